import pytest

from bot.playground.people import ChatType
from bot.playground.profile import BOT_ID
from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, KATE, ORXAN, BotClient


@pytest.fixture
async def group(playground: Playground, client: BotClient) -> int:
    group = playground.add_chat("group", "News", [ANYA, ORXAN])
    await playground.member("add", group)
    playground.state.updates.drop()
    return group


async def test_a_chat_is_described_in_full(client: BotClient, group: int) -> None:
    assert (await client.call("getChat", chat_id=group))["title"] == "News"
    assert (await client.call("getChat", chat_id=ANYA))["first_name"] == "Айгерим"
    assert await client.refusal("getChat", chat_id=KATE) == "400 Bad Request: chat not found"


async def test_members_have_their_places(client: BotClient, group: int) -> None:
    statuses = {}
    for user in (ANYA, ORXAN, KATE, BOT_ID):
        statuses[user] = (await client.call("getChatMember", chat_id=group, user_id=user))["status"]
    assert statuses == {ANYA: "creator", ORXAN: "member", KATE: "left", BOT_ID: "member"}
    answer = await client.refusal("getChatMember", chat_id=group, user_id=5)
    assert answer == "400 Bad Request: PARTICIPANT_ID_INVALID"
    assert await client.call("getChatMemberCount", chat_id=group) == 3


async def test_administrators_are_listed(playground: Playground, client: BotClient, group: int) -> None:
    await playground.member("promote", group)
    members = await client.call("getChatAdministrators", chat_id=group)
    assert [member["user"]["id"] for member in members] == [ANYA, BOT_ID]
    assert "private" in await client.refusal("getChatAdministrators", chat_id=ANYA)


async def test_typing_is_seen(playground: Playground, client: BotClient) -> None:
    assert await client.call("sendChatAction", chat_id=ANYA, action="typing")
    assert playground.state.log.events(0)[-1]["type"] == "typing"
    assert "must be" in await client.refusal("sendChatAction", chat_id=ANYA, action="thinking")


async def test_messages_are_pinned_and_unpinned(client: BotClient) -> None:
    numbers = [(await client.send(str(n)))["message_id"] for n in range(3)]
    for number in numbers:
        assert await client.call("pinChatMessage", chat_id=ANYA, message_id=number)
    assert (await client.call("getChat", chat_id=ANYA))["pinned_message"]["text"] == "2"
    assert await client.call("unpinChatMessage", chat_id=ANYA)
    await client.call("deleteMessage", chat_id=ANYA, message_id=numbers[1])
    assert (await client.call("getChat", chat_id=ANYA))["pinned_message"]["text"] == "0"
    assert await client.call("unpinAllChatMessages", chat_id=ANYA)
    assert await client.refusal("unpinChatMessage", chat_id=ANYA) == "400 Bad Request: message to unpin not found"
    answer = await client.refusal("pinChatMessage", chat_id=ANYA, message_id=99)
    assert answer == "400 Bad Request: message to pin not found"


async def test_in_a_group_pinning_needs_rights(client: BotClient, group: int) -> None:
    sent = await client.send(chat=group)
    answer = await client.refusal("pinChatMessage", chat_id=group, message_id=sent["message_id"])
    assert answer == "400 Bad Request: not enough rights to manage pinned messages in the chat"


async def test_the_bot_can_leave(client: BotClient, group: int) -> None:
    assert await client.call("leaveChat", chat_id=group)
    answer = await client.refusal("sendMessage", chat_id=group, text="x")
    assert answer == "403 Forbidden: bot is not a member of the group chat"
    assert "private" in await client.refusal("leaveChat", chat_id=ANYA)


@pytest.mark.parametrize(
    ("action", "expected"),
    [("block", "bot was blocked by the user"), ("deactivate", "user is deactivated")],
)
async def test_who_does_not_want_the_bot_is_not_written_to(
    playground: Playground, client: BotClient, action: str, expected: str
) -> None:
    await playground.member(action, ANYA)
    assert await client.refusal("sendMessage", chat_id=ANYA, text="x") == f"403 Forbidden: {expected}"
    assert playground.violations == []


async def test_blocking_and_unblocking_are_told(playground: Playground, client: BotClient) -> None:
    await playground.member("block", ANYA)
    await playground.member("block", ANYA)
    await playground.member("unblock", ANYA)
    changes = [update["my_chat_member"] for update in await client.updates()]
    statuses = [(each["old_chat_member"]["status"], each["new_chat_member"]["status"]) for each in changes]
    assert statuses == [("member", "kicked"), ("kicked", "member")]
    assert await client.send()


