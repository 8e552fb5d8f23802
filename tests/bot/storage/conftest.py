"""A migrated SQLite file for each test, copied from one that was migrated once."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.storage import Storage
from tests.bot.storage.archive import NINE, Archive


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "sitat.db"

    async def make() -> None:
        storage = await Storage.open(f"sqlite+aiosqlite:///{file}", now=NINE)
        await storage.close()

    asyncio.run(make())
    return file


@pytest.fixture
async def archive(tmp_path: Path, migrated: Path) -> AsyncGenerator[Archive, None]:
    shutil.copy(migrated, tmp_path / "sitat.db")
    storage = Storage(f"sqlite+aiosqlite:///{tmp_path}/sitat.db")
    yield Archive(storage)
    await storage.close()


@pytest.fixture
def file(tmp_path: Path, migrated: Path) -> Path:
    return Path(shutil.copy(migrated, tmp_path / "sitat.db"))


@pytest.fixture
async def storage(file: Path) -> AsyncGenerator[Storage, None]:
    opened = await Storage.open(f"sqlite+aiosqlite:///{file}", now=NINE)
    yield opened
    await opened.close()
