import socket
from collections.abc import AsyncIterator

import pytest

from scrapers.fetch import Fetcher, Limits
from scrapers.turns import Timing
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
        return Timing(sleep=self.sleep, monotonic=self.monotonic)


@pytest.fixture
async def site() -> AsyncIterator[Website]:
    async with website() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def fetcher(site: Website, clock: Clock) -> AsyncIterator[Fetcher]:
    limits = Limits(max_bytes=100_000, total_seconds=2.0)
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
