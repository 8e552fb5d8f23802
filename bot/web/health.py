"""`/healthz` on loopback: is the loop alive, and how old is the last tick. Never asks Telegram or a site."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from aiohttp import web

from bot.pulse import Pulse

OLDEST_TICK = timedelta(minutes=2)
"""A minutely tick that is older than this has stopped (field notes on operation: tick < 2 min)."""


def health(pulse: Pulse, clock: Callable[[], datetime]) -> web.Application:
    """Return the application that answers `/healthz`: 200 while ticks come, 503 after two minutes without one."""

    async def healthz(_: web.Request) -> web.Response:
        age = pulse.age(clock())
        alive = age < OLDEST_TICK
        body = {
            "ok": alive,
            "last_tick_age_seconds": round(age.total_seconds(), 1),
            "ticked": pulse.last_tick_at is not None,
        }
        return web.json_response(body, status=200 if alive else 503)

    application = web.Application()
    application.router.add_get("/healthz", healthz)
    return application


@asynccontextmanager
async def serving(application: web.Application, port: int, host: str = "127.0.0.1") -> AsyncGenerator[int]:
    """Serve while the block runs; yields the port really taken (`port` 0 takes any). Raises OSError when it is taken."""
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
