"""Rounds over the sources that are due: what is fetched is kept at once, what goes wrong is said once.

How a round goes is `scrapers.collect`; what the articles say is `bot.jobs.summarizing`. Other processes may collect as well:
a lease says who is at a source and its host.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from bot.delivery.alarms import Alarms
from bot.pulse import Pulse
from bot.storage import Storage, StorageError, articles, leases, marks, sources, updates
from bot.worker_process import PARSE_BYTES, PARSE_SECONDS, WorkerProcess, WorkError, WorkTimeoutError, WorkTooLargeError
from scrapers.article import Article, Entry
from scrapers.collect import Hooks, Round, collect
from scrapers.errors import UnreachableError, UnreadableError
from scrapers.fetch import Fetcher
from scrapers.outcome import broken_off
from scrapers.source import Source
from scrapers.state import SourceState

T = TypeVar("T")

log = logging.getLogger(__name__)

POLL_SECONDS = 0.5
"""How often it is looked whether a source is due."""
GATHER_SECONDS = 0.05
"""How long a free place waits for others, so that one transaction fills them all."""
AT_ONCE = 16
"""Rounds of one process at a time."""
RENEW_SECONDS = leases.LEASE.total_seconds() / 4
PROGRESS_EVERY = timedelta(seconds=2)
LONGEST_VISIT = timedelta(minutes=10)
"""How long somebody who asked for a round waits for it."""
_LAYOUT = "layout"
"""The mark, beside the source's id, that an admin was told of its changed layout."""
FIRST_WINDOW = timedelta(hours=48)
"""How far back the first round over a source goes (issue: the first start)."""


