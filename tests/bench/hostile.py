"""The forty hostile inputs as large as they are met outside: what state each ends in, how long it takes, how much memory.

One round each with the limits of the real bot: the page is fetched here, parsed in the worker process. The memory is what the two
processes hold at most, above what they hold before the first page (and before the language models come, which are no page's fault).

python -m tests.bench.hostile
"""

import asyncio
import sys
from collections.abc import Sequence
from time import perf_counter
from typing import Any, TypeVar

from bot.jobs import utc_now
from bot.worker_process import PARSE_BYTES, PARSE_SECONDS, WorkerProcess, WorkError, WorkTimeoutError, WorkTooLargeError
from scrapers.article import Article
from scrapers.collect import Hooks, Run, collect
from scrapers.errors import UnreachableError, UnreadableError
from scrapers.extract import read_article
from scrapers.feed import read_feed
from scrapers.fetch import Fetcher
from scrapers.state import SourceState
from tests.bench.peaks import Peak
from tests.scrapers.hostile import HOSTILE
from tests.scrapers.hostile.making import feed, page
from tests.scrapers.places import NOW, SINCE
from tests.scrapers.website import website

T = TypeVar("T")
MOST_SECONDS, MOST_MB = 20.0, 150.0


def _run_in(worker: WorkerProcess) -> Run:
    async def run(function: Any, /, *args: Any) -> Any:
        try:
            return await worker.run(function, *args, timeout=PARSE_SECONDS, memory_bytes=PARSE_BYTES)
        except (WorkTimeoutError, WorkTooLargeError) as error:
            raise UnreadableError(str(error)) from error
        except WorkError as error:
            raise UnreachableError(str(error)) from error

    return run


async def _unseen(keys: Sequence[str]) -> set[str]:
    return set(keys)


async def _ignore(_: Article | SourceState) -> None:
    return None


async def measure() -> int:
    """Print a line for each input; return how many missed their state, the time or the memory."""
    missed = 0
    hooks = Hooks(unseen=_unseen, keep=_ignore, progress=_ignore)
    worker, peak = WorkerProcess(), Peak()
    try:
        for hostile in HOSTILE:
            await warm(worker)
            async with website() as site, Fetcher(allow_addresses=frozenset({site.address})) as fetcher:
                hostile.serve(site, True)  # noqa: FBT003  because it is the size
                source, before = hostile.source(site), peak.look()
                state = SourceState(source_id=source.id, since=NOW)
                begun = perf_counter()
                with peak.watched():
                    done = await collect(
                        source, state, fetcher=fetcher, run=_run_in(worker), hooks=hooks, now=NOW, since=SINCE
                    )
                seconds, mb = perf_counter() - begun, peak.mb - before
            # a drip ends a little after its twenty seconds: the answer must be thrown away first
            wrong = done.state.state != hostile.state or seconds > MOST_SECONDS + 1 or mb > MOST_MB
            missed += wrong
            sys.stdout.write(
                f"{'! ' if wrong else '  '}{hostile.id:58} {done.state.state:22} {seconds:6.2f} s {mb:6.1f} MB  {done.state.reason or ''}\n"
            )
            sys.stdout.flush()
    finally:
        await worker.close()
    return missed


async def warm(worker: WorkerProcess) -> None:
    """Let the worker load its parsers, so that they are not counted as the first page's."""
    await worker.run(_read_both, timeout=60)


def _read_both() -> None:
    read_article(page(), "https://site.example/1.html", now=utc_now())
    read_feed(feed().encode(), "https://site.example/rss", zone="Asia/Baku", now=utc_now())


def main() -> int:
    """Run the measurement; 1 when an input missed its bounds."""
    return 1 if asyncio.run(measure()) else 0


if __name__ == "__main__":
    sys.exit(main())
