"""The tick: digests that are due, first digests that waited for something to say, and the pulse.

What is due and what is composed is decided in `bot.delivery.composing`.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.composing import Context, compose_due, send_waiting
from bot.pulse import Pulse
from bot.storage import Storage

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Ticking:
    """Composes what is due; `wake` tells the sender that something new lies in the outbox."""

    storage: Storage
    context: Context
    pulse: Pulse
    clock: Callable[[], datetime]
    wake: Callable[[], None]
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def busy(self) -> bool:
        """Tell whether a tick is under way."""
        return self._one_at_a_time.locked()

    async def tick(self) -> None:
        """Compose everything due by now; runs each minute, and whenever new quotes are ready."""
        async with self._one_at_a_time:
            now = self.clock()
            composed = await compose_due(self.storage, self.context, now)
            composed += await send_waiting(self.storage, self.context, now)
            self.pulse.last_tick_at = now
        if composed:
            self.wake()
