import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.playground.agency import Agency
from bot.playground.newsroom import SEED, Newsroom
from bot.playground.newsroom_site import NewsroomSite
from bot.playground.people import Person
from bot.playground.state import State
from bot.playground.ui import Ui
from tests.bot.playground.articles import NOON, write_corpus

Client = TestClient[web.Request, web.Application]


class QuietCrowd:
    """Notes what people did; no bot hears of it."""

    def __init__(self) -> None:
        self.heard: list[tuple[object, ...]] = []

    async def say(self, person: int, text: str) -> None:
        self.heard.append((person, text))

    async def press(self, person: int, message_id: int, data: str) -> None:
        if message_id != 1:
            raise LookupError("no such button")
        self.heard.append((person, message_id, data))


@pytest.fixture
def state() -> State:
    people = [Person(id=7, name="Айгерим", language_code="ru"), Person(id=8, name="Kate", language_code="en")]
    return State(people)


@pytest.fixture
def crowd() -> QuietCrowd:
    return QuietCrowd()


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(write_corpus(tmp_path), now=NOON, at_start=2)


@pytest.fixture
def site(newsroom: Newsroom) -> NewsroomSite:
    return NewsroomSite(newsroom, lambda: NOON)


@pytest.fixture
def agency(newsroom: Newsroom) -> NewsroomSite:
    return NewsroomSite(Agency(None, newsroom), lambda: NOON)


@pytest.fixture
def app(
    state: State, crowd: QuietCrowd, newsroom: Newsroom, site: NewsroomSite, agency: NewsroomSite
) -> web.Application:
    app = web.Application()
    Ui(state, crowd, newsroom, site, agency).attach(app)
    return app


@pytest.fixture
async def client(app: web.Application) -> AsyncGenerator[Client]:
    async with TestClient(TestServer(app)) as client:
        yield client


async def read(client: Client, path: str) -> Any:
    async with client.get(path) as answer:
        assert answer.status == 200
        return await answer.json()


async def test_the_state_is_that_of_the_person(client: Client, state: State) -> None:
    state.put_message(state.chats[7], 1_767_348_000, text="Привет")
    state.put_message(state.chats[8], 1_767_348_000, text="Hello")
    state.log.add_violation("sendMessage", "text is too long", 7)
    seen = await read(client, "/ui/state?person=8")
    assert seen["person"] == 8
    assert [message["text"] for message in seen["messages"]] == ["Hello"]
    assert [person["name"] for person in seen["people"]] == ["Айгерим", "Kate"]
    assert seen["sequence"] == state.log.sequence
    assert seen["violations"] == [{"method": "sendMessage", "chat_id": 7, "reason": "text is too long"}]


async def test_the_bot_is_shown_in_the_language_and_scope_of_the_person(client: Client, state: State) -> None:
    english, russian = [{"command": "help", "description": "Help"}], [{"command": "help", "description": "Справка"}]
    state.profile.commands = {(("default",), ""): english, (("default",), "ru"): russian}
    state.profile.texts |= {("description", "ru"): "Кто и что сказал", ("description", ""): "Who said what"}
    bots = [(await read(client, f"/ui/state?person={person}"))["bot"] for person in (7, 8)]
    assert [bot["commands"] for bot in bots] == [russian, english]
    assert [bot["description"] for bot in bots] == ["Кто и что сказал", "Who said what"]
    assert [(bot["name"], bot["username"]) for bot in bots] == [("Ситат", "sitat_bot"), ("Sitat", "sitat_bot")]


async def test_without_a_person_the_first_is_meant(client: Client) -> None:
    assert (await read(client, "/ui/state"))["person"] == 7


async def test_events_that_happened_come_at_once(client: Client, state: State) -> None:
    state.log.add("typing", chat_id=7)
    state.log.add("typing", chat_id=8)
    news = await read(client, "/ui/events?person=7&after=1")
    assert news == {"sequence": 2, "events": [{"type": "typing", "chat_id": 8, "sequence": 2}]}


async def test_events_to_come_are_waited_for(client: Client, state: State) -> None:
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(read(client, "/ui/events?person=7&after=0"))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        state.put_message(state.chats[7], 1_767_348_000, text="Привет")
    assert waiting.result()["sequence"] == 1


async def test_a_page_from_before_a_restart_learns_of_it_at_once(client: Client) -> None:
    assert await read(client, "/ui/events?person=7&after=900") == {"sequence": 0, "events": []}


