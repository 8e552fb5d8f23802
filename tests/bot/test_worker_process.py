import asyncio
import os
import sys
import time
from collections.abc import AsyncGenerator
from functools import partial

import pytest

from bot.worker_process import WorkerProcess, WorkError, WorkTimeoutError, WorkTooLargeError, resident_bytes


@pytest.fixture
async def worker() -> AsyncGenerator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    await process.close()


def sleep_long() -> None:
    time.sleep(60)


def take_memory(megabytes: int) -> int:
    return len(bytearray(megabytes * 1024 * 1024))


def die() -> None:
    os._exit(7)


def refuse() -> None:
    raise LookupError("as asked")


async def test_work_is_done_in_one_other_process(worker: WorkerProcess) -> None:
    first, second = await worker.run(os.getpid), await worker.run(os.getpid)
    assert first == second != os.getpid()


async def test_an_exception_of_the_work_is_the_callers(worker: WorkerProcess) -> None:
    with pytest.raises(LookupError, match="as asked"):
        await worker.run(refuse)
    assert worker.waiting == 0


async def test_work_over_its_limit_is_ended_and_the_next_is_done(worker: WorkerProcess) -> None:
    with pytest.raises(WorkError, match="longer than"):
        await worker.run(sleep_long, timeout=0.3)
    assert await worker.run(os.getpid) != os.getpid()


async def test_work_behind_one_that_hangs_is_done(worker: WorkerProcess) -> None:
    hanging = asyncio.ensure_future(worker.run(partial(sleep_long), timeout=0.3))
    await asyncio.sleep(0)
    assert await asyncio.gather(*(worker.run(abs, -number) for number in range(5))) == [0, 1, 2, 3, 4]
    with pytest.raises(WorkTimeoutError, match="sleep_long took longer than"):
        await hanging


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system counts no such memory")
async def test_work_gets_the_memory_it_is_given_and_no_more(worker: WorkerProcess) -> None:
    limit = 50 * 1024 * 1024
    with pytest.raises(WorkTooLargeError, match="take_memory needed too much"):
        await worker.run(take_memory, 100, memory_bytes=limit)
    assert await worker.run(take_memory, 10, memory_bytes=limit) == 10 * 1024 * 1024
    assert await worker.run(take_memory, 100) == 100 * 1024 * 1024


async def test_a_dying_process_fails_its_work_only(worker: WorkerProcess) -> None:
    with pytest.raises(WorkError, match="died"):
        await worker.run(die)
    assert await worker.run(abs, -3) == 3


async def test_the_process_ends_after_idling_and_comes_back() -> None:
    worker = WorkerProcess(idle_seconds=0.05)
    try:
        await worker.run(abs, -1)
        while worker.running:
            await asyncio.sleep(0.02)
        assert await worker.run(abs, -2) == 2
    finally:
        await worker.close()


async def test_a_process_that_has_grown_is_recycled() -> None:
    worker = WorkerProcess(max_resident_bytes=1)
    try:
        first = await worker.run(os.getpid)
        assert not worker.running
        assert await worker.run(os.getpid) != first
    finally:
        await worker.close()


def test_resident_memory_is_in_bytes() -> None:
    assert resident_bytes() > 5_000_000
