import asyncio

import pytest

from bot.playground.server import Playground
from bot.playground.updates import Updates
from tests.bot.playground.bot_client import ANYA, BotClient, Refused


async def test_an_update_stays_until_the_next_offset_confirms_it(playground: Playground, client: BotClient) -> None:
    await playground.say(ANYA, "one")
    await playground.say(ANYA, "two")
    [first, second] = await client.call("getUpdates")
    assert await client.call("getUpdates") == [first, second]
    assert await client.call("getUpdates", offset=first["update_id"] + 1) == [second]
    assert await client.call("getUpdates", limit=1) == [second]
    assert await client.call("getUpdates", offset=second["update_id"] + 1) == []


async def test_a_negative_offset_takes_the_newest_and_forgets_the_others(
    playground: Playground, client: BotClient
) -> None:
    for text in ("one", "two", "three"):
        await playground.say(ANYA, text)
    found = await client.call("getUpdates", offset=-1)
    assert [update["message"]["text"] for update in found] == ["three"]
    assert await client.call("getUpdates") == found


async def test_a_long_poll_waits_for_what_comes(playground: Playground, client: BotClient) -> None:
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(client.call("getUpdates", timeout=30))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        await playground.say(ANYA, "now")
    assert [update["message"]["text"] for update in waiting.result()] == ["now"]


async def test_a_long_poll_ends_empty_after_its_time(client: BotClient) -> None:
    assert await asyncio.wait_for(client.call("getUpdates", timeout=1), 3) == []


async def test_a_second_poll_ends_the_first_with_a_conflict(client: BotClient) -> None:
    first = asyncio.ensure_future(client.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.ensure_future(client.call("getUpdates", timeout=30))
    with pytest.raises(Refused) as caught:
        await first
    assert caught.value.description == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert (caught.value.status, second.done()) == (409, False)
    second.cancel()


async def test_a_poll_that_hangs_up_loses_no_update(playground: Playground, client: BotClient) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.call("getUpdates", timeout=30), 0.05)
    await playground.say(ANYA, "still here")
    assert [update["message"]["text"] for update in await client.updates()] == ["still here"]


async def test_only_allowed_types_come_and_the_choice_is_remembered(playground: Playground, client: BotClient) -> None:
    await client.call("getUpdates", allowed_updates=["message"])
    await playground.member("block", ANYA)
    assert await client.updates() == []
    await client.call("getUpdates", allowed_updates=[])
    await playground.member("unblock", ANYA)
    assert [list(update)[1] for update in await client.updates()] == ["my_chat_member"]


def test_some_types_must_be_asked_for() -> None:
    updates = Updates()
    assert updates.put("chat_member", {}) is None
    updates.allowed = {"chat_member"}
    assert updates.put("chat_member", {}) is not None


async def test_dropping_forgets_all(playground: Playground, client: BotClient) -> None:
    await playground.say(ANYA, "one")
    assert (await client.call("getWebhookInfo"))["pending_update_count"] == 1
    assert await client.call("deleteWebhook", drop_pending_updates=True)
    assert await client.call("getUpdates") == []


async def test_a_stopping_server_ends_the_poll(playground: Playground, client: BotClient) -> None:
    waiting = asyncio.ensure_future(client.call("getUpdates", timeout=50))
    await asyncio.sleep(0.05)
    async with asyncio.timeout(2):
        await playground.stop()
        await asyncio.gather(waiting, return_exceptions=True)