async def test_a_deleted_account_is_told_to_nobody(playground: Playground, client: BotClient) -> None:
    await playground.member("deactivate", ANYA)
    assert await client.updates() == []


async def test_writing_to_a_blocked_bot_unblocks_it(playground: Playground, client: BotClient) -> None:
    await playground.member("block", ANYA)
    await playground.open_bot(ANYA, "topic_energy")
    kinds = [list(update)[1] for update in await client.updates()]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_a_kicked_bot_stays_out(playground: Playground, client: BotClient, kind: ChatType) -> None:
    chat = playground.add_chat(kind, "News", [ANYA])
    await playground.member("kick", chat)
    expected = f"403 Forbidden: bot was kicked from the {kind} chat"
    assert await client.refusal("sendMessage", chat_id=chat, text="x") == expected
    assert await client.refusal("getChat", chat_id=chat) == expected


async def test_a_group_becomes_a_supergroup(playground: Playground, client: BotClient, group: int) -> None:
    new = await playground.member("migrate", group)
    updates = [update["message"] for update in await client.updates()]
    assert [each.get("migrate_to_chat_id") for each in updates] == [new, None]
    assert updates[1]["migrate_from_chat_id"] == group
    assert str(new).startswith("-100")
    answer = await client.refusal("sendMessage", chat_id=group, text="x")
    assert answer == "400 Bad Request: group chat was upgraded to a supergroup chat"
    assert (await client.send(chat=new))["chat"]["type"] == "supergroup"


@pytest.mark.parametrize(("action", "chat"), [("migrate", ANYA), ("kick", ANYA), ("shout", ANYA)])
async def test_impossible_changes_are_refused(playground: Playground, action: str, chat: int) -> None:
    with pytest.raises(ValueError, match=action):
        await playground.member(action, chat)


async def test_adding_the_bot_is_told_twice(playground: Playground, client: BotClient) -> None:
    group = playground.add_chat("group", "News", [KATE])
    await playground.member("add", group)
    change, message = await client.updates()
    assert change["my_chat_member"]["from"]["id"] == KATE
    assert message["message"]["new_chat_members"][0]["is_bot"]


async def test_in_a_group_the_bot_hears_commands_and_answers_only(
    playground: Playground, client: BotClient, group: int
) -> None:
    sent = await client.send(chat=group)
    await playground.say(ANYA, "hello all", group)
    await playground.say(ANYA, "/digest", group)
    sent_number = sent["message_id"]
    await client.session.post(
        f"{playground.api_url}/sim/message",
        json={"person": ORXAN, "chat": group, "text": "thanks", "reply_to": sent_number},
    )
    assert [update["message"]["text"] for update in await client.updates()] == ["/digest", "thanks"]
    await playground.member("promote", group)
    await playground.say(ANYA, "hello again", group)
    assert (await client.updates())[-1]["message"]["text"] == "hello again"


async def test_posts_of_a_channel_are_heard(playground: Playground, client: BotClient) -> None:
    channel = playground.add_chat("channel", "Sitat", [ANYA])
    await playground.say(ANYA, "unheard", channel)
    await playground.member("promote", channel)
    await playground.say(ANYA, "heard", channel)
    posts = [update["channel_post"] for update in await client.updates() if "channel_post" in update]
    assert [(post["text"], "from" in post) for post in posts] == [("heard", False)]


async def test_forwarded_posts_keep_origin_and_links(playground: Playground, client: BotClient) -> None:
    link = {"type": "text_link", "offset": 0, "length": 5, "url": "https://day.az/1.html"}
    await playground.forward(ANYA, "Новая статья", [link])
    [update] = await client.updates()
    message = update["message"]
    assert message["entities"] == [link]
    assert message["forward_origin"]["chat"]["username"] == "dayaz"


async def test_nobody_can_be_there_twice(playground: Playground) -> None:
    with pytest.raises(ValueError, match="1001"):
        playground.add_person(playground.state.people[ANYA])


async def test_waiting_gives_up_in_time(playground: Playground) -> None:
    with pytest.raises(TimeoutError):
        await playground.wait_for(lambda: playground.calls, seconds=0.05)
    await playground.say(ANYA, "x")
    assert await playground.wait_for(lambda: playground.messages(ANYA))


@pytest.mark.parametrize(("person", "chat"), [(5, None), (ANYA, 5)])
async def test_strangers_and_unknown_chats_are_errors(playground: Playground, person: int, chat: int | None) -> None:
    with pytest.raises(LookupError):
        await playground.say(person, "x", chat)
