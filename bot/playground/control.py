"""The /sim routes: what `crowd` does in Python, over HTTP, for tests whose bot or people are in another process.

All take and give JSON. A wrong request is answered 400 with {"error": sentence}.
"""

import dataclasses
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.playground.bot_api import BotApi
from bot.playground.crowd import Crowd, Writing
from bot.playground.limits import Limits
from bot.playground.people import Fields, Person

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Control:
    """The routes under /sim."""

    def __init__(self, crowd: Crowd, api: BotApi) -> None:
        self._crowd = crowd
        self._api = api

    def routes(self) -> list[web.RouteDef]:
        """Return what to add to the server's router."""
        reads = {"chats": self._chats, "messages": self._messages, "outbox": self._outbox, "calls": self._calls}
        writes: dict[str, Callable[..., Awaitable[object]]] = {
            "message": self._message,
            "press": self._press,
            "member": self._member,
            "person": self._person,
        }
        writes |= {"chat": self._chat, "fault": self._fault, "limits": self._limits}
        return [
            *(web.get(f"/sim/{name}", _reading(handler)) for name, handler in reads.items()),
            web.get("/sim/violations", _reading(lambda _request: self._crowd.violations)),
            *(web.post(f"/sim/{name}", _writing(handler)) for name, handler in writes.items()),
        ]

    def _chats(self, _request: web.Request) -> object:
        chats = self._crowd.state.chats.values()
        return [{**chat.as_chat(), "bot_status": chat.bot_status, "messages": len(chat.messages)} for chat in chats]

    def _messages(self, request: web.Request) -> object:
        return self._crowd.messages(int(request.query["chat_id"]))

    def _outbox(self, _request: web.Request) -> object:
        """All messages of the bot, of all chats."""
        messages = (message for chat in self._crowd.state.chats.values() for message in chat.messages.values())
        return [each for each in messages if each.get("from", {}).get("is_bot", "sender_chat" in each)]

    def _calls(self, request: web.Request) -> object:
        method = request.query.get("method")
        return [call for call in self._crowd.calls if method in {None, call["method"]}]

    async def _message(self, person: int, chat: int | None = None, **fields: Any) -> object:
        """Take text, entities, forward_origin, reply_to, thread; `forward`: true stands for a post of a channel."""
        if fields.pop("forward", False):
            return await self._crowd.forward(person, **fields)
        return await self._crowd.write(person, Writing(**fields), chat)

    async def _press(self, person: int, message_id: int, data: str, chat: int | None = None) -> object:
        return {"callback_query_id": await self._crowd.press(person, message_id, data, chat)}

    async def _member(self, action: str, chat_id: int, by: int | None = None) -> object:
        return {"chat_id": await self._crowd.member(action, chat_id, by)}

    async def _person(self, **fields: Any) -> object:
        person = Person(**fields)
        self._crowd.add_person(person)
        return person.as_row()

    async def _chat(self, **fields: Any) -> object:
        """Take kind, title, members, forum (names of topics)."""
        return {"chat_id": self._crowd.add_chat(**fields)}

    async def _fault(self, kind: Any = None, **fields: Any) -> object:
        """Plan a fault; without a kind all planned ones are forgotten."""
        if kind is None:
            self._api.faults.clear()
            return {}
        return dataclasses.asdict(self._api.faults.add(kind, **fields))

    async def _limits(self, **fields: Any) -> object:
        self._api.limits = Limits(**fields)
        return dataclasses.asdict(self._api.limits)


def _reading(read: Callable[[web.Request], object]) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return _json(read(request))
        except (LookupError, ValueError) as error:
            raise _refusal(error) from error

    return answer


def _writing(write: Callable[..., Awaitable[object]]) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.content_type != "application/json":  # so that no foreign page can post here unasked
            raise _refusal("send application/json")
        try:
            fields: Fields = await request.json()
            return _json(await write(**fields))
        except (LookupError, TypeError, ValueError) as error:
            raise _refusal(error) from error

    return answer


def _json(body: object) -> web.Response:
    return web.Response(text=json.dumps(body, ensure_ascii=False), content_type="application/json")


def _refusal(reason: object) -> web.HTTPBadRequest:
    text = json.dumps({"error": str(reason)}, ensure_ascii=False)
    return web.HTTPBadRequest(text=text, content_type="application/json")
