"""What the sender is measured beside: aiohttp alone and a bare loop of aiogram, against the small Telegram."""

import asyncio
import sys
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from time import perf_counter, process_time

import aiohttp
import psutil
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.digest.message import Message
from bot.keyboards import as_kwargs

TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
CONNECTIONS = 8
TEXT = "«Мы построим мост через большую реку, и он простоит сто лет», — сказал Рамиль Эйвазлы. " * 12
MESSAGE = Message(text=TEXT)


@contextmanager
def timed() -> Iterator[list[float]]:
    """Yield what holds, at the end, the seconds by the wall and by the processor."""
    figures, wall, cpu = list[float](), perf_counter(), process_time()
    yield figures
    figures += [perf_counter() - wall, process_time() - cpu]


@contextmanager
def watched() -> Iterator[list[float]]:
    """Yield what holds, at the end, by how many MB the process was larger within the block than before it."""
    figures, process, done = list[float](), psutil.Process(), threading.Event()
    before = peak = process.memory_info().rss

    def look() -> None:
        nonlocal peak
        while not done.wait(0.01):
            peak = max(peak, process.memory_info().rss)

    looking = threading.Thread(target=look)
    looking.start()
    yield figures
    done.set()
    looking.join()
    figures.append((peak - before) / 2**20)


@asynccontextmanager
async def telegram(seconds: float = 0.0) -> AsyncGenerator[str]:
    """Run the small Telegram, which answers so long after a call; yields its address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.bench.small_telegram",
        str(seconds),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    yield (await process.stdout.readline()).decode().strip()
    process.stdin.close()
    await process.wait()


async def side_by_side(count: int, call: Callable[[int], Awaitable[object]]) -> None:
    """Make so many calls, as many at once as the sender does."""
    numbers = iter(range(1, count + 1))

    async def work() -> None:
        for number in numbers:
            await call(number)

    await asyncio.gather(*(work() for _ in range(CONNECTIONS)))


async def raw_aiohttp(url: str, count: int) -> list[float]:
    """Send by aiohttp alone."""
    async with aiohttp.ClientSession() as session:

        async def call(number: int) -> None:
            form = {"chat_id": str(number), "text": TEXT}
            async with session.post(f"{url}/bot{TOKEN}/sendMessage", data=form) as answer:
                await answer.json()

        with timed() as figures:
            await side_by_side(count, call)
    return figures


async def bare_aiogram(url: str, count: int) -> list[float]:
    """Send by aiogram in a loop, as a bot without an outbox would."""
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    with timed() as figures:
        await side_by_side(count, lambda number: bot.send_message(number, **as_kwargs(MESSAGE)))
    await bot.session.close()
    return figures
