"""What is wrong with a server is one sentence that says what to do, without the password and without SQL."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.storage import Storage, StorageError, admins
from bot.storage.postgres import telling
from tests.bot.storage.makers import NOON
from tests.postgres import Server

URL = "postgresql+asyncpg://me:secret@db.example:5432/sitat"


class ServerError(Exception):
    """What a driver raises."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("no")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("sqlstate", "advice"),
    [
        ("28P01", "does not let this user in"),
        ("3D000", "does not exist on that server"),
        ("53100", "has no room left on its disk; make room, and Sitat goes on by itself"),
        ("53300", "has no connection left"),
        ("42501", "does not allow this user to do that"),
        ("XX000", "failed: ServerError XX000"),
    ],
)
def test_each_cause_has_its_advice(sqlstate: str, advice: str) -> None:
    with pytest.raises(StorageError) as failed, telling(URL):
        raise DBAPIError("INSERT INTO x VALUES (?)", ["private words"], ServerError(sqlstate))
    assert str(failed.value) == f"The database db.example:5432/sitat {advice}" + str(failed.value).partition(advice)[2]
    assert not {"secret", "private", "INSERT"} & set(str(failed.value).replace(":", " ").split())


async def test_a_server_that_only_reads_says_so_and_goes_on(server: Server) -> None:
    url = await server.fresh()
    storage = Storage(url)
    name = await storage.read(lambda connection: connection.execute(text("SELECT current_database()")).scalar_one())
    only_reads = f"ALTER DATABASE {name} SET default_transaction_read_only = "
    await storage.step(lambda connection: connection.execute(text(f"{only_reads} on")))
    await storage.close()
    storage = Storage(url)
    with pytest.raises(StorageError, match="is read-only; name the primary server"):
        await storage.write(admins.add, 7, NOON)
    assert await storage.read(admins.list_ids) == frozenset()
    await storage.close()


async def test_a_halted_process_does_not_hold_its_rows_for_long(server: Server) -> None:
    storage = Storage(await server.fresh())
    asked = text("SHOW idle_in_transaction_session_timeout")
    assert await storage.step(lambda connection: connection.execute(asked).scalar_one()) == "8s"
    await storage.close()
