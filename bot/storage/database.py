"""The one open database, SQLite or PostgreSQL: whole transactions as functions.

What is asked stands in the modules of this folder, one a subject; each function takes a connection first and plain values
after it. No row and no connection leaves this folder.
"""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from multiprocessing import get_context
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from bot.storage.roles import Held, Role
from bot.storage.sqlite import Sqlite

P = ParamSpec("P")
T = TypeVar("T")


def _bring_up_to_date(url: str, now: datetime) -> None:
    from bot.storage.migrating import bring_up_to_date  # noqa: PLC0415  because whoever migrates pays for Alembic

    bring_up_to_date(url, now)


class Storage:
    """An open database. `write`, `step` and `read` run a function `(connection, ...)` as one transaction each.

    A function may be run again where it met another transaction: it changes nothing but the database.
    """

    def __init__(self, url: str) -> None:
        self._under_way: set[asyncio.Future[Any]] = set()
        if url.startswith("postgresql"):
            from bot.storage.postgres import Postgres  # noqa: PLC0415  because asyncpg is no business of an embedded database

            self._database: Sqlite | Postgres = Postgres(url)
        else:
            self._database = Sqlite(url)

    @classmethod
    async def open(cls, url: str, *, now: datetime, apart: bool = False) -> "Storage":
        """Bring the database up to date (a copy of a file is put beside it first, the last three are kept) and open it.

        `apart` migrates in a process that ends with it: Alembic costs a process 12 MB for good.

        Raises:
            StorageError: it is newer than this program, locked, read-only, damaged, out of reach or cannot be created.
        """
        if apart:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
                await asyncio.get_running_loop().run_in_executor(process, _bring_up_to_date, url, now)
        else:
            await asyncio.to_thread(_bring_up_to_date, url, now)
        return cls(url)

    async def write(self, function: Callable[Concatenate[Connection, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` as one writing transaction, as if alone, whole even where the caller is cancelled meanwhile.

        Raises:
            StorageError: the disk is full, or the database is locked, read-only, damaged or out of reach.
        """
        return await self._whole(self._database.write(lambda connection: function(connection, *args, **kwargs)))

    async def step(self, function: Callable[Concatenate[Connection, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` as one writing transaction beside others: one that compares whatever it changes (outbox, leases)."""
        return await self._whole(self._database.step(lambda connection: function(connection, *args, **kwargs)))

    async def _whole(self, transaction: Coroutine[Any, Any, T]) -> T:
        running = asyncio.ensure_future(transaction)
        self._under_way.add(running)
        running.add_done_callback(self._under_way.discard)
        return await asyncio.shield(running)

    async def read(self, function: Callable[Concatenate[Connection, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` on the database as of one moment."""
        return await self._database.read(lambda connection: function(connection, *args, **kwargs))

    def hold(self, role: Role) -> AbstractAsyncContextManager[Held]:
        """Wait until a role is free among all processes on this database, and hold it within the block."""
        return self._database.hold(role)

    async def look_after(self) -> None:
        """Check that the database is whole and keep it in shape; raises StorageError when it is damaged."""
        await self._database.look_after()

    async def close(self) -> None:
        """Wait for the writing transactions under way and close every connection."""
        await asyncio.gather(*self._under_way, return_exceptions=True)
        await self._database.close()
