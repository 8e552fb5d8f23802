"""SIGKILL at each step of a digest, on both databases, with one process and with three: nothing is lost, doubles are few and on record.

`make test` tries two steps, `make test-crash` all of them and prints the table.
"""

import signal
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.storage import Storage, admins
from bot.storage.files import copy_database
from tests.bot.storage.makers import NOON, url_of
from tests.bot.storage.test_speakers import made_at
from tests.crash.steps import CONNECTIONS, SENDING
from tests.crash.trial import HEAD, ROOT, Outcome, processes_of, trial
from tests.postgres import Server

SHORT = {("request sent", "sqlite", 1), ("before the acknowledgement", "postgres", 3)}
WAYS = [("sqlite", 1), ("postgres", 1), ("postgres", 3)]
TAKE_OVER_SECONDS = 15.0
TABLE: list[Outcome] = []


def cases() -> list[Any]:
    """Return each step with each way to run; all but the short form only where crashes are asked for."""
    found = list[Any]()
    for step in SENDING:
        for database, processes in WAYS:
            marks = () if (step, database, processes) in SHORT else (pytest.mark.crash,)
            found.append(pytest.param(step, database, processes, marks=marks, id=f"{step}-{database}-{processes}"))
    return found


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("step", "database", "processes"), cases())
async def test_a_kill_loses_nothing_and_every_double_is_on_record(
    step: str, database: str, processes: int, tmp_path: Path, server: Server
) -> None:
    url = url_of(tmp_path / "sitat.db") if database == "sqlite" else await server.fresh()
    outcome = await trial(step, url, tmp_path, processes)
    TABLE.append(outcome)
    assert outcome.lost == 0
    assert outcome.twice <= CONNECTIONS
    assert outcome.unrecorded == 0
    assert outcome.doubts <= CONNECTIONS
    if processes > 1:
        assert outcome.taken_over < TAKE_OVER_SECONDS
    if database == "sqlite":
        assert whole(tmp_path / "sitat.db")


def whole(file: Path) -> bool:
    connection = sqlite3.connect(file)
    found = [connection.execute(f"PRAGMA {check}").fetchall() for check in ("integrity_check", "foreign_key_check")]
    connection.close()
    return found == [[("ok",)], []]


@pytest.mark.crash
@pytest.mark.timeout(300)
async def test_a_kill_during_a_migration_leaves_the_old_database_and_it_is_done_again(tmp_path: Path) -> None:
    file = tmp_path / "sitat.db"
    made_at("0001", file)
    async with processes_of(url_of(file), tmp_path) as made:
        victim = await made.start(str(ROOT / "tests" / "crash" / "victim.py"), "during migration")
        assert await victim.wait() == -signal.SIGKILL
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    connection.close()
    assert whole(file)
    storage = await Storage.open(url_of(file), now=NOON)
    assert await storage.read(admins.list_ids) == frozenset()
    await storage.close()


@pytest.mark.crash
@pytest.mark.timeout(300)
async def test_a_kill_during_a_migration_leaves_an_empty_server_as_it_was(tmp_path: Path, server: Server) -> None:
    url = await server.fresh(migrated=False)
    async with processes_of(url, tmp_path) as made:
        victim = await made.start(str(ROOT / "tests" / "crash" / "victim.py"), "during migration")
        assert await victim.wait() == -signal.SIGKILL
    storage = await Storage.open(url, now=NOON)
    assert await storage.read(admins.list_ids) == frozenset()
    await storage.close()


@pytest.mark.crash
@pytest.mark.timeout(300)
async def test_a_kill_during_a_backup_leaves_no_half_of_one(tmp_path: Path) -> None:
    file = tmp_path / "sitat.db"
    storage = await Storage.open(url_of(file), now=NOON)
    await storage.write(admins.add, 7, NOON)
    async with processes_of(url_of(file), tmp_path) as made:
        victim = await made.start(str(ROOT / "tests" / "crash" / "victim.py"), "during backup")
        assert await victim.wait() == -signal.SIGKILL
    target = tmp_path / "killed-backup.db"
    assert not target.exists()
    copy_database(file, target)
    assert whole(target)
    await storage.close()


@pytest.fixture(scope="module", autouse=True)
def _table(request: pytest.FixtureRequest) -> Iterator[None]:
    """Print the table at the end where more than the short form was tried."""
    yield
    if len(TABLE) > len(SHORT):
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            sys.stdout.write("\n".join(["", HEAD, *(each.line() for each in TABLE), ""]))
