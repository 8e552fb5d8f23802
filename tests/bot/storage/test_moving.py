"""An installation moves from a file to the server: everything is there, numbers go on, and nothing half done stays."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Table

from bot.storage import Storage, StorageError, admins, articles, digests, items, moving, outbox, subscribers, summaries
from bot.storage.digests import NewDigest
from bot.storage.files import alone
from bot.storage.moving import Moved, move
from bot.storage.outbox import NewOwed
from bot.storage.sqlite import Run
from bot.subscriber import Wish
from tests.bot.delivery.post import MESSAGE
from tests.bot.storage.makers import NOON, a_summary, an_article, publish, subscribe, url_of
from tests.postgres import Server

NOTHING: list[Moved] = []


@pytest.fixture
async def target(server: Server) -> str:
    return await server.fresh(migrated=False)


async def lived_in(storage: Storage) -> None:
    """Let a little of everything be there."""
    for number in range(1, 6):
        await publish(storage, number, "economy", language="ru" if number % 2 else "az")
    reader = await subscribe(storage, 7, Wish(topics=("economy",), languages=("ru", "az")))
    await subscribe(storage, -100, kind="group", thread_id=5)
    await storage.write(admins.add, 7, NOON)
    await storage.write(articles.save, "trend", an_article(9), NOON)
    digest = await storage.write(digests.create, NewDigest(kind="digest", window_to=NOON), NOON)
    await storage.write(digests.save_parts, digest, [MESSAGE], [1, 2])
    await storage.write(outbox.put, digest, [reader.id], NewOwed(now=NOON))


async def test_everything_is_there_and_numbers_go_on(in_a_file: Storage, file: Path, target: str) -> None:
    await lived_in(in_a_file)
    told = list[Moved]()
    await move(url_of(file), target, NOON, told.append)
    rows = {each.table: each.rows for each in told}
    assert (rows["articles"], rows["subscribers"], rows["outbox"], rows["quotes"]) == (6, 2, 1, 10)
    there = Storage(target)
    for function in (items.latest_items, items.latest_items):
        assert await there.read(function, Wish(), None, 50) == await in_a_file.read(function, Wish(), None, 50)
    assert await there.read(subscribers.get, 7) == await in_a_file.read(subscribers.get, 7)
    assert await there.read(admins.is_admin, 7)
    version = await there.write(articles.save, "trend", an_article(10), NOON)
    assert version is not None
    await there.write(summaries.save_summary, version, a_summary(), ["economy"], NOON)
    assert (await subscribe(there, 8)).id > 2
    await there.close()


async def test_a_target_that_holds_something_is_left_alone(in_a_file: Storage, file: Path, server: Server) -> None:
    target = await server.fresh()
    there = Storage(target)
    await there.write(admins.add, 8, NOON)
    with pytest.raises(StorageError, match="is not empty"):
        await move(url_of(file), target, NOON, NOTHING.append)
    assert await there.read(admins.list_ids) == {8}
    await there.close()


async def test_a_move_that_is_cut_off_leaves_nothing_and_can_be_done_again(
    in_a_file: Storage, file: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lived_in(in_a_file)

    def cut(moved: Moved) -> None:
        if moved.table == "outbox":
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await move(url_of(file), target, NOON, cut)
    await move(url_of(file), target, NOON, NOTHING.append)


async def test_what_arrives_wrong_is_noticed(
    in_a_file: Storage, file: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lived_in(in_a_file)
    whole = moving._fingerprint

    async def damaged(table: Table, run: Run) -> Moved:
        found = await whole(table, run)
        is_server = await run(lambda connection: connection.dialect.name == "postgresql")
        return Moved(table=found.table, rows=found.rows, fingerprint="x") if is_server and found.rows else found

    monkeypatch.setattr(moving, "_fingerprint", damaged)
    with pytest.raises(StorageError, match="is not what was sent; nothing was moved"):
        await move(url_of(file), target, NOON, NOTHING.append)


async def test_a_database_in_use_is_not_moved(in_a_file: Storage, file: Path, target: str) -> None:
    del in_a_file
    with alone(file), pytest.raises(StorageError, match="in use by another Sitat"):
        await move(url_of(file), target, NOON, NOTHING.append)


async def test_only_a_file_of_this_version_is_moved(tmp_path: Path, target: str) -> None:
    with pytest.raises(StorageError, match="no database of this version"):
        await move(url_of(tmp_path / "none.db"), target, NOON, NOTHING.append)
    with pytest.raises(StorageError, match="Only a SQLite file"):
        await move(target, target, NOON, NOTHING.append)
