"""A copy of the database while the bot works on it."""

import asyncio
import threading
from pathlib import Path

import pytest

from bot.storage import Storage, StorageError, admins, files
from tests.bot.storage.makers import NOON, url_of


async def test_a_backup_is_whole_while_the_bot_writes(in_a_file: Storage, file: Path, tmp_path: Path) -> None:
    await in_a_file.write(admins.add, 7, NOON)
    target = tmp_path / "backup.db"
    await asyncio.gather(
        asyncio.to_thread(files.copy_database, file, target),
        *(in_a_file.write(admins.add, number, NOON) for number in range(20, 40)),
    )
    copy = await Storage.open(url_of(target), now=NOON)
    assert await copy.read(admins.is_admin, 7)
    await copy.close()
    assert not target.with_name("backup.db.part").exists()


def test_a_backup_ends_while_another_process_writes_all_the_time(file: Path, tmp_path: Path) -> None:
    busy, stop = threading.Event(), threading.Event()

    def write() -> None:
        connection = files.connected(file)
        connection.execute("CREATE TABLE filler AS SELECT randomblob(4000) AS bytes FROM (VALUES (1), (2), (3))")
        for _ in range(9):
            connection.execute("INSERT INTO filler SELECT randomblob(4000) FROM filler")
        while not stop.is_set():
            connection.execute("INSERT INTO filler VALUES (1)")
            busy.set()
        connection.close()

    writing = threading.Thread(target=write)
    writing.start()
    assert busy.wait(20)
    copying = threading.Thread(target=files.copy_database, args=(file, tmp_path / "backup.db"), daemon=True)
    copying.start()
    copying.join(20)
    ended = not copying.is_alive()
    stop.set()
    writing.join()
    assert ended


def test_a_backup_never_overwrites(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    target.write_text("mine")
    with pytest.raises(StorageError, match="never overwrites"):
        files.copy_database(file, target)
    assert target.read_text() == "mine"


def test_a_backup_that_cannot_be_written_leaves_nothing(file: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"The copy .*backup\.db cannot be opened"):
        files.copy_database(file, tmp_path / "nowhere" / "backup.db")
