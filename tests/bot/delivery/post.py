"""A sender at work between a real database and the fake Telegram."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiogram import Bot

from bot.delivery.alarms import Alarms
from bot.delivery.sender import Sender, SenderOptions
from bot.digest.message import Button, Entity, Message
from bot.jobs import utc_now
from bot.storage import Connection, digests, outbox
from bot.storage.delivery_tables import outbox as outbox_table
from bot.subscriber import Subscriber
from bot.translations import Translations
from tests.bot.delivery.fake_telegram import (
    FakeTelegram,
)
from tests.bot.storage.archive import NINE, Archive

TRANSLATIONS = Translations.load()
TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
MESSAGE = Message(
    text="Сказанное слово",
    entities=(Entity(kind="bold", offset=0, length=9),),
    buttons=((Button(text="Темы", data="topics"),),),
)
FAST = SenderOptions(rate=1_000, call_seconds=1, drain_seconds=2)
STILL = NINE - timedelta(days=1)


@dataclass(slots=True)
class Post:
    """A sender at work between a database and the fake Telegram."""

    archive: Archive
    server: FakeTelegram
    bot: Bot

    def sender(self, options: SenderOptions = FAST) -> Sender:
        alarms = Alarms(
            bot=self.bot, storage=self.archive.storage, translations=TRANSLATIONS, admin_ids=frozenset({77})
        )
        return Sender(bot=self.bot, storage=self.archive.storage, options=options, clock=utc_now, alarms=alarms)

    async def owe(self, readers: list[Subscriber], *parts: Message, **owed: Any) -> int:
        return await owe(self.archive, readers, *parts, **owed)

    async def send_until(self, settled: Callable[[dict[str, int]], bool], options: SenderOptions = FAST) -> None:
        """Run a sender until what the outbox counts is as wanted."""
        async with running(self.sender(options)):
            await until(lambda: self._is(settled))

    async def _is(self, settled: Callable[[dict[str, int]], bool]) -> bool:
        return settled(await self.archive.owed())

    async def row(self, number: int = 1) -> Any:
        return await row_of(self.archive, number)


async def owe(archive: Archive, readers: list[Subscriber], *parts: Message, **owed: Any) -> int:
    """Put a digest into the outbox for these readers; return its id."""

    def run(connection: Connection) -> int:
        digest_id = digests.create(connection, digests.NewDigest(kind="digest", window_to=NINE), NINE)
        digests.save_parts(connection, digest_id, parts or [MESSAGE])
        new = outbox.NewOwed(now=STILL, **owed)
        outbox.put(connection, digest_id, [reader.id for reader in readers], new)
        return digest_id

    return await archive.storage.write(run)


async def row_of(archive: Archive, number: int = 1) -> Any:
    """Return a row of the outbox."""

    def run(connection: Connection) -> Any:
        return connection.execute(outbox_table.select().where(outbox_table.c.id == number)).one()

    return await archive.read(run)


@asynccontextmanager
async def running(sender: Sender) -> AsyncGenerator[None]:
    task = asyncio.ensure_future(sender.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


def all_are(state: str) -> Callable[[dict[str, int]], bool]:
    return lambda counts: set(counts) == {state}


async def until(holds: Callable[[], Awaitable[bool]], seconds: float = 8.0) -> None:
    """Look again and again; raises TimeoutError when it never holds."""
    for _ in range(int(seconds / 0.02)):
        if await holds():
            return
        await asyncio.sleep(0.02)
    raise TimeoutError
