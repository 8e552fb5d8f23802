"""Rounds over the sources: what is fetched is kept at once, what goes wrong is said once.

How a round goes is `scrapers.collect`; what the articles say is `bot.jobs.summarizing`.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.delivery.alarms import Alarms
from bot.storage import Storage, articles, sources
from bot.worker_process import WorkerProcess, WorkError, WorkTimeoutError
from scrapers.article import Article
from scrapers.collect import Hooks, Round, collect
from scrapers.errors import UnreachableError, UnreadableError
from scrapers.fetch import Fetcher
from scrapers.source import Source
from scrapers.state import SourceState

T = TypeVar("T")

log = logging.getLogger(__name__)

FIRST_WINDOW = timedelta(hours=48)
"""How far back the first round over a source goes (issue: the first start)."""

PARSE_SECONDS = 20.0
"""How long the worker may parse one page (field notes, section 10: hostile pages end within 20 seconds)."""


@dataclass(slots=True, kw_only=True)
class Collecting:
    """Goes round the sources, one conversation a source at a time. `collected` is set whenever articles were kept."""

    storage: Storage
    sources: Mapping[str, Source]
    fetcher: Fetcher
    worker: WorkerProcess
    alarms: Alarms
    clock: Callable[[], datetime]
    collected: asyncio.Event = field(default_factory=asyncio.Event)
    _going: set[str] = field(default_factory=set)

    async def first_round(self) -> None:
        """Collect at once the sources never collected; say so when none of all gives articles."""
        states = await self.storage.read(sources.list_states)
        fresh = [state.source_id for state in states if state.state == "new" and state.source_id in self.sources]
        if not fresh:
            return
        log.info("first round: %d sources, %d hours back", len(fresh), FIRST_WINDOW.total_seconds() / 3600)
        await self.now(fresh)
        after = {state.source_id: state for state in await self.storage.read(sources.list_states)}
        asked = [after[source_id] for source_id in self.sources if source_id in after]
        if asked and not any(state.last_article_at for state in asked):
            await self.alarms.nothing_is_read([(self.sources[state.source_id].name, state) for state in asked])

    async def now(self, source_ids: Iterable[str] | None) -> None:
        """Collect these sources (None: all) without regard to when they are due next."""
        async with asyncio.TaskGroup() as group:
            for source_id in self.sources if source_ids is None else source_ids:
                group.create_task(self.round(source_id, due_only=False))

    async def round(self, source_id: str, *, due_only: bool = True) -> None:
        """Make one round over a source, unless one is under way or (with `due_only`) it is not due yet."""
        if source_id in self._going:
            return
        self._going.add(source_id)
        try:
            await self._round(self.sources[source_id], due_only=due_only)
        finally:
            self._going.discard(source_id)

    async def _round(self, source: Source, *, due_only: bool) -> None:
        now = self.clock()
        before = await self.storage.read(sources.get_state, source.id) or SourceState(source_id=source.id, since=now)
        if due_only and before.next_at is not None and before.next_at > now:
            return
        outcome = await collect(
            source,
            before,
            fetcher=self.fetcher,
            run=self._run,
            hooks=self._hooks(source),
            now=now,
            since=now - FIRST_WINDOW,
        )
        await self._remember(source, before, outcome)

    async def _run(self, function: Callable[..., T], /, *args: Any) -> T:
        try:
            return await self.worker.run(function, *args, timeout=PARSE_SECONDS)
        except WorkTimeoutError as error:
            raise UnreadableError(str(error)) from error
        except WorkError as error:
            raise UnreachableError(str(error)) from error  # the page was not at fault: it is read in the next round

    def _hooks(self, source: Source) -> Hooks:
        async def unseen(keys: Sequence[str]) -> set[str]:
            return await self.storage.read(articles.unseen, source.id, keys)

        async def keep(article: Article) -> None:
            await self.storage.write(articles.save, source.id, article, self.clock())
            self.collected.set()

        async def progress(state: SourceState) -> None:
            await self.storage.write(sources.save_state, state)

        return Hooks(unseen=unseen, keep=keep, progress=progress)

    async def _remember(self, source: Source, before: SourceState, outcome: Round) -> None:
        state = outcome.state
        if outcome.new or state.state != before.state:
            log.info(
                "source %s: %s, %d new of %d found%s",
                source.id,
                state.state,
                outcome.new,
                state.found,
                f" ({state.reason})" if state.reason else "",
            )
        for problem in outcome.problems:
            log.warning("source %s: %s", source.id, problem)
        await self.storage.write(sources.save_state, await self.alarms.source_changed(source.name, before, state))
