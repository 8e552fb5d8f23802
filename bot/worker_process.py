"""One spawned process that parses pages and runs natasha, so that the bot's process does neither.

Started by the first work, ended after ten idle minutes, recycled when it has grown over 400 MB, killed when a piece of work
passes its time limit (DESIGN.md, Processes). What the work is, is left to the callers.
"""

import asyncio
import multiprocessing
import resource
import signal
import sys
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")

IDLE_SECONDS = 600.0
MAX_RESIDENT_BYTES = 400 * 1024 * 1024
TIME_LIMIT_SECONDS = 30.0
PARSE_SECONDS = 10.0
PARSE_BYTES = 150 * 1024 * 1024
"""What the worker may take to parse one page (field notes, section 10: hostile pages end within 20 seconds and 150 MB)."""
_STATM = Path("/proc/self/statm")


class WorkError(Exception):
    """The work could not be done."""


class WorkTimeoutError(WorkError):
    """The work passed its time limit: the same input will fail again."""


class WorkTooLargeError(WorkError):
    """The work needed more memory than it was given: the same input will fail again."""


class WorkerDiedError(WorkError):
    """The process died under the work (killed, out of memory): the same input may well succeed the next time."""


def resident_bytes() -> int:
    """Return the resident memory of this process (its peak where /proc does not exist)."""
    if _STATM.exists():
        return int(_STATM.read_text("ascii").split()[1]) * resource.getpagesize()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _data_bytes() -> int | None:
    """Return what the system counts against RLIMIT_DATA, None where it does not tell."""
    if not _STATM.exists():
        return None
    return int(_STATM.read_text("ascii").split()[5]) * resource.getpagesize()


@contextmanager
def _at_most(more_bytes: int | None) -> Generator[None]:
    """Let the block take so much memory and no more: it meets a MemoryError (on Linux; elsewhere there is no such limit)."""
    held = _data_bytes() if more_bytes is not None else None
    if more_bytes is None or held is None:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (held + more_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _work(function: Callable[..., T], memory_bytes: int | None, args: tuple[object, ...]) -> tuple[T, int]:
    with _at_most(memory_bytes):
        result = function(*args)
    return result, resident_bytes()


class WorkerProcess:
    """Runs pure, picklable functions one after the other in a process of its own."""

    def __init__(self, *, idle_seconds: float = IDLE_SECONDS, max_resident_bytes: int = MAX_RESIDENT_BYTES) -> None:
        self._idle_seconds = idle_seconds
        self._max_resident_bytes = max_resident_bytes
        self._pool: ProcessPool | None = None
        self._waiting = 0
        self._retirement: asyncio.TimerHandle | None = None
        self._endings: set[asyncio.Future[None]] = set()

    @property
    def waiting(self) -> int:
        """How many pieces of work are running or waiting."""
        return self._waiting

    @property
    def running(self) -> bool:
        """Tell whether the process exists at the moment."""
        return self._pool is not None

    async def run(
        self,
        function: Callable[..., T],
        *args: Any,
        timeout: float = TIME_LIMIT_SECONDS,  # noqa: ASYNC109  because the limit ends the process, not this wait
        memory_bytes: int | None = None,
    ) -> T:
        """Run `function(*args)` in the worker and return its result or raise its exception.

        Raises:
            WorkTimeoutError: the work ran over `timeout` seconds; its process was killed.
            WorkTooLargeError: it took more than `memory_bytes` on top of what the process held.
            WorkerDiedError: its process died.
        """
        if self._retirement is not None:
            self._retirement.cancel()
        pool = self._pool = self._pool or _pool()
        self._waiting += 1
        try:
            future: Future[tuple[T, int]] = pool.schedule(_work, args=(function, memory_bytes, args), timeout=timeout)
            result, resident = await asyncio.wrap_future(future)
        except TimeoutError as error:
            raise WorkTimeoutError(f"{_name(function)} took longer than {timeout:g} s and was ended") from error
        except MemoryError as error:
            raise WorkTooLargeError(f"{_name(function)} needed too much memory and was ended") from error
        except ProcessExpired as error:
            raise WorkerDiedError(
                f"the worker process died in {_name(function)} (exit code {error.exitcode})"
            ) from error
        finally:
            self._waiting -= 1
            self._retire_when_idle()
        if resident > self._max_resident_bytes:
            self._end(pool)
        return result

    def _retire_when_idle(self) -> None:
        if self._waiting == 0 and self._pool is not None:
            self._retirement = asyncio.get_running_loop().call_later(self._idle_seconds, self._end, self._pool)

    def _end(self, pool: ProcessPool) -> None:
        """Take the pool out of use; what it still runs is finished first."""
        if self._pool is pool:
            self._pool = None
            ending = asyncio.get_running_loop().run_in_executor(None, _finish, pool)
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)

    async def close(self) -> None:
        """End the process now; work under way is cancelled."""
        if self._retirement is not None:
            self._retirement.cancel()
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # because pebble leaves it unannotated
            self._end(self._pool)
        if self._endings:
            await asyncio.wait(set(self._endings))


def _name(function: Callable[..., object]) -> str:
    return str(getattr(getattr(function, "func", function), "__name__", "the work"))


def _pool() -> ProcessPool:
    return ProcessPool(max_workers=1, context=multiprocessing.get_context("spawn"), initializer=_leave_signals_to_us)


def _leave_signals_to_us() -> None:
    """Ignore Ctrl-C, which a terminal sends to the whole group: the bot ends its worker itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _finish(pool: ProcessPool) -> None:
    pool.close()  # type: ignore[no-untyped-call]  # because pebble leaves it unannotated
    pool.join()
