import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiogram import Bot
from aiohttp import web

from bot.delivery.alarms import Alarms
from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.jobs.summarizing import Summarizing
from bot.playground.server import Playground
from bot.storage import Storage, articles, items, sources
from bot.subscriber import Wish
from bot.topics import load_topics
from bot.translations import Translations
from bot.web.health import serving
from bot.web.updates import Session
from bot.worker_process import WorkerDiedError, WorkerProcess, WorkTimeoutError
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
    opened = await Storage.open(f"sqlite+aiosqlite:///{tmp_path}/sitat.db", now=NOON)
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
        )
    await bot.session.close()


def pointed(collecting: Collecting, url: str, *source_ids: str) -> None:
    channel = Channel(kind="feed", url=url)
    changed = {name: replace(collecting.sources[name], url=url, channels=(channel,)) for name in source_ids}
    collecting.sources = {**collecting.sources, **changed}


async def test_a_round_keeps_each_article_whole(
    collecting: Collecting, storage: Storage, playground: Playground
) -> None:
    await collecting.now(["newsroom"])
    kept = await storage.read(articles.list_unready, 100)
    drafts = {story.draft.title: story.draft for story in playground.site.newsroom.stories}
    assert len(kept) == len(drafts) > 3
    assert {article.title for _, article in kept} == set(drafts)
    state = await storage.read(sources.get_state, "newsroom")
    assert state is not None
    assert (state.state, state.found, state.read) == ("ok", len(kept), len(kept))
    assert collecting.collected.is_set()


async def test_a_second_round_keeps_only_what_is_new(
    collecting: Collecting, storage: Storage, playground: Playground
) -> None:
    await collecting.now(["newsroom"])
    before = len(await storage.read(articles.list_unready, 100))
    playground.site.newsroom.publish_next(utc_now())
    await collecting.now(["newsroom"])
    after = await storage.read(articles.list_unready, 100)
    assert len(after) == before + 1
    assert after[-1][1].title.startswith("Альянс между Азербайджаном и Казахстаном")


async def test_a_source_not_due_yet_is_left_alone(collecting: Collecting, playground: Playground) -> None:
    await collecting.now(["newsroom"])
    looks = playground.site.looks
    collecting.clock = lambda: utc_now() - timedelta(seconds=1)
    await collecting.round("newsroom")
    assert playground.site.looks == looks


async def test_a_failing_source_is_announced_once_and_when_it_is_back(
    collecting: Collecting, playground: Playground, storage: Storage, site: Site
) -> None:
    pointed(collecting, site.url, "silent")
    for _ in range(4):
        await collecting.now(["silent"])
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert len(said) == 1
    assert "Silent Times" in said[0]
    pointed(collecting, playground.newsroom_url.replace("/news", "/rss"), "silent")
    await collecting.now(["silent"])
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert len(said) == 2
    state = await storage.read(sources.get_state, "silent")
    assert state is not None
    assert state.good
    assert not state.announced


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ((403, "no"), "failing"),
        ((403, "<title>Just a moment...</title>"), "challenged"),
        ((404, ""), "gone"),
        ((410, ""), "gone"),
        ((500, ""), "failing"),
        ((200, "<html><body>a page, no feed</body></html>"), "html_instead_of_feed"),
    ],
)
async def test_each_failure_is_a_state_of_its_own(
    collecting: Collecting, storage: Storage, site: Site, answer: tuple[int, str], state: str
) -> None:
    site.status, site.body = answer
    pointed(collecting, site.url, "silent")
    await collecting.now(["silent"])
    kept = await storage.read(sources.get_state, "silent")
    assert kept is not None
    assert kept.state == state


async def test_the_owner_is_told_when_no_source_gives_anything(
    collecting: Collecting, playground: Playground, site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    site.status = 403
    pointed(collecting, site.url, "silent", "newsroom")
    await collecting.first_round()
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert len(said) == 1
    assert "Newsroom" in said[0]
    assert "SOURCE_PROXY" in said[0]


def summarizing(collecting: Collecting, ready: Callable[[], None] = lambda: None) -> Summarizing:
    async def tell() -> None:
        ready()

    return Summarizing(
        storage=collecting.storage,
        worker=collecting.worker,
        topics=load_topics(),
        clock=utc_now,
        collected=collecting.collected,
        ready=tell,
        alarms=collecting.alarms,
    )


async def test_what_is_collected_is_summarised_and_told(collecting: Collecting, storage: Storage) -> None:
    told = asyncio.Event()
    working = asyncio.ensure_future(summarizing(collecting, told.set).run())
    await collecting.now(["newsroom"])
    await asyncio.wait_for(told.wait(), 40)
    working.cancel()
    await asyncio.wait([working])
    assert await storage.read(items.latest_items, Wish(), None, 50)


async def test_an_article_the_worker_cannot_read_is_given_up_and_the_others_go_on(
    collecting: Collecting, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await collecting.now(["newsroom"])
    waiting = await storage.read(articles.list_unready, 100)

    async def fail(*_: object, **__: object) -> None:
        raise WorkTimeoutError("took longer than 30 s and was ended")

    monkeypatch.setattr(collecting.worker, "run", fail)
    assert await summarizing(collecting).work_off() == len(waiting)
    assert await storage.read(articles.list_unready, 100) == []
    assert await storage.read(items.latest_items, Wish(), None, 50) == []


async def test_a_worker_that_is_killed_costs_no_article_its_quotes(
    collecting: Collecting, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await collecting.now(["newsroom"])
    whole, deaths = collecting.worker.run, [2]

    async def die_twice(function: Callable[..., object], *args: object, **limits: float) -> object:
        if deaths[0]:
            deaths[0] -= 1
            raise WorkerDiedError("the worker process died (exit code 9)")
        return await whole(function, *args, **limits)

    monkeypatch.setattr(collecting.worker, "run", die_twice)
    await summarizing(collecting).work_off()
    titles = {
        item.article.title for item in await storage.read(items.latest_items, Wish(), None, 50, with_quotes=False)
    }
    assert len(titles) == 8
