"""A news site on loopback: it answers as it is told and remembers what it was asked."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Self

from aiohttp import web

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Website:
    """Pages by path; `asked` are the requests in order, those for robots.txt apart."""

    port: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[web.BaseRequest] = field(default_factory=list)
    asked_for_rules: list[web.BaseRequest] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"http://{self.address}{path}"

    def paths(self) -> list[str]:
        return [request.path for request in self.asked]

    def serve(
        self, path: str, body: bytes | str = b"", *, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> Self:
        """Answer `path` with a fixed page."""
        content = body.encode() if isinstance(body, str) else body

        async def answer(request: web.Request) -> web.StreamResponse:
            return web.Response(
                body=content, status=status, headers={"Content-Type": "text/html; charset=utf-8", **(headers or {})}
            )

        self.answers[path] = answer
        return self

    def in_turn(self, path: str, *statuses: int) -> Self:
        """Answer `path` with one status after the other, the last for ever."""
        left = list(statuses)

        async def answer(request: web.Request) -> web.StreamResponse:
            status = left.pop(0) if len(left) > 1 else left[0]
            return web.Response(text="<p>da</p>", status=status, content_type="text/html")

        self.answers[path] = answer
        return self

    def drip(self, path: str, piece: bytes, pause_seconds: float, headers: Mapping[str, str] | None = None) -> Self:
        """Answer `path` with `piece` for ever, with pauses."""

        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers=headers)
            await response.prepare(request)
            while True:
                await response.write(piece)
                await asyncio.sleep(pause_seconds)

        self.answers[path] = answer
        return self

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        (self.asked_for_rules if request.path == "/robots.txt" else self.asked).append(request)
        answer = self.answers.get(request.path)
        if answer is None:
            return web.Response(status=404, text="no such page")
        return await answer(request)  # type: ignore[arg-type]  # because the low-level server hands a BaseRequest, which is all we use


@asynccontextmanager
async def website() -> AsyncIterator[Website]:
    """Run a `Website` on a free port."""
    site = Website()
    runner = web.ServerRunner(web.Server(site.handle), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.port = runner.addresses[0][1]
    try:
        yield site
    finally:
        await runner.cleanup()
