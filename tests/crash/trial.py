"""One trial: a digest is due to sixty chats, a process of the bot is killed at a step, and others (or the next start) go on.

At the end what the database says is compared with what the local Telegram really received.
"""

import asyncio
import os
import signal
import sys
import time
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import IO

from sqlalchemy import update

from bot.jobs import utc_now
from bot.playground.people import Person
from bot.playground.server import Playground
from bot.storage import Connection, Storage
from bot.storage.delivery_tables import outbox, subscribers
from tests.bot.storage.archive import Archive
from tests.crash.steps import CHATS, CONNECTIONS, REQUEST_SENT

ROOT = Path(__file__).parents[2]
FIRST_CHAT = 20_001
NO_SITES = '[[source]]\nid = "day_az"\nenabled = false\n'
SAID = "Мы построим мост"
TAKEN = 20
"""Messages that go well before the one that is taken and not answered."""
PATIENCE = 90.0
"""Seconds anything may take: a busy machine is no failure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a trial. `lost` chats have nothing, `twice` have it more than once, `unrecorded` doubles without a doubt.

    `taken_over` is after how many seconds the roles of the dead were another's (of one process: of its successor).
    """

    step: str
    database: str
    processes: int
    lost: int
    twice: int
    unrecorded: int
    doubts: int
    taken_over: float

    def line(self) -> str:
        """Return a row of the table."""
        return (
            f"{self.step:27} {self.database:8} {self.processes:>9} {self.lost:>5} {self.twice:>6} {self.doubts:>7} "
            f"{self.unrecorded:>11} {self.taken_over:>13.1f}"
        )


HEAD = f"{'killed at':27} {'database':8} {'processes':>9} {'lost':>5} {'twice':>6} {'doubts':>7} {'unrecorded':>11} {'taken over, s':>13}"


@dataclass(slots=True)
class Scene:
    """The local Telegram with sixty people, a database in which they are subscribed, and the processes of the bot."""

    playground: Playground
    url: str
    folder: Path
    processes: list[Process] = field(default_factory=list)
    logs: list[IO[bytes]] = field(default_factory=list)

    async def prepare(self) -> None:
        """Let sixty people subscribe and one article be ready."""
        storage = await Storage.open(self.url, now=utc_now())
        archive, now = Archive(storage), utc_now()
        for number in range(CHATS):
            person = Person(id=FIRST_CHAT + number, name=f"P{number}", language_code="ru")
            self.playground.add_person(person)
            await self.playground.open_bot(person.id)
            await archive.reader(person.id, next_due_at=now + timedelta(days=1), covered_until=now - timedelta(days=1))
        self.playground.state.updates.drop()
        await archive.say(1, now - timedelta(minutes=2), f"{SAID} через большую реку, и он простоит сто лет")
        await storage.close()

    async def start(self, *command: str, rate: int = 100) -> Process:
        """Start a process of the bot; `rate` is its SEND_RATE."""
        (self.folder / "sources.toml").write_text(NO_SITES, "utf-8")
        environment = {
            "PATH": os.defpath,
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": self.playground.token,
            "BOT_API_URL": self.playground.api_url,
            "DATABASE_URL": self.url,
            "SOURCES_FILE": str(self.folder / "sources.toml"),
            "ADMIN_IDS": "1004",
            "SEND_RATE": str(rate),
            "SEND_CONNECTIONS": str(CONNECTIONS),
            "PORT": "0",
        }
        log = (self.folder / f"log-{len(self.processes)}").open("wb")
        self.logs.append(log)
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=self.folder, env=environment, stdout=log, stderr=log
        )
        self.processes.append(process)
        return process

    async def logged(self, number: int, words: str) -> None:
        """Wait until a process has written these words into its log."""
        async with asyncio.timeout(PATIENCE):
            while words not in (self.folder / f"log-{number}").read_text("utf-8"):
                await asyncio.sleep(0.05)

    async def until_taken_over(self, killed: float) -> float:
        """Wait until others than the first process have both of its roles; return how long ago it was killed."""
        async with asyncio.timeout(PATIENCE):
            while not all(self._others_say(f"role {role}: it is ours") for role in ("clock", "sender")):
                await asyncio.sleep(0.05)
        return time.monotonic() - killed

    def _others_say(self, words: str) -> bool:
        logs = (self.folder / f"log-{number}" for number in range(1, len(self.processes)))
        return any(words in log.read_text("utf-8") for log in logs)

    async def let_it_be_due(self) -> None:
        """Let the hour of all sixty have come."""

        def run(connection: Connection) -> None:
            connection.execute(update(subscribers).values(next_due_at=utc_now() - timedelta(seconds=30)))

        storage = Storage(self.url)
        await storage.write(run)
        await storage.close()

    async def until_all_is_sent(self) -> None:
        """Wait until nothing is owed any more."""
        storage = Storage(self.url)
        async with asyncio.timeout(PATIENCE):
            while await storage.read(_unsettled):
                await asyncio.sleep(0.1)
        await storage.close()

    async def until_taken(self, count: int) -> None:
        """Wait until Telegram has taken so many messages of the digest."""
        async with asyncio.timeout(PATIENCE):
            while sum(self.received().values()) < count:
                await asyncio.sleep(0.01)

    async def stop(self) -> None:
        """Stop what still runs as an operator does."""
        running = [process for process in self.processes if process.returncode is None]
        for process in running:
            process.send_signal(signal.SIGTERM)
        await asyncio.gather(*(asyncio.wait_for(process.wait(), PATIENCE) for process in running))
        assert [process.returncode for process in running] == [0] * len(running)

    def received(self) -> Counter[int]:
        """Return how many copies of the digest each chat really got."""
        chats = range(FIRST_CHAT, FIRST_CHAT + CHATS)
        return Counter(
            {chat: sum(SAID in message["text"] for message in self.playground.messages(chat)) for chat in chats}
        )

    async def doubts(self) -> dict[int, int]:
        """Return the doubts on record by chat, of rows that ended sent."""
        storage = Storage(self.url)
        found = await storage.read(_doubts)
        await storage.close()
        return found


