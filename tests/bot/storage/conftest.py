"""A migrated database for each test, SQLite and PostgreSQL, copied from one that was migrated once."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.storage import Storage
from tests.bot.storage.archive import NINE, Archive
from tests.bot.storage.makers import url_of
from tests.postgres import Server


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "sitat.db"

    async def make() -> None:
        storage = await Storage.open(f"sqlite:///{file}", now=NINE)
        await storage.close()

    asyncio.run(make())
    return file


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the DATABASE_URL of a migrated database, once on each of the two."""
    if request.param == "postgres":
        server: Server = request.getfixturevalue("server")
        return asyncio.run(server.fresh())
    migrated: Path = request.getfixturevalue("migrated")
    return url_of(Path(shutil.copy(migrated, tmp_path / "sitat.db")))


@pytest.fixture
async def storage(url: str) -> AsyncGenerator[Storage]:
    opened = Storage(url)
    yield opened
    await opened.close()


@pytest.fixture
def archive(storage: Storage) -> Archive:
    return Archive(storage)


@pytest.fixture
def file(tmp_path: Path, migrated: Path) -> Path:
    return Path(shutil.copy(migrated, tmp_path / "sitat.db"))


@pytest.fixture
async def in_a_file(file: Path) -> AsyncGenerator[Storage]:
    """Open a SQLite file, for what is so with a file only."""
    opened = await Storage.open(url_of(file), now=NINE)
    yield opened
    await opened.close()
