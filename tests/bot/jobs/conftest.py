"""Rounds over the local newsroom and over a site that answers as told; the admin is at the local Telegram."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiogram import Bot
from aiohttp import web

from bot.delivery.alarms import Alarms
from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.playground.server import Playground
from bot.pulse import Pulse
from bot.storage import Storage, sources
from bot.translations import Translations
from bot.web.health import serving
from bot.web.updates import Session
from bot.worker_process import WorkerProcess
from scrapers.fetch import Fetcher
from scrapers.source import Channel, Source
from scrapers.sources import day_az
from scrapers.turns import Timing

CORPUS = Path(__file__).parents[2] / "corpus"
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
ADMIN = 1004


@pytest.fixture
async def playground() -> AsyncGenerator[Playground]:
    async with Playground(corpus=CORPUS) as local:
        await local.open_bot(ADMIN)
        yield local


@pytest.fixture
async def worker() -> AsyncGenerator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    await process.close()


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncGenerator[Storage]:
    opened = await Storage.open(f"sqlite:///{tmp_path}/sitat.db", now=NOON)
    yield opened
    await opened.close()


@dataclass(slots=True)
class Site:
    """A site that answers everything with one page."""

    url: str = ""
    status: int = 500
    body: str = ""

    async def answer(self, _: web.Request) -> web.Response:
        return web.Response(status=self.status, text=self.body, content_type="text/html")


@pytest.fixture
async def site() -> AsyncGenerator[Site]:
    site, application = Site(), web.Application()
    application.router.add_get("/{tail:.*}", site.answer)
    async with serving(application, 0) as port:
        site.url = f"http://127.0.0.1:{port}/"
        yield site


async def no_wait(_: float) -> None:
    return None


@pytest.fixture
async def collecting(
    playground: Playground, worker: WorkerProcess, storage: Storage, site: Site
) -> AsyncGenerator[Collecting]:
    newsroom = day_az.like(id="newsroom", name="Newsroom", home_url=playground.newsroom_url, every=timedelta(seconds=5))
    silent = Source(id="silent", name="Silent Times", url="http://x", channels=(Channel(kind="feed", url="http://x"),))
    bot = Bot(playground.token, session=Session(playground.api_url))
    alarms = Alarms(bot=bot, storage=storage, translations=Translations.load(), admin_ids=frozenset({ADMIN}))
    await storage.write(sources.name_sources, {"newsroom": "Newsroom", "silent": "Silent Times"}, NOON)
    allowed = frozenset({playground.address, urlsplit(site.url).netloc})
    async with Fetcher(allow_addresses=allowed, timing=Timing(sleep=no_wait)) as fetcher:
        yield Collecting(
            storage=storage,
            sources={"newsroom": newsroom, "silent": silent},
            fetcher=fetcher,
            worker=worker,
            alarms=alarms,
            clock=utc_now,
            owner="me",
            pulse=Pulse(started_at=NOON),
        )
    await bot.session.close()


async def visit(collecting: Collecting, *source_ids: str) -> None:
    """Make a round over each of these sources, due or not."""
    for source_id in source_ids:
        before = await collecting.storage.read(sources.get_state, source_id)
        await collecting._visit(collecting.sources[source_id], before)
