"""The calls under way: each goes on by itself, and whatever has come back is handed over together."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from bot.delivery.outcomes import Outcome
from bot.storage.acknowledging import Result
from bot.storage.outbox import Owed

Answer = tuple[Result, Outcome | None]

GATHER_SECONDS = 0.002
"""How long the first to come back waits for others, so that one transaction writes down several."""


@dataclass(slots=True, kw_only=True)
class Flight:
    """Calls that went out and are not handed over yet; `call` raises nothing but a cancellation."""

    call: Callable[[Owed], Coroutine[Any, Any, Answer]]
    _calls: set[asyncio.Task[Answer]] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self._calls)

    def start(self, owed: Owed) -> None:
        """Let a call go out."""
        self._calls.add(asyncio.ensure_future(self.call(owed)))

    async def landed(self, seconds: float | None = None, woken: asyncio.Event | None = None) -> list[Answer]:
        """Return what came back: as soon as there is any, or nothing when `seconds` pass or `woken` is set before."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        bell = asyncio.ensure_future(woken.wait()) if woken is not None else None
        waited: set[asyncio.Task[Any]] = {*self._calls, *([bell] if bell else [])}
        if not waited:
            return []
        try:
            done, _ = await asyncio.wait(waited, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if bell is not None:
                bell.cancel()
        if not done & self._calls:
            return []
        left = GATHER_SECONDS if seconds is None else min(GATHER_SECONDS, max(0.0, began + seconds - loop.time()))
        done, _ = await asyncio.wait(self._calls, timeout=left)
        self._calls -= done
        return [call.result() for call in done]

    async def abandon(self) -> None:
        """Give up what is still under way."""
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        self._calls.clear()
