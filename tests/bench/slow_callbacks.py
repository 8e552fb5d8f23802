"""How long the callbacks of an event loop run, by the processor time of its thread: what we hold up, not what the machine does."""

import asyncio
import time
from asyncio import events
from types import TracebackType
from typing import Any, Self


class SlowCallbacks:
    """While it is entered, the longest callback of every loop of this thread is noted, in milliseconds."""

    def __init__(self) -> None:
        self.slowest_ms = 0.0
        self.slowest = ""
        self._run: Any = None

    def __enter__(self) -> Self:
        self._run = events.Handle._run
        run, clock, note = self._run, time.thread_time, self._note

        def timed(handle: asyncio.Handle) -> None:
            begun = clock()
            run(handle)
            note(1000 * (clock() - begun), handle)

        setattr(events.Handle, "_run", timed)  # noqa: B010  because asyncio offers no other place to look
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        setattr(events.Handle, "_run", self._run)  # noqa: B010  because mypy knows it for a method

    def _note(self, milliseconds: float, handle: asyncio.Handle) -> None:
        if milliseconds > self.slowest_ms:
            self.slowest_ms, self.slowest = milliseconds, repr(handle)
