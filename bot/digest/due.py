"""When digests are due, by the subscriber's own clock. Pure: knows zones and no clock of its own.

A local time that does not exist (clocks go forward) is due at the first valid instant; one that exists twice is due the first time.
A slot is the local wall clock of such an instant: each is served once, whatever the clock, the zone's rules or the subscriber do.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.subscriber import Schedule

_DAYS_AHEAD = 17
"""A weekday can be missing from a local calendar (Apia, Friday 2011-12-30), and moving west may repeat a day that was served:
so many days always hold a slot to come."""
LATE = timedelta(hours=1)
"""A digest later than this after its slot waits for the end of the quiet hours: nobody wants yesterday's at three in the morning."""
QUIET_FROM, QUIET_UNTIL = time(23), time(7)


def next_due(schedule: Schedule, zone: str, after: datetime, last_slot: str | None = None) -> datetime | None:
    """Return the first slot after the aware instant `after` and after the slot served last, in UTC.

    None for a schedule without slots (at once, or no times).
    """
    if schedule.instant or not schedule.times:
        return None
    tz = ZoneInfo(zone)
    first = after.astimezone(tz).date() - timedelta(days=1)
    to_come = (instant for instant in _slots(schedule, tz, first) if instant > after)
    return next((each for each in to_come if last_slot is None or local_slot(each, zone) > last_slot), None)


def _slots(schedule: Schedule, tz: ZoneInfo, first: date) -> Iterator[datetime]:
    """Yield the instants of the slots from a local day on, in order."""
    times = sorted(time.fromisoformat(each) for each in schedule.times)
    for offset in range(_DAYS_AHEAD):
        day = first + timedelta(days=offset)
        if not schedule.weekdays or day.isoweekday() in schedule.weekdays:
            yield from (_instant(day, each, tz) for each in times)


def after_move(schedule: Schedule, zone: str, now: datetime, last_slot: str | None) -> datetime | None:
    """Return the next slot of somebody whose zone changed: one the move jumped over is due at once, none comes twice."""
    if last_slot is None:
        return next_due(schedule, zone, now)
    served = datetime.fromisoformat(last_slot).replace(tzinfo=ZoneInfo(zone))
    return next_due(schedule, zone, min(now, served.astimezone(UTC)) - timedelta(days=1), last_slot)


def waits_for_morning(slot: datetime, zone: str, now: datetime) -> bool:
    """Tell whether a digest that comes late would come in the quiet hours, which its own slot is not in."""
    tz = ZoneInfo(zone)
    return now - slot > LATE and _is_quiet(now.astimezone(tz).time()) and not _is_quiet(slot.astimezone(tz).time())


def _is_quiet(local: time) -> bool:
    return local >= QUIET_FROM or local < QUIET_UNTIL


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
