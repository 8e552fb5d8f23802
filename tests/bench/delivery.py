"""Measures delivery on loopback, in one run: beside a bare aiogram loop and raw aiohttp, on both databases.

    python -m tests.bench.delivery [--quick]

Messages a second without pace; 25 a second for a minute; 100,000 subscribers composed, and a command while they go out; claim and
acknowledge alone; growth from 1,000 to 100,000 subscribers.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.delivery.composing import Context, compose_due
from bot.delivery.sender import SenderOptions
from bot.jobs import utc_now
from bot.storage import Connection, Storage, subscribers, turns
from bot.storage.acknowledging import Result, Terms
from bot.storage.outbox import Owed
from bot.storage.turns import Turn
from bot.topics import load_topics
from bot.translations import Translations
from tests.bench.baselines import CONNECTIONS, bare_aiogram, raw_aiohttp, telegram, timed, watched
from tests.bench.subscribed import owe, people, sending
from tests.bot.storage.archive import Archive
from tests.bot.storage.makers import url_of
from tests.postgres import Server, serving

FAR_SECONDS = 0.05
UNPACED = SenderOptions(rate=1_000_000, connections=CONNECTIONS)


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured."""

    messages: int
    many: int
    few: int
    paced_seconds: int


FULL, QUICK = Scale(3_000, 100_000, 1_000, 60), Scale(500, 5_000, 500, 10)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def ours(storage: Storage, url: str, count: int) -> list[float]:
    """Send through the outbox."""
    async with sending(storage, url, UNPACED) as (sender, calls):
        await owe(storage, count)
        with timed() as figures:
            sender.wake()
            await calls.until(count)
    return figures


async def claims(storage: Storage, count: int) -> float:
    """Return how many rows a second are claimed, marked and acknowledged, eight in each turn."""
    await owe(storage, count)
    landed: list[Result] = []
    going: Sequence[Owed] = ()
    begun = perf_counter()
    while True:
        turn = Turn(owner="bench", landed=landed, going=[each.id for each in going], room=CONNECTIONS)
        taken = await storage.step(turns.take, turn, Terms(), utc_now())
        landed = [Result(owed=each, ending="sent", message_id=1) for each in going]
        going = taken.claimed
        if not landed and not going:
            return count / (perf_counter() - begun)


async def far_away(databases: dict[str, Storage], count: int) -> None:
    """Print messages a second without pace where Telegram is as far as it is: its answers take 50 ms."""
    async with telegram(FAR_SECONDS) as url:
        bare = await bare_aiogram(url, count)
        for name, storage in databases.items():
            figures = await ours(storage, url, count)
            say(
                f"answers after {1000 * FAR_SECONDS:.0f} ms: bare aiogram {count / bare[0]:.0f} messages/s, sitat on {name} "
                f"{count / figures[0]:.0f}: {bare[0] / figures[0]:.2f} of it"
            )


async def throughput(url: str, databases: dict[str, Storage], scale: Scale) -> None:
    """Print messages a second without pace, the sender's beside those of aiogram and aiohttp."""
    count = scale.messages
    raw, bare = await raw_aiohttp(url, count), await bare_aiogram(url, count)
    say(f"raw aiohttp            {count / raw[0]:7.0f} messages/s, {1000 * raw[1] / count:.2f} ms of processor each")
    say(f"bare aiogram           {count / bare[0]:7.0f} messages/s, {1000 * bare[1] / count:.2f} ms of processor each")
    for name, storage in databases.items():
        figures = await ours(storage, url, count)
        bare = await bare_aiogram(url, count)
        say(
            f"sitat on {name:13} {count / figures[0]:7.0f} messages/s, {1000 * figures[1] / count:.2f} ms of processor each, "
            f"{bare[0] / figures[0]:.2f} of bare aiogram right after"
        )
        say(f"  claimed, marked and acknowledged alone: {await claims(storage, count):,.0f} rows/s")


