import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pace import Pace

STEPS = st.lists(st.tuples(st.integers(-3, 3), st.floats(0, 0.5)), max_size=120)


def calls(pace: Pace, steps: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """Let calls out as early as the pace allows, with pauses of their own between them."""
    now, made = 1_000.0, list[tuple[int, float]]()
    for chat, idle in steps:
        now += idle
        while (wait := pace.wait(chat, now)) > 0:
            now += wait + 1e-9
        pace.take(chat, now)
        made.append((chat, now))
    return made


def most_within(times: list[float], seconds: float) -> int:
    return max((sum(begin <= time < begin + seconds for time in times) for begin in times), default=0)


@given(steps=STEPS, rate=st.sampled_from([1, 5, 25, 30]))
def test_no_second_holds_more_calls_than_the_rate_and_what_was_late(steps: list[tuple[int, float]], rate: int) -> None:
    times = [time for _, time in calls(Pace(rate), steps)]
    assert most_within(times, 0.999) <= math.ceil(rate * 1.3)


@given(lateness=st.lists(st.floats(0, 0.09), min_size=400, max_size=400), rate=st.sampled_from([5, 25, 100]))
def test_the_rate_is_kept_on_the_average_however_late_the_calls_are(lateness: list[float], rate: int) -> None:
    pace, now, made = Pace(rate), 0.0, list[float]()
    for chat, late in enumerate(lateness, start=1):
        if (wait := pace.wait(chat, now)) > 0:
            now += wait + late
        pace.take(chat, now)
        made.append(now)
    assert made[-1] * rate == pytest.approx(len(made), abs=1 + 0.5 * rate)


@given(steps=STEPS)
def test_a_chat_gets_one_a_second_and_a_group_twenty_a_minute(steps: list[tuple[int, float]]) -> None:
    made = calls(Pace(1_000), steps)
    for chat in {chat for chat, _ in made}:
        times = [time for each, time in made if each == chat]
        assert most_within(times, 0.999) == 1
        if chat < 0:
            assert most_within(times, 59.9) <= 20


def test_to_many_chats_the_full_rate_is_reached() -> None:
    made = calls(Pace(25), [(chat, 0.0) for chat in range(1, 101)])
    assert made[-1][1] - made[0][1] <= 4.0


def test_a_pause_holds_everything_and_a_shorter_one_does_not_end_it() -> None:
    pace = Pace(25)
    pace.pause(10.0, 0.0)
    pace.pause(1.0, 0.0)
    assert pace.wait(7, 4.0) == 6.0
    assert pace.wait_overall(10.0) == 0.0


def test_less_than_one_a_second_is_kept_too() -> None:
    pace = Pace(0.5)
    pace.take(1, 0.0)
    assert pace.wait(2, 0.5) == pytest.approx(1.5)


def test_a_rate_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="sends nothing"):
        Pace(0)


def test_chats_written_to_long_ago_are_forgotten() -> None:
    pace = Pace(1_000_000)
    for number in range(1, 1_001):
        pace.take(number, float(number))
    assert len(pace._chats) <= 2
