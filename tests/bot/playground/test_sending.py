from typing import Any

import pytest

from bot.playground.crowd import Writing
from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, KATE, KEYBOARD, BotClient


async def test_a_message_is_kept_as_it_was_answered(playground: Playground, client: BotClient) -> None:
    sent = await client.send("<b>Day</b> day.az", parse_mode="HTML", reply_markup=KEYBOARD, protect_content=True)
    assert sent["text"] == "Day day.az"
    assert [entity["type"] for entity in sent["entities"]] == ["bold", "url"]
    assert (sent["reply_markup"], sent["has_protected_content"]) == (KEYBOARD, True)
    assert sent["from"]["is_bot"]
    assert playground.messages(ANYA)[-1] == sent
    assert playground.violations == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"chat_id": ANYA, "text": "a <h1>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "h1" at byte offset 2',
        ),
        ({"chat_id": ANYA, "text": "x" * 4097}, "message is too long"),
        ({"chat_id": ANYA, "text": "  "}, "message text is empty"),
        ({"chat_id": ANYA}, "message text is empty"),
        ({"text": "x"}, "chat_id is empty"),
        (
            {"chat_id": ANYA, "text": "x", "disable_web_page_preview": True},
            'parameter "disable_web_page_preview" is unknown',
        ),
        ({"chat_id": ANYA, "text": 5}, 'parameter "text" must be string'),
    ],
)
async def test_a_wrong_call_is_refused_and_recorded(
    playground: Playground, client: BotClient, fields: dict[str, Any], expected: str
) -> None:
    assert await client.refusal("sendMessage", **fields) == f"400 Bad Request: {expected}"
    assert [each["reason"] for each in playground.violations] == [f"Bad Request: {expected}"]
    assert playground.messages(ANYA)[-1]["text"] == "/start"


@pytest.mark.parametrize(
    ("chat", "expected"),
    [
        (999, "400 Bad Request: chat not found"),
        ("@nobody", "400 Bad Request: chat not found"),
        ("", "400 Bad Request: chat_id is empty"),
        ("@aigerim", "400 Bad Request: chat not found"),
        (KATE, "403 Forbidden: bot can't initiate conversation with a user"),
    ],
)
async def test_a_chat_that_is_not_there_is_no_breach(
    playground: Playground, client: BotClient, chat: object, expected: str
) -> None:
    assert await client.refusal("sendMessage", chat_id=chat, text="x") == expected
    assert playground.violations == []


async def test_what_telegram_bends_is_accepted_and_recorded(playground: Playground, client: BotClient) -> None:
    await client.send("ab " * 120, entities=[{"type": "bold", "offset": 3 * n, "length": 1} for n in range(101)])
    assert len(playground.messages(ANYA)[-1]["entities"]) == 100
    assert [each["reason"] for each in playground.violations] == ["101 entities: those over 100 were dropped"]


BUTTON = "can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        ({"text": "a", "callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": " ", "callback_data": "x"}, f"{BUTTON}text must be non-empty"),
        ({"text": "a"}, f"{BUTTON}Text buttons are unallowed in the inline keyboard"),
        ({"text": "a", "url": "javascript:x"}, "inline keyboard button URL 'javascript:x' is invalid: Wrong HTTP URL"),
        (
            {"text": "a", "url": "https://a.az", "callback_data": "x"},
            f"{BUTTON}exactly one of callback_data, url is allowed",
        ),
        ({"text": "a", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_a_wrong_button_is_refused(
    playground: Playground, client: BotClient, button: dict[str, Any], expected: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    answer = await client.refusal("sendMessage", chat_id=ANYA, text="x", reply_markup=markup)
    assert answer == f"400 Bad Request: {expected}"
    assert len(playground.violations) == 1


@pytest.mark.parametrize(("columns", "rows"), [(9, 1), (5, 21)])
async def test_too_many_buttons_are_refused(client: BotClient, columns: int, rows: int) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "x"}] * columns] * rows}
    assert "button" in await client.refusal("sendMessage", chat_id=ANYA, text="x", reply_markup=markup)


