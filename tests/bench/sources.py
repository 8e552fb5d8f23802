"""Five hundred new articles, and five hundred sources that have nothing new, in one run on loopback.

Twenty-five feeds with twenty new articles each: fetched, extracted and stored. Five hundred feeds that all answer 304. The peer in
the same run is trafilatura alone on the same 500 pages. The bot's parts are the real ones: the fetcher, the worker process, SQLite.

python -m tests.bench.sources
"""

import asyncio
import sys
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from aiogram import Bot

from bot.delivery.alarms import Alarms
from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.pulse import Pulse
from bot.running import leave_start_up_alone
from bot.storage import Storage, sources
from bot.translations import Translations
from bot.worker_process import WorkerProcess
from scrapers.fetch import Fetcher
from tests.bench import news_sites
from tests.bench.hostile import warm
from tests.bench.news_sites import Sites, article_page
from tests.bench.peaks import Peak
from tests.bench.slow_callbacks import SlowCallbacks
from tests.bench.stall import watched
from tests.bot.storage.makers import unready

COUNT, SITES = 500, 25
MOST_TIMES, MOST_STALL_MS = 1.3, 20.0


Counting = Callable[["Cost"], AbstractAsyncContextManager[None]]


@dataclass(slots=True)
class Cost:
    """What a round cost: seconds on the clock, of this process's and the worker's processor, megabytes at most."""

    seconds: float = 0.0
    ours: float = 0.0
    workers: float = 0.0
    mb: float = 0.0
    ours_mb: float = 0.0
    slowest_ms: float = 0.0
    slowest: str = ""
    latest: str = ""


def _cpu(process: psutil.Process) -> float:
    with suppress(psutil.Error):
        spent = process.cpu_times()
        return float(spent.user + spent.system)
    return 0.0


def _workers() -> float:
    """Return the processor time of our child processes (the sites are in one of their own, which is left out)."""
    return sum(_cpu(child) for child in psutil.Process().children() if "news_sites" not in " ".join(child.cmdline()))


@asynccontextmanager
async def counted(cost: Cost) -> AsyncGenerator[None]:
    """Count the time of the block on the clock and on the processors."""
    begun, ours, workers = time.perf_counter(), time.process_time(), _workers()
    yield
    cost.seconds = time.perf_counter() - begun
    cost.ours, cost.workers = time.process_time() - ours, _workers() - workers


@asynccontextmanager
async def looked_at(cost: Cost) -> AsyncGenerator[None]:
    """Look at the loop and the memory during the block: in a run of its own, since looking costs time as well."""
    with Peak(leave_out="news_sites").watched() as peak, SlowCallbacks() as slow:
        async with watched() as watch:
            yield
    cost.mb, cost.ours_mb, cost.latest = peak.mb, peak.ours_mb, watch.line()
    cost.slowest_ms, cost.slowest = slow.slowest_ms, slow.slowest


async def new_articles(cost: Cost, counting: Counting) -> None:
    """Collect what 25 sites have published, the first round over them."""
    async with going(sites=SITES, articles=COUNT // SITES) as collecting:
        await warm(collecting.worker)
        async with counting(cost):
            await collecting.now(None)
        states = await collecting.storage.read(sources.list_states)
        assert {state.state for state in states} == {"ok"}, {state.state: state.reason for state in states}
        assert len(await collecting.storage.read(unready)) == COUNT


async def nothing_new(cost: Cost, counting: Counting) -> None:
    """Make a round over 500 sites that all say that nothing has changed."""
    async with going(sites=COUNT, articles=0) as collecting:
        await collecting.now(None)
        async with counting(cost):
            await collecting.now(None)
        states = await collecting.storage.read(sources.list_states)
        assert {state.state for state in states} == {"not_modified"}, {state.state: state.reason for state in states}


@asynccontextmanager
async def going(*, sites: int, articles: int) -> AsyncGenerator[Collecting]:
    """Let the bot's own part collect from as many sites."""
    with news_sites.sites(sites, articles) as served, TemporaryDirectory() as folder:
        async with collecting_over(served, Path(folder)) as collecting:
            leave_start_up_alone()
            task = asyncio.ensure_future(collecting.run())
            yield collecting
            task.cancel()
            await asyncio.wait([task])


@asynccontextmanager
async def collecting_over(served: Sites, folder: Path) -> AsyncGenerator[Collecting]:
    """Join the parts of the bot that collect."""
    storage = await Storage.open(f"sqlite:///{folder}/sitat.db", now=utc_now(), apart=True)
    worker = WorkerProcess()
    bot = Bot("42:nobody")
    alarms = Alarms(bot=bot, storage=storage, translations=Translations.load(), admin_ids=frozenset())
    names = {name: name for name in served.sources}
    await storage.write(sources.name_sources, names, utc_now())
    async with Fetcher(allow_addresses=served.addresses) as fetcher:
        yield Collecting(
            storage=storage,
            sources=served.sources,
            fetcher=fetcher,
            worker=worker,
            alarms=alarms,
            clock=utc_now,
            owner="bench",
            pulse=Pulse(started_at=utc_now()),
        )
    await worker.close()
    await bot.session.close()
    await storage.close()


def trafilatura_alone() -> float:
    """Return the processor seconds trafilatura needs for the same pages, loaded beforehand."""
    import trafilatura  # noqa: PLC0415  because the rounds before must not find it loaded

    pages = [article_page(1000 * (1 + site) + n) for site in range(SITES) for n in range(COUNT // SITES)]
    trafilatura.extract(pages[0], with_metadata=True)
    begun = time.process_time()
    for page in pages:
        trafilatura.extract(page, with_metadata=True, output_format="json")
    return time.process_time() - begun


def main() -> int:
    """Print the figures; 1 when one passes its bound."""
    first, second = Cost(), Cost()
    for counting in (counted, looked_at):
        asyncio.run(new_articles(first, counting))
        asyncio.run(nothing_new(second, counting))
    alone = trafilatura_alone()
    for name, cost in (("500 new articles", first), ("500 times 304", second)):
        sys.stdout.write(
            f"{name:17} {cost.seconds:6.1f} s, processor {cost.ours:5.1f} s here + {cost.workers:5.1f} s in the worker, "
            f"peak {cost.ours_mb:.0f} MB here, {cost.mb:.0f} MB with the worker\n"
            f"{'':17} longest callback {cost.slowest_ms:.1f} ms of processor ({cost.slowest[:150]}); looks at the loop: {cost.latest}\n"
        )
    times = (first.ours + first.workers) / alone
    sys.stdout.write(
        f"an article: {1000 * (first.ours + first.workers) / COUNT:.1f} ms of processor; trafilatura alone on the same pages "
        f"{1000 * alone / COUNT:.1f} ms: {times:.2f} times (at most {MOST_TIMES})\n"
    )
    stall = max(first.slowest_ms, second.slowest_ms)
    return 1 if times > MOST_TIMES or stall > MOST_STALL_MS else 0


if __name__ == "__main__":
    sys.exit(main())
