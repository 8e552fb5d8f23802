"""Turns kept articles into quotes, in the worker process, until none is left unread; a kill loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.reading import digest_article
from bot.storage import Storage, articles, summaries
from bot.topics import Topics
from bot.worker_process import WorkerProcess, WorkError
from scrapers.article import Article

log = logging.getLogger(__name__)

AT_ONCE = 20
"""Versions read from the database at a time."""
RETRY_SECONDS = 60.0
"""How long the loop rests after an unforeseen error before it goes on."""


@dataclass(slots=True, kw_only=True)
class Summarizing:
    """Works off the versions without a summary; `ready` is called after each batch that made some."""

    storage: Storage
    worker: WorkerProcess
    topics: Topics
    clock: Callable[[], datetime]
    collected: asyncio.Event
    ready: Callable[[], Awaitable[None]]

    async def run(self) -> None:
        """Work until cancelled: at the start, and whenever articles were collected."""
        while True:
            self.collected.clear()
            try:
                await self.work_off()
            except Exception:
                log.exception("summarising stopped; it goes on in %g s", RETRY_SECONDS)
                await asyncio.sleep(RETRY_SECONDS)
                continue
            await self.collected.wait()

    async def work_off(self) -> int:
        """Summarise all that waits; return how many versions became ready."""
        done = 0
        while batch := await self.storage.read(articles.list_unready, AT_ONCE):
            for version_id, article in batch:
                await self._summarize(version_id, article)
            done += len(batch)
            await self.ready()
        return done

    async def _summarize(self, version_id: int, article: Article) -> None:
        try:
            summary, topics = await self.worker.run(digest_article, article, self.topics)
        except WorkError as error:
            log.warning("version %d is given up: %s", version_id, error)
            await self.storage.write(articles.give_up, version_id, str(error), self.clock())
            return
        except Exception as error:  # an article the engine stumbles over must not stop the ones behind it
            log.exception("version %d is given up: the engine failed", version_id)
            await self.storage.write(articles.give_up, version_id, type(error).__name__, self.clock())
            return
        await self.storage.write(summaries.save_summary, version_id, summary, topics, self.clock())
