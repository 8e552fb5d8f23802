"""Three processes on PostgreSQL, ten thousand messages, and whoever sends, keeps the clock or does neither is killed meanwhile.

Real minutes: run by `make test-crash`.
"""

import asyncio
import bisect
import itertools
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.jobs import utc_now
from bot.playground.people import Person
from bot.storage import Connection, Storage
from bot.storage.delivery_tables import outbox, subscribers
from tests.bot.storage.archive import Archive
from tests.crash.steps import CONNECTIONS
from tests.crash.trial import SAID, Scene, processes_of
from tests.postgres import Server

MESSAGES = 10_000
RATE = 100
FIRST = 100_001
KILL_EVERY = 12.0
MINUTE = 60.0
WITHIN = 0.03
KILLING_SHARE = 0.5
"""After this share of the messages nobody is killed any more: the pace of a calm minute is looked at."""
ENOUGH_SECONDS = 400.0


@dataclass(slots=True)
class Crew:
    """The processes, and who has which role by their own words."""

    scene: Scene
    kills: list[tuple[str, float]] = field(default_factory=list)

    async def start(self) -> None:
        command = "run" if not self.scene.processes else "worker"
        await self.scene.start("-m", "bot", command, rate=RATE)

    def holder(self, role: str) -> int | None:
        """Return the number of the living process that took a role last."""
        found = [(text.rfind(f"role {role}: it is ours"), n) for n, text in self._logs()]
        alive = [n for at, n in found if at >= 0]
        return alive[-1] if alive else None

    def _logs(self) -> list[tuple[int, str]]:
        running = [n for n, process in enumerate(self.scene.processes) if process.returncode is None]
        return [(n, (self.scene.folder / f"log-{n}").read_text("utf-8")) for n in running]

    async def kill(self, what: str) -> None:
        """Kill who has a role, or somebody who has none, and start another in their place."""
        holders = {role: self.holder(role) for role in ("sender", "clock")}
        spare = [n for n, _ in self._logs() if n not in holders.values()]
        number = holders.get(what) if what in holders else (spare[0] if spare else None)
        if number is None:
            return
        process = self.scene.processes[number]
        process.kill()
        await process.wait()
        self.kills.append((what, time.time()))
        await self.start()


async def prepare(scene: Scene) -> None:
    """Let ten thousand people be subscribed and one article be ready."""
    now = utc_now()
    storage = await Storage.open(scene.url, now=now)
    archive = Archive(storage)
    first = await archive.reader(FIRST, next_due_at=now + timedelta(days=1), covered_until=now - timedelta(days=1))

    def copy(connection: Connection) -> None:
        row = connection.execute(subscribers.select().where(subscribers.c.id == first.id)).mappings().one()
        values = {name: value for name, value in row.items() if name != "id"}
        rows = [{**values, "chat_id": FIRST + number} for number in range(1, MESSAGES)]
        for start in range(0, len(rows), 1_000):
            connection.execute(subscribers.insert(), rows[start : start + 1_000])

    await storage.write(copy)
    await archive.say(1, now - timedelta(minutes=2), f"{SAID} через большую реку, и он простоит сто лет")
    await storage.close()
    for number in range(MESSAGES):
        person = Person(id=FIRST + number, name=f"P{number}", language_code="ru")
        scene.playground.add_person(person)
        scene.playground.state.chats[person.id].bot_status = "member"


def sent(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).where(outbox.c.state == "sent")).scalar_one())


async def until_sent(crew: Crew, storage: Storage) -> None:
    """Wait until everything is sent; kill one after the other in the first part of it."""
    order, begun, next_kill = cycle(["sender", "clock", "neither"]), time.time(), time.time() + KILL_EVERY
    while (done := await storage.read(sent)) < MESSAGES:
        assert time.time() - begun < ENOUGH_SECONDS, done
        if time.time() >= next_kill and done < MESSAGES * KILLING_SHARE:
            await crew.kill(next(order))
            next_kill = time.time() + KILL_EVERY
        await asyncio.sleep(0.2)


@pytest.mark.crash
@pytest.mark.timeout(900)
async def test_ten_thousand_messages_while_processes_die(tmp_path: Path, server: Server) -> None:
    async with processes_of(await server.fresh(), tmp_path) as scene:
        await prepare(scene)
        crew, storage = Crew(scene), Storage(scene.url)
        for _ in range(3):
            await crew.start()
        for number in range(3):
            await scene.logged(number, "waits for the role sender")
        await scene.let_it_be_due()
        await until_sent(crew, storage)
        await storage.close()
        doubts = await scene.doubts()
        await scene.stop()
        calls = [call for call in scene.playground.calls if call["method"] == "sendMessage"]
        times = sorted(call["at"] for call in calls if call["chat_id"] >= FIRST)
        copies = Counter({chat: len(scene.playground.messages(chat)) for chat in range(FIRST, FIRST + MESSAGES)})
    twice = {chat: count for chat, count in copies.items() if count > 1}
    report(crew, times, twice)
    assert min(copies.values()) > 0
    assert len(twice) <= CONNECTIONS * len([what for what, _ in crew.kills if what == "sender"])
    assert all(count <= 1 + doubts[chat] for chat, count in twice.items())
    assert most_in_a_minute(times) <= RATE * MINUTE * (1 + WITHIN)
    assert least_in_a_calm_minute(times, crew.kills) >= RATE * MINUTE * (1 - WITHIN)


def most_in_a_minute(times: list[float]) -> int:
    return max(bisect.bisect_left(times, at + MINUTE) - index for index, at in enumerate(times))


def least_in_a_calm_minute(times: list[float], kills: list[tuple[str, float]]) -> float:
    """Return the count of the slowest minute in which no sender died, scaled up where less than a minute is left after it."""
    begins = max([times[0], *(at for what, at in kills if what == "sender")]) + 15.0
    end = min(times[-1], begins + MINUTE)
    count = bisect.bisect_right(times, end) - bisect.bisect_left(times, begins)
    return count * MINUTE / (end - begins)


def report(crew: Crew, times: list[float], twice: dict[int, int]) -> None:
    seconds = times[-1] - times[0]
    gaps = sorted((later - earlier for earlier, later in itertools.pairwise(times)), reverse=True)[:4]
    sys.stderr.write(
        f"\n{len(times):,} calls in {seconds:.0f} s, most in a minute {most_in_a_minute(times):,} (rate {RATE * MINUTE:,.0f}), "
        f"calm minute {least_in_a_calm_minute(times, crew.kills):,.0f}; killed {[what for what, _ in crew.kills]}; "
        f"twice {len(twice)}; longest pauses {', '.join(f'{gap:.1f}' for gap in gaps)} s\n"
    )
