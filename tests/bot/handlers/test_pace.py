from datetime import UTC, datetime, timedelta

from bot.handlers.pace import Pace

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def test_a_person_gets_as_many_turns_as_the_limit_and_then_waits() -> None:
    pace = Pace(limit=2, window=timedelta(minutes=1))
    assert [pace.take(7, NOON), pace.take(7, NOON + timedelta(seconds=10))] == [None, None]
    assert pace.take(7, NOON + timedelta(seconds=20)) == timedelta(seconds=40)
    assert pace.take(7, NOON + timedelta(seconds=60)) is None


def test_people_do_not_wait_for_each_other() -> None:
    pace = Pace(limit=1)
    assert pace.take(7, NOON) is None
    assert pace.take(8, NOON) is None


def test_who_has_not_asked_for_long_is_forgotten() -> None:
    pace = Pace(limit=1, window=timedelta(minutes=1))
    for person in range(5_002):
        pace.take(person, NOON)
    assert pace.take(9_999, NOON + timedelta(minutes=2)) is None
    assert len(pace._taken) == 1
