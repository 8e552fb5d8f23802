"""A round that something unforeseen ends, and pages made to end it: the site is left in peace and the other pages are read."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.playground.server import Playground
from bot.storage import Storage, sources
from scrapers.collect import Hooks
from scrapers.fetch import Fetcher
from scrapers.source import Channel, Source
from scrapers.state import SourceState
from scrapers.turns import Timing
from tests.bot.jobs.conftest import ADMIN, no_wait
from tests.bot.storage.makers import unready
from tests.scrapers.website import Website, website

TEXT = "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве."
BODY = "".join(f"<p>{TEXT} Абзац {number}.</p>" for number in range(4))
IMAGE = r'<script type="application/ld+json">{"@type": "NewsArticle", "image": "https://a.az/\ud800.jpg"}</script>'


@pytest.fixture
async def site_with_pages() -> AsyncGenerator[Website]:
    async with website() as running:
        yield running


@pytest.fixture
async def bad(collecting: Collecting, site_with_pages: Website, storage: Storage) -> AsyncGenerator[Source]:
    """A source whose feed stands at /feed, with three articles to be had; it is the only one."""
    site = site_with_pages
    for number in (1, 2, 3):
        head = IMAGE if number == 1 else ""
        site.serve(f"/{number}.html", f"<html><head>{head}</head><h1>Новость {number}</h1><article>{BODY}</article>")
    channel = Channel(kind="feed", url=site.url("/feed"))
    source = Source(id="bad", name="Bad Times", url=site.url("/"), channels=(channel,))
    await storage.write(sources.name_sources, {"bad": "Bad Times"}, utc_now())
    collecting.sources = {"bad": source}
    async with Fetcher(allow_addresses=frozenset({site.address}), timing=Timing(sleep=no_wait)) as fetcher:
        collecting.fetcher = fetcher
        yield source


async def once(collecting: Collecting, source: Source) -> SourceState:
    """Make one visit, as when the source is due; return what is remembered of it."""
    before = await collecting.storage.read(sources.get_state, source.id)
    await collecting._visit(source, before)
    state = await collecting.storage.read(sources.get_state, source.id)
    assert state is not None
    return state


def json_feed(site: Website, *urls: str) -> str:
    items = ", ".join(f'{{"id": "1", "url": "{site.url(url)}", "title": "Новость"}}' for url in urls)
    return f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{items}]}}'


def xml_feed(site: Website, *urls: str) -> str:
    items = "".join(f"<item><title>a &#xD800; b</title><link>{site.url(url)}</link></item>" for url in urls)
    return f"<rss version='2.0'><channel>{items}</channel></rss>"


@pytest.mark.parametrize(
    "feed",
    [
        (xml_feed, "/1.html", 3),
        (json_feed, "/1.html", 3),
        (json_feed, r"/1\ud800.html", 2),
        (json_feed, r"/1\u0000.html", 2),
    ],
)
async def test_half_a_character_stops_no_round(
    collecting: Collecting, bad: Source, site_with_pages: Website, feed: tuple[Any, str, int]
) -> None:
    make, first, kept = feed
    site_with_pages.serve("/feed", make(site_with_pages, first, "/2.html", "/3.html"))
    state = await once(collecting, bad)
    assert state.state == "ok"
    assert state.next_at is not None
    titles = [article.title for _, article in await collecting.storage.read(unready)]
    assert titles == ["Новость 1", "Новость 2", "Новость 3"][-kept:]


async def test_a_round_that_breaks_off_counts_as_one_that_failed(
    collecting: Collecting, bad: Source, playground: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: Source) -> Hooks:
        raise ZeroDivisionError

    caplog.set_level(logging.ERROR)
    collecting.__class__ = type("Broken", (Collecting,), {"_hooks": staticmethod(broken), "__slots__": ()})
    waits = []
    for number in (1, 2, 3, 4):
        begun = utc_now()
        state = await once(collecting, bad)
        assert (state.state, state.failures) == ("failing", number)
        assert "ZeroDivisionError" in str(state.reason)
        assert state.next_at is not None
        waits.append(state.next_at - begun)
    assert waits[0] > timedelta(minutes=15)
    assert waits == sorted(waits)
    assert any(record.exc_info for record in caplog.records)
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert ["Bad Times" in text for text in said] == [True]


async def test_a_source_whose_round_broke_off_is_not_visited_at_once(
    collecting: Collecting, bad: Source, site_with_pages: Website
) -> None:
    site_with_pages.serve("/feed", xml_feed(site_with_pages, "/1.html"))

    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    collecting.__class__ = type("Broken", (Collecting,), {"_told": broken, "__slots__": ()})
    task = asyncio.ensure_future(collecting.run())
    async with asyncio.timeout(20):
        while await collecting.storage.read(sources.list_asked, ["bad"]):
            await asyncio.sleep(0.05)
    looks = site_with_pages.paths().count("/feed")
    await collecting._begin_due()
    task.cancel()
    await asyncio.wait([task])
    assert (looks, collecting._rounds) == (1, {})


async def test_a_page_that_breaks_the_reading_is_passed_over(
    collecting: Collecting, bad: Source, site_with_pages: Website, storage: Storage
) -> None:
    site_with_pages.serve("/feed", json_feed(site_with_pages, "/1.html", "/2.html", "/3.html"))
    breaking = replace(bad, read_article=break_at_the_second)
    state = await once(collecting, breaking)
    assert [article.title for _, article in await storage.read(unready)] == ["Новость 1", "Новость 3"]
    assert [key.rpartition("/")[2] for key in state.set_aside] == ["2.html"]


def break_at_the_second(page: Any) -> None:
    """Read an article; the second breaks the reading."""
    if page.url.endswith("/2.html"):
        raise ZeroDivisionError


@pytest.mark.parametrize("meanwhile", ["begins", "is given back", "is another's"])
async def test_only_a_round_that_lost_its_lease_is_given_up(
    collecting: Collecting, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    task = asyncio.ensure_future(asyncio.sleep(60))
    if meanwhile != "begins":
        collecting._rounds["newsroom"] = task

    async def step(*_: object) -> frozenset[str]:
        if meanwhile == "begins":
            collecting._rounds["newsroom"] = task
        elif meanwhile == "is given back":
            collecting._leaving.add("newsroom")
        return frozenset()

    monkeypatch.setattr(collecting.storage, "step", step)
    await collecting._renew()
    assert bool(task.cancelling()) == (meanwhile == "is another's")
    task.cancel()
    collecting._rounds.clear()
