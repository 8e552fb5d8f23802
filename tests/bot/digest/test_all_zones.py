"""Every transition of every zone of the tz database: a slot before it, in it and after it is served exactly once."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.digest.due import local_slot, next_due
from bot.subscriber import Schedule

FIRST, LAST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
STEP, SECOND, AROUND = timedelta(days=20), timedelta(seconds=1), timedelta(days=2)
SHARES = 8


def transitions(zone: str) -> tuple[datetime, ...]:
    """Return the instants at which a zone's clocks change."""
    tz, found, at = ZoneInfo(zone), list[datetime](), FIRST
    while at < LAST:
        later = at + STEP
        if (offset := at.astimezone(tz).utcoffset()) != later.astimezone(tz).utcoffset():
            before, behind = at, later
            while behind - before > SECOND:
                middle = (before + (behind - before) / 2).replace(microsecond=0)
                before, behind = (middle, behind) if middle.astimezone(tz).utcoffset() == offset else (before, middle)
            found.append(behind)
        at = later
    return tuple(found)


@cache
def zones() -> list[tuple[str, tuple[datetime, ...]]]:
    """Return the zones with their transitions; of those that are one under several names, one."""
    named = {transitions(zone): zone for zone in sorted(available_timezones())}
    return sorted((zone, found) for found, zone in named.items())


def times_at(transition: datetime, tz: ZoneInfo) -> tuple[str, ...]:
    """Return an hour the clocks jump over or show twice, one before, one after, and an everyday one."""
    walls = (transition - SECOND).astimezone(tz), transition.astimezone(tz)
    ends = sorted(wall.replace(tzinfo=None) for wall in walls)
    middle = ends[0] + (ends[1] - ends[0]) / 2
    around = (ends[0] - timedelta(minutes=1), middle, ends[1] + timedelta(minutes=1))
    return tuple(sorted({"09:00", *(f"{wall:%H:%M}" for wall in around)}))


def served(schedule: Schedule, zone: str, after: datetime, until: datetime) -> list[datetime]:
    """Return the instants at which a subscriber is due, one after the other, as the bot goes on."""
    found, at, last_slot = list[datetime](), after, None
    while (due := next_due(schedule, zone, at, last_slot)) is not None and due <= until:
        found.append(due)
        at, last_slot = due, local_slot(due, zone)
    return found


def days_between(tz: ZoneInfo, after: datetime, until: datetime) -> set[date]:
    """Return the local days that begin and end between two instants."""
    hours = int((until - after) / timedelta(hours=1))
    seen = [(after + timedelta(hours=hour)).astimezone(tz).date() for hour in range(hours + 1)]
    return set(seen) - {seen[0], seen[-1]}


def check(zone: str, transition: datetime) -> None:
    tz = ZoneInfo(zone)
    schedule = Schedule(times=times_at(transition, tz))
    after, until = transition - AROUND, transition + AROUND
    due = served(schedule, zone, after, until)
    slots = [local_slot(each, zone) for each in due]
    assert due == sorted(set(due)), (zone, transition)
    assert len(set(slots)) == len(slots), (zone, transition)
    times_by_day = defaultdict[date, set[str]](set)
    for slot in slots:
        times_by_day[date.fromisoformat(slot[:10])].add(slot[11:])
    for day in days_between(tz, after, until):
        for time in set(schedule.times) - times_by_day[day]:
            assert jumped_over(day, time, tz), (zone, transition, day, time)
            assert any(transition <= each < transition + timedelta(minutes=1) for each in due), (zone, transition)


def jumped_over(day: date, time: str, tz: ZoneInfo) -> bool:
    """Tell whether a local time does not exist."""
    wall = datetime.fromisoformat(f"{day}T{time}")
    return wall.replace(tzinfo=tz).astimezone(UTC).astimezone(tz).replace(tzinfo=None) != wall


@pytest.mark.parametrize("share", range(SHARES))
def test_around_every_transition_each_slot_is_served_once(share: int) -> None:
    for zone, found in zones()[share::SHARES]:
        for transition in found:
            check(zone, transition)


def test_the_zones_are_all_there() -> None:
    assert len(zones()) > 300
    assert sum(len(found) for _, found in zones()) > 20_000
