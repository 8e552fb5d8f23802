"""Another server that speaks the Bot API: no code of the playground, no checks, just enough to hold a conversation."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any, ClassVar

from aiohttp import web

ME = {"id": 5550001, "is_bot": True, "first_name": "Elsewhere", "username": "elsewhere_bot"}


@dataclass
class OtherTelegram:
    """Keeps what the bot sends; says what people write."""

    token: ClassVar[str] = "5550001:another-server-another-token-0123456789"
    sent: list[dict[str, Any]] = field(default_factory=list)
    _updates: list[dict[str, Any]] = field(default_factory=list)
    _numbers: int = 0

    def application(self) -> web.Application:
        application = web.Application()
        application.router.add_post(f"/bot{self.token}/{{method}}", self._answer)
        return application

    def say(self, person: int, text: str) -> None:
        """Let a person write to the bot."""
        self._numbers += 1
        user = {"id": person, "first_name": "Nərgiz", "language_code": "az"}
        message = {
            "message_id": self._numbers,
            "date": 1_770_000_000,
            "chat": {**user, "type": "private"},
            "from": {**user, "is_bot": False},
            "text": text,
            "entities": [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}],
        }
        self._updates.append({"update_id": self._numbers, "message": message})

    async def heard(self, words: str) -> dict[str, Any]:
        """Wait until the bot has said `words`."""
        async with asyncio.timeout(40):
            while True:
                for each in self.sent:
                    if words in each.get("text", ""):
                        return each
                await asyncio.sleep(0.05)

    async def _answer(self, request: web.Request) -> web.Response:
        method, fields = request.match_info["method"], {k: str(v) for k, v in (await request.post()).items()}
        if method == "getUpdates":
            await asyncio.sleep(0.1)
            offset = int(fields.get("offset", "0"))
            return self._ok([each for each in self._updates if each["update_id"] >= offset])
        if method in {"sendMessage", "editMessageText"}:
            self._numbers += 1
            self.sent.append(fields)
            chat = {"id": int(fields["chat_id"]), "type": "private", "first_name": "Nərgiz"}
            return self._ok({"message_id": self._numbers, "date": 1_770_000_000, "chat": chat, "text": fields["text"]})
        return self._ok(ME if method == "getMe" else True)

    def _ok(self, result: Any) -> web.Response:
        return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")
