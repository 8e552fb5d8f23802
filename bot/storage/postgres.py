"""The database to grow with: any number of processes on any number of machines, PostgreSQL 14 or newer through asyncpg.

A writing transaction is serializable and done again when it meets another, so that functions may be written as if they were
alone, as they are on SQLite. Roles are advisory locks of a session that the server ends when it falls silent.
"""

import asyncio
import random
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.storage.errors import StorageError
from bot.storage.roles import Held, Role

T = TypeVar("T")

CONNECT_SECONDS = 10
"""How long a connection may take to be made."""
COMMAND_SECONDS = 60
"""How long one statement may take."""
TRIES = 12
"""How often a transaction is done that meets others, before it fails."""
LOOK_SECONDS = 1.0
"""How often a process without a role looks whether it is free."""
BEAT_SECONDS = 2.0
"""How often the holder of a role tells the server that it lives."""
SILENCE_SECONDS = 8
"""After how long without a word the server ends a role's session: with the look and the beat, a take-over within 15 seconds."""

_ROLE_KEYS: dict[Role, int] = {"updates": 1, "clock": 2, "sender": 3}
_NAMESPACE = 0x5174
"""The first of the two numbers of our advisory locks ("Sitat" as near as four digits come)."""
_AGAIN = frozenset({"40001", "40P01"})
"""serialization_failure and deadlock_detected: https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html"""
_UNIQUE = "23505"
"""unique_violation: two serializable transactions may find out that way that they met; it is tried again as well."""
_KEEPALIVE = {"tcp_keepalives_idle": "5", "tcp_keepalives_interval": "2", "tcp_keepalives_count": "2"}

_CAUSES = (
    ("28", "does not let this user in; check the user and the password in DATABASE_URL"),
    ("3D000", "does not exist on that server; create it, or name another in DATABASE_URL"),
    ("53100", "has no room left on its disk; make room, and Sitat goes on by itself"),
    ("53300", "has no connection left; raise its max_connections or run fewer processes"),
    ("25006", "is read-only; name the primary server in DATABASE_URL"),
    ("42501", "does not allow this user to do that; make it the owner of the database"),
)


def engine_of(url: str, **options: Any) -> AsyncEngine:
    """Return an engine whose connections end when the other side is gone."""
    connect = {
        "timeout": CONNECT_SECONDS,
        "command_timeout": COMMAND_SECONDS,
        "server_settings": {"application_name": "sitat", **_KEEPALIVE, **options.pop("server_settings", {})},
    }
    return create_async_engine(url, connect_args=connect, **options)


def _state_of(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", "") or "")


def shown(url: str) -> str:
    """Return where a database is, without its user and password."""
    parts = make_url(url)
    host = parts.host or parts.query.get("host") or "localhost"
    return f"{host}{f':{parts.port}' if parts.port else ''}/{parts.database or ''}"


@contextmanager
def telling(url: str) -> Iterator[None]:
    """Tell a failing database in one sentence, without the SQL and its parameters: they may hold people's words."""
    try:
        yield
    except IntegrityError:
        raise  # a mistake of ours, not of the server
    except DBAPIError as error:
        state = _state_of(error)
        cause = type(getattr(error.orig, "__cause__", None) or error.orig or error).__name__
        advice = next(
            (advice for sign, advice in _CAUSES if state.startswith(sign)), f"failed: {cause} {state}".strip()
        )
        raise StorageError(f"The database {shown(url)} {advice}.") from None
    except (OSError, TimeoutError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise StorageError(f"The database {shown(url)} cannot be reached: {why}.") from None


class Postgres:
    """A PostgreSQL database."""

    file: Path | None = None

    def __init__(self, url: str) -> None:
        self._url = url
        # a process that was halted in a transaction must not hold its rows against its successor
        settings = {"idle_in_transaction_session_timeout": f"{SILENCE_SECONDS}s"}
        self._engine = engine_of(url, pool_size=5, max_overflow=10, pool_pre_ping=True, server_settings=settings)
        self._alone = self._engine.execution_options(isolation_level="SERIALIZABLE")
        self._snapshot = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    async def write(self, run: Callable[[Connection], T]) -> T:
        """Run as one serializable transaction, again where it met another."""
        return await self._until_alone(self._alone, run)

    async def step(self, run: Callable[[Connection], T]) -> T:
        """Run as one read-committed transaction: for functions that compare whatever they change."""
        return await self._until_alone(self._engine, run)

    async def _until_alone(self, engine: AsyncEngine, run: Callable[[Connection], T]) -> T:
        with telling(self._url):
            for tried in range(1, TRIES):
                try:
                    return await self._once(engine, run)
                except DBAPIError as error:
                    if _state_of(error) not in {*_AGAIN, _UNIQUE}:
                        raise
                    await asyncio.sleep(random.uniform(0, 0.01 * 2**tried))  # noqa: S311  because it only keeps two apart
            return await self._once(engine, run)

    async def _once(self, engine: AsyncEngine, run: Callable[[Connection], T]) -> T:
        async with engine.begin() as connection:
            return await connection.run_sync(run)

    async def read(self, run: Callable[[Connection], T]) -> T:
        """Run on the database as of one moment."""
        with telling(self._url):
            async with self._snapshot.connect() as connection:
                return await connection.run_sync(run)

    @asynccontextmanager
    async def hold(self, role: Role) -> AsyncGenerator[Held]:
        """Wait until a role is free, and hold it in a session of its own."""
        settings = {"idle_session_timeout": f"{SILENCE_SECONDS}s"}
        engine = engine_of(self._url, poolclass=NullPool, isolation_level="AUTOCOMMIT", server_settings=settings)
        try:
            connection = await self._taken(engine, role)
            held = Held(role=role, lost=asyncio.Event())
            beating = asyncio.ensure_future(_beat(connection, held))
            try:
                yield held
            finally:
                beating.cancel()
                await asyncio.wait([beating])
                with suppress(DBAPIError, OSError, TimeoutError):
                    await asyncio.wait_for(connection.close(), BEAT_SECONDS)
        finally:
            await engine.dispose()

    async def _taken(self, engine: AsyncEngine, role: Role) -> AsyncConnection:
        """Return a session that holds the role; a server that is away is waited for."""
        while True:
            with suppress(DBAPIError, OSError, TimeoutError):
                connection = await engine.connect()
                ask = f"SELECT pg_try_advisory_lock({_NAMESPACE}, {_ROLE_KEYS[role]})"
                if (await connection.exec_driver_sql(ask)).scalar_one():
                    return connection
                await connection.close()
            await asyncio.sleep(LOOK_SECONDS)

    async def look_after(self) -> None:
        """Leave it to the server's own vacuum."""

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


async def _beat(connection: AsyncConnection, held: Held) -> None:
    """Keep the session of a role alive; where that fails the role is lost."""
    try:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            await asyncio.wait_for(connection.exec_driver_sql("SELECT 1"), SILENCE_SECONDS - BEAT_SECONDS)
    except (DBAPIError, OSError, TimeoutError):
        held.lost.set()
