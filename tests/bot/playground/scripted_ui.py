"""A chat without a bot: answers the /ui routes from a script, so that the page alone is under test."""

import asyncio
import time
from typing import Any

from aiohttp import web
from playwright.async_api import Page

from bot.playground import page_files

BOT = {"id": 42, "is_bot": True, "first_name": "Ситат"}
AIGERIM, ORXAN, KATE = 1001, 1002, 1003
PEOPLE = [
    {"id": AIGERIM, "name": "Айгерим", "language_code": "ru", "note": ""},
    {"id": ORXAN, "name": "Orxan", "language_code": "az", "note": ""},
    {"id": KATE, "name": "Kate", "language_code": "en", "note": "admin"},
]
COMMANDS = [{"command": "digest", "description": "Дайджест сейчас"}, {"command": "help", "description": "Справка"}]
Fields = dict[str, Any]


class ScriptedUi:
    """Says to the page what the test tells it to say, and keeps what the page sent."""

    def __init__(self) -> None:
        self.messages: dict[int, list[Fields]] = {}
        self.commands = COMMANDS
        self.sent: list[Fields] = []
        self.pressed: list[Fields] = []
        self.newsroom: Fields = {"published": [], "next": "Порт растет", "looks": 0, "looked_at": None, "agency": None}
        self.broken = False
        self.address = ""
        self._events: list[Fields] = []
        self._news = asyncio.Event()
        self._number = 0

    def app(self) -> web.Application:
        """Make the server: the real files of the page, the scripted /ui."""
        app = web.Application()
        app.add_routes(page_files.routes())
        app.router.add_get("/ui/state", self._state)
        app.router.add_get("/ui/events", self._events_after)
        app.router.add_post("/ui/send", self._send)
        app.router.add_post("/ui/press", self._press)
        app.router.add_get("/ui/newsroom", self._newsroom)
        app.router.add_post("/ui/publish", self._publish)
        return app

    def message(self, text: str, *, chat: int = AIGERIM, **fields: Any) -> Fields:
        """Make a message of the bot; it is in the chat already when the page is opened."""
        self._number += 1
        message = {"message_id": self._number, "date": int(time.time()), "from": BOT, "text": text, **fields}
        self.messages.setdefault(chat, []).append(message)
        return message

    def happen(self, kind: str, *, chat: int = AIGERIM, **fields: Any) -> None:
        """Let the page hear of an event."""
        self._events.append({"type": kind, "chat_id": chat, **fields})
        self._news.set()
        self._news = asyncio.Event()

    async def _state(self, request: web.Request) -> web.Response:
        if self.broken:
            raise web.HTTPServiceUnavailable
        person = int(request.query.get("person", AIGERIM))
        if person not in (AIGERIM, ORXAN, KATE):
            raise web.HTTPBadRequest
        bot = {"name": "Ситат", "username": "sitat_bot", "description": "Кто и что сказал.", "commands": self.commands}
        messages = self.messages.get(person, [])
        state = {"person": person, "people": PEOPLE, "bot": bot, "messages": messages, "violations": []}
        return web.json_response({**state, "sequence": len(self._events)})

    async def _events_after(self, request: web.Request) -> web.Response:
        after = int(request.query["after"])
        if self.broken:
            raise web.HTTPServiceUnavailable
        if after >= len(self._events):
            await asyncio.wait_for(self._news.wait(), timeout=25)
        return web.json_response({"sequence": len(self._events), "events": self._events[after:]})

    async def _send(self, request: web.Request) -> web.Response:
        self.sent.append(await request.json())
        return web.json_response({})

    async def _press(self, request: web.Request) -> web.Response:
        self.pressed.append(await request.json())
        return web.json_response({})

    async def _newsroom(self, _request: web.Request) -> web.Response:
        return web.json_response(self.newsroom)

    async def _publish(self, _request: web.Request) -> web.Response:
        story = {"title": self.newsroom["next"], "path": "/economy/1.html", "section": "economy", "language": "ru"}
        story.update(published_at=int(time.time()), read_at=None)
        self.newsroom = {"published": [story], "next": None, "looks": 1, "looked_at": int(time.time())}
        return web.json_response({"story": story})


async def visit(page: Page, script: ScriptedUi, path: str = "/") -> None:
    """Open the page and wait until it knows who is who: from then on it hears of events."""
    await page.goto(script.address + path, wait_until="commit")
    await page.wait_for_selector("[aria-current]")
