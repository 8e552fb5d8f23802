"""Subscribers, owed messages and a sender at work, for the benchmarks of delivery."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from sqlalchemy import select

from bot.delivery.alarms import Alarms
from bot.delivery.sender import Sender, SenderOptions
from bot.jobs import utc_now
from bot.storage import Connection, Storage, digests, outbox
from bot.storage.delivery_tables import subscribers as subscribers_table
from bot.storage.outbox import NewOwed
from bot.translations import Translations
from bot.web.updates import Session
from tests.bench.baselines import MESSAGE, TOKEN
from tests.bot.storage.archive import Archive


async def people(storage: Storage, count: int) -> None:
    """Subscribe so many chats at once, all due now."""
    archive, now = Archive(storage), utc_now()
    first = await archive.reader(1, next_due_at=now, covered_until=now - timedelta(days=1))

    def copy(connection: Connection) -> None:
        row = connection.execute(subscribers_table.select().where(subscribers_table.c.id == first.id)).mappings().one()
        values = {name: value for name, value in row.items() if name != "id"}
        for start in range(2, count + 1, 1_000):
            rows = [{**values, "chat_id": chat} for chat in range(start, min(start + 1_000, count + 1))]
            connection.execute(subscribers_table.insert(), rows)

    await storage.write(copy)


async def owe(storage: Storage, count: int) -> None:
    """Put a message for each of the first `count` subscribers into the outbox."""
    now = utc_now()

    def put(connection: Connection) -> None:
        digest_id = digests.create(connection, digests.NewDigest(kind="digest", window_to=now), now, fanned=True)
        digests.save_parts(connection, digest_id, [MESSAGE])
        ids = list(connection.execute(select(subscribers_table.c.id).limit(count)).scalars())
        for start in range(0, count, 2_000):
            outbox.put(connection, digest_id, ids[start : start + 2_000], NewOwed(now=now))

    await storage.write(put)


class Counting(Session):
    """A session that counts the calls that were answered."""

    answered = 0

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  because aiogram names it so
    ) -> TelegramType:
        """Make a call."""
        result = await super().make_request(bot, method, timeout)
        self.answered += 1
        return result

    async def until(self, count: int) -> None:
        """Wait until so many calls were answered."""
        while self.answered < count:
            await asyncio.sleep(0.005)


@asynccontextmanager
async def sending(storage: Storage, url: str, options: SenderOptions) -> AsyncGenerator[tuple[Sender, Counting]]:
    """Let the sender work."""
    session = Counting(url)
    bot = Bot(TOKEN, session=session)
    alarms = Alarms(bot=bot, storage=storage, translations=Translations.load(), admin_ids=frozenset())
    sender = Sender(bot=bot, storage=storage, options=options, clock=utc_now, alarms=alarms)
    working = asyncio.ensure_future(sender.run())
    yield sender, session
    working.cancel()
    await asyncio.wait([working])
    await session.close()
