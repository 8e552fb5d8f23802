"""How often a site publishes: pure figures from the number of its new articles by day (ISO date in UTC to count).

What follows for the pace and for a site's state is decided by `scrapers.politeness` and `scrapers.outcome`.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

DAYS_KEPT = 28
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_SHORTEST_RECORD = timedelta(hours=1)
_WHOLE_WEEK_SEEN = timedelta(days=8)
_UNKNOWN_SILENCE = timedelta(days=3)
"""How long a site may be silent whose weekends were not seen yet."""


def counted(daily: Mapping[str, int], arrivals: Iterable[datetime]) -> dict[str, int]:
    """Return the counts with new articles added; days over four weeks before the latest are forgotten."""
    counts = dict(daily)
    for moment in arrivals:
        day = moment.astimezone(UTC).date().isoformat()
        counts[day] = counts.get(day, 0) + 1
    latest = max(map(date.fromisoformat, counts), default=date.min)
    return {day: count for day, count in counts.items() if latest - date.fromisoformat(day) < DAYS_KEPT * _DAY}


def weekly_count(daily: Mapping[str, int], now: datetime) -> float | None:
    """Return how many articles a week the last seven days make, None where none was ever counted."""
    if not daily:
        return None
    today = now.astimezone(UTC).date()
    begun = max(today - _WEEK + _DAY, min(map(date.fromisoformat, daily)))
    span = max(now - datetime.combine(begun, time(), UTC), _SHORTEST_RECORD)
    count = sum(count for day, count in daily.items() if begun <= date.fromisoformat(day) <= today)
    return count * (_WEEK / span)


def longest_silence(daily: Mapping[str, int]) -> timedelta:
    """Return how long a site may be silent before that is far from its rhythm: three usual gaps, a day and twice its pauses."""
    days = sorted(map(date.fromisoformat, daily))
    if not days:
        return _UNKNOWN_SILENCE
    record = days[-1] - days[0] + _DAY
    usual = record / max(1, sum(daily.values()))
    pause = max((later - earlier - _DAY for earlier, later in pairwise(days)), default=timedelta())
    least = _DAY if record >= _WHOLE_WEEK_SEEN else _UNKNOWN_SILENCE
    return max(3 * usual, _DAY + 2 * pause, least)
