"""What people set: topics, languages, hours, cities; every tap is stored at once."""

from datetime import UTC, datetime

import pytest
from aiogram.methods import AnswerCallbackQuery, SetMyCommands

from tests.bot.handlers.house import House, stored


async def test_a_tapped_topic_is_stored_at_once_and_shown_ticked(house: House) -> None:
    reader = house.person()
    await reader.say("/topics")
    await reader.tap("Energy")
    assert (await stored(house)).wish.topics == ("energy",)
    assert "✓ Energy" in reader.labels
    await reader.tap("✓ Energy")
    assert (await stored(house)).wish.topics == ()


async def test_all_topics_open_and_close(house: House) -> None:
    reader = house.person()
    await reader.say("/topics")
    few = len(reader.labels)
    await reader.tap("All topics")
    assert len(reader.labels) > few
    assert "Sport" in reader.labels
    await reader.tap("Sport")
    assert "✓ Sport" in reader.labels
    await reader.tap("Fewer topics")
    assert "✓ Sport" in reader.labels
    assert "Culture" not in reader.labels


async def test_a_topic_that_is_gone_is_said_to_be_gone(house: House) -> None:
    reader = house.person()
    await reader.say("/topics")
    await reader.tap_data("tp:own:gone:0")
    assert "no longer there" in house.telegram.calls(AnswerCallbackQuery)[-1].text


async def test_languages_of_articles_are_switched_and_one_stays(house: House) -> None:
    reader = house.person()
    await reader.say("/topics")
    await reader.tap("Languages: English · + ru · + az")
    await reader.tap("Russian")
    assert (await stored(house)).wish.languages == ("ru", "en")
    await reader.tap("✓ English")
    await reader.tap("✓ Russian")
    assert (await stored(house)).wish.languages == ("ru",)
    assert "must stay" in house.telegram.calls(AnswerCallbackQuery)[-1].text
    await reader.tap("‹ Back")
    assert "Languages: Russian · + az · + en" in reader.labels


@pytest.mark.parametrize(
    ("said", "times"), [("/time 09:00 18:00", ("09:00", "18:00")), ("/time 7", ("07:00",)), ("/TIME 7.30", ("07:30",))]
)
async def test_hours_given_are_stored(house: House, said: str, times: tuple[str, ...]) -> None:
    if said.startswith("/TIME"):
        said = said.lower()
    answer = await house.person().say(said)
    assert (await stored(house)).schedule.times == times
    assert ", ".join(times) in answer
    assert "Baku" in answer


async def test_hours_that_are_none_are_answered_with_what_would_be_right(house: House) -> None:
    answer = await house.person().say("/time 25:00 <b>")
    assert "25:00" in answer
    assert "/time 09:00 18:00" in answer
    assert (await stored(house)).schedule.times == ("09:00",)


async def test_too_many_hours_are_answered_with_the_limit(house: House) -> None:
    assert "up to 6" in await house.person().say("/time 1 2 3 4 5 6 7")


async def test_without_hours_there_are_buttons_and_a_grid(house: House) -> None:
    reader = house.person()
    shown = await reader.say("/time")
    assert "09:00, Baku (now 12:00)" in shown
    assert "• 09:00" in reader.labels
    await reader.tap("other")
    assert len([each for each in reader.labels if ":" in each]) == 24
    await reader.tap("07:00")
    assert (await stored(house)).schedule.times == ("07:00",)
    assert "• 07:00" in reader.labels


async def test_at_once_is_a_choice_that_an_hour_takes_back(house: House) -> None:
    reader = house.person()
    await reader.say("/subscribe")
    await reader.say("/time")
    assert "At once" in await reader.tap("At once")
    assert (await stored(house)).next_due_at is None
    await reader.tap("18:00")
    subscriber = await stored(house)
    assert not subscriber.schedule.instant
    assert subscriber.next_due_at == datetime(2026, 1, 2, 14, tzinfo=UTC)


@pytest.mark.parametrize("forged", ["wh:own:9999", "wh:own:", "ct:own:nowhere", "tp:other:x:0", "st:nowhere", "x", ""])
async def test_a_forged_button_harms_nothing_and_is_answered(house: House, forged: str) -> None:
    reader = house.person()
    await reader.say("/time")
    before = await stored(house)
    await reader.tap_data(forged)
    assert await stored(house) == before
    assert len(house.telegram.calls(AnswerCallbackQuery)) == 1


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Алматы", "Asia/Almaty"),
        ("bakı", "Asia/Baku"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("UTC+4", "Etc/GMT-4"),
        ("gmt -03:00", "Etc/GMT+3"),
        ("utc", "Etc/UTC"),
    ],
)
async def test_a_city_is_known_by_its_names(house: House, said: str, zone: str) -> None:
    await house.person().say(f"/timezone {said}")
    assert (await stored(house)).wish.zone == zone


