"""Measures how long the bot's event loop stands still while the worker summarises, beside the same loop with an idle worker.

python -m tests.bench.stall
"""

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from time import perf_counter

from bot.reading import digest_article
from bot.topics import load_topics
from bot.worker_process import WorkerProcess
from scrapers.extract import article_from_text
from tests.bench.quotes_quality import CORPUS, articles

SECONDS = 10.0
STEP = 0.001


class Watch:
    """Wakes up every millisecond and notes by how much too late."""

    def __init__(self) -> None:
        self.late: list[float] = []

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            due = perf_counter() + STEP
            await asyncio.sleep(STEP)
            self.late.append(perf_counter() - due)

    def line(self) -> str:
        """Return the figures in milliseconds."""
        late = sorted(1000 * each for each in self.late)
        middle, most = late[len(late) // 2], late[int(len(late) * 0.999)]
        return f"median {middle:.2f} ms, 99.9 % {most:.2f} ms, longest {late[-1]:.2f} ms over {len(late):,} looks"


@asynccontextmanager
async def watched() -> AsyncGenerator[Watch]:
    """Watch the loop."""
    watch = Watch()
    task = asyncio.ensure_future(watch.run())
    try:
        yield watch
    finally:
        task.cancel()
        await asyncio.wait([task])


async def measure() -> None:
    """Print the lateness of the loop: nothing to do, the worker being started, the worker busy without a break."""
    texts = [fields["text"] for fields in articles(CORPUS) if fields["lang"] == "ru"]
    article = article_from_text("\n\n".join(texts), title="", language="ru")
    topics = load_topics(None)
    worker = WorkerProcess()
    async with watched() as watch:
        await asyncio.sleep(SECONDS)
    sys.stdout.write(f"loop, no worker:        {watch.line()}\n")
    async with watched() as watch:
        await worker.run(digest_article, article, topics)
    sys.stdout.write(f"loop, worker starting:  {watch.line()}\n")
    done = 0
    async with watched() as watch:
        end = perf_counter() + SECONDS
        while perf_counter() < end:
            await worker.run(digest_article, article, topics)
            done += 1
    sys.stdout.write(
        f"loop, worker busy:      {watch.line()}; {done * len(article.text) / SECONDS:,.0f} characters a second\n"
    )
    await worker.close()


def main() -> None:
    """Run the measurement."""
    asyncio.run(measure())


if __name__ == "__main__":
    main()
