import asyncio
import logging
import time
from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest

from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.jobs.first_round import look_at_first_round
from bot.playground.server import Playground
from bot.storage import Storage, leases, sources
from bot.worker_process import PARSE_SECONDS
from scrapers.article import Entry
from scrapers.html import Document
from scrapers.source import Channel
from scrapers.state import SourceState
from tests.bot.jobs.conftest import ADMIN, Site, visit
from tests.bot.storage.makers import unready


def pointed(collecting: Collecting, url: str, *source_ids: str) -> None:
    channel = Channel(kind="feed", url=url)
    changed = {name: replace(collecting.sources[name], url=url, channels=(channel,)) for name in source_ids}
    collecting.sources = {**collecting.sources, **changed}


async def test_a_round_keeps_each_article_whole(
    collecting: Collecting, storage: Storage, playground: Playground
) -> None:
    await visit(collecting, "newsroom")
    kept = await storage.read(unready)
    drafts = {story.draft.title: story.draft for story in playground.newsroom.stories}
    assert len(kept) == len(drafts) > 3
    assert {article.title for _, article in kept} == set(drafts)
    state = await storage.read(sources.get_state, "newsroom")
    assert state is not None
    assert (state.state, state.found, state.read) == ("ok", len(kept), len(kept))
    assert collecting.collected.is_set()


async def test_a_second_round_keeps_only_what_is_new(
    collecting: Collecting, storage: Storage, playground: Playground
) -> None:
    await visit(collecting, "newsroom")
    before = len(await storage.read(unready))
    playground.newsroom.publish_next(utc_now())
    await visit(collecting, "newsroom")
    after = await storage.read(unready)
    assert len(after) == before + 1
    assert after[-1][1].title.startswith("Альянс между Азербайджаном и Казахстаном")


@pytest.fixture
async def going(collecting: Collecting) -> AsyncGenerator[Collecting]:
    """Let it collect what is due."""
    task = asyncio.ensure_future(collecting.run())
    yield collecting
    task.cancel()
    await asyncio.wait([task])


async def test_somebody_who_asks_waits_until_all_were_visited(
    going: Collecting, playground: Playground, storage: Storage
) -> None:
    await going.now(None)
    states = {state.source_id: state for state in await storage.read(sources.list_states)}
    assert states["newsroom"].state == "ok"
    assert states["silent"].failures == 1
    looks = playground.site.looks
    await going.now(["newsroom"])
    assert playground.site.looks == looks + 1


async def test_a_source_another_process_is_at_is_left_to_it(
    collecting: Collecting, storage: Storage, playground: Playground
) -> None:
    hosts = {"newsroom": playground.address}
    assert await storage.step(leases.claim_sources, "another", hosts, utc_now(), 5) == ["newsroom"]
    task = asyncio.ensure_future(collecting.run())
    await asyncio.sleep(1)
    assert playground.site.looks == 0
    await storage.step(leases.release_source, "another", "newsroom", playground.address)
    async with asyncio.timeout(20):
        while playground.site.looks == 0:
            await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])


async def test_a_failing_source_is_announced_once_and_when_it_is_back(
    collecting: Collecting, playground: Playground, storage: Storage, site: Site
) -> None:
    pointed(collecting, site.url, "silent")
    for _ in range(4):
        await visit(collecting, "silent")
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert len(said) == 1
    assert "Silent Times" in said[0]
    pointed(collecting, playground.newsroom_url.replace("/news", "/rss"), "silent")
    await visit(collecting, "silent")
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
    await visit(collecting, "silent")
    kept = await storage.read(sources.get_state, "silent")
    assert kept is not None
    assert kept.state == state


def hang(page: Document) -> list[Entry]:
    """Read a listing for ever."""
    time.sleep(600)
    return []


async def test_a_page_that_is_parsed_for_ever_ends_as_a_state_and_the_others_are_read(
    collecting: Collecting, storage: Storage, site: Site
) -> None:
    site.status, site.body = 200, "<html><body>a page of news</body></html>"
    pointed(collecting, site.url, "silent")
    hanging = replace(
        collecting.sources["silent"], channels=(Channel(kind="listing", url=site.url),), read_listing=hang
    )
    collecting.sources = {**collecting.sources, "silent": hanging}
    collecting.parse_seconds = 0.3
    await visit(collecting, "silent")
    collecting.parse_seconds = PARSE_SECONDS
    await visit(collecting, "newsroom")
    states = {state.source_id: state for state in await storage.read(sources.list_states)}
    assert states["silent"].state == "unreadable"
    assert "longer than 0.3 s" in str(states["silent"].reason)
    assert states["newsroom"].state == "ok"


async def test_a_source_that_is_back_and_has_nothing_new_for_long_is_back_all_the_same(
    collecting: Collecting, playground: Playground
) -> None:
    failed = SourceState(source_id="silent", state="gone", since=utc_now(), failures=3, reason="gone (410)")
    told = await collecting.alarms.source_changed("Silent Times", replace(failed, failures=2), failed)
    back = replace(told, state="silent", failures=0)
    assert not (await collecting.alarms.source_changed("Silent Times", told, back)).announced
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert ["cannot be read" in said[0], "can be read again" in said[1], len(said)] == [True, True, 2]


async def test_the_owner_is_told_when_no_source_gives_anything(
    collecting: Collecting,
    playground: Playground,
    storage: Storage,
    site: Site,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.ERROR)
    site.status = 403
    pointed(collecting, site.url, "silent", "newsroom")
    await visit(collecting, "silent", "newsroom")
    for _ in range(2):
        await look_at_first_round(storage, collecting.sources, collecting.alarms, utc_now())
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert len(said) == 1
    assert "Newsroom" in said[0]
    assert "SOURCE_PROXY" in said[0]
