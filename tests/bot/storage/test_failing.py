import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from bot.storage import Storage, StorageError, files, looking
from bot.storage.looking import outlook
from tests.bot.storage.makers import url_of


def insert(connection: Connection, said: str) -> None:
    connection.execute(text("INSERT INTO nowhere VALUES (:said)"), {"said": said})


@pytest.mark.parametrize("way", ["read", "write"])
async def test_a_failing_database_is_one_sentence_without_the_words_of_people(in_a_file: Storage, way: str) -> None:
    with pytest.raises(
        StorageError, match=r"^The database .*sitat\.db cannot be used: no such table: nowhere\.$"
    ) as caught:
        await getattr(in_a_file, way)(insert, "a secret")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


async def test_a_full_disk_is_one_sentence(in_a_file: Storage) -> None:
    def fill(connection: Connection) -> None:
        connection.execute(text("PRAGMA max_page_count = 1"))
        connection.execute(text("CREATE TABLE large AS SELECT randomblob(1000000) AS a"))

    with pytest.raises(StorageError, match="has no room left"):
        await in_a_file.write(fill)


async def test_a_mistake_of_ours_stays_one(in_a_file: Storage) -> None:
    def twice(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE once (a PRIMARY KEY)"))
        connection.execute(text("INSERT INTO once VALUES (1), (1)"))

    with pytest.raises(IntegrityError):
        await in_a_file.write(twice)


def test_nothing_is_copied_where_there_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="There is no database"):
        files.copy_database(tmp_path / "none.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_source_is_told_as_the_database(tmp_path: Path) -> None:
    (tmp_path / "sitat.db").write_bytes(b"this is no database" * 100)
    with pytest.raises(StorageError, match=r"The database .*sitat\.db is not a SQLite database"):
        files.copy_database(tmp_path / "sitat.db", tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["sitat.db"]


def test_a_full_target_is_told_as_the_copy(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(files, "_copy", full)
    with pytest.raises(StorageError, match=r"The copy .*copy\.db has no room left"):
        files.copy_database(file, file.with_name("copy.db"))


async def test_the_outlook_of_a_good_database_changes_nothing(file: Path) -> None:
    before = file.read_bytes(), file.stat().st_mtime_ns
    assert await outlook(url_of(file)) == "opened"
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert list(file.parent.iterdir()) == [file]


async def test_the_outlook_of_no_database_makes_none(tmp_path: Path) -> None:
    assert await outlook(url_of(tmp_path / "none.db")) == "created"
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(StorageError, match="cannot be opened or created"):
        await outlook(url_of(tmp_path / "nowhere" / "none.db"))


async def test_the_outlook_of_an_older_and_of_a_newer_database(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    with pytest.raises(StorageError, match="newer Sitat"):
        await outlook(url_of(file))
    connection.execute("DROP TABLE alembic_version")
    connection.commit()
    connection.close()
    assert await outlook(url_of(file)) == "migrated"


async def test_the_outlook_of_a_read_only_database(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        looking, "connected", lambda file: sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None)
    )
    with pytest.raises(StorageError, match="cannot be written"):
        await outlook(url_of(file))
