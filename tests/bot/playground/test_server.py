import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground.people import Person
from bot.playground.server import Playground
from tests.bot.playground.bot_client import ADMIN, ANYA, KEYBOARD, BotClient, read_answer


async def ask(playground: Playground, path: str, **options: Any) -> tuple[int, Any]:
    method = options.pop("method", "GET")
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, playground.api_url + path, **options) as answer,
    ):
        return answer.status, await answer.json() if answer.content_type == "application/json" else await answer.text()


async def test_a_wrong_token_is_unauthorized(playground: Playground) -> None:
    status, body = await ask(playground, "/bot1:wrong/getMe")
    assert (status, body["description"]) == (401, "Unauthorized: invalid token specified")


async def test_only_an_unknown_method_is_not_found(playground: Playground) -> None:
    status, body = await ask(playground, f"/bot{playground.token}/getYou")
    assert (status, body["description"]) == (404, "Not Found: method not found")
    assert [each["method"] for each in playground.violations] == ["getYou"]


async def test_methods_are_asked_for_in_any_case(playground: Playground) -> None:
    assert (await ask(playground, f"/bot{playground.token}/GETME"))[0] == 200


async def test_other_verbs_of_http_are_refused(playground: Playground) -> None:
    status, body = await ask(playground, f"/bot{playground.token}/getMe", method="PUT")
    assert (status, body["description"]) == (405, "Method Not Allowed")


async def test_files_are_not_there(playground: Playground) -> None:
    assert (await ask(playground, f"/file/bot{playground.token}/a/b.jpg"))[0] == 404


async def test_parameters_come_in_the_address(playground: Playground, client: BotClient) -> None:
    path = f"/bot{playground.token}/sendMessage"
    status, body = await ask(playground, path, params={"chat_id": ANYA, "text": "hi", "disable_notification": "true"})
    assert (status, read_answer("sendMessage", status, body)["text"]) == (200, "hi")


async def test_parameters_come_in_forms(client: BotClient) -> None:
    sent = await client.form("sendMessage", {"chat_id": ANYA, "text": "hi", "reply_markup": KEYBOARD})
    assert sent["reply_markup"] == KEYBOARD


async def test_parameters_come_in_parts(playground: Playground, client: BotClient) -> None:
    form = aiohttp.FormData(default_to_multipart=True)
    form.add_field("chat_id", str(ANYA))
    form.add_field("text", "привет")
    assert (await client.form("sendMessage", form))["text"] == "привет"
    form = aiohttp.FormData({"chat_id": str(ANYA)}, default_to_multipart=True)
    form.add_field("text", b"\x00", filename="text.txt")
    assert 'parameter "text" must be string' in await refusal_of_form(client, form)


async def refusal_of_form(client: BotClient, form: aiohttp.FormData) -> str:
    with pytest.raises(Exception, match="400") as caught:
        await client.form("sendMessage", form)
    return str(caught.value)


@pytest.mark.parametrize("body", ["{", "[]", '"x"', '{"chat_id": 1001, "text": "\\ud800"}'])
async def test_a_body_that_is_no_object_is_refused(playground: Playground, body: str) -> None:
    path, headers = f"/bot{playground.token}/sendMessage", {"Content-Type": "application/json"}
    status, answer = await ask(playground, path, method="POST", data=body, headers=headers)
    assert (status, answer["ok"]) == (400, False)
    assert len(playground.violations) == 1


async def test_broken_parts_are_refused(playground: Playground) -> None:
    path, headers = f"/bot{playground.token}/sendMessage", {"Content-Type": "multipart/form-data"}
    status, answer = await ask(playground, path, method="POST", data="x", headers=headers)
    assert (status, answer["description"]) == (400, "Bad Request: can't parse multipart")


