import asyncio

import aiohttp
import pytest

from bot.playground.faults import FaultKind, Faults
from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, KATE, BotClient, Refused


def hits(faults: Faults, calls: int, method: str = "sendMessage", chat: int = ANYA) -> int:
    return sum(faults.take(method, chat) is not None for _ in range(calls))


def test_a_fault_comes_as_often_as_it_was_asked_for() -> None:
    faults = Faults()
    faults.add("blocked", times=2, skip=1)
    assert [faults.take("sendMessage", 1) is not None for _ in range(5)] == [False, True, True, False, False]


def test_a_fault_is_for_its_chat_and_method_only() -> None:
    faults = Faults()
    faults.add("blocked", method="sendMessage", chat_id=ANYA, times=None)
    assert (hits(faults, 3), hits(faults, 3, chat=KATE), hits(faults, 3, "getMe")) == (3, 0, 0)
    faults.clear()
    assert hits(faults, 3) == 0


def test_polling_is_hit_only_by_name() -> None:
    faults = Faults()
    faults.add("bad_gateway", times=None)
    assert hits(faults, 1, "getUpdates") == 0
    faults.add("bad_gateway", method="getUpdates")
    assert hits(faults, 2, "getUpdates") == 1


def test_the_same_seed_gives_the_same_faults() -> None:
    runs = []
    for seed in (1, 1, 2):
        faults = Faults()
        faults.add("server_error", times=None, probability=0.3, seed=seed)
        runs.append([faults.take("sendMessage", 1) is not None for _ in range(50)])
    assert runs[0] == runs[1] != runs[2]
    assert 5 < sum(runs[0]) < 25


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("too_many_requests", "429 Too Many Requests: retry after 3"),
        ("blocked", "403 Forbidden: bot was blocked by the user"),
        ("deactivated", "403 Forbidden: user is deactivated"),
        ("never_started", "403 Forbidden: bot can't initiate conversation with a user"),
        ("kicked", "403 Forbidden: bot was kicked from the group chat"),
        ("not_a_member", "403 Forbidden: bot is not a member of the group chat"),
        ("chat_not_found", "400 Bad Request: chat not found"),
        ("migrated", "400 Bad Request: group chat was upgraded to a supergroup chat"),
        ("server_error", "500 Internal Server Error: restart"),
    ],
)
async def test_a_fault_answers_like_telegram(
    playground: Playground, client: BotClient, kind: FaultKind, expected: str
) -> None:
    playground.faults.add(kind)
    assert await client.refusal("sendMessage", chat_id=ANYA, text="x") == expected
    assert len(playground.messages(ANYA)) == 1
    assert playground.calls[-1]["fault"] == kind
    assert await client.send()
    assert playground.violations == []


async def test_a_fault_carries_its_parameters(playground: Playground, client: BotClient) -> None:
    playground.faults.add("too_many_requests", retry_after=35)
    playground.faults.add("migrated", migrate_to=-1005)
    found = []
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            await client.send()
        found.append(caught.value.parameters)
    assert found == [{"retry_after": 35}, {"migrate_to_chat_id": -1005}]


async def test_a_bad_gateway_answers_html(playground: Playground, client: BotClient) -> None:
    playground.faults.add("bad_gateway", method="getMe")
    async with client.session.get(f"{playground.api_url}/bot{playground.token}/getMe") as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")
        assert "<h1>502 Bad Gateway</h1>" in await answer.text()


async def test_a_broken_connection_may_have_carried_the_message(playground: Playground, client: BotClient) -> None:
    for kind in ("reset", "reset_before"):
        playground.faults.add(kind)
        with pytest.raises(aiohttp.ClientConnectionError):
            await client.send(kind)
    assert [message["text"] for message in playground.messages(ANYA)] == ["/start", "reset"]


async def test_a_hanging_call_was_accepted(playground: Playground, client: BotClient) -> None:
    playground.faults.add("hang")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.send("silence"), 0.05)
    assert playground.messages(ANYA)[-1]["text"] == "silence"
    playground.faults.add("hang", seconds=0.01)
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.send("short silence")


async def test_a_stopping_server_ends_hanging_calls(playground: Playground, client: BotClient) -> None:
    playground.faults.add("hang")
    hanging = asyncio.ensure_future(client.send())
    await playground.wait_for(lambda: len(playground.messages(ANYA)) > 1)
    async with asyncio.timeout(2):
        await playground.stop()
        await asyncio.gather(hanging, return_exceptions=True)


async def test_polling_can_conflict(playground: Playground, client: BotClient) -> None:
    playground.faults.add("conflict", method="getUpdates")
    assert (await client.refusal("getUpdates")).startswith("409 Conflict: terminated by other getUpdates request")
    assert playground.calls[-1]["method"] == "getUpdates"


def test_unknown_faults_are_refused() -> None:
    with pytest.raises(ValueError, match="kind: one of too_many_requests"):
        Faults().add("earthquake")  # type: ignore[arg-type]  # because that is the point
