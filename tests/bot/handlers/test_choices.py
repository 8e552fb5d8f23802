from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import cities
from bot.handlers.choices import (
    BadTimesError,
    article_language_switched,
    at_once,
    at_times,
    every_topic,
    in_city,
    interface_language_chosen,
    read_times,
    subscribed,
    topic_switched,
    unsubscribed,
)
from bot.subscriber import Subscriber, Wish

NOON = datetime(2026, 1, 2, 8, tzinfo=UTC)
SOMEBODY = Subscriber(id=1, chat_id=7, wish=Wish(languages=("ru",), language="ru"))


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("09:00", ("09:00",)),
        ("18:00 9", ("09:00", "18:00")),
        ("7.30, 7:30;23:59", ("07:30", "23:59")),
        ("0", ("00:00",)),
        ("8.30 и 19", ("08:30", "19:00")),
        ("at 9 and 18:30.", ("09:00", "18:30")),
        ("saat 9 və 19:00", ("09:00", "19:00")),
        ("в 8, и в 20", ("08:00", "20:00")),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, times: tuple[str, ...]) -> None:
    assert read_times(text) == times


@pytest.mark.parametrize(
    ("text", "word"),
    [("24:00", "24:00"), ("9:60", "9:60"), ("morning", "morning"), ("9 -1", "-1"), ("٠٩:00", "٠٩:00"), ("  ", "")],
)
def test_what_is_no_hour_is_named(text: str, word: str) -> None:
    with pytest.raises(BadTimesError) as caught:
        read_times(text)
    assert caught.value.word == word


def test_more_hours_than_six_are_refused() -> None:
    with pytest.raises(BadTimesError):
        read_times("1 2 3 4 5 6 7")


@given(st.text(max_size=40))
def test_any_text_is_either_hours_or_refused(text: str) -> None:
    try:
        times = read_times(text)
    except BadTimesError:
        return
    assert list(times) == sorted(set(times))
    assert all(len(each) == 5 and datetime.strptime(each, "%H:%M").replace(tzinfo=UTC) for each in times)


def test_a_topic_is_added_at_the_end_and_taken_away_again() -> None:
    chosen = topic_switched(topic_switched(SOMEBODY, "energy"), "transport")
    assert chosen.wish.topics == ("energy", "transport")
    assert topic_switched(chosen, "energy").wish.topics == ("transport",)
    assert every_topic(chosen).wish.topics == ()


def test_the_last_language_of_articles_stays() -> None:
    both = article_language_switched(SOMEBODY, "az")
    assert both.wish.languages == ("ru", "az")
    assert article_language_switched(both, "ru").wish.languages == ("az",)
    assert article_language_switched(SOMEBODY, "ru").wish.languages == ("ru",)


def test_articles_follow_the_interface_until_they_are_chosen_apart() -> None:
    assert interface_language_chosen(SOMEBODY, "az").wish.languages == ("az",)
    chosen = article_language_switched(SOMEBODY, "en")
    assert interface_language_chosen(chosen, "az").wish.languages == ("ru", "en")


def test_who_subscribes_is_due_at_their_next_hour() -> None:
    assert subscribed(SOMEBODY, NOON).next_due_at == datetime(2026, 1, 3, 5, tzinfo=UTC)


def test_a_new_hour_or_city_moves_what_is_due() -> None:
    active = subscribed(SOMEBODY, NOON)
    assert at_times(active, ("18:00",), NOON).next_due_at == datetime(2026, 1, 2, 14, tzinfo=UTC)
    astana = cities.city("astana")
    assert astana is not None
    assert in_city(active, astana, NOON).next_due_at == datetime(2026, 1, 3, 4, tzinfo=UTC)
    assert at_once(active, NOON).next_due_at is None


def test_settings_of_who_is_not_subscribed_make_nothing_due() -> None:
    assert at_times(SOMEBODY, ("18:00",), NOON).next_due_at is None


def test_unsubscribing_keeps_every_setting() -> None:
    active = at_times(topic_switched(subscribed(SOMEBODY, NOON), "energy"), ("18:00",), NOON)
    paused = unsubscribed(active)
    assert (paused.state, paused.next_due_at) == ("paused", None)
    assert (paused.wish, paused.schedule) == (active.wish, active.schedule)
