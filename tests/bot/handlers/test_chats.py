"""Groups and their administrators, being blocked and added, updates that come twice, errors."""

import logging
from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, EditMessageText, GetChatMember, SendMessage

from bot.storage import subscribers
from tests.bot.handlers.house import House, stored
from tests.bot.handlers.telegram import BOT, Person

GROUP = -100


async def test_a_group_is_set_up_by_its_administrators_only(house: House) -> None:
    assert "Only the administrators" in await house.member().say("/subscribe")
    house.telegram.session.administrators.add(8)
    await house.member(8).say("/subscribe")
    assert (await stored(house, GROUP)).state == "active"


async def test_a_button_in_a_group_obeys_administrators_only(house: House) -> None:
    house.telegram.session.administrators.add(8)
    boss, member = house.member(8), house.member()
    await boss.say("/topics")
    await member.tap("Energy")
    assert (await stored(house, GROUP)).wish.topics == ()
    assert house.telegram.calls(AnswerCallbackQuery)[-1].show_alert
    await boss.tap("Energy")
    assert (await stored(house, GROUP)).wish.topics == ("energy",)


async def test_telegram_is_asked_who_administers_once_a_minute(house: House) -> None:
    house.telegram.session.administrators.add(8)
    boss = house.member(8)
    await boss.say("/topics")
    await boss.tap("Energy")
    assert len(house.telegram.calls(GetChatMember)) == 1
    house.telegram.session.administrators.clear()
    house.now += timedelta(seconds=61)
    assert "Only the administrators" in await boss.say("/topics")


async def test_an_anonymous_administrator_may(house: House) -> None:
    boss = house.member(1087968824)
    await boss.say("/subscribe", sender_chat=boss.place)
    assert (await stored(house, GROUP)).state == "active"


async def test_who_is_no_member_may_not(house: House) -> None:
    refusal = TelegramBadRequest(GetChatMember(chat_id=GROUP, user_id=7), "Bad Request: PARTICIPANT_ID_INVALID")
    house.telegram.session.refusals[GetChatMember] = refusal
    assert "Only the administrators" in await house.member().say("/subscribe")


async def test_threads_of_a_forum_are_subscribers_of_their_own(house: House) -> None:
    house.telegram.session.administrators.add(8)
    boss = house.member(8, is_forum=True)
    await boss.say("/subscribe", message_thread_id=5, is_topic_message=True)
    assert (await stored(house, GROUP, 5)).state == "active"
    assert await house.storage.read(subscribers.get, GROUP, 0) is None
    assert house.telegram.calls(SendMessage)[-1].message_thread_id == 5


@pytest.mark.parametrize("text", ["hello", "https://news.example/1", "/foo", "/start@other_bot", "energy"])
async def test_what_people_say_to_each_other_is_left_alone(house: House, text: str) -> None:
    assert await house.member().say(text) == ""


async def test_a_command_with_our_name_is_answered_in_a_group(house: House) -> None:
    await house.publish(1, "energy")
    assert "Energy" in await house.member().say("/energy@sitat_bot")
    assert "Did you mean /latest" in await house.member().say("/latets@sitat_bot")


async def test_a_question_is_answered_by_a_reply_in_a_group(house: House) -> None:
    house.telegram.session.administrators.add(8)
    boss = house.member(8)
    await boss.say("/timezone")
    await boss.tap("other city")
    question = boss.messages[-1].model_dump(mode="json", exclude_none=True)
    assert "Almaty" in await boss.say("Almaty", reply_to_message=question)


async def membership(person: Person, before: str, after: str) -> None:
    def member(status: str) -> dict[str, object]:
        return {"status": status, "user": BOT.model_dump(), **({"until_date": 0} if status == "kicked" else {})}

    change = {"chat": person.place, "from": person.user, "date": 0}
    await person.telegram.bring(
        my_chat_member=change | {"old_chat_member": member(before), "new_chat_member": member(after)}
    )


async def test_who_blocks_us_is_retired_and_comes_back_as_they_were(house: House) -> None:
    reader = house.person()
    await reader.say("/subscribe")
    await membership(reader, "member", "kicked")
    assert (await stored(house)).state == "retired"
    house.now += timedelta(days=3)
    await membership(reader, "kicked", "member")
    subscriber = await stored(house)
    assert subscriber.state == "active"
    assert subscriber.next_due_at is not None
    assert subscriber.next_due_at > house.now


