"""Turns kept articles into quotes, in the worker process, until none is left unread; a kill loses nothing.

Other processes may summarise as well: a lease says who reads a version.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.alarms import Alarms
from bot.reading import digest_article
from bot.storage import Storage, StorageError, articles, leases, summaries
from bot.summarizer.model import Summary
from bot.topics import Topics
from bot.worker_process import WorkerDiedError, WorkerProcess, WorkError
from scrapers.article import Article

log = logging.getLogger(__name__)

POLL_SECONDS = 0.5
"""How often it is looked for articles that other processes collected."""
DEATHS = 3
"""Processes that must die under one article before it is given up."""
CLAIMS = 10
"""How often an article may be begun without an end, over all processes, before it is given up."""
MANY_GIVEN_UP = 3
"""Articles given up in a row that an admin hears of."""
RETRY_SECONDS = 60.0
"""How long the loop rests after an unforeseen error before it goes on."""


@dataclass(slots=True, kw_only=True)
class Summarizing:
    """Works off the versions without a summary; `ready` is called after each that got one."""

    storage: Storage
    worker: WorkerProcess
    topics: Topics
    clock: Callable[[], datetime]
    collected: asyncio.Event
    ready: Callable[[], None]
    alarms: Alarms
    owner: str
    _given_up_in_a_row: int = 0

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            self.collected.clear()
            try:
                await self.work_off()
            except StorageError as error:
                log.warning("summarising waits: %s", error)
            except Exception:
                log.exception("summarising stopped; it goes on in %g s", RETRY_SECONDS)
                await asyncio.sleep(RETRY_SECONDS)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.collected.wait(), POLL_SECONDS)

    async def work_off(self) -> int:
        """Summarise all that waits and nobody is at; return how many versions became ready."""
        done = 0
        while taken := await self.storage.step(leases.claim_version, self.owner, self.clock()):
            version_id, article, claims = taken
            if claims > CLAIMS:
                await self._give_up(version_id, f"begun {CLAIMS} times without an end")
            else:
                await self._summarize(version_id, article)
            done += 1
            self.ready()
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
            joined = await self.storage.write(summaries.save_summary, version_id, summary, topics, self.clock())
            if joined is not None:
                outlets = ", ".join(joined.source_ids)
                log.info("article %d joined the story of article %d: %s", joined.article_id, joined.story, outlets)

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
