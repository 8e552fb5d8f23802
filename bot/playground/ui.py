"""What a browser sees of the playground, above all the /ui routes: what the chat page asks of the local Telegram.

The page sees one person's private chat with the bot; events tell of the chats of all, so that it can mark the others.
"""

import asyncio
import contextlib
import json
from collections.abc import Mapping
from typing import Any, Protocol

from aiohttp import web

from bot.playground import page_files
from bot.playground.newsroom import Newsroom
from bot.playground.newsroom_site import NewsroomSite
from bot.playground.state import State
from bot.playground.stories import Story

POLL_SECONDS = 25
MESSAGES_SHOWN = 500
TEXT_LIMIT = 4096
Fields = Mapping[str, Any]


class Crowd(Protocol):
    """What people do, seen from the page."""

    async def say(self, person: int, text: str) -> object:
        """Let the person write to the bot."""
        ...

    async def press(self, person: int, message_id: int, data: str) -> object:
        """Let the person press a callback button in their chat. Raises LookupError when it is not there."""
        ...


class Ui:
    """Everything a browser sees: the chat page at `/`, what it asks under `/ui`, the newsroom."""

    def __init__(
        self, state: State, crowd: Crowd, newsroom: Newsroom, site: NewsroomSite, agency: NewsroomSite
    ) -> None:
        self._memory = state
        self._crowd = crowd
        self._newsroom = newsroom
        self._site = site
        self._agency = agency
        self._bell = asyncio.Event()
        self._closing = False

    def attach(self, app: web.Application) -> None:
        """Add page, newsroom and /ui to the server; its shutdown ends the long polls."""
        app.add_routes(
            [
                *page_files.routes(),
                *self._site.routes(),
                web.get("/ui/state", self._state),
                web.get("/ui/events", self._events),
                web.get("/ui/newsroom", self._news),
                web.post("/ui/send", self._send),
                web.post("/ui/press", self._press),
                web.post("/ui/publish", self._publish),
            ]
        )
        self._memory.log.listeners.append(self._ring)
        app.on_shutdown.append(self._close)

    async def _state(self, request: web.Request) -> web.Response:
        person = self._person(request.query.get("person"))
        state = {
            "person": person,
            "people": [each.as_row() for each in self._memory.people.values()],
            "bot": self._bot(person),
            "messages": list(self._memory.chats[person].messages.values())[-MESSAGES_SHOWN:],
            "sequence": self._memory.log.sequence,
            "violations": self._memory.log.violations,
        }
        return web.json_response(state)

    async def _events(self, request: web.Request) -> web.Response:
        """Answer at once when something happened after `after`, else wait for it."""
        after = _number(request.query.get("after", ""))
        bell = self._bell
        log = self._memory.log
        if log.sequence == after and not self._closing:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(bell.wait(), POLL_SECONDS)
        return web.json_response({"sequence": log.sequence, "events": log.events(after)})

    async def _send(self, request: web.Request) -> web.Response:
        fields = await _fields(request)
        text = fields.get("text")
        if not isinstance(text, str) or not 0 < len(text.strip()) <= len(text) <= TEXT_LIMIT:
            raise _refusal(f"text: 1 to {TEXT_LIMIT} characters")
        await self._crowd.say(self._person(fields.get("person")), text)
        return web.json_response({"ok": True})

    async def _press(self, request: web.Request) -> web.Response:
        fields = await _fields(request)
        person, message_id = self._person(fields.get("person")), _number(fields.get("message_id"))
        try:
            await self._crowd.press(person, message_id, str(fields.get("data")))
        except LookupError as error:
            raise _refusal(str(error)) from error
        return web.json_response({"ok": True})

    async def _publish(self, request: web.Request) -> web.Response:
        await _fields(request)
        story = self._newsroom.publish_next(self._site.clock())
        return web.json_response({"story": self._story(story) if story else None})

    async def _news(self, _request: web.Request) -> web.Response:
        newsroom = self._newsroom
        looked_at = self._site.looked_at
        seen = {
            "published": [self._story(story) for story in newsroom.stories],
            "next": newsroom.next_title,
            "waiting": newsroom.waiting,
            "looks": self._site.looks,
            "looked_at": int(looked_at.timestamp()) if looked_at else None,
            "agency": self._second(),
        }
        return web.json_response(seen)

    def _second(self) -> Fields | None:
        """Return the second outlet where it is served: its listing, how much is out there and how much of it the bot read."""
        agency = self._agency
        if agency.address is None:
            return None
        out, read = len(agency.outlet.stories), len(agency.read_at)
        name, language = agency.outlet.name, agency.outlet.language
        return {"name": name, "language": language, "url": f"{agency.address}/news", "published": out, "read": read}

    def _story(self, story: Story) -> dict[str, object]:
        read_at = self._site.read_at.get(story.number)
        return {
            "title": story.draft.title,
            "language": story.draft.language,
            "section": story.draft.section,
            "path": story.path,
            "published_at": int(story.published_at.timestamp()),
            "read_at": int(read_at.timestamp()) if read_at else None,
        }

    def _person(self, asked: object) -> int:
        """Return the id that was asked for, the first person's when none was."""
        ids = list(self._memory.people)
        person = ids[0] if asked is None else _number(asked)
        if person not in ids:
            raise _refusal(f"person: one of {ids}")
        return person

    def _bot(self, person: int) -> Fields:
        """Return the bot as this person sees it, in their language."""
        profile, language = self._memory.profile, self._memory.people[person].language_code
        return {
            "name": profile.text("name", language),
            "username": profile.username,
            "description": profile.text("description", language),
            "commands": profile.commands_for(person, language),
        }

    def _ring(self) -> None:
        self._bell.set()
        self._bell = asyncio.Event()

    async def _close(self, _app: web.Application) -> None:
        self._closing = True
        self._ring()


def _number(asked: object) -> int:
    try:
        return int(str(asked))
    except ValueError as error:
        raise _refusal(f"{asked!r} is no number") from error


async def _fields(request: web.Request) -> Fields:
    """Read a JSON object; other content types are refused, so that no foreign page can post here unasked."""
    if request.content_type != "application/json":
        raise _refusal("send application/json")
    try:
        fields = await request.json()
    except ValueError as error:
        raise _refusal("this is no JSON") from error
    if not isinstance(fields, dict):
        raise _refusal("send a JSON object")
    return fields


def _refusal(reason: str) -> web.HTTPBadRequest:
    return web.HTTPBadRequest(text=json.dumps({"error": reason}, ensure_ascii=False), content_type="application/json")
