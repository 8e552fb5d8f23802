"""Three screens in one message, deep links, subscribing and leaving."""

from datetime import timedelta

import pytest
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage, SetMyCommands

from bot.storage import admins, subscribers
from tests.bot.handlers.house import WORDS, House, stored


async def test_the_three_screens_are_one_message(house: House) -> None:
    reader = house.person()
    await reader.say("/start")
    await reader.tap("Choose topics")
    await reader.tap("Transport")
    await reader.tap("Energy")
    assert "When" in await reader.tap("Next · 2 topics")
    await reader.tap("18:00")
    await reader.tap("Astana")
    assert "Done" in await reader.tap("Done")
    assert len(house.telegram.calls(SendMessage)) == 1
    assert {call.message_id for call in house.telegram.calls(EditMessageText)} == {1000}
    subscriber = await stored(house)
    assert subscriber.state == "active"
    assert subscriber.wish.topics == ("transport", "energy")
    assert subscriber.schedule.times == ("18:00",)
    assert subscriber.wish.zone == "Asia/Almaty"
    assert len(house.telegram.calls(AnswerCallbackQuery)) == 7


async def test_leaving_midway_loses_nothing(house: House) -> None:
    reader = house.person()
    await reader.say("/start")
    await reader.tap("Choose topics")
    await reader.tap("Transport")
    await reader.say("/start")
    await reader.tap("Choose topics")
    assert "✓ Transport" in reader.labels
    assert (await stored(house)).state == "new"


async def test_the_screens_lead_back(house: House) -> None:
    reader = house.person()
    await reader.say("/start")
    await reader.tap("Choose topics")
    await reader.tap("Next · all topics")
    assert "What shall I send" in await reader.tap("‹ Back")
    assert "word for word" in (await reader.tap("‹ Back")).lower()


async def test_the_first_screen_shows_a_real_quote_when_there_is_one(house: House) -> None:
    assert WORDS not in await house.person().say("/start")
    await house.publish()
    assert WORDS in await house.person().say("/start")


async def test_the_first_screen_says_how_far_the_first_collecting_is(house: House) -> None:
    await house.source_state(state="new", found=80, read=12)
    assert "12 of 80 articles" in await house.person().say("/start")
    await house.source_state(found=80, read=80)
    assert "for the first time" not in await house.person().say("/start")


async def test_the_first_screen_speaks_the_language_tapped(house: House) -> None:
    reader = house.person()
    await reader.say("/start")
    await reader.tap("Русский")
    assert (await stored(house)).wish.language == "ru"
    assert "English" in reader.labels
    assert "Русский" not in reader.labels


async def test_subscribing_to_everything_says_when_and_puts_a_first_digest_in_the_outbox(house: House) -> None:
    await house.publish()
    reader = house.person()
    await reader.say("/start")
    said = await reader.tap("Subscribe to everything")
    assert said == "Done. The first digest is below, the next one tomorrow at 09:00 (Baku)."
    subscriber = await stored(house)
    assert (subscriber.state, subscriber.covered_until) == ("active", house.now)
    assert house.woken == 1


async def test_who_subscribes_while_nothing_is_read_yet_is_told_how_far_it_is(house: House) -> None:
    await house.source_state(state="new", found=80, read=12)
    said = await house.person().say("/subscribe")
    assert "as soon as there is something" in said
    assert "12 of 80" in said
    assert (await stored(house)).covered_until is None


async def test_subscribing_twice_says_when_the_next_digest_comes(house: House) -> None:
    await house.publish()
    reader = house.person()
    await reader.say("/sub")
    assert await reader.say("/subscribe") == "You are subscribed. Next digest: tomorrow at 09:00 (Baku)."


async def test_leaving_keeps_the_settings(house: House) -> None:
    reader = house.person()
    await reader.say("/time 18:00")
    await reader.say("/subscribe")
    assert "/subscribe brings them back" in await reader.say("/stop")
    subscriber = await stored(house)
    assert (subscriber.state, subscriber.next_due_at, subscriber.schedule.times) == ("paused", None, ("18:00",))
    await reader.tap("Subscribe")
    assert (await stored(house)).state == "active"


async def test_a_stranger_who_says_stop_is_answered_kindly(house: House) -> None:
    assert "nothing to stop" in await house.person().say("/stop")
    assert (await stored(house)).state == "new"


async def test_a_link_to_a_topic_ticks_it(house: House) -> None:
    reader = house.person()
    await reader.say("/start topic_energy")
    assert "✓ Energy" in reader.labels
    assert (await stored(house)).wish.topics == ("energy",)
    await reader.say("/start topic_energy")
    assert (await stored(house)).wish.topics == ("energy",)


async def test_a_link_to_an_unknown_topic_is_an_ordinary_start(house: House) -> None:
    reader = house.person()
    await reader.say("/start topic_gone")
    assert "Choose topics" in reader.labels


async def test_a_link_to_a_topic_narrows_nobody_who_gets_everything(house: House) -> None:
    reader = house.person()
    await reader.say("/subscribe")
    await reader.say("/start topic_energy")
    assert (await stored(house)).wish.topics == ()


async def test_the_owner_link_works_once(house: House) -> None:
    secret = await house.storage.write(admins.make_secret, house.now)
    reader = house.person()
    assert "owner now" in await reader.say(f"/start owner_{secret}")
    assert "/push" in await reader.say("/help")
    (menu,) = house.telegram.calls(SetMyCommands)
    assert [each.command for each in menu.commands][:3] == ["push", "sources", "stats"]
    assert "used already" in await house.person(8).say(f"/start owner_{secret}")
    assert "/push" not in await house.person(8).say("/help")


async def test_the_owner_link_ends_after_an_hour(house: House) -> None:
    secret = await house.storage.write(admins.make_secret, house.now)
    house.now += timedelta(minutes=61)
    assert "older than an hour" in await house.person().say(f"/start owner_{secret}")


@pytest.mark.parametrize("state", ["active", "paused"])
async def test_start_takes_back_who_had_blocked_us(house: House, state: str) -> None:
    reader = house.person()
    await reader.say("/subscribe")
    if state == "paused":
        await reader.say("/stop")
    await house.storage.write(subscribers.retire, 7, "blocked", house.now)
    await reader.say("/start")
    assert (await stored(house)).state == state
