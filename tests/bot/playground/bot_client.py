"""A bot of few lines: raw calls over HTTP, each good answer checked against the schema."""

import json
from types import TracebackType
from typing import Any, Self

import aiohttp

from bot.playground.schema import load_schema
from bot.playground.server import Playground

Fields = dict[str, Any]
ANYA, ORXAN, KATE, ADMIN = 1001, 1002, 1003, 1004
KEYBOARD = {
    "inline_keyboard": [[{"text": "More", "callback_data": "more:1"}, {"text": "Site", "url": "https://day.az"}]]
}


class Refused(Exception):  # noqa: N818  because it is an answer
    """An answer with ok: false."""

    def __init__(self, status: int, body: Fields) -> None:
        self.status = status
        self.description = body["description"]
        self.parameters = body.get("parameters", {})
        assert body["ok"] is False
        assert body["error_code"] == status
        super().__init__(f"{status} {self.description}")


class BotClient:
    """Calls methods of the playground; results must have the type the Bot API promises."""

    def __init__(self, playground: Playground) -> None:
        self._address = f"{playground.api_url}/bot{playground.token}"
        self.session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.session.close()

    async def call(self, method: str, /, **fields: Any) -> Any:
        """Call with a JSON body and return the result. Raises Refused."""
        async with self.session.post(f"{self._address}/{method}", json=fields) as answer:
            return read_answer(method, answer.status, await answer.json())

    async def refusal(self, method: str, /, **fields: Any) -> str:
        """Call, expect a refusal and return status and description."""
        try:
            await self.call(method, **fields)
        except Refused as refused:
            return str(refused)
        raise AssertionError(f"{method} was accepted")

    async def send(self, text: str = "hello", chat: int = ANYA, **fields: Any) -> Fields:
        """Send a message."""
        message: Fields = await self.call("sendMessage", chat_id=chat, text=text, **fields)
        return message

    async def updates(self, **fields: Any) -> list[Fields]:
        """Get the updates that wait, and confirm them with the next call."""
        found: list[Fields] = await self.call("getUpdates", **fields)
        if found:
            await self.call("getUpdates", offset=found[-1]["update_id"] + 1, limit=1)
        return found

    async def form(self, method: str, fields: aiohttp.FormData | Fields) -> Any:
        """Call with a form, as most libraries do; objects are text in it."""
        body = fields if isinstance(fields, aiohttp.FormData) else {k: _as_text(v) for k, v in fields.items()}
        async with self.session.post(f"{self._address}/{method}", data=body) as answer:
            return read_answer(method, answer.status, await answer.json())


def read_answer(method: str, status: int, body: Fields) -> Any:
    """Return the result after a look at its type. Raises Refused."""
    if not body["ok"]:
        raise Refused(status, body)
    schema = load_schema()
    name = schema.method(method)
    assert name is not None
    assert status == 200
    assert schema.problem(schema.methods[name]["returns"], body["result"], "result") is None
    return body["result"]


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
