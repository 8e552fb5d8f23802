from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.politeness import (
    LONGEST_PACE,
    SHORTEST_PACE,
    backoff,
    depth_of,
    fresh_validators,
    is_night,
    max_age,
    next_round_at,
    next_try_at,
    pace_of,
    retry_after,
    wait_seconds,
)
from scrapers.turns import Timing, Turns
from tests.scrapers.conftest import Clock
from tests.scrapers.places import NOW

EVERY = timedelta(minutes=15)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
PACES = st.timedeltas(min_value=SHORTEST_PACE, max_value=timedelta(days=7))
COUNTS = st.floats(0, 10**6)
DEPTHS = st.none() | st.timedeltas(min_value=timedelta(), max_value=timedelta(days=60))


@pytest.mark.parametrize(
    ("every", "weekly", "depth", "pace"),
    [
        (5 * MINUTE, 1750.0, None, timedelta(days=7) / 1750),  # day.az: 250 a day, 5.76 minutes
        (15 * MINUTE, 1750.0, None, 15 * MINUTE),
        (15 * MINUTE, 70.0, None, 2.4 * HOUR),
        (15 * MINUTE, 0.0, None, 6 * HOUR),
        (15 * MINUTE, None, None, 15 * MINUTE),
        (15 * MINUTE, 0.0, 7 * HOUR, 3.5 * HOUR),
        (15 * MINUTE, None, 20 * MINUTE, 10 * MINUTE),
        (15 * MINUTE, None, 2 * MINUTE, 5 * MINUTE),
        (timedelta(days=1), 0.0, None, timedelta(days=1)),
        (timedelta(seconds=5), 70.0, 7 * HOUR, timedelta(seconds=5)),
    ],
)
def test_the_pace_follows_what_a_site_publishes(
    every: timedelta, weekly: float | None, depth: timedelta | None, pace: timedelta
) -> None:
    assert pace_of(every, weekly, depth) == pace


def test_at_night_a_site_is_asked_half_as_often_but_nothing_is_missed() -> None:
    five, often = timedelta(minutes=5), 7 * 24 * 12.0
    assert pace_of(five, often, None) == five
    assert pace_of(five, often, None, at_night=True) == timedelta(minutes=10)
    assert pace_of(five, often, timedelta(minutes=14), at_night=True) == timedelta(minutes=7)
    assert pace_of(timedelta(seconds=5), often, None, at_night=True) == timedelta(seconds=5)


@pytest.mark.parametrize(("hour", "sleeps"), [(19, False), (20, True), (2, True), (3, False)])
def test_night_is_the_sites_own(hour: int, *, sleeps: bool) -> None:
    assert is_night(datetime(2026, 11, 25, hour, 30, tzinfo=UTC), "Asia/Baku") == sleeps


@given(PACES, COUNTS, DEPTHS)
def test_the_pace_is_never_under_five_minutes_nor_over_half_the_depth(
    every: timedelta, weekly: float, depth: timedelta | None
) -> None:
    pace = pace_of(every, weekly, depth)
    assert SHORTEST_PACE <= pace <= max(every, LONGEST_PACE)
    assert depth is None or pace <= max(depth / 2, SHORTEST_PACE)


@given(PACES, COUNTS, COUNTS)
def test_who_publishes_more_is_not_asked_more_rarely(every: timedelta, one: float, other: float) -> None:
    assert pace_of(every, max(one, other), None) <= pace_of(every, min(one, other), None)


def test_the_depth_is_that_of_the_oldest_article_that_is_not_pinned() -> None:
    moments = [NOW - HOUR * n for n in range(20)]
    assert depth_of(moments, NOW) == 17 * HOUR
    assert depth_of([*moments[:-1], NOW - timedelta(days=400)], NOW) == 17 * HOUR
    assert depth_of(moments[:2], NOW) is None
    assert depth_of([NOW + HOUR] * 3, NOW) == timedelta()


@given(st.text(max_size=8), st.datetimes(timezones=st.just(UTC), max_value=datetime(9000, 1, 1)))  # noqa: DTZ001  because hypothesis wants naive bounds
def test_the_next_round_is_a_little_late_and_never_early(source_id: str, now: datetime) -> None:
    wait = next_round_at(source_id, now, EVERY) - now
    assert EVERY <= wait <= EVERY * 1.1


def test_the_rounds_of_many_sources_do_not_march_in_step() -> None:
    moments = {next_round_at(f"site{n}", NOW, EVERY) for n in range(500)}
    assert len(moments) == 500
    assert max(moments) - min(moments) > EVERY * 0.09


def test_a_failing_way_in_waits_twice_as_long_each_time() -> None:
    assert [backoff(EVERY, n) / EVERY for n in range(7)] == [1, 2, 4, 8, 16, 24, 24]


