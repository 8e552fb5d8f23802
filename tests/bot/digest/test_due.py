from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.due import local_slot, next_due
from bot.subscriber import Schedule

ZONES = [
    "Asia/Baku",
    "Asia/Almaty",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
    "America/St_Johns",
    "Asia/Tehran",
    "UTC",
]
TIMES = st.lists(st.times().map(lambda at: f"{at:%H:%M}"), min_size=1, max_size=4).map(tuple)
INSTANTS = st.datetimes(datetime(2009, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  because hypothesis takes naive bounds


@pytest.mark.parametrize(
    ("zone", "time", "after", "due"),
    [
        ("Asia/Baku", "09:00", "2026-01-02T04:59", "2026-01-02T05:00"),
        ("Asia/Baku", "09:00", "2026-01-02T05:00", "2026-01-03T05:00"),
        ("Asia/Almaty", "09:00", "2026-01-02T03:00", "2026-01-02T04:00"),
        ("Europe/Berlin", "02:30", "2026-03-28T12:00", "2026-03-29T01:00"),  # no such time: the first valid instant
        ("Europe/Berlin", "02:30", "2026-10-24T12:00", "2026-10-25T00:30"),  # twice: the first
        ("Europe/Berlin", "02:30", "2026-10-25T00:30", "2026-10-26T01:30"),
        ("Pacific/Apia", "09:00", "2011-12-29T20:00", "2011-12-30T10:00"),  # 30 December 2011 did not exist there
    ],
)
def test_a_slot_is_due_at_its_local_time(zone: str, time: str, after: str, due: str) -> None:
    found = next_due(Schedule(times=(time,)), zone, datetime.fromisoformat(after).replace(tzinfo=UTC))
    assert found == datetime.fromisoformat(due).replace(tzinfo=UTC)


@pytest.mark.parametrize("schedule", [Schedule(instant=True), Schedule(times=())])
def test_a_schedule_without_slots_is_never_due(schedule: Schedule) -> None:
    assert next_due(schedule, "Asia/Baku", datetime(2026, 1, 1, tzinfo=UTC)) is None


@settings(max_examples=150, deadline=None)
@given(zone=st.sampled_from(ZONES), times=TIMES, after=INSTANTS)
def test_slots_come_one_after_another_and_never_twice(zone: str, times: tuple[str, ...], after: datetime) -> None:
    seen = list[str]()
    last = after
    for _ in range(2 * len(times)):
        due = next_due(Schedule(times=times), zone, last)
        assert due is not None
        assert last < due <= last + timedelta(hours=49)
        seen.append(local_slot(due, zone))
        last = due
    assert len(set(seen)) == len(seen)


@settings(max_examples=150, deadline=None)
@given(zone=st.sampled_from(ZONES), times=TIMES, after=INSTANTS)
def test_a_slot_shows_its_own_hour_unless_the_clock_jumped_over_it(
    zone: str, times: tuple[str, ...], after: datetime
) -> None:
    due = next_due(Schedule(times=times), zone, after)
    assert due is not None
    if local_slot(due, zone)[-5:] not in times:
        before = (due - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).utcoffset()
        assert before != due.astimezone(ZoneInfo(zone)).utcoffset()