async def test_a_group_we_are_added_to_is_greeted_and_retired_when_we_are_thrown_out(house: House) -> None:
    boss = house.member(8)
    await membership(boss, "left", "member")
    assert "/subscribe" in boss.heard
    await membership(boss, "member", "kicked")
    assert (await stored(house, GROUP)).state == "retired"


async def test_a_group_that_lets_us_write_again_gets_its_digests_again(house: House) -> None:
    house.telegram.session.administrators.add(8)
    boss = house.member(8)
    await boss.say("/subscribe")
    await house.storage.write(subscribers.retire, GROUP, "not enough rights", house.now)
    await membership(boss, "member", "member")
    back = await stored(house, GROUP)
    assert back.state == "active"
    assert back.next_due_at is not None


async def test_a_group_that_forbids_us_to_write_is_no_error(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.telegram.session.refusals[SendMessage] = TelegramForbiddenError(SendMessage(chat_id=1, text="x"), "no rights")
    await membership(house.member(8), "left", "member")
    assert (await stored(house, GROUP)).state == "new"
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_group_takes_its_settings_along_when_it_becomes_a_supergroup(house: House) -> None:
    house.telegram.session.administrators.add(8)
    boss = house.member(8)
    await boss.say("/subscribe")
    await boss.say(None, migrate_to_chat_id=-1001)
    assert (await stored(house, -1001)).state == "active"
    assert await house.storage.read(subscribers.get, GROUP, 0) is None


async def test_an_update_that_comes_twice_is_handled_once(house: House) -> None:
    reader = house.person()
    await reader.say("/help")
    message = {"message_id": 1, "date": 0, "chat": reader.place, "from": reader.user, "text": "/help"}
    await house.telegram.bring_again(house.telegram.updates, message=message)
    assert len(house.telegram.calls(SendMessage)) == 1


async def test_a_reader_who_blocked_us_meanwhile_is_no_error(house: House, caplog: pytest.LogCaptureFixture) -> None:
    refusal = TelegramForbiddenError(SendMessage(chat_id=7, text="x"), "Forbidden: bot was blocked by the user")
    house.telegram.session.refusals[SendMessage] = refusal
    assert await house.person().say("/help") != ""
    assert len(house.telegram.calls(SendMessage)) == 1
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.parametrize(
    ("said", "messages"),
    [("Bad Request: message is not modified: specified new", 1), ("Bad Request: message can't be edited", 2)],
)
async def test_a_screen_that_cannot_be_edited_is_written_anew(house: House, said: str, messages: int) -> None:
    reader = house.person()
    await reader.say("/topics")
    edit = EditMessageText(text="x")
    house.telegram.session.refusals[EditMessageText] = TelegramBadRequest(edit, said)
    await reader.tap("Energy")
    assert len(reader.messages) == messages
    assert len(house.telegram.calls(AnswerCallbackQuery)) == 1


async def test_a_tap_too_old_to_be_answered_is_no_error(house: House, caplog: pytest.LogCaptureFixture) -> None:
    reader = house.person()
    await reader.say("/topics")
    answer = AnswerCallbackQuery(callback_query_id="7")
    house.telegram.session.refusals[AnswerCallbackQuery] = TelegramBadRequest(answer, "Bad Request: query is too old")
    await reader.tap("Energy")
    assert "✓ Energy" in reader.labels
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_an_answer_waits_when_telegram_asks_to_come_back(house: House) -> None:
    flood = TelegramRetryAfter(SendMessage(chat_id=7, text="x"), "Too Many Requests: retry after 0", retry_after=0)
    house.telegram.session.refusals[SendMessage] = flood
    reader = house.person()
    await reader.say("/help")
    assert len(reader.messages) == 1


async def test_an_answer_nobody_waits_for_any_more_is_given_up(house: House) -> None:
    flood = TelegramRetryAfter(SendMessage(chat_id=7, text="x"), "Too Many Requests: retry after 99", retry_after=99)
    house.telegram.session.refusals[SendMessage] = flood
    reader = house.person()
    await reader.say("/help")
    assert reader.messages == []


async def test_a_tap_on_a_message_too_old_to_be_seen_is_answered_beside(house: House) -> None:
    reader = house.person()
    old = {"chat": reader.place, "message_id": 1, "date": 0}
    for data in ("topics", "wh:own:1800"):
        query = {"id": "7", "from": reader.user, "chat_instance": "1", "data": data, "message": old}
        await house.telegram.bring(callback_query=query)
    assert len(reader.messages) == 2
    assert (await stored(house)).schedule.times == ("18:00",)
