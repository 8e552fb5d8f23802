"""A process of its own for the kill test: the real storage and sender, until it is killed or nothing is owed."""

import asyncio
import sys

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.delivery.alarms import Alarms
from bot.delivery.sender import Sender, SenderOptions
from bot.jobs import utc_now
from bot.storage import Storage, outbox
from bot.translations import Translations


async def main(database: str, api_url: str, connections: int) -> None:
    storage = await Storage.open(database, now=utc_now())
    bot = Bot(
        "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        session=AiohttpSession(api=TelegramAPIServer.from_base(api_url)),
    )
    alarms = Alarms(bot=bot, storage=storage, translations=Translations.load(), admin_ids=frozenset())
    options = SenderOptions(rate=400, connections=connections)
    sender = Sender(bot=bot, storage=storage, options=options, clock=utc_now, alarms=alarms)
    sending = asyncio.ensure_future(sender.run())
    for _ in range(600):
        await asyncio.sleep(0.05)
        if not set(outbox.OWED) & set(await storage.read(outbox.counts)):
            break
    sending.cancel()
    await asyncio.wait([sending])
    await bot.session.close()
    await storage.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
