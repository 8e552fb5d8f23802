"""When to ask again: pure decisions about pace, back-off and what a site's headers ask for. Waits for nothing itself."""

import re
import zlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

SHORTEST_PACE = timedelta(minutes=5)
"""No real site is asked more often than this."""
SHORTEST_AT_NIGHT = timedelta(minutes=10)
"""Nor more often than this while it sleeps (field notes, section 5)."""
_NIGHT_ENDS = 7
LONGEST_PACE = timedelta(hours=6)
LONGEST_WISH = timedelta(days=31)
"""A `Retry-After` beyond this is taken as this."""
JITTER = 0.1
_WEEK = timedelta(days=7)
_ENOUGH_TO_TELL = 3
_LONGEST_HEADER = 500
VALIDATORS_LIVE = timedelta(days=1)
"""Some servers say 304 for ever; older validators are not sent."""


def pace_of(every: timedelta, weekly: float | None, depth: timedelta | None, *, at_night: bool = False) -> timedelta:
    """Return the time between two rounds: as often as a site publishes, but not more often than `every`, nor under six hours.

    `weekly` is how many articles it publishes a week (None: not known yet); `depth` is how far back its feed goes: half of it
    is never passed, so that nothing is missed. Under five minutes `every` is kept as it is: only local addresses have that.
    """
    if at_night and every >= SHORTEST_PACE:
        every = max(every, SHORTEST_AT_NIGHT)
    adapts = every >= SHORTEST_PACE and weekly is not None
    pace = max(every, min(_WEEK / max(weekly or 0.0, 1.0), LONGEST_PACE)) if adapts else every
    return pace if depth is None else min(pace, max(depth / 2, min(every, SHORTEST_PACE)))


def is_night(now: datetime, zone: str) -> bool:
    """Tell whether a site sleeps: from midnight to seven in the zone it has."""
    return now.astimezone(ZoneInfo(zone)).hour < _NIGHT_ENDS


def depth_of(published: Iterable[datetime], now: datetime) -> timedelta | None:
    """Return how far back a list of articles goes, from their instants; None where too few have one.

    The oldest tenth is left out: a piece pinned for months says nothing of the others.
    """
    moments = sorted(published)
    return max(now - moments[len(moments) // 10], timedelta()) if len(moments) >= _ENOUGH_TO_TELL else None


def next_round_at(
    source_id: str, now: datetime, pace: timedelta, wish: timedelta | None = None, depth: timedelta | None = None
) -> datetime:
    """Return when the next round is due after one that succeeded, some per cent late so that sources do not march in step.

    `wish` is what the site asks for (`ttl`, `max-age`); it counts up to six hours. Some per cent early where half the `depth` of its
    feed would be passed.
    """
    longer = max(pace, min(wish or timedelta(), LONGEST_PACE))
    late = longer * (JITTER * _share(source_id, now))
    return now + (longer - late if depth is not None and longer + late > depth / 2 else longer + late)


def next_try_at(source_id: str, now: datetime, every: timedelta, failures: int) -> datetime:
    """Return when the next round is due after `failures` in a row that failed, some per cent late as well."""
    return now + backoff(every, failures) * (1 + JITTER * _share(source_id, now))


def backoff(every: timedelta, failures: int) -> timedelta:
    """Return how long to wait after `failures` attempts in a row: ever longer, up to six hours, never less than `every`."""
    return max(every, min(every * (1 << min(failures, 16)), LONGEST_PACE))


def retry_after(header: str | None, now: datetime) -> timedelta | None:
    """Read a `Retry-After` header, seconds or an HTTP date; None where it says nothing sensible.

    https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
    """
    text = (header or "").strip()[:_LONGEST_HEADER]
    if re.fullmatch(r"\d+", text):
        return min(timedelta(seconds=min(int(text), 10**8)), LONGEST_WISH)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(moment - now, LONGEST_WISH) if moment > now else None


def max_age(cache_control: str | None, expires: str | None) -> timedelta | None:
    """Read how long an answer stays fresh; caching headers beside `Expires: 0` are noise and say nothing."""
    told = (cache_control or "").lower()[:_LONGEST_HEADER]
    found = re.search(r"(?<![\w-])max-age\s*=\s*\"?(\d{1,9})", told)
    if found is None or (expires or "").strip() in {"0", "-1"} or re.search(r"\bno-(?:cache|store)\b", told):
        return None
    return min(timedelta(seconds=int(found[1])), LONGEST_WISH)


def fresh_validators(validators: Mapping[str, str], now: datetime) -> Mapping[str, str]:
    """Return the validators that may still be sent: those stored within the last day."""
    stored_at = datetime.fromisoformat(validators["stored_at"]) if "stored_at" in validators else None
    return validators if stored_at is not None and now - stored_at < VALIDATORS_LIVE else {}


def wait_seconds(last_ended: float | None, monotonic: float, gap_seconds: float) -> float:
    """Return how long a host's next request has to wait, given when the last one ended."""
    return 0.0 if last_ended is None else max(0.0, last_ended + gap_seconds - monotonic)


def _share(source_id: str, now: datetime) -> float:
    """Return a share from 0 to 1 that differs from source to source and from round to round, without a random generator."""
    return zlib.crc32(f"{source_id} {now.isoformat()}".encode()) / 2**32
