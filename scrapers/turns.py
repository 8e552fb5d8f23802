"""One conversation a host, with a gap after each request. Knows no HTTP; the clock and the waiting are given."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from scrapers.politeness import wait_seconds

_HOSTS_REMEMBERED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The clocks and the waiting, so that tests need not wait; `since_1970` are seconds by the wall clock."""

    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    monotonic: Callable[[], float] = time.monotonic
    since_1970: Callable[[], float] = time.time


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ended: float | None = None
    quiet_until: float = 0.0


class Turns:
    """Gives each host's requests their turns."""

    def __init__(self, gap_seconds: float, timing: Timing, in_a_hurry: frozenset[str]) -> None:
        self._gap_seconds = gap_seconds
        self._timing = timing
        self._in_a_hurry = in_a_hurry
        self._hosts: dict[str, _Host] = {}

    def leave_alone(self, host: str, seconds: float) -> None:
        """Remember that `host` asked not to be asked for a while."""
        state = self._hosts.setdefault(host, _Host())
        state.quiet_until = max(state.quiet_until, self._timing.monotonic() + seconds)

    def quiet_seconds(self, host: str) -> float:
        """Return for how long `host` wants to be left alone, 0 where it does not."""
        state = self._hosts.get(host)
        return 0.0 if state is None else max(0.0, state.quiet_until - self._timing.monotonic())

    @asynccontextmanager
    async def take(self, host: str, at_least: float = 0.0) -> AsyncIterator[None]:
        """Wait until nobody else talks to `host` and its gap is over: ours or the `at_least` seconds it asks for.

        The hosts in a hurry have no gap of ours.
        """
        state = self._hosts.setdefault(host, _Host())
        gap = max(at_least, 0.0 if host in self._in_a_hurry else self._gap_seconds)
        async with state.lock:
            wait = wait_seconds(state.ended, self._timing.monotonic(), gap)
            if wait:
                await self._timing.sleep(wait)
            try:
                yield
            finally:
                state.ended = self._timing.monotonic()
                self._forget()

    def _forget(self) -> None:
        if len(self._hosts) > _HOSTS_REMEMBERED:
            now = self._timing.monotonic()
            for host, state in list(self._hosts.items()):
                quiet = state.quiet_until > now
                if not quiet and not state.lock.locked() and not wait_seconds(state.ended, now, self._gap_seconds):
                    del self._hosts[host]
