"""The real dispatcher with the real storage on a SQLite file; Telegram and the reader of links are in memory."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiogram import Bot, Dispatcher
from aiogram.fsm.storage.memory import MemoryStorage, SimpleEventIsolation

from bot.handlers import routers
from bot.handlers.context import Context
from bot.handlers.permission import GroupGuard
from bot.storage import Storage
from bot.topics import load_topics
from bot.translations import Translations
from scrapers.source import Channel, Source
from tests.bot.handlers.house import ADMIN_ID, NOON, House, Reading
from tests.bot.handlers.telegram import BOT, Session, Telegram

TOPICS = load_topics()
TRANSLATIONS = Translations.load()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new database, migrated once for all tests: that takes longer than most of them."""
    file = tmp_path_factory.mktemp("database") / "sitat.db"

    async def make() -> None:
        storage = await Storage.open(f"sqlite:///{file}", now=NOON)
        await storage.close()

    asyncio.run(make())
    return file


@pytest.fixture(scope="session")
def used_dispatcher() -> Dispatcher:
    """A dispatcher for all tests: to look at the signatures of all handlers takes longer than most of them."""
    dispatcher = Dispatcher()
    dispatcher.include_routers(*routers())
    return dispatcher


@pytest.fixture
def dispatcher(used_dispatcher: Dispatcher) -> Dispatcher:
    """The dispatcher with nothing left in its memory."""
    (root,) = used_dispatcher.sub_routers
    for middleware in (*root.message.outer_middleware, *root.message.middleware):
        assert isinstance(middleware, Context | GroupGuard)
        middleware.__init__()  # type: ignore[misc]  # because that forgets everything
    used_dispatcher.fsm.storage = MemoryStorage()
    used_dispatcher.fsm.events_isolation = SimpleEventIsolation()
    return used_dispatcher


@pytest.fixture
async def house(tmp_path: Path, migrated: Path, dispatcher: Dispatcher) -> AsyncGenerator[House, None]:
    shutil.copy(migrated, tmp_path)
    storage = Storage(f"sqlite:///{tmp_path}/sitat.db")
    session = Session()
    bot = Bot("42:token", session=session)
    house = House(
        telegram=Telegram(bot=bot, dispatcher=dispatcher, session=session), storage=storage, reading=Reading()
    )
    day_az = Source(
        id="day_az",
        name="Day.Az",
        url="https://news.example",
        channels=(Channel(kind="feed", url="https://news.example/rss"),),
    )
    dispatcher.workflow_data.update(
        storage=storage,
        topics=TOPICS,
        sources={"day_az": day_az},
        reading=house.reading,
        translations=TRANSLATIONS,
        clock=lambda: house.now,
        admin_ids=frozenset({ADMIN_ID}),
        collect_now=house.collect,
        wake_sender=house.wake,
        in_background=house.start_in_background,
        default_zone="Asia/Baku",
        bot_username=BOT.username,
    )
    yield house
    await house.settle()
    await storage.close()
