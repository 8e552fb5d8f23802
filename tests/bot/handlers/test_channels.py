"""Channels: who adds us is told how it works, posts are commands, and nothing there has to be tapped."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramForbiddenError
from aiogram.methods import SendMessage

from tests.bot.handlers.house import House, stored
from tests.bot.handlers.telegram import BOT, RIGHTS

CHANNEL = {"id": -1007, "type": "channel", "title": "News of 100%"}


async def post(house: House, text: str) -> SendMessage | None:
    """Write into the channel and return what is answered there."""
    before = len(house.telegram.calls(SendMessage))
    await house.telegram.bring(
        channel_post={"message_id": 1, "date": 0, "chat": CHANNEL, "sender_chat": CHANNEL, "text": text}
    )
    answers = house.telegram.calls(SendMessage)[before:]
    assert all(each.chat_id == CHANNEL["id"] for each in answers)
    assert len(answers) <= 1
    return answers[0] if answers else None


async def said(house: House, text: str) -> str:
    answer = await post(house, text)
    assert answer is not None
    return str(answer.text)


async def added(house: House) -> None:
    boss = house.person(8)
    member: dict[str, Any] = {"user": BOT.model_dump()}
    await house.telegram.bring(
        my_chat_member={
            "chat": CHANNEL,
            "from": boss.user,
            "date": 0,
            "old_chat_member": member | {"status": "left"},
            "new_chat_member": member | {"status": "administrator"} | RIGHTS,
        }
    )


async def test_who_adds_us_to_a_channel_is_told_how_it_works(house: House) -> None:
    await added(house)
    (told,) = house.telegram.calls(SendMessage)
    assert told.chat_id == 8
    assert "“News of 100%”" in told.text
    assert (await stored(house, -1007)).kind == "channel"


async def test_who_cannot_be_told_is_no_error(house: House, caplog: pytest.LogCaptureFixture) -> None:
    refusal = TelegramForbiddenError(SendMessage(chat_id=8, text="x"), "bot can't initiate conversation with a user")
    house.telegram.session.refusals[SendMessage] = refusal
    await added(house)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_channel_subscribes_and_unsubscribes_by_posts(house: House) -> None:
    await added(house)
    answer = await post(house, "/subscribe")
    assert answer is not None
    ((button,),) = answer.reply_markup.inline_keyboard  # type: ignore[union-attr]  # because it is an inline keyboard
    assert (button.text, button.url, button.callback_data) == ("Open in the bot", "https://t.me/sitat_bot", None)
    subscriber = await stored(house, -1007)
    assert (subscriber.state, subscriber.kind) == ("active", "channel")
    assert house.woken == 1
    assert "Stopped" in await said(house, "/UNSUBSCRIBE@sitat_bot")
    assert (await stored(house, -1007)).state == "paused"


async def test_a_channel_is_set_up_by_posts(house: House) -> None:
    await added(house)
    assert await said(house, "/topics energy, economy") == "Done: Energy, Economy."
    assert (await stored(house, -1007)).wish.topics == ("energy", "economy")
    assert "/topics energy economy" in await said(house, "/topics nonsense")
    assert "/topics energy economy" in await said(house, "/topics")
    assert await said(house, "/topics all") == "Done: all topics."
    assert "Done: every day at 08:30, 19:00" in await said(house, "/time 8.30 и 19")
    assert "Baku" in await said(house, "/timezone Baku")
    assert "I speak: " in await said(house, "/language xx")
    await said(house, "/language az")
    subscriber = await stored(house, -1007)
    assert (subscriber.wish.topics, subscriber.wish.language) == ((), "az")


async def test_a_button_of_ours_is_never_seen_in_a_channel(house: House) -> None:
    answer = await post(house, "/time")
    assert answer is not None
    assert answer.reply_markup is None


@pytest.mark.parametrize("text", ["Good morning", "/start@other_bot", "/push", "/nonsense"])
async def test_what_is_not_for_us_stays_unanswered(house: House, text: str) -> None:
    assert await post(house, text) is None
