"""A small Bot API on loopback that counts what it took, and fails as it is told to."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from aiohttp import web

Fault = Callable[["FakeTelegram", web.Request, int], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class FakeTelegram:
    """`faults[chat]` are used up one a call, `slow` seconds pass between taking a message and answering."""

    url: str = ""
    slow: float = 0.0
    taken: list[tuple[int, str]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    threads: list[str | None] = field(default_factory=list)
    paid: list[str | None] = field(default_factory=list)
    faults: dict[int, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    at_once: int = 0
    most_at_once: int = 0

    @property
    def copies(self) -> Counter[int]:
        return Counter(chat for chat, _ in self.taken)

    def take(self, chat: int, text: str) -> web.Response:
        self.taken.append((chat, text))
        return said(
            result={
                "message_id": len(self.taken),
                "date": 1,
                "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup"},
                "text": text,
            }
        )

    async def answer(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        chat, text = int(str(form["chat_id"])), str(form["text"])
        self.times.append(monotonic())
        self.paid.append(str(form["allow_paid_broadcast"]) if "allow_paid_broadcast" in form else None)
        self.threads.append(str(form["message_thread_id"]) if "message_thread_id" in form else None)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.faults[chat]:
                return await self.faults[chat].pop(0)(self, request, chat)
            response = self.take(chat, text)
            await asyncio.sleep(self.slow)
            return response
        finally:
            self.at_once -= 1


def said(status: int = 200, **body: Any) -> web.Response:
    return web.json_response({"ok": status == 200, **body}, status=status)


def refusal(status: int, description: str, **parameters: int) -> Fault:
    async def refuse(_: FakeTelegram, __: web.Request, ___: int) -> web.StreamResponse:
        return said(status, error_code=status, description=description, parameters=parameters)

    return refuse


async def bad_gateway(_: FakeTelegram, __: web.Request, ___: int) -> web.StreamResponse:
    return web.Response(status=502, text="<html>502 Bad Gateway</html>", content_type="text/html")


async def takes_and_says_nothing(server: FakeTelegram, request: web.Request, chat: int) -> web.StreamResponse:
    """Take the message and let the caller wait for an answer."""
    response = server.take(chat, "taken")
    await asyncio.sleep(1.5)
    return response


async def takes_and_hangs_up(server: FakeTelegram, request: web.Request, chat: int) -> web.StreamResponse:
    response = server.take(chat, "taken")
    assert request.transport is not None
    request.transport.abort()
    return response


@asynccontextmanager
async def fake_telegram() -> AsyncGenerator[FakeTelegram]:
    server = FakeTelegram()
    application = web.Application()
    application.router.add_post("/bot{token}/sendMessage", server.answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await runner.cleanup()