async def test_a_closing_server_ends_the_waiting(app: web.Application) -> None:
    client = TestClient(TestServer(app))
    await client.start_server()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(read(client, "/ui/events?person=7&after=0"))
        await asyncio.sleep(0.05)
        await app.shutdown()
    assert waiting.result() == {"sequence": 0, "events": []}
    await client.close()


async def test_what_people_do_reaches_the_bot(client: Client, crowd: QuietCrowd) -> None:
    async with client.post("/ui/send", json={"person": 8, "text": "/start <b>"}) as answer:
        assert answer.status == 200
    async with client.post("/ui/press", json={"person": 7, "message_id": 1, "data": "topics"}) as answer:
        assert answer.status == 200
    assert crowd.heard == [(8, "/start <b>"), (7, 1, "topics")]


@pytest.mark.parametrize(
    ("path", "fields", "reason"),
    [
        ("/ui/send", {"person": 9, "text": "hi"}, "person: one of [7, 8]"),
        ("/ui/send", {"person": "x", "text": "hi"}, "'x' is no number"),
        ("/ui/send", {"person": 7, "text": " "}, "text: 1 to 4096 characters"),
        ("/ui/send", {"person": 7, "text": "я" * 4097}, "text: 1 to 4096 characters"),
        ("/ui/send", {"person": 7}, "text: 1 to 4096 characters"),
        ("/ui/send", [], "send a JSON object"),
        ("/ui/press", {"person": 7, "message_id": 2, "data": "x"}, "no such button"),
        ("/ui/press", {"person": 7, "data": "x"}, "None is no number"),
    ],
)
async def test_nonsense_is_refused_with_the_reason(
    client: Client, crowd: QuietCrowd, path: str, fields: object, reason: str
) -> None:
    async with client.post(path, json=fields) as answer:
        assert answer.status == 400
        assert await answer.json() == {"error": reason}
    assert crowd.heard == []


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded"])
async def test_a_form_of_a_foreign_page_is_refused(client: Client, crowd: QuietCrowd, content_type: str) -> None:
    body = '{"person": 7, "text": "/unsubscribe"}'
    async with client.post("/ui/send", data=body, headers={"Content-Type": content_type}) as answer:
        assert answer.status == 400
    assert crowd.heard == []


async def test_broken_json_is_refused(client: Client) -> None:
    async with client.post("/ui/send", data="{", headers={"Content-Type": "application/json"}) as answer:
        assert answer.status == 400


async def test_the_newsroom_publishes_the_seed_first_and_tells_what_was_read(
    client: Client, newsroom: Newsroom, site: NewsroomSite
) -> None:
    before = await read(client, "/ui/newsroom")
    assert (before["looks"], before["looked_at"], len(before["published"])) == (0, None, 2)
    async with client.post("/ui/publish", json={}) as answer:
        story = (await answer.json())["story"]
    assert story["title"] == before["next"]
    assert newsroom.stories[0].draft.article_id == SEED
    async with client.get(story["path"]) as article, client.get("/news") as listing:
        assert (article.status, listing.status) == (200, 200)
    after = await read(client, "/ui/newsroom")
    assert after["published"][0] == {**story, "read_at": int(NOON.timestamp())}
    assert (after["looks"], after["looked_at"]) == (1, int(NOON.timestamp()))


async def test_the_second_outlet_is_named_only_where_it_is_served(client: Client, agency: NewsroomSite) -> None:
    assert (await read(client, "/ui/newsroom"))["agency"] is None
    agency.address = "http://127.0.0.1:9"
    told = {"name": "Xəzər Xəbər", "language": "az", "url": "http://127.0.0.1:9/news", "published": 0, "read": 0}
    assert (await read(client, "/ui/newsroom"))["agency"] == told


async def test_the_page_and_the_newsroom_are_there(client: Client) -> None:
    for path, words in (("/", "Sitat playground"), ("/news", "Local newsroom"), ("/rss", "<rss")):
        async with client.get(path) as answer:
            assert words in await answer.text()


async def test_when_all_is_published_there_is_no_story(client: Client, newsroom: Newsroom) -> None:
    while newsroom.publish_next(NOON):
        pass
    async with client.post("/ui/publish", json={}) as answer:
        assert await answer.json() == {"story": None}
    assert (await read(client, "/ui/newsroom"))["next"] is None
