import socket
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest

from scrapers.collect import Round, collect, inline
from scrapers.fetch import Fetcher, Limits
from scrapers.source import Source
from scrapers.sources.day_az import like
from scrapers.state import SourceState
from scrapers.turns import Timing
from tests.scrapers.newsroom import Shelf, article_page, listing_page
from tests.scrapers.places import NOW, SINCE
from tests.scrapers.website import Website, website


class Clock:
    """A clock that jumps instead of waiting; `waits` are the seconds it was asked to wait."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    def monotonic(self) -> float:
        return self.now

    @property
    def timing(self) -> Timing:
        return Timing(sleep=self.sleep, monotonic=self.monotonic, since_1970=self.monotonic)


@pytest.fixture
async def site() -> AsyncIterator[Website]:
    async with website() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def fetcher(site: Website, clock: Clock) -> AsyncIterator[Fetcher]:
    limits = Limits(max_bytes=100_000, total_seconds=60.0)
    async with Fetcher(
        contact="https://bot.example/about",
        allow_addresses=frozenset({site.address}),
        limits=limits,
        timing=clock.timing,
    ) as running:
        yield running


@pytest.fixture
def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def source(site: Website) -> Source:
    site.serve("/news", listing_page(3, 2, 1))
    for number in (1, 2, 3):
        site.serve(f"/economy/{number}.html", article_page(number))
    return like(id="site", name="Site", home_url=site.url("/news"), every=timedelta(minutes=5))


@pytest.fixture
def state() -> SourceState:
    return SourceState(source_id="site", since=NOW)


@pytest.fixture
def visit(fetcher: Fetcher, shelf: Shelf) -> Callable[..., Any]:
    async def go(source: Source, state: SourceState, **around: Any) -> Round:
        return await collect(
            source, state, fetcher=fetcher, hooks=shelf.hooks, **{"run": inline, "now": NOW, "since": SINCE, **around}
        )

    return go
