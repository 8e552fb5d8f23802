from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.politeness import fresh_validators, max_age, next_round_at, next_try_at, retry_after, wait_seconds
from scrapers.turns import Timing, Turns
from tests.scrapers.places import NOW

EVERY = timedelta(minutes=15)


@given(st.text(max_size=8), st.datetimes(timezones=st.just(UTC), max_value=datetime(9000, 1, 1)))  # noqa: DTZ001  because hypothesis wants naive bounds
def test_the_next_round_is_a_little_late_and_never_early(source_id: str, now: datetime) -> None:
    wait = next_round_at(source_id, now, EVERY) - now
    assert EVERY <= wait <= EVERY * 1.1


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
        ("-5", None),
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


async def test_hosts_not_seen_for_long_are_forgotten() -> None:
    moments = iter(range(0, 10**9, 10))
    turns = Turns(2.0, Timing(monotonic=lambda: float(next(moments))), frozenset())
    for number in range(1100):
        async with turns.take(f"host{number}"):
            pass
    assert len(turns._hosts) < 200