async def paced(url: str, storage: Storage, scale: Scale) -> None:
    """Print how well 25 a second are kept."""
    await owe(storage, 25 * (scale.paced_seconds + 3))
    async with sending(storage, url, SenderOptions(rate=25, connections=CONNECTIONS)) as (_, calls):
        await asyncio.sleep(1)
        before, begun = calls.answered, perf_counter()
        await asyncio.sleep(scale.paced_seconds)
        after, seconds = calls.answered, perf_counter() - begun
    say(f"25 a second for {seconds:.0f} s: {(after - before) / seconds:.2f} a second")


def context() -> Context:
    """Return what composing needs."""
    return Context(topics=load_topics(), translations=Translations.load(), bot_username="sitat_bot")


async def composed(storage: Storage, count: int) -> float:
    """Compose a digest for so many subscribers who are due; return the seconds."""
    await people(storage, count)
    archive, now = Archive(storage), utc_now()
    for number in range(12):
        await archive.say(number, now - timedelta(minutes=5))
    begun = perf_counter()
    done = await compose_due(storage, context(), utc_now())
    assert done == count, done
    return perf_counter() - begun


async def commands_meanwhile(storage: Storage, url: str, count: int) -> list[float]:
    """Return the milliseconds of a subscriber's change of settings while messages go out."""
    took = list[float]()

    def change(connection: Connection) -> None:
        found = subscribers.get(connection, 1)
        assert found is not None
        subscribers.save(connection, replace(found, wish=replace(found.wish, topics=("energy",))))

    async with sending(storage, url, UNPACED) as (_, calls):
        await calls.until(10 * CONNECTIONS)
        for _ in range(count):
            begun = perf_counter()
            await storage.read(subscribers.get, 1)
            await storage.write(change)
            took.append(1000 * (perf_counter() - begun))
            await asyncio.sleep(0.02)
    return sorted(took)


async def growth(url: str, make: Callable[[], Awaitable[Storage]], name: str, scale: Scale) -> None:
    """Print what 100,000 subscribers cost, and the time of a message beside that of 1,000."""
    each = dict[int, float]()
    for count in (scale.few, scale.many):
        storage = await make()
        with watched() as memory:
            seconds = await composed(storage, count)
        sent = min(count, scale.messages)
        async with sending(storage, url, UNPACED) as (_, calls):
            await calls.until(10 * CONNECTIONS)
            before, begun = calls.answered, perf_counter()
            await calls.until(sent)
            each[count] = (perf_counter() - begun) / (sent - before)
        say(
            f"{name}: {count:,} subscribers composed and put into the outbox in {seconds:.2f} s "
            f"({1e6 * seconds / count:.0f} µs each), peak memory +{memory[0]:.0f} MB; {1000 * each[count]:.2f} ms a message"
        )
        if count == scale.many:
            took = await commands_meanwhile(storage, url, 200)
            say(
                f"  a command meanwhile: median {took[len(took) // 2]:.1f} ms, p99 {took[int(len(took) * 0.99)]:.1f} ms"
            )
        await storage.close()
    say(f"  a message among {scale.many:,} costs {each[scale.many] / each[scale.few]:.2f} of one among {scale.few:,}")


async def measure(server: Server, scale: Scale) -> None:
    """Run everything."""
    numbers = iter(range(1_000))
    with TemporaryDirectory() as folder:

        async def in_a_file() -> Storage:
            return await Storage.open(url_of(Path(folder) / f"{next(numbers)}.db"), now=utc_now())

        async def on_the_server() -> Storage:
            return Storage(await server.fresh())

        async with telegram() as url:
            databases = {"SQLite": await in_a_file(), "PostgreSQL": await on_the_server()}
            for storage in databases.values():
                await people(storage, scale.messages)
            await throughput(url, databases, scale)
            await far_away(databases, scale.messages // 5)
            await paced(url, databases["SQLite"], scale)
            for storage in databases.values():
                await storage.close()
            await growth(url, in_a_file, "SQLite", scale)
            await growth(url, on_the_server, "PostgreSQL", scale)


def main() -> None:
    """Measure at full scale, or quickly to see that all of it runs."""
    parser = argparse.ArgumentParser(description="Delivery beside bare aiogram and aiohttp")
    parser.add_argument("--quick", action="store_true", help="a small round")
    scale = QUICK if parser.parse_args().quick else FULL
    with serving() as server:
        asyncio.run(measure(server, scale))


if __name__ == "__main__":
    main()
