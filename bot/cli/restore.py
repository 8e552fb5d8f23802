"""`sitat restore FILE`: a copy made by `sitat backup` takes the place of the database, which is kept beside it."""

import argparse
import asyncio
from pathlib import Path
from typing import Any

from bot.jobs import utc_now
from bot.settings import load_settings
from bot.storage import StorageError
from bot.storage.files import file_of, restore
from bot.storage.looking import outlook, revision_of


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("restore", help="put a backup in the place of the database (the bot must be stopped)")
    parser.add_argument("file", type=Path, help="a copy made by sitat backup")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the copy, put it in place, and say where the old database is."""
    file = file_of(load_settings().database_url)
    if file is None:
        raise StorageError("Only a database in a file is restored by Sitat; for PostgreSQL use pg_restore.")
    if not options.file.exists():
        raise StorageError(f"There is no file {options.file}; nothing was changed.")
    asyncio.run(outlook(f"sqlite:///{options.file.absolute()}"))
    if revision_of(options.file) is None:
        raise StorageError(f"{options.file} is no database of Sitat; nothing was changed.")
    aside = restore(file, options.file, utc_now())
    print(f"{file} is {options.file} now." + (f" What was there before is {aside}." if aside else ""))
    return 0