async def test_calls_are_recorded_with_their_times(playground: Playground, client: BotClient) -> None:
    await client.send("one")
    await client.refusal("sendMessage", chat_id=5, text="two")
    await client.call("getUpdates")
    first, second = playground.calls
    assert (first["method"], first["chat_id"], first["parameters"]["text"], first["status"]) == (
        "sendMessage",
        ANYA,
        "one",
        200,
    )
    assert (second["status"], second["description"]) == (400, "Bad Request: chat not found")
    assert first["at"] <= second["at"]


async def test_page_and_newsroom_are_on_the_same_port(playground: Playground) -> None:
    for url in (playground.page_url, playground.newsroom_url):
        assert (await ask(playground, url.removeprefix(playground.api_url)))[0] == 200


async def test_it_starts_again_on_the_same_port_with_the_same_memory() -> None:
    playground = Playground(people=[Person(id=5, name="Ann", language_code="en")])
    async with playground:
        address = playground.address
        await playground.say(5, "hello")
    await playground.stop()
    async with playground:
        assert playground.address == address
        assert len(playground.messages(5)) == 1


async def test_a_taken_port_is_an_error(playground: Playground) -> None:
    other = Playground(int(playground.address.rpartition(":")[2]))
    with pytest.raises(OSError, match="address already in use"):
        await other.start()


async def test_nothing_runs_on_after_the_end() -> None:
    before = asyncio.all_tasks()
    async with Playground() as playground, BotClient(playground) as client:
        await client.call("getMe")
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == before


async def test_tests_in_another_process_have_the_same_verbs(playground: Playground, client: BotClient) -> None:
    async def act(name: str, /, **fields: object) -> Any:
        status, body = await ask(playground, f"/sim/{name}", method="POST", json=fields)
        return body if status == 200 else (status, body)

    link = {"type": "text_link", "offset": 0, "length": 4, "url": "https://day.az/1.html"}
    await act("message", person=ADMIN, text="/start owner_1")
    await act("message", person=ANYA, text="Post", entities=[link], forward=True)
    sent = await client.send(reply_markup=KEYBOARD)
    pressed = await act("press", person=ANYA, message_id=sent["message_id"], data="more:1")
    assert pressed["callback_query_id"]
    assert (await act("person", id=2000, name="Test", language_code="az"))["id"] == 2000
    chat = (await act("chat", kind="group", title="News", members=[ANYA]))["chat_id"]
    assert await act("member", action="add", chat_id=chat) == {"chat_id": chat}
    assert (await act("fault", kind="blocked", times=5))["times"] == 5
    assert await client.refusal("sendMessage", chat_id=ANYA, text="x")
    assert await act("fault") == {}
    assert (await act("limits", per_second=25))["per_second"] == 25
    kinds = [list(update)[1] for update in await client.updates()]
    assert kinds == ["message", "message", "callback_query", "my_chat_member", "message"]
    assert await act("press", person=ANYA, message_id=1, data="x") == (400, {"error": "no button 'x'; there are []"})
    assert (await act("fault", kind="storm"))[0] == 400
    assert (await act("message", persn=1))[0] == 400


async def test_a_foreign_page_cannot_control_it(playground: Playground) -> None:
    status, body = await ask(playground, "/sim/message", method="POST", data='{"person": 1001, "text": "x"}')
    assert (status, body) == (400, {"error": "send application/json"})


async def test_what_happened_can_be_read_from_outside(playground: Playground, client: BotClient) -> None:
    await client.send("one")
    await client.refusal("sendMessage", chat_id=ANYA, text="")
    assert [each["text"] for each in (await ask(playground, "/sim/outbox"))[1]] == ["one"]
    assert len((await ask(playground, f"/sim/messages?chat_id={ANYA}"))[1]) == 2
    assert (await ask(playground, "/sim/messages?chat_id=5"))[0] == 400
    assert len((await ask(playground, "/sim/violations"))[1]) == 1
    assert len((await ask(playground, "/sim/calls?method=sendMessage"))[1]) == 2
    assert {chat["id"]: chat["bot_status"] for chat in (await ask(playground, "/sim/chats"))[1]}[ADMIN] == "stranger"
