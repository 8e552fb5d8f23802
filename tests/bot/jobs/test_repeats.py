"""From pages of two outlets to one item; from a page that was changed to a note for who got its quote."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from aiohttp import web

from bot.delivery.composing import Context, compose_due
from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.jobs.summarizing import Summarizing
from bot.storage import Storage, digests, subscribers
from bot.subscriber import Wish
from bot.topics import load_topics
from bot.translations import Translations
from bot.web.health import serving
from scrapers.fetch import Fetcher
from scrapers.sources import day_az
from scrapers.turns import Timing
from tests.bot.jobs.conftest import no_wait, visit
from tests.bot.storage.makers import HOUR
from tests.bot.stories.pairs import texts

PORT = next(pair for pair in texts() if pair.id == "ru-port-rewritten")
WORDS = "За год время в пути сократилось с 18 до 12 дней, и это не предел"


@dataclass(slots=True)
class Outlet:
    """A small site of the Day.Az kind with one article."""

    title: str
    text: str
    minutes_ago: int
    headers: dict[str, str] = field(default_factory=dict)
    url: str = ""
    gone: bool = False

    async def answer(self, request: web.Request) -> web.Response:
        if request.path == "/robots.txt" or (self.gone and request.path != "/news"):
            return web.Response(status=404)
        page = self._listing() if request.path == "/news" else self._article()
        return web.Response(text=page, content_type="text/html")

    def _listing(self) -> str:
        link = f'<li class="clearfix"><a href="/economy/1001.html">{self.title}</a></li>'
        return f'<html><ul class="ciMainList">{link}</ul></html>'

    def _article(self) -> str:
        paragraphs = "".join(f"<p>{line}</p>" for line in self.text.strip().split("\n"))
        at = (utc_now() - timedelta(minutes=self.minutes_ago)).isoformat()
        return (
            f'<html><head><meta property="article:published_time" content="{at}"></head><body>'
            f'<h1 class="article-title">{self.title}</h1><div class="article-body">{paragraphs}</div></body></html>'
        )


@pytest.fixture
async def outlets() -> AsyncGenerator[tuple[Outlet, Outlet]]:
    first = Outlet("Порт Алят принял первый поезд из Сианя", PORT.one, 50)
    second = Outlet("Из Сианя прибыл состав: сроки сократились", PORT.other, 20)
    applications = [web.Application(), web.Application()]
    for outlet, application in zip((first, second), applications, strict=True):
        application.router.add_get("/{tail:.*}", outlet.answer)
    async with serving(applications[0], 0) as one, serving(applications[1], 0) as other:
        first.url, second.url = f"http://127.0.0.1:{one}/news", f"http://127.0.0.1:{other}/news"
        yield first, second


@dataclass(slots=True)
class Newsroom:
    """The jobs of the bot over two outlets, at a time of its own."""

    collecting: Collecting
    summarizing: Summarizing
    context: Context
    now: datetime

    async def work(self, hours: float) -> list[str]:
        """Let hours pass, read both outlets, make ready and send what is due; return the digests so far."""
        self.now += hours * HOUR
        for source_id in ("trend", "report"):
            await visit(self.collecting, source_id)
        await self.summarizing.work_off()
        await compose_due(self.collecting.storage, self.context, self.now)
        return [await self._text(number) for number in range(1, await self._count() + 1)]

    async def _count(self) -> int:
        count = 0
        while await self.collecting.storage.read(digests.get, count + 1) is not None:
            count += 1
        return count

    async def _text(self, number: int) -> str:
        return (await self.collecting.storage.read(digests.part, number, 0)).text


@pytest.fixture
async def newsroom(
    collecting: Collecting, outlets: tuple[Outlet, Outlet], storage: Storage
) -> AsyncGenerator[Newsroom]:
    sources = {
        name: day_az.like(id=name, name=name.title(), home_url=outlet.url, every=timedelta(seconds=5))
        for name, outlet in zip(("trend", "report"), outlets, strict=True)
    }
    addresses = frozenset(outlet.url.split("/")[2] for outlet in outlets)
    topics = load_topics()
    async with Fetcher(allow_addresses=addresses, timing=Timing(sleep=no_wait)) as fetcher:
        collecting.sources, collecting.fetcher = sources, fetcher
        summarizing = Summarizing(
            storage=storage, worker=collecting.worker, topics=topics, clock=utc_now, collected=collecting.collected,
            ready=lambda: None, alarms=collecting.alarms, owner="me",
        )  # fmt: skip
        made = Newsroom(collecting, summarizing, Context(topics=topics, translations=Translations.load()), utc_now())
        collecting.clock = summarizing.clock = lambda: made.now
        await _subscribe(storage, made.now)
        yield made


async def _subscribe(storage: Storage, now: datetime) -> None:
    wish = Wish(languages=("ru",), language="ru")
    fresh = await storage.write(subscribers.ensure, 7, 0, "private", wish, now)
    at_once = replace(fresh.schedule, times=(), instant=True)
    active = replace(fresh, state="active", schedule=at_once, covered_until=now - HOUR, next_due_at=None)
    await storage.write(subscribers.save, active)


async def test_the_same_story_in_two_outlets_arrives_once(newsroom: Newsroom) -> None:
    (text,) = await newsroom.work(0)
    assert text.count(WORDS) == 1
    assert "Порт Алят принял первый поезд из Сианя" in text
    assert "· также report" in text
    assert await newsroom.work(1) == [text]


async def test_a_quote_that_its_site_changed_is_noted(newsroom: Newsroom, outlets: tuple[Outlet, Outlet]) -> None:
    await newsroom.work(0)
    trend, _ = outlets
    trend.title += " - ОБНОВЛЕНО"
    trend.text = trend.text.replace("до 12 дней, и это", "до 13 дней, и это")
    sent = await newsroom.work(1)
    assert len(sent) == 2
    assert "изменено на сайте" in sent[1]
    assert "сократилось с 18 до 13 дней" in sent[1]
    assert f"Было: Рамиль Эйвазлы: {WORDS}" in sent[1]


async def test_a_quote_that_was_changed_in_silence_is_found_some_hours_later(
    newsroom: Newsroom, outlets: tuple[Outlet, Outlet]
) -> None:
    await newsroom.work(0)
    trend, _ = outlets
    trend.text = trend.text.replace(f"«{WORDS}», - сказал Эйвазлы журналистам.", "Подробности порт не сообщил.")
    assert len(await newsroom.work(1)) == 1
    sent = await newsroom.work(3)
    assert "Больше нет в статье: Рамиль Эйвазлы" in sent[1]


async def test_a_page_that_was_taken_down_is_noted(newsroom: Newsroom, outlets: tuple[Outlet, Outlet]) -> None:
    await newsroom.work(0)
    outlets[0].gone = True
    assert len(await newsroom.work(4)) == 1
    sent = await newsroom.work(1)
    assert len(sent) == 2
    assert "снято с сайта" in sent[1]
