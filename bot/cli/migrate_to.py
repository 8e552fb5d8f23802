"""`sitat migrate-to URL`: an installation on a SQLite file moves to PostgreSQL, and is compared there row by row."""

import argparse
import asyncio
import sys
from typing import TYPE_CHECKING, Any

from bot.jobs import utc_now
from bot.settings import load_settings

if TYPE_CHECKING:
    from bot.storage.moving import Moved


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("migrate-to", help="move the SQLite database to an empty PostgreSQL one")
    parser.add_argument("url", metavar="URL", help="postgresql+asyncpg://USER:PASSWORD@HOST/NAME")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Move everything and say what was compared; 2 for an address that is none."""
    if not options.url.startswith("postgresql+asyncpg://"):
        print("sitat: URL must be like postgresql+asyncpg://USER:PASSWORD@HOST/NAME", file=sys.stderr)
        return 2
    from bot.storage.moving import move  # noqa: PLC0415  because it loads Alembic, which `sitat run` must not keep

    asyncio.run(move(load_settings().database_url, options.url, utc_now(), _tell))
    print(
        "Everything is there and the same. Put the new address into DATABASE_URL and start; the file stays as it was."
    )
    return 0


def _tell(moved: "Moved") -> None:
    print(f"{moved.table:18} {moved.rows:>9,} rows  {moved.fingerprint}", flush=True)
