from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.rhythm import DAYS_KEPT, counted, longest_silence, weekly_count
from tests.scrapers.places import NOW

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MOMENTS = st.lists(
    st.integers(0, 60 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)), min_size=1, max_size=50
)


def _days(*back: int, count: int = 10) -> dict[str, int]:
    return {(NOW - DAY * n).date().isoformat(): count for n in back}


def test_articles_are_counted_by_the_day_they_came() -> None:
    counts = counted({"2026-11-24": 2}, [NOW, NOW - HOUR, NOW - DAY])
    assert counts == {"2026-11-24": 3, "2026-11-25": 2}
    assert counted(counts, []) == counts
    assert counted({}, []) == {}


def test_days_long_ago_are_forgotten_and_a_silence_forgets_none() -> None:
    old = _days(40)
    assert counted(old, []) == old
    assert counted(old, [NOW]) == _days(0, count=1)


@given(MOMENTS)
def test_no_article_of_the_last_weeks_is_lost_from_the_count(moments: list[datetime]) -> None:
    latest = max(moments).astimezone(UTC).date()
    kept = [moment for moment in moments if latest - moment.date() < DAYS_KEPT * DAY]
    assert sum(counted({}, moments).values()) == len(kept)


def test_a_week_s_count_needs_an_article_and_then_is_of_the_time_that_was_seen() -> None:
    assert weekly_count({}, NOW) is None
    assert weekly_count(_days(0, count=8), NOW) == pytest.approx(8 * 7 * 24 / 8)  # eight in the eight hours of today
    assert weekly_count(_days(*range(14)), NOW) == pytest.approx(70 / ((6 * DAY + 8 * HOUR) / (7 * DAY)))
    assert weekly_count(_days(20), NOW) == 0


@given(MOMENTS, st.integers(0, 10**6))
def test_a_week_s_count_is_never_negative_nor_endless(moments: list[datetime], minutes: int) -> None:
    count = weekly_count(counted({}, moments), NOW + timedelta(minutes=minutes))
    assert count is not None
    assert 0 <= count <= len(moments) * 7 * 24


@pytest.mark.parametrize(
    ("daily", "allowed"),
    [
        ({}, 3 * DAY),
        (_days(0, 1, 2), 3 * DAY),
        (_days(*range(14)), DAY),
        (_days(0, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14), 5 * DAY),  # no news at weekends
        (_days(0, 7, 14, count=1), 15 * DAY),
    ],
)
def test_how_long_a_site_may_be_silent_follows_its_pauses(daily: dict[str, int], allowed: timedelta) -> None:
    assert longest_silence(daily) == allowed
