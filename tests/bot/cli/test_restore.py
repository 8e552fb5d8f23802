import asyncio
import os
import sqlite3
from pathlib import Path

import pytest

from bot.cli import main
from bot.storage import Storage, admins, files
from tests.bot.storage.makers import NOON, url_of


async def _with_admin(file: Path, user_id: int) -> None:
    storage = await Storage.open(url_of(file), now=NOON)
    await storage.write(admins.add, user_id, NOON)
    await storage.close()


def admins_in(file: Path) -> list[int]:
    connection = sqlite3.connect(file)
    found = [row[0] for row in connection.execute("SELECT user_id FROM admins ORDER BY user_id")]
    connection.close()
    return found


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Make a database with one admin, a backup of it, and then another admin."""
    file = tmp_path / "sitat.db"
    asyncio.run(_with_admin(file, 1))
    assert main(["backup", "copy.db"]) == 0
    asyncio.run(_with_admin(file, 2))
    return file


def test_a_backup_takes_the_place_of_the_database_which_is_kept(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["restore", "copy.db"]) == 0
    assert admins_in(database) == [1]
    (aside,) = database.parent.glob("sitat.db.replaced-*")
    assert admins_in(aside) == [1, 2]
    assert f"What was there before is {aside.name}" in capsys.readouterr().out
    assert admins_in(Path("copy.db")) == [1]


def test_a_backup_is_restored_where_there_is_no_database(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database.unlink()
    assert main(["restore", "copy.db"]) == 0
    assert admins_in(database) == [1]
    assert "before" not in capsys.readouterr().out


def test_a_database_in_use_is_not_replaced(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with files.alone(database):
        assert main(["restore", "copy.db"]) == 3
    assert "in use by another Sitat" in capsys.readouterr().err
    assert admins_in(database) == [1, 2]


@pytest.mark.parametrize(("content", "said"), [(b"no database" * 100, "is not a SQLite database"), (None, "no file")])
def test_a_copy_that_is_none_changes_nothing(
    database: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, said: str
) -> None:
    if content is None:
        Path("copy.db").unlink()
    else:
        Path("copy.db").write_bytes(content)
    assert main(["restore", "copy.db"]) == 3
    assert said in capsys.readouterr().err
    assert admins_in(database) == [1, 2]
    assert not list(database.parent.glob("*.restoring"))


def test_a_damaged_database_is_replaced_and_kept_and_its_log_is_not_played_back(database: Path) -> None:
    database.write_bytes(b"rubbish" * 1000)
    database.with_name("sitat.db-wal").write_bytes(b"more rubbish")
    assert main(["restore", "copy.db"]) == 0
    assert not database.with_name("sitat.db-wal").exists()
    assert admins_in(database) == [1]
    (aside,) = database.parent.glob("sitat.db.replaced-*")
    assert aside.read_bytes().startswith(b"rubbish")


def test_moving_asks_for_a_servers_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate-to", "sqlite:///x.db"]) == 2
    assert "postgresql+asyncpg://USER" in capsys.readouterr().err


@pytest.mark.parametrize("foreign", [True, False])
def test_only_a_database_of_ours_is_restored(
    database: Path, capsys: pytest.CaptureFixture[str], *, foreign: bool
) -> None:
    other = database.parent / "other.db"
    other.touch()
    if foreign:
        connection = sqlite3.connect(other)
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.commit()
        connection.close()
    assert main(["restore", "other.db"]) != 0
    assert "is no database of Sitat; nothing was changed" in capsys.readouterr().err
    assert admins_in(database) == [1, 2]


def test_a_file_system_without_links_keeps_the_old_database_too(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert main(["restore", "copy.db"]) == 0
    assert main(["restore", "copy.db"]) == 0
    kept = sorted(database.parent.glob("sitat.db.replaced-*"))
    assert [admins_in(each) for each in kept] == [[1, 2], [1]]
