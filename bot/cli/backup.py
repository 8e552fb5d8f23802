"""`sitat backup FILE`: a consistent copy of the database while the bot runs. The database is neither opened by us nor migrated."""

import argparse
from pathlib import Path
from typing import Any

from bot.settings import load_settings
from bot.storage import StorageError
from bot.storage.files import copy_database, file_of


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("backup", help="write a consistent copy of the database")
    parser.add_argument("file", type=Path, help="where the copy goes; must not exist")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the copy and say how large it is."""
    file = file_of(load_settings().database_url)
    if file is None:
        raise StorageError("Only a database in a file is copied by Sitat; for PostgreSQL use pg_dump.")
    copy_database(file, options.file)
    print(f"{options.file}: {options.file.stat().st_size:,} bytes")
    return 0