async def test_a_keyboard_without_buttons_is_none(client: BotClient) -> None:
    assert "reply_markup" not in await client.send(reply_markup={"inline_keyboard": [[]]})


async def test_preview_options_are_kept(client: BotClient) -> None:
    assert (await client.send(link_preview_options={"is_disabled": True}))["link_preview_options"] == {
        "is_disabled": True
    }


async def test_a_reply_keyboard_belongs_to_no_message(client: BotClient) -> None:
    assert "reply_markup" not in await client.send(reply_markup={"keyboard": [[{"text": "Yes"}]]})
    wrong = {"keyboard": [[{"text": " "}]]}
    assert "non-empty" in await client.refusal("sendMessage", chat_id=ANYA, text="x", reply_markup=wrong)


async def test_a_reply_quotes_words_of_its_target(playground: Playground, client: BotClient) -> None:
    first = await client.send("Тарифы останутся прежними")
    reply = {"message_id": first["message_id"], "quote": "останутся", "quote_position": 7}
    sent = await client.send("Вчера", reply_parameters=reply)
    assert sent["reply_to_message"]["message_id"] == first["message_id"]
    assert sent["quote"] == {"text": "останутся", "position": 7, "is_manual": True}
    wrong = {"message_id": first["message_id"], "quote": "вырастут"}
    assert (
        await client.refusal("sendMessage", chat_id=ANYA, text="x", reply_parameters=wrong)
        == "400 Bad Request: QUOTE_TEXT_INVALID"
    )
    assert len(playground.violations) == 1


async def test_a_reply_needs_its_target_unless_it_says_otherwise(client: BotClient) -> None:
    lost = {"message_id": 900}
    answer = await client.refusal("sendMessage", chat_id=ANYA, text="x", reply_parameters=lost)
    assert answer == "400 Bad Request: message to be replied not found"
    sent = await client.send(reply_parameters={**lost, "allow_sending_without_reply": True})
    assert "reply_to_message" not in sent
    elsewhere = {"message_id": 1, "chat_id": KATE}
    assert "400" in await client.refusal("sendMessage", chat_id=ANYA, text="x", reply_parameters=elsewhere)


async def test_a_forum_has_topics_and_replies_stay_in_them(playground: Playground, client: BotClient) -> None:
    forum = playground.add_chat("supergroup", "News", [ANYA, KATE], forum=["Energy"])
    await playground.member("add", forum)
    sent = await client.send(chat=forum, message_thread_id=2)
    assert (sent["message_thread_id"], sent["chat"]["is_forum"]) == (2, True)
    reply = await client.send(chat=forum, reply_parameters={"message_id": sent["message_id"]})
    assert reply["message_thread_id"] == 2
    said = await playground.write(KATE, Writing(text="/energy", thread=2), forum)
    assert (await client.updates())[-1]["message"] == said
    answer = await client.refusal("sendMessage", chat_id=forum, text="x", message_thread_id=7)
    assert answer == "400 Bad Request: message thread not found"


async def test_people_are_mentioned_whole_and_strangers_not_at_all(client: BotClient) -> None:
    text = '<a href="tg://user?id=1003">Kate</a> <a href="tg://user?id=5">who</a>'
    sent = await client.send(text, parse_mode="HTML")
    assert [entity["user"]["first_name"] for entity in sent["entities"]] == ["Kate"]


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("sendPhoto", {"chat_id": ANYA, "photo": "id"}),
        ("sendMessage", {"chat_id": ANYA, "text": "x", "message_effect_id": "5"}),
        ("editMessageText", {"inline_message_id": "5", "text": "x"}),
        ("copyMessage", {"chat_id": ANYA, "from_chat_id": ANYA, "message_id": 1, "caption": "x"}),
    ],
)
async def test_what_is_not_simulated_is_never_accepted(
    playground: Playground, client: BotClient, method: str, fields: dict[str, Any]
) -> None:
    assert (await client.refusal(method, **fields)).startswith("501 Not Implemented: the local Telegram has no ")
    assert len(playground.violations) == 1
