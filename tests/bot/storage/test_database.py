import asyncio
import sqlite3
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import op
from sqlalchemy import Connection, text

from bot.storage import Storage, StorageError, admins, files, migrating
from tests.bot.storage.makers import NOON, url_of


def copies_of(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}.before-*"))


def turn_back(file: Path) -> None:
    """Make the database one of a revision before the first."""
    connection = sqlite3.connect(file)
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        connection.execute(f"DROP TABLE {table}")
    connection.execute("CREATE TABLE before (a)")
    connection.commit()
    connection.close()


def pragma(connection: Connection, name: str) -> object:
    return connection.execute(text(f"PRAGMA {name}")).scalar()


@pytest.mark.parametrize(
    ("name", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)]
)
async def test_the_pragmas_are_those_of_production(in_a_file: Storage, name: str, value: object) -> None:
    assert await in_a_file.read(pragma, name) == value
    assert await in_a_file.write(pragma, name) == value


async def test_a_database_is_made_where_there_is_none(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    storage = await Storage.open(url_of(file), now=NOON)
    await storage.write(admins.add, 7, NOON)
    await storage.close()
    assert file.exists()
    assert copies_of(file) == []


async def test_what_was_written_is_there_after_a_restart(file: Path) -> None:
    for expected in (False, True):
        storage = await Storage.open(url_of(file), now=NOON)
        assert await storage.read(admins.is_admin, 7) is expected
        await storage.write(admins.add, 7, NOON)
        await storage.close()


async def test_a_copy_is_put_beside_it_before_a_migration_and_the_last_three_are_kept(file: Path) -> None:
    for hour in range(5):
        turn_back(file)
        storage = await Storage.open(url_of(file), now=NOON + timedelta(hours=hour))
        await storage.close()
    copies = copies_of(file)
    assert len(copies) == migrating.KEEP_COPIES == 3
    connection = sqlite3.connect(copies[-1])
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("before",)]
    connection.close()


async def test_no_copy_is_made_where_nothing_is_migrated(file: Path) -> None:
    storage = await Storage.open(url_of(file), now=NOON)
    await storage.close()
    assert copies_of(file) == []


async def test_a_migration_that_is_cut_off_leaves_nothing_and_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, made = tmp_path / "new.db", list[str]()
    create_table = op.create_table

    def create_some(name: str, *parts: Any, **options: Any) -> object:
        made.append(name)
        if len(made) == 6:
            raise SystemExit
        return create_table(name, *parts, **options)

    monkeypatch.setattr(op, "create_table", create_some)
    with pytest.raises(SystemExit):
        migrating.bring_up_to_date(url_of(file), NOON)
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []
    connection.close()
    storage = await Storage.open(url_of(file), now=NOON)
    assert await storage.read(admins.list_ids) == frozenset()
    await storage.close()


async def test_a_newer_database_is_refused_unharmed(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StorageError, match=r"newer Sitat \(revision 9999\)"):
        await Storage.open(url_of(file), now=NOON)
    assert file.read_bytes() == before
    assert copies_of(file) == []


async def test_a_locked_database_is_refused_with_a_sentence(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrating, "BUSY_SECONDS", 0.1)
    turn_back(file)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(StorageError, match="is locked by another program"):
            await Storage.open(url_of(file), now=NOON)
    finally:
        other.close()


def test_a_read_only_database_is_refused_with_a_sentence(file: Path) -> None:
    # root may write every file, so it is opened read-only
    with pytest.raises(StorageError, match="cannot be written"):
        migrating.bring_up_to_date(f"sqlite:///file:{file}?mode=ro&uri=true", NOON)


@pytest.mark.parametrize("content", [b"this is no database" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
async def test_a_damaged_database_is_refused_unharmed(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "sitat.db"
    file.write_bytes(content)
    with pytest.raises(StorageError, match="damaged"):
        await Storage.open(url_of(file), now=NOON)
    assert file.read_bytes() == content


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened or created"):
        await Storage.open(url_of(tmp_path / "nowhere" / "sitat.db"), now=NOON)


async def test_a_failing_transaction_leaves_nothing(storage: Storage) -> None:
    def add_and_fail(connection: Connection) -> None:
        admins.add(connection, 7, NOON)
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        await storage.write(add_and_fail)
    assert not await storage.read(admins.is_admin, 7)


async def test_a_cancelled_writer_still_writes_the_whole(storage: Storage) -> None:
    writing = asyncio.ensure_future(storage.write(admins.add, 7, NOON))
    await asyncio.sleep(0)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    async with asyncio.timeout(5):
        while await storage.read(admins.list_ids) != {7}:
            await asyncio.sleep(0.01)


async def test_writers_take_turns_and_lose_nothing(storage: Storage) -> None:
    def add_next(connection: Connection) -> None:
        known = admins.list_ids(connection)
        admins.add(connection, len(known) + 1, NOON)

    await asyncio.gather(*(storage.write(add_next) for _ in range(30)))
    assert await storage.read(admins.list_ids) == frozenset(range(1, 31))


async def test_a_reader_is_not_held_up_by_a_writer(in_a_file: Storage) -> None:
    begun, read = threading.Event(), threading.Event()

    def write(connection: Connection) -> None:
        admins.add(connection, 7, NOON)
        begun.set()
        assert read.wait(20)

    writing = asyncio.ensure_future(in_a_file.write(write))
    assert await asyncio.to_thread(begun.wait, 20)
    assert await in_a_file.read(admins.list_ids) == frozenset()
    read.set()
    await writing
    assert await in_a_file.read(admins.list_ids) == {7}


async def test_optimizing_keeps_everything(storage: Storage) -> None:
    await storage.write(admins.add, 7, NOON)
    await storage.look_after()
    assert await storage.read(admins.is_admin, 7)


def test_an_unknown_cause_is_told_as_it_is(tmp_path: Path) -> None:
    assert "cannot be used: disk I/O error" in files.sentence(tmp_path, "disk I/O error")
    assert files.sentence(None, "database or disk is full") == (
        "The database has no room left on its disk; make room and start again."
    )
