"""The demo: the unchanged bot on a Telegram and a newsroom of its own, in one process, on a database that goes with it."""

import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web
from pydantic import SecretStr

from bot.app import Surroundings
from bot.playground import page_files
from bot.playground.newsroom_site import NewsroomSite
from bot.playground.people import ADMIN_ID
from bot.playground.server import Playground
from bot.running import run_bot
from bot.settings import Settings
from bot.web.health import serving
from scrapers.sources import day_az

EVERY = timedelta(seconds=5)
"""How often the local newsroom is asked, and how often the clock ticks: somebody is watching."""

LOOPBACK = "127.0.0.1"


async def run_demo(settings: Settings, *, corpus: Path) -> int:
    """Run until stopped; return the exit code (2: the port is taken)."""
    try:
        async with Playground(port=settings.port, corpus=corpus) as playground:
            with TemporaryDirectory(prefix="sitat-demo-") as folder:
                print(
                    f"\n  Sitat, the demo: open {playground.page_url}\n  Ctrl-C ends it and forgets everything.\n",
                    flush=True,
                )
                # the outlets have ports of their own, so that a pasted link cannot reach the playground's controls
                async with _outlet(playground.site) as newsroom, _outlet(playground.agency) as agency:
                    moved = _on_the_playground(settings, playground, Path(folder), frozenset({newsroom, agency}))
                    return await run_bot(moved, _surroundings(newsroom, agency))
    except OSError as error:
        print(f"sitat: PORT={settings.port} cannot be used: {error.strerror or error}.", file=sys.stderr)
        return 2


@asynccontextmanager
async def _outlet(site: NewsroomSite) -> AsyncGenerator[str]:
    application = web.Application()
    application.add_routes([*page_files.outlet_routes(), *site.routes()])
    async with serving(application, 0) as port:
        site.address = f"http://{LOOPBACK}:{port}"
        yield f"{LOOPBACK}:{port}"


def _on_the_playground(settings: Settings, playground: Playground, folder: Path, outlets: frozenset[str]) -> Settings:
    changes = {
        "bot_token": SecretStr(playground.token),
        "bot_api_url": playground.api_url,
        "database_url": f"sqlite:///{folder / 'sitat.db'}",
        "admin_ids": frozenset({ADMIN_ID}),
        "allow_private_addresses": settings.allow_private_addresses | outlets,
        "telegram_proxy": "",
        "source_proxy": "",
    }
    return settings.model_copy(update=changes)


def _surroundings(newsroom: str, agency: str) -> Surroundings:
    first = day_az.like(id="newsroom", name="Day.Az (demo)", home_url=f"http://{newsroom}/news", every=EVERY)
    second = day_az.like(id="agency", name="Xəzər Xəbər (demo)", home_url=f"http://{agency}/news", every=EVERY)
    return Surroundings(sources={first.id: first, second.id: second}, tick=EVERY)