@dataclass(slots=True, kw_only=True)
class Collecting:
    """Goes round the sources, one conversation a host at a time. `collected` is set whenever articles were kept."""

    storage: Storage
    sources: Mapping[str, Source]
    fetcher: Fetcher
    worker: WorkerProcess
    alarms: Alarms
    clock: Callable[[], datetime]
    owner: str
    pulse: Pulse
    parse_seconds: float = PARSE_SECONDS
    collected: asyncio.Event = field(default_factory=asyncio.Event)
    _rounds: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _leaving: set[str] = field(default_factory=set)
    _room: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Collect what is due until cancelled; a database that is away is waited for."""
        renewing = asyncio.ensure_future(self._renew_for_ever())
        try:
            while True:
                try:
                    await self._begin_due()
                    self.pulse.last_look_at = self.clock()
                except StorageError as error:
                    log.warning("collecting waits: %s", error)
                await self._poll()
        finally:
            left = (renewing, *self._rounds.values())
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def now(self, source_ids: Collection[str] | None) -> None:
        """Let these sources (None: all) be visited without regard to when they are due, by whoever is free, and wait for it."""
        wanted = list(self.sources if source_ids is None else source_ids)
        await self.storage.write(sources.ask_now, wanted)
        try:
            async with asyncio.timeout(LONGEST_VISIT.total_seconds()):
                while await self.storage.read(sources.list_asked, wanted):  # noqa: ASYNC110  because another process may be at it
                    await asyncio.sleep(POLL_SECONDS)
        except TimeoutError:
            log.warning("the round that was asked for takes long; it goes on")

    async def _poll(self) -> None:
        """Wait until it is time to look again: hardly at all when all places were taken and one becomes free."""
        if len(self._rounds) < AT_ONCE:
            await asyncio.sleep(POLL_SECONDS)
            return
        self._room.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(POLL_SECONDS):
                await self._room.wait()
                await asyncio.sleep(GATHER_SECONDS)

    async def _begin_due(self) -> None:
        """Begin rounds over sources that are due, one a host: more would only wait for their turns."""
        room = AT_ONCE - len(self._rounds)
        if room <= 0:
            return
        busy = {_host(self.sources[each]) for each in self._rounds}
        free = {each: _host(source) for each, source in self.sources.items() if _host(source) not in busy}
        claimed = await self.storage.step(leases.claim_states, self.owner, free, self.clock(), room)
        for source_id, before in claimed.items():
            self._rounds[source_id] = task = asyncio.ensure_future(self._visit(self.sources[source_id], before))
            task.add_done_callback(partial(self._ended, source_id))

    def _ended(self, source_id: str, _: asyncio.Task[None]) -> None:
        self._rounds.pop(source_id, None)
        self._leaving.discard(source_id)
        self._room.set()

    async def _renew_for_ever(self) -> None:
        """Say that we live; a round whose lease was lost is given up: somebody else is at it."""
        while True:
            await asyncio.sleep(RENEW_SECONDS)
            try:
                await self._renew()
            except StorageError as error:
                log.warning("leases were not renewed: %s", error)

    async def _renew(self) -> None:
        # what begins or is given back meanwhile is not among the leases renewed, and not lost
        at_work = dict(self._rounds)
        ours = await self.storage.step(leases.renew, self.owner, self.clock())
        for source_id, task in at_work.items():
            if source_id not in ours and source_id not in self._leaving and self._rounds.get(source_id) is task:
                log.warning("source %s was taken over by another process", source_id)
                task.cancel()

    async def _visit(self, source: Source, before: SourceState | None) -> None:
        """Make one round over a source whose lease is ours, and give it back whatever happens."""
        state = None
        before = before or self._unknown(source)
        try:
            state = await self._round(source, before)
        except Exception as error:
            log.exception("source %s: the round broke off", source.id)
            state = broken_off(source, before, error, self.clock())
            with suppress(StorageError):
                state = await self.alarms.source_changed(source.name, before, state)
        finally:
            self._leaving.add(source.id)
            try:
                await self.storage.step(leases.end_visit, self.owner, source.id, _host(source), state)
            except StorageError as error:
                log.warning("source %s is given back by the end of its lease: %s", source.id, error)

    def _unknown(self, source: Source) -> SourceState:
        return SourceState(source_id=source.id, since=self.clock())

    async def _round(self, source: Source, before: SourceState) -> SourceState:
        now = self.clock()
        outcome = await collect(
            source,
            before,
            fetcher=self.fetcher,
            run=self._run,
            hooks=self._hooks(source),
            now=now,
            since=now - FIRST_WINDOW,
        )
        return await self._told(source, before, outcome)

    async def _run(self, function: Callable[..., T], /, *args: Any) -> T:
        try:
            return await self.worker.run(function, *args, timeout=self.parse_seconds, memory_bytes=PARSE_BYTES)
        except (WorkTimeoutError, WorkTooLargeError) as error:
            raise UnreadableError(str(error)) from error
        except WorkError as error:
            raise UnreachableError(str(error)) from error  # the page was not at fault: it is read in the next round

    def _hooks(self, source: Source) -> Hooks:
        async def unseen(keys: Sequence[str]) -> set[str]:
            return await self.storage.read(articles.unseen, source.id, keys)

        async def keep(article: Article) -> None:
            await self.storage.write(articles.save, source.id, article, self.clock())
            self.collected.set()

        async def again(way: str, listed: Mapping[str, Entry]) -> Mapping[str, Entry]:
            return await self.storage.write(updates.again, source.id, way, listed, self.clock())

        async def looked(way: str, key: str, entry: Entry) -> None:
            await self.storage.write(updates.looked, source.id, way, key, entry)

        async def gone(key: str) -> None:
            await self.storage.write(updates.gone, source.id, key, self.clock())

        return Hooks(unseen=unseen, keep=keep, progress=self._follow(), again=again, looked=looked, gone=gone)

    def _follow(self) -> Callable[[SourceState], Awaitable[None]]:
        """Return what notes the progress of a first round, which somebody may be waiting for: now and then is enough."""
        noted_at: datetime | None = None

        async def progress(state: SourceState) -> None:
            nonlocal noted_at
            now = self.clock()
            if state.state == "new" and (noted_at is None or now - noted_at >= PROGRESS_EVERY):
                noted_at = now
                await self.storage.write(sources.save_state, state)

        return progress

    async def _told(self, source: Source, before: SourceState, outcome: Round) -> SourceState:
        """Say what went wrong, once; return the state with that remembered."""
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
        await self._tell_of_layout(source, outcome)
        return await self.alarms.source_changed(source.name, before, state)

    async def _tell_of_layout(self, source: Source, outcome: Round) -> None:
        """Tell once that a site's rule no longer fits; a round whose articles it fits again ends that."""
        told = f"{_LAYOUT} {source.id}"
        if outcome.changed_page is None:
            if outcome.new:
                await self.storage.write(marks.forget, told)
        elif await self.storage.read(marks.words, told) is None:
            await self.alarms.layout_changed(source.name, outcome.changed_page)
            await self.storage.write(marks.put_words, told, outcome.changed_page)


def _host(source: Source) -> str:
    return urlsplit(source.url).netloc.lower()
