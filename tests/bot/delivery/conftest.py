"""The database of the tests of storage, and what composing needs beside it."""

from collections.abc import AsyncGenerator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.delivery.composing import Context
from tests.bot.delivery.fake_telegram import fake_telegram
from tests.bot.delivery.post import TOKEN, TRANSLATIONS, Post
from tests.bot.digest.makers import topics
from tests.bot.storage.archive import Archive
from tests.bot.storage.conftest import archive, migrated, storage, url

__all__ = ["archive", "migrated", "storage", "url"]


@pytest.fixture
def context() -> Context:
    return Context(topics=topics(), translations=TRANSLATIONS, bot_username="sitat_bot")


@pytest.fixture
async def post(archive: Archive) -> AsyncGenerator[Post]:
    async with fake_telegram() as server:
        bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url)))
        yield Post(archive, server, bot)
        await bot.session.close()
