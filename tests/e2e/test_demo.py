"""The demo's outlets, each on a port of its own: whole pages, and nothing of the chat."""

import re
from pathlib import Path

import aiohttp

from bot.demo import _outlet
from bot.playground.server import Playground


async def test_an_outlet_brings_all_that_its_pages_look_for() -> None:
    async with (
        Playground(corpus=Path("tests/corpus")) as playground,
        _outlet(playground.agency) as host,
        aiohttp.ClientSession(f"http://{host}") as session,
    ):
        assert playground.agency.address == f"http://{host}"
        async with session.get("/news") as listing:
            page = await listing.text()
        wanted = set(re.findall(r'(?:href|src)="(/[^"]+)"', page))
        assert {"/newsroom.css", "/icon.svg", "/rss"} <= wanted
        for path in wanted:
            async with session.get(path) as answer:
                assert answer.status == 200, path
        for path in ("/", "/chat.css", "/ui/state"):
            async with session.get(path) as answer:
                assert answer.status == 404
