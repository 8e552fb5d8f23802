import pytest

from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, KATE, KEYBOARD, BotClient

UNCHANGED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


async def test_an_edit_replaces_text_and_drops_the_keyboard(playground: Playground, client: BotClient) -> None:
    sent = await client.send("one", reply_markup=KEYBOARD)
    edited = await client.call("editMessageText", chat_id=ANYA, message_id=sent["message_id"], text="two")
    assert (edited["text"], "reply_markup" in edited) == ("two", False)
    assert edited["edit_date"] >= sent["date"]
    assert playground.messages(ANYA)[-1] == edited


async def test_the_keyboard_is_edited_alone(client: BotClient) -> None:
    sent = await client.send("day.az")
    place = {"chat_id": ANYA, "message_id": sent["message_id"]}
    edited = await client.call("editMessageReplyMarkup", **place, reply_markup=KEYBOARD)
    assert (edited["text"], edited["entities"], edited["reply_markup"]) == ("day.az", sent["entities"], KEYBOARD)
    assert "reply_markup" not in await client.call("editMessageReplyMarkup", **place)
    assert await client.refusal("editMessageReplyMarkup", **place) == UNCHANGED


async def test_an_edit_that_changes_nothing_is_refused_without_blame(playground: Playground, client: BotClient) -> None:
    sent = await client.send("<b>one</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    again = {"chat_id": ANYA, "message_id": sent["message_id"], "text": "one ", "reply_markup": KEYBOARD}
    answer = await client.refusal("editMessageText", **again, entities=[{"type": "bold", "offset": 0, "length": 3}])
    assert answer == UNCHANGED
    assert playground.violations == []


async def test_only_own_messages_that_are_there_can_be_edited(client: BotClient) -> None:
    place = {"chat_id": ANYA, "text": "x"}
    assert (
        await client.refusal("editMessageText", **place, message_id=77) == "400 Bad Request: message to edit not found"
    )
    assert await client.refusal("editMessageText", **place, message_id=1) == "400 Bad Request: message can't be edited"
    forwarded = await client.call("forwardMessage", chat_id=ANYA, from_chat_id=ANYA, message_id=1)
    number = forwarded["message_id"]
    assert (
        await client.refusal("editMessageText", **place, message_id=number)
        == "400 Bad Request: message can't be edited"
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({"text": "x"}, "message identifier is not specified"), ({"message_id": 2}, "message text is empty")],
)
async def test_an_incomplete_edit_is_a_breach(
    playground: Playground, client: BotClient, fields: dict[str, object], expected: str
) -> None:
    await client.send()
    assert await client.refusal("editMessageText", chat_id=ANYA, **fields) == f"400 Bad Request: {expected}"
    assert len(playground.violations) == 1


async def test_messages_are_deleted(playground: Playground, client: BotClient) -> None:
    numbers = [(await client.send(str(n)))["message_id"] for n in range(3)]
    assert await client.call("deleteMessage", chat_id=ANYA, message_id=numbers[0])
    assert await client.call("deleteMessages", chat_id=ANYA, message_ids=[*numbers, 500])
    assert [message["text"] for message in playground.messages(ANYA)] == ["/start"]
    answer = await client.refusal("deleteMessage", chat_id=ANYA, message_id=numbers[0])
    assert answer == "400 Bad Request: message to delete not found"
    assert "not specified" in await client.refusal("deleteMessages", chat_id=ANYA, message_ids=[])
    assert "too many" in await client.refusal("deleteMessages", chat_id=ANYA, message_ids=[1] * 101)


async def test_in_a_group_only_an_administrator_deletes_what_others_wrote(
    playground: Playground, client: BotClient
) -> None:
    group = playground.add_chat("group", "News", [ANYA])
    await playground.member("add", group)
    said = await playground.say(ANYA, "hello", group)
    place = {"chat_id": group, "message_id": said["message_id"]}
    assert await client.refusal("deleteMessage", **place) == "400 Bad Request: message can't be deleted"
    await playground.member("promote", group)
    assert await client.call("deleteMessage", **place)


async def test_forwards_name_their_origin(playground: Playground, client: BotClient) -> None:
    await playground.say(KATE, "/start")
    forwarded = await client.call("forwardMessage", chat_id=KATE, from_chat_id=ANYA, message_id=1)
    assert forwarded["forward_origin"]["sender_user"]["id"] == ANYA
    again = await client.call("forwardMessage", chat_id=ANYA, from_chat_id=KATE, message_id=forwarded["message_id"])
    assert again["forward_origin"] == forwarded["forward_origin"]
    answer = await client.refusal("forwardMessage", chat_id=KATE, from_chat_id=ANYA, message_id=99)
    assert answer == "400 Bad Request: message to forward not found"


async def test_copies_are_the_bots_own(playground: Playground, client: BotClient) -> None:
    sent = await client.send("<b>one</b>", parse_mode="HTML")
    number = sent["message_id"]
    copied = await client.call("copyMessage", chat_id=ANYA, from_chat_id=ANYA, message_id=number, reply_markup=KEYBOARD)
    message = playground.messages(ANYA)[-1]
    assert (message["message_id"], message["text"]) == (copied["message_id"], "one")
    assert (message["entities"], message["reply_markup"]) == (sent["entities"], KEYBOARD)
    answer = await client.refusal("copyMessage", chat_id=ANYA, from_chat_id=ANYA, message_id=99)
    assert answer == "400 Bad Request: message to copy not found"


@pytest.mark.parametrize("method", ["forwardMessages", "copyMessages"])
async def test_several_go_at_once_in_order(playground: Playground, client: BotClient, method: str) -> None:
    numbers = [(await client.send(str(n)))["message_id"] for n in range(2)]
    place = {"chat_id": ANYA, "from_chat_id": ANYA}
    done = await client.call(method, **place, message_ids=[*numbers, 99])
    assert [each["message_id"] for each in done] == [each["message_id"] for each in playground.messages(ANYA)[-2:]]
    assert "no messages" in await client.refusal(method, **place, message_ids=[99])
    assert "increasing" in await client.refusal(method, **place, message_ids=[*numbers[::-1]])


async def test_a_channel_post_is_the_channels(playground: Playground, client: BotClient) -> None:
    channel = playground.add_chat("channel", "Sitat", [ANYA])
    await playground.member("add", channel)
    answer = await client.refusal("sendMessage", chat_id=channel, text="x")
    assert answer == "400 Bad Request: need administrator rights in the channel chat"
    await playground.member("promote", channel)
    post = await client.send("one", chat=channel)
    assert (post["sender_chat"]["id"], "from" in post) == (channel, False)
    place = {"chat_id": channel, "message_id": post["message_id"]}
    assert (await client.call("editMessageText", **place, text="two"))["text"] == "two"
    forwarded = await client.call("forwardMessage", chat_id=ANYA, from_chat_id=channel, message_id=post["message_id"])
    assert forwarded["forward_origin"]["type"] == "channel"
