import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.playground.server import Playground
from bot.storage import Storage, articles, sources
from scrapers.source import Channel
from tests.bot.jobs.conftest import ADMIN, Site


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
