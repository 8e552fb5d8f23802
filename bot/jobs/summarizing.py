"""Turns kept articles into quotes, in the worker process, until none is left unread; a kill loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.alarms import Alarms
from bot.reading import digest_article
from bot.storage import Storage, articles, summaries
from bot.summarizer.model import Summary
from bot.topics import Topics
from bot.worker_process import WorkerDiedError, WorkerProcess, WorkError
from scrapers.article import Article

log = logging.getLogger(__name__)

AT_ONCE = 20
"""Versions read from the database at a time."""
DEATHS = 3
"""Processes that must die under one article before it is given up."""
MANY_GIVEN_UP = 3
"""Articles given up in a row that an admin hears of."""
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
    alarms: Alarms
    _given_up_in_a_row: int = 0

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
            summary, topics = await self._worked(article)
        except WorkError as error:
            log.warning("version %d is given up: %s", version_id, error)
            await self._give_up(version_id, str(error))
        except Exception as error:  # an article the engine stumbles over must not stop the ones behind it
            log.exception("version %d is given up: the engine failed", version_id)
            await self._give_up(version_id, type(error).__name__)
        else:
            self._given_up_in_a_row = 0
            await self.storage.write(summaries.save_summary, version_id, summary, topics, self.clock())

    async def _worked(self, article: Article) -> tuple[Summary, tuple[str, ...]]:
        """Let the worker summarise; a process that dies under it is no fault of the article until it happens again and again."""
        for _ in range(DEATHS - 1):
            try:
                return await self.worker.run(digest_article, article, self.topics)
            except WorkerDiedError as error:
                log.warning("tried again: %s", error)
        return await self.worker.run(digest_article, article, self.topics)

    async def _give_up(self, version_id: int, reason: str) -> None:
        await self.storage.write(articles.give_up, version_id, reason, self.clock())
        self._given_up_in_a_row += 1
        if self._given_up_in_a_row == MANY_GIVEN_UP:
            await self.alarms.given_up(reason)