def _unsettled(connection: Connection) -> bool:
    states = connection.execute(outbox.select()).mappings().all()
    return len(states) < CHATS or any(row["state"] not in {"sent", "refused", "parked"} for row in states)


def _doubts(connection: Connection) -> dict[int, int]:
    joined = outbox.join(subscribers, subscribers.c.id == outbox.c.subscriber_id)
    rows = connection.execute(joined.select().where(outbox.c.state == "sent")).mappings()
    return {row[subscribers.c.chat_id]: row[outbox.c.doubts] for row in rows}


@asynccontextmanager
async def processes_of(url: str, folder: Path) -> AsyncGenerator[Scene]:
    """Run processes on a database beside the local Telegram; whatever still runs at the end is killed."""
    async with Playground() as playground:
        made = Scene(playground, url, folder)
        try:
            yield made
        finally:
            for process in made.processes:
                if process.returncode is None:
                    process.kill()
                    await process.wait()
            for log in made.logs:
                log.close()


async def trial(step: str, url: str, folder: Path, processes: int) -> Outcome:
    """Kill one of so many processes at a step; return what came of it."""
    async with processes_of(url, folder) as made:
        await made.prepare()
        victim = await made.start(str(ROOT / "tests" / "crash" / "victim.py"), step)
        for role in ("clock", "sender"):
            await made.logged(0, f"role {role}: it is ours")
        for _ in range(processes - 1):
            await made.start("-m", "bot", "worker")
        for number in range(1, processes):
            await made.logged(number, "waits for the role sender")
        if step == REQUEST_SENT:
            made.playground.faults.add("hang", method="sendMessage", skip=TAKEN, times=CONNECTIONS, seconds=PATIENCE)
        await made.let_it_be_due()
        if step == REQUEST_SENT:
            await made.until_taken(TAKEN + 1)
            victim.kill()
        assert await asyncio.wait_for(victim.wait(), PATIENCE) == -signal.SIGKILL
        made.playground.faults.clear()
        killed = time.monotonic()
        if processes == 1:
            await made.start("-m", "bot", "run")
        taken_over = await made.until_taken_over(killed)
        await made.until_all_is_sent()
        await made.stop()
        received, doubts = made.received(), await made.doubts()
    return Outcome(
        step=step,
        database="postgres" if url.startswith("postgresql") else "sqlite",
        processes=processes,
        lost=sum(received[chat] == 0 for chat in received),
        twice=sum(copies > 1 for copies in received.values()),
        unrecorded=sum(copies > 1 + doubts.get(chat, 0) for chat, copies in received.items()),
        doubts=sum(doubts.values()),
        taken_over=taken_over,
    )
