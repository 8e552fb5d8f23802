from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.due import after_move, local_slot, next_due, waits_for_morning
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


BAKU, LONDON, TOKYO = "Asia/Baku", "Europe/London", "Asia/Tokyo"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("weekdays", "after", "due"),
    [
        ((1, 2, 3, 4, 5), "2026-01-02T06:00", "2026-01-05T05:00"),  # a Friday: Monday next
        ((6, 7), "2026-01-02T06:00", "2026-01-03T05:00"),
        ((4,), "2024-02-28T06:00", "2024-02-29T05:00"),
        ((5,), "2026-01-02T05:00", "2026-01-09T05:00"),
    ],
)
def test_digests_come_on_the_weekdays_that_were_chosen(weekdays: tuple[int, ...], after: str, due: str) -> None:
    assert next_due(Schedule(times=("09:00",), weekdays=weekdays), BAKU, at(after)) == at(due)


def test_a_friday_that_was_not_is_waited_out() -> None:
    due = next_due(Schedule(times=("09:00",), weekdays=(5,)), "Pacific/Apia", at("2011-12-28T20:00"))
    # 30 December 2011 was jumped over: its slot is the first instant after
    assert due == at("2011-12-30T10:00")


def test_who_moves_west_gets_no_slot_twice() -> None:
    schedule, now = Schedule(times=("09:00",)), at("2026-01-02T06:00")
    assert after_move(schedule, LONDON, now, "2026-01-02T09:00") == at("2026-01-03T09:00")


def test_who_moves_east_past_their_hour_gets_it_at_once() -> None:
    schedule, now = Schedule(times=("09:00",)), at("2026-01-02T08:00")
    due = after_move(schedule, TOKYO, now, "2026-01-01T09:00")
    assert due == at("2026-01-02T00:00")
    assert due < now


def test_who_moves_before_any_digest_waits_for_the_next_hour() -> None:
    assert after_move(Schedule(times=("09:00",)), TOKYO, at("2026-01-02T08:00"), None) == at("2026-01-03T00:00")


@given(
    moves=st.lists(st.tuples(st.sampled_from(ZONES), st.integers(0, 40)), min_size=1, max_size=12),
    times=TIMES,
    begin=INSTANTS,
)
def test_whoever_moves_about_gets_each_slot_once_and_in_order(
    moves: list[tuple[str, int]], times: tuple[str, ...], begin: datetime
) -> None:
    schedule, now, slots = Schedule(times=times), begin, list[str]()
    due = next_due(schedule, moves[0][0], now)
    for zone, hours in moves:
        due = after_move(schedule, zone, now, slots[-1] if slots else None)
        end = now + timedelta(hours=hours)
        while due is not None and due <= end:
            now = max(now, due)
            slots.append(local_slot(due, zone))
            due = next_due(schedule, zone, now, slots[-1])
        now = end
    assert slots == sorted(set(slots))


@pytest.mark.parametrize(
    ("slot", "now", "waits"),
    [
        ("2026-01-02T05:00", "2026-01-02T05:10", False),  # 09:00 in Baku, ten minutes late
        ("2026-01-02T05:00", "2026-01-02T15:00", False),  # late, by day
        ("2026-01-02T14:00", "2026-01-02T23:00", True),  # three in the morning
        ("2026-01-02T14:00", "2026-01-03T03:00", False),  # seven o'clock
        ("2026-01-01T22:00", "2026-01-02T00:00", False),  # who asked for two in the morning gets it at four
    ],
)
def test_a_late_digest_waits_for_the_morning(slot: str, now: str, waits: bool) -> None:
    assert waits_for_morning(at(slot), BAKU, at(now)) is waits