@given(st.integers(0, 10**6))
def test_a_failing_source_is_tried_ever_more_slowly_up_to_six_hours(failures: int) -> None:
    wait = next_try_at("site", NOW, EVERY, failures) - NOW
    assert EVERY <= wait <= timedelta(hours=6) * 1.1
    assert next_try_at("site", NOW, EVERY, failures + 1) - NOW >= wait


def test_a_slow_source_is_not_tried_faster_because_it_fails() -> None:
    assert next_try_at("site", NOW, timedelta(days=1), 9) - NOW >= timedelta(days=1)


def test_the_site_s_wish_slows_and_never_hurries() -> None:
    assert next_round_at("site", NOW, EVERY, timedelta(hours=1)) - NOW >= timedelta(hours=1)
    assert next_round_at("site", NOW, EVERY, timedelta(days=9)) - NOW <= timedelta(hours=6) * 1.1
    assert next_round_at("site", NOW, EVERY, timedelta(minutes=1)) - NOW >= EVERY


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("120", timedelta(seconds=120)),
        ("99999999999999999999", timedelta(days=31)),
        ("Wed, 25 Nov 2026 09:00:00 GMT", timedelta(hours=1)),
        ("Wed, 25 Nov 2026 09:00:00", timedelta(hours=1)),
        ("Wed, 25 Nov 2020 09:00:00 GMT", None),
        ("Wed, 25 Nov 2099 09:00:00 GMT", timedelta(days=31)),
        ("0", timedelta()),
        (" 120 ", timedelta(seconds=120)),
        ("-5", None),
        ("1e9", None),
        ("1" * 5000, timedelta(days=31)),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_every_spelling(header: str | None, wait: timedelta | None) -> None:
    assert retry_after(header, NOW) == wait


@given(st.text(max_size=40))
def test_no_retry_after_makes_it_fail(header: str) -> None:
    retry_after(header, NOW)


@pytest.mark.parametrize(
    ("cache_control", "expires", "age"),
    [
        ("public, max-age=300", None, timedelta(minutes=5)),
        ("max-age=300, no-store", None, None),
        ("no-cache, max-age=300", None, None),
        ("max-age=300, no-transform", None, timedelta(minutes=5)),
        ("s-maxage=9, max-age=300", None, timedelta(minutes=5)),
        ("max-age=99999999999", None, timedelta(days=31)),
        ("max-age=-1", None, None),
        ("max-age=300", "0", None),
        ("private", None, None),
        (None, None, None),
    ],
)
def test_max_age_is_read_where_it_means_something(
    cache_control: str | None, expires: str | None, age: timedelta | None
) -> None:
    assert max_age(cache_control, expires) == age


def test_validators_are_dropped_after_a_day() -> None:
    young = {"etag": "1", "stored_at": (NOW - timedelta(hours=23)).isoformat()}
    old = {"etag": "1", "stored_at": (NOW - timedelta(hours=25)).isoformat()}
    assert fresh_validators(young, NOW) == young
    assert fresh_validators(old, NOW) == {}
    assert fresh_validators({"etag": "1"}, NOW) == {}


def test_a_host_waits_for_the_rest_of_its_gap() -> None:
    assert wait_seconds(None, 10.0, 2.0) == 0
    assert wait_seconds(9.0, 10.0, 2.0) == 1
    assert wait_seconds(1.0, 10.0, 2.0) == 0


async def test_a_host_that_asks_for_a_longer_gap_gets_it_even_where_ours_is_none() -> None:
    clock = Clock()
    turns = Turns(2.0, clock.timing, frozenset({"local"}))
    for host, at_least in (("a", 7.0), ("a", 7.0), ("a", 1.0), ("local", 0.0), ("local", 3.0)):
        async with turns.take(host, at_least):
            pass
    assert clock.waits == [7.0, 2.0, 3.0]


def test_a_host_is_left_alone_as_long_as_it_asked_for() -> None:
    clock = Clock()
    turns = Turns(2.0, clock.timing, frozenset())
    turns.leave_alone("a", 60.0)
    turns.leave_alone("a", 5.0)
    assert (turns.quiet_seconds("a"), turns.quiet_seconds("b")) == (60.0, 0.0)
    clock.now = 61.0
    assert turns.quiet_seconds("a") == 0.0


async def test_hosts_not_seen_for_long_are_forgotten() -> None:
    moments = iter(range(0, 10**9, 10))
    turns = Turns(2.0, Timing(monotonic=lambda: float(next(moments))), frozenset())
    for number in range(1100):
        async with turns.take(f"host{number}"):
            pass
    assert len(turns._hosts) < 200


@given(st.text(max_size=10), st.timedeltas(min_value=MINUTE * 20, max_value=timedelta(days=2)))
def test_half_the_depth_is_not_passed_by_chance_either(source_id: str, depth: timedelta) -> None:
    pace = pace_of(SHORTEST_PACE, 0.0, depth)
    due = next_round_at(source_id, NOW, pace, None, depth)
    assert NOW + pace * 0.9 <= due <= NOW + depth / 2 or pace > depth / 2