async def test_an_unknown_city_is_answered_with_near_ones(house: House) -> None:
    reader = house.person()
    assert "Did you mean" in await reader.say("/timezone Tashkend")
    await reader.tap("Tashkent")
    assert (await stored(house)).wish.city == "tashkent"


async def test_a_city_nobody_knows_is_answered_with_what_would_be_right(house: House) -> None:
    assert "/timezone Baku" in await house.person().say("/timezone qqqqqqqqqqqq")


async def test_another_city_is_asked_for_until_one_is_known(house: House) -> None:
    reader = house.person()
    await reader.say("/timezone")
    assert "Which city" in await reader.tap("other city")
    assert "do not know" in await reader.say("qqqqqqqqqq")
    assert "Almaty" in await reader.say("Алматы")
    assert (await stored(house)).wish.city == "almaty"
    assert "Almaty" not in await reader.say("hello")


async def test_a_command_ends_an_open_question(house: House) -> None:
    reader = house.person()
    await reader.say("/timezone")
    await reader.tap("other city")
    await reader.say("/help")
    await reader.say("Алматы")
    assert (await stored(house)).wish.city == "baku"


async def test_a_language_is_chosen_and_the_menu_follows(house: House) -> None:
    reader = house.person()
    await reader.say("/language")
    assert "• English" in reader.labels
    await reader.tap("Русский")
    subscriber = await stored(house)
    assert (subscriber.wish.language, subscriber.wish.languages) == ("ru", ("ru",))
    (menu,) = house.telegram.calls(SetMyCommands)
    assert (menu.scope.chat_id, len(menu.commands)) == (7, 8)


@pytest.mark.parametrize(
    ("code", "language"), [("ru", "ru"), ("az-AZ", "az"), ("kk", "ru"), ("de", "en"), (None, "en")]
)
async def test_the_first_language_is_telegrams(house: House, code: str | None, language: str) -> None:
    await house.person(language=code).say("/topics")
    wish = (await stored(house)).wish
    assert (wish.language, wish.languages, wish.city) == (language, (language,), "baku")


async def test_a_saved_language_wins_over_telegrams(house: House) -> None:
    await house.person(language="en").say("/topics")
    await house.person(language="ru").say("/topics")
    assert (await stored(house)).wish.language == "en"


async def test_settings_show_everything_chosen(house: House) -> None:
    reader = house.person()
    await reader.say("/topics")
    await reader.tap("Energy")
    shown = await reader.say("/settings")
    assert "Energy" in shown
    assert "English" in shown
    assert "09:00 (Baku)" in shown
    await reader.tap("Topics")
    assert "✓ Energy" in reader.labels


async def test_a_command_in_capitals_is_understood_and_who_comes_back_is_welcome(house: House) -> None:
    reader = house.person()
    await house.publish(1)
    await reader.say("/Subscribe")
    assert "Stopped" in await reader.say("/STOP")
    assert (await reader.say("/subscribe")).startswith("Welcome back. You are subscribed. Next digest")


async def test_a_difference_out_of_this_world_is_no_zone(house: House) -> None:
    before = await house.person().say("/settings")
    await house.person().say("/timezone UTC+15")
    assert await house.person().say("/settings") == before


async def test_weekdays_are_switched_one_by_one(house: House) -> None:
    reader = house.person()
    await reader.say("/subscribe")
    await reader.say("/time 09:00")
    await reader.say("/time")
    assert [label for label in reader.labels if label[2:] in {"Mon", "Sun"}] == ["• Mon", "• Sun"]
    await reader.tap("• Sat")
    said = await reader.tap("• Sun")
    assert "On Mon–Fri at 09:00" in said
    assert (await stored(house)).schedule.weekdays == (1, 2, 3, 4, 5)
    assert "Mon–Fri at 18:00" in await reader.say("/time 18:00")
    assert "on Mon–Fri at 18:00" in await reader.say("/settings")


async def test_the_last_weekday_stays_and_all_seven_are_every_day(house: House) -> None:
    reader = house.person()
    await reader.say("/time")
    for day in ("Tue", "Wed", "Thu", "Fri", "Sat", "Sun"):
        await reader.tap(f"• {day}")
    await reader.tap("• Mon")
    assert (await stored(house)).schedule.weekdays == (1,)
    for day in ("Tue", "Wed", "Thu", "Fri", "Sat"):
        await reader.tap(day)
    assert "Every day at" in await reader.tap("Sun")
    assert (await stored(house)).schedule.weekdays == ()
