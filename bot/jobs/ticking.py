"""The clock's work: digests that are due, first digests that waited for something to say, and the pulse.

What is due and what is composed is decided in `bot.delivery.composing`. Only one process keeps the clock at a time.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.composing import Context, compose_due
from bot.delivery.single import send_waiting
from bot.pulse import Pulse
from bot.storage import Storage, StorageError, articles

log = logging.getLogger(__name__)

POLL_SECONDS = 0.5
"""How often it is looked whether new quotes became ready: some want them at once."""


@dataclass(slots=True, kw_only=True)
class Ticking:
    """Composes what is due; `wake` tells the sender that something new lies in the outbox; `besides` runs with each tick."""

    storage: Storage
    context: Context
    pulse: Pulse
    clock: Callable[[], datetime]
    wake: Callable[[], None]
    besides: Callable[[datetime], Awaitable[None]]
    _due: bool = True
    _seen: datetime | None = None
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    def due(self) -> None:
        """Say that the time of a tick has come."""
        self._due = True
        self._woken.set()

    def look(self) -> None:
        """Say that new quotes are ready."""
        self._woken.set()

    async def run(self) -> None:
        """Tick when its time has come and whenever new quotes are ready, until cancelled."""
        self.pulse.keeps_clock = True
        try:
            while True:
                self._woken.clear()
                await self._tick_if_needed()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), POLL_SECONDS)
        finally:
            self.pulse.keeps_clock = False

    async def _tick_if_needed(self) -> None:
        try:
            ready = await self.storage.read(articles.newest_ready)
            if self._due or ready != self._seen:
                self._due, self._seen = False, ready
                await self.tick()
        except StorageError as error:
            self._due = True
            log.warning("the tick waits: %s", error)
        except Exception:
            log.exception("the tick failed; the next one does its work")

    async def tick(self) -> None:
        """Compose everything due by now."""
        now = self.clock()
        composed = await compose_due(self.storage, self.context, now)
        composed += await send_waiting(self.storage, self.context, now)
        await self.besides(now)
        self.pulse.last_tick_at = now
        if composed:
            self.wake()
