import asyncio
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.playground.newsroom import SEED, Newsroom
from bot.playground.newsroom_site import NewsroomSite
from bot.playground.ui import Ui
from tests.bot.playground.articles import NOON, write_corpus

Client = TestClient[web.Request, web.Application]
Fields = dict[str, Any]


class SmallStage:
    """A local Telegram with two people and no bot behind it."""

    def __init__(self) -> None:
        self.people: list[Fields] = [{"id": number, "name": f"P{number}"} for number in (7, 8)]
        self.violations: list[Fields] = []
        self.listeners: list[Callable[[], None]] = []
        self.heard: list[tuple[object, ...]] = []
        self._events: list[Fields] = []

    @property
    def sequence(self) -> int:
        return len(self._events)

    def bot(self, person: int) -> Fields:
        return {"name": "Sitat", "username": "sitat_bot", "description": "", "commands": []}

    def messages(self, chat_id: int) -> list[Fields]:
        return [{"message_id": 1, "text": f"for {chat_id}"}]

    def events(self, after: int) -> list[Fields]:
        return self._events[after:]

    def happen(self, kind: str) -> None:
        self._events.append({"type": kind, "chat_id": 7})
        for listener in self.listeners:
            listener()

    async def say(self, person: int, text: str) -> None:
        self.heard.append((person, text))

    async def press(self, person: int, message_id: int, data: str) -> None:
        if message_id != 1:
            raise LookupError("no such button")
        self.heard.append((person, message_id, data))


@pytest.fixture
def stage() -> SmallStage:
    return SmallStage()


@pytest.fixture
def site(tmp_path: Path) -> NewsroomSite:
    return NewsroomSite(Newsroom(write_corpus(tmp_path), now=NOON, at_start=2), lambda: NOON)


@pytest.fixture
async def client(stage: SmallStage, site: NewsroomSite) -> AsyncGenerator[Client]:
    app = web.Application()
    Ui(stage, site).attach(app)
    async with TestClient(TestServer(app)) as client:
        yield client


async def read(client: Client, path: str) -> Any:
    async with client.get(path) as answer:
        assert answer.status == 200
        return await answer.json()


async def test_the_state_is_that_of_the_person(client: Client) -> None:
    state = await read(client, "/ui/state?person=8")
    assert state["person"] == 8
    assert state["messages"] == [{"message_id": 1, "text": "for 8"}]
    assert [person["id"] for person in state["people"]] == [7, 8]
    assert state["bot"]["username"] == "sitat_bot"
    assert (state["sequence"], state["violations"]) == (0, [])


async def test_without_a_person_the_first_is_meant(client: Client) -> None:
    assert (await read(client, "/ui/state"))["person"] == 7


async def test_events_that_happened_come_at_once(client: Client, stage: SmallStage) -> None:
    stage.happen("typing")
    stage.happen("message")
    news = await read(client, "/ui/events?person=7&after=1")
    assert news == {"sequence": 2, "events": [{"type": "message", "chat_id": 7}]}


async def test_events_to_come_are_waited_for(client: Client, stage: SmallStage) -> None:
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(read(client, "/ui/events?person=7&after=0"))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        stage.happen("message")
    assert waiting.result()["sequence"] == 1


async def test_a_page_from_before_a_restart_learns_of_it_at_once(client: Client) -> None:
    assert await read(client, "/ui/events?person=7&after=900") == {"sequence": 0, "events": []}


async def test_a_closing_server_ends_the_waiting(stage: SmallStage, site: NewsroomSite) -> None:
    app = web.Application()
    Ui(stage, site).attach(app)
    client = TestClient(TestServer(app))
    await client.start_server()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(read(client, "/ui/events?person=7&after=0"))
        await asyncio.sleep(0.05)
        await app.shutdown()
    assert waiting.result() == {"sequence": 0, "events": []}
    await client.close()


async def test_what_people_do_reaches_the_bot(client: Client, stage: SmallStage) -> None:
    async with client.post("/ui/send", json={"person": 8, "text": "/start <b>"}) as answer:
        assert answer.status == 200
    async with client.post("/ui/press", json={"person": 7, "message_id": 1, "data": "topics"}) as answer:
        assert answer.status == 200
    assert stage.heard == [(8, "/start <b>"), (7, 1, "topics")]


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
    client: Client, stage: SmallStage, path: str, fields: object, reason: str
) -> None:
    async with client.post(path, json=fields) as answer:
        assert answer.status == 400
        assert await answer.json() == {"error": reason}
    assert stage.heard == []


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded"])
async def test_a_form_of_a_foreign_page_is_refused(client: Client, stage: SmallStage, content_type: str) -> None:
    body = '{"person": 7, "text": "/unsubscribe"}'
    async with client.post("/ui/send", data=body, headers={"Content-Type": content_type}) as answer:
        assert answer.status == 400
    assert stage.heard == []


async def test_broken_json_is_refused(client: Client) -> None:
    async with client.post("/ui/send", data="{", headers={"Content-Type": "application/json"}) as answer:
        assert answer.status == 400


async def test_the_newsroom_publishes_the_seed_first_and_tells_what_was_read(
    client: Client, site: NewsroomSite
) -> None:
    before = await read(client, "/ui/newsroom")
    assert (before["looks"], before["looked_at"], len(before["published"])) == (0, None, 2)
    async with client.post("/ui/publish", json={}) as answer:
        story = (await answer.json())["story"]
    assert story["title"] == before["next"]
    assert site.newsroom.stories[0].draft.article_id == SEED
    async with client.get(story["path"]) as article, client.get("/news") as listing:
        assert (article.status, listing.status) == (200, 200)
    after = await read(client, "/ui/newsroom")
    assert after["published"][0] == {**story, "read_at": int(NOON.timestamp())}
    assert (after["looks"], after["looked_at"]) == (1, int(NOON.timestamp()))


async def test_the_page_and_the_newsroom_are_there(client: Client) -> None:
    for path, words in (("/", "Sitat playground"), ("/news", "Local newsroom"), ("/rss", "<rss")):
        async with client.get(path) as answer:
            assert words in await answer.text()


async def test_when_all_is_published_there_is_no_story(client: Client, site: NewsroomSite) -> None:
    while site.newsroom.publish_next(NOON):
        pass
    async with client.post("/ui/publish", json={}) as answer:
        assert await answer.json() == {"story": None}
    assert (await read(client, "/ui/newsroom"))["next"] is None
