import pytest

from bot.playground.limits import Limits
from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, KEYBOARD, BotClient

TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def number(client: BotClient) -> int:
    return int((await client.send("one", reply_markup=KEYBOARD))["message_id"])


async def test_a_press_is_told_to_the_bot_and_answered_once(
    playground: Playground, client: BotClient, number: int
) -> None:
    query = await playground.press(ANYA, number, "more:1")
    [update] = await client.updates()
    asked = update["callback_query"]
    assert (asked["id"], asked["data"], asked["from"]["id"]) == (query, "more:1", ANYA)
    assert asked["message"]["reply_markup"] == KEYBOARD
    assert asked["chat_instance"]
    assert playground.unanswered == [query]
    assert await client.call("answerCallbackQuery", callback_query_id=query, text="Saved", show_alert=True)
    assert playground.unanswered == []
    event = playground.state.log.events(0)[-1]
    assert (event["type"], event["text"], event["show_alert"], event["message_id"]) == ("answer", "Saved", True, number)
    assert await client.refusal("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    assert playground.violations == []


async def test_a_button_is_found_by_its_words_too(playground: Playground, number: int) -> None:
    assert await playground.press(ANYA, number, "More")


async def test_an_unknown_or_late_answer_is_refused(playground: Playground, client: BotClient, number: int) -> None:
    assert await client.refusal("answerCallbackQuery", callback_query_id="77") == TOO_OLD
    playground.limits = Limits(answer_seconds=0)
    query = await playground.press(ANYA, number, "more:1")
    assert await client.refusal("answerCallbackQuery", callback_query_id=query) == TOO_OLD


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({"text": "x" * 201}, "MESSAGE_TOO_LONG"), ({"url": "https://day.az"}, "URL_INVALID")],
)
async def test_an_answer_is_short_and_links_to_the_bot_only(
    playground: Playground, client: BotClient, number: int, fields: dict[str, str], expected: str
) -> None:
    query = await playground.press(ANYA, number, "more:1")
    answer = await client.refusal("answerCallbackQuery", callback_query_id=query, **fields)
    assert answer == f"400 Bad Request: {expected}"
    link = f"https://t.me/{playground.state.profile.username}?start=x"
    assert await client.call("answerCallbackQuery", callback_query_id=query, url=link)


@pytest.mark.parametrize(("message_id", "data"), [(77, "more:1"), (None, "less"), (None, "Site")])
async def test_what_is_not_there_cannot_be_pressed(
    playground: Playground, number: int, message_id: int | None, data: str
) -> None:
    with pytest.raises(LookupError):
        await playground.press(ANYA, message_id or number, data)


@pytest.mark.parametrize("extra", [{"copy_text": {"text": "x"}}, {"callback_data": "x", "disabled": {}}])
async def test_what_does_not_reach_the_bot_cannot_be_pressed(
    playground: Playground, client: BotClient, extra: dict[str, object]
) -> None:
    button = {"text": "Copy", **extra}
    playground.state.put_message(
        playground.state.chats[ANYA], 0, text="x", reply_markup={"inline_keyboard": [[button]]}
    )
    with pytest.raises(LookupError):
        await playground.press(ANYA, playground.messages(ANYA)[-1]["message_id"], "Copy")


async def test_a_link_to_the_bot_starts_it_with_its_payload(playground: Playground, client: BotClient) -> None:
    button = {"text": "Energy", "url": "https://t.me/sitat_bot?start=topic_energy"}
    sent = await client.send(reply_markup={"inline_keyboard": [[button]]})
    await playground.press(ANYA, sent["message_id"], "Energy")
    [update] = await client.updates()
    assert update["message"]["text"] == "/start topic_energy"
