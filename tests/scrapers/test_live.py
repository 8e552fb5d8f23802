"""The real sites, where there is a network (make test-live): each is found by being there and read as the bot would read it.

A site that refuses this machine, or that cannot be read any more, fails with the reasons of all its ways in.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

import pytest

from bot.jobs import utc_now
from bot.settings import load_settings
from scrapers.article import Article
from scrapers.collect import Hooks, collect, inline
from scrapers.errors import ScraperError, SlowError, UnreachableError
from scrapers.fetch import Fetcher, Limits
from scrapers.source import Source
from scrapers.sources import built_in
from scrapers.state import SourceState

pytestmark = [pytest.mark.live, pytest.mark.timeout(300)]

SITES = built_in()
ENOUGH = 3
"""So many articles of a site are read: it is a look, not a round."""
YOUNG = timedelta(days=3)
ASKED_FIRST = ("one.one.one.one", "dns.google", "t.me")
"""Hosts that answer wherever there is a network at all."""


@pytest.fixture(scope="module")
def network() -> None:
    """Skip where no host answers at all: that says nothing of the sites."""

    async def answers(fetcher: Fetcher, host: str) -> bool:
        try:
            await fetcher.get(f"https://{host}/", as_robot=False)
        except (UnreachableError, SlowError):
            return False
        except ScraperError:
            return True  # whatever it says, it said something
        return True

    async def any_answers() -> bool:
        async with Fetcher(**load_settings().fetching, limits=Limits(total_seconds=8.0)) as fetcher:
            return any(await asyncio.gather(*(answers(fetcher, host) for host in ASKED_FIRST)))

    if not asyncio.run(any_answers()):
        pytest.skip(f"no network here: none of {', '.join(ASKED_FIRST)} answers")


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(**load_settings().fetching) as running:
        yield running


@pytest.mark.usefixtures("network")
@pytest.mark.parametrize("name", sorted(SITES))
async def test_a_site_is_read_as_it_is_today(fetcher: Fetcher, name: str) -> None:
    articles, asked = await look_at(SITES[name], fetcher)
    ways = "; ".join(f"{url}: {way.state} ({way.reason})" for url, way in asked.ways.items())
    if asked.state == "challenged":
        pytest.skip(f"{name} wants proof of a human from this machine")
    assert articles, f"{asked.state}: {asked.reason} [{ways}]"
    assert all(len(article.text) > 100 and article.title for article in articles)
    assert any(article.published_at for article in articles), "no article has a date"
    assert all(article.source_key.startswith("id:") for article in articles if SITES[name].id_pattern)


async def look_at(source: Source, fetcher: Fetcher) -> tuple[list[Article], SourceState]:
    """Do the beginning of a first round: the newest few articles, and how each way in answered."""
    articles: list[Article] = []

    async def unseen(keys: Sequence[str]) -> set[str]:
        return set(keys[:ENOUGH])

    async def keep(article: Article) -> None:
        articles.append(article)

    async def progress(_: SourceState) -> None:
        return None

    now = utc_now()
    hooks = Hooks(unseen=unseen, keep=keep, progress=progress)
    state = SourceState(source_id=source.id, since=now)
    done = await collect(source, state, fetcher=fetcher, run=inline, hooks=hooks, now=now, since=now - YOUNG)
    return articles, done.state
