"""When digests are due, by the subscriber's own clock. Pure: knows zones and no clock of its own.

A local time that does not exist (clocks go forward) is due at the first valid instant; one that exists twice is due the first time.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.subscriber import Schedule

_DAYS_AHEAD = 4
"""A whole day can be missing from a local calendar (Apia, 2011-12-30); four days always hold a slot after `after`."""


def next_due(schedule: Schedule, zone: str, after: datetime) -> datetime | None:
    """Return the first slot after the aware instant `after`, in UTC; None for a schedule without slots (at once, or no times)."""
    if schedule.instant or not schedule.times:
        return None
    tz = ZoneInfo(zone)
    today = after.astimezone(tz).date()
    days = [today + timedelta(days=offset) for offset in range(-1, _DAYS_AHEAD)]
    due = (_instant(day, time.fromisoformat(each), tz) for day in days for each in schedule.times)
    return min(instant for instant in due if instant > after)


def local_slot(at: datetime, zone: str) -> str:
    """Return the local wall clock of an instant as `YYYY-MM-DDTHH:MM`; of instants made by `next_due` no two are equal."""
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M")


def _instant(day: date, at: time, tz: ZoneInfo) -> datetime:
    local = datetime.combine(day, at, tzinfo=tz)
    instant = local.astimezone(UTC)
    if instant.astimezone(tz).replace(tzinfo=None) == local.replace(tzinfo=None):
        return instant
    return _end_of_gap(local.replace(fold=1).astimezone(UTC), instant, tz)


def _end_of_gap(before: datetime, behind: datetime, tz: ZoneInfo) -> datetime:
    """Return the first second at which the offset of `behind` holds; the clocks change between the two instants."""
    offset = before.astimezone(tz).utcoffset()
    while behind - before > timedelta(seconds=1):
        middle = (before + (behind - before) / 2).replace(microsecond=0)
        if middle.astimezone(tz).utcoffset() == offset:
            before = middle
        else:
            behind = middle
    return behind
