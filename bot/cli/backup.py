"""`sitat backup FILE`: a consistent copy of the database while the bot runs."""

import argparse
import asyncio
from pathlib import Path
from typing import Any

from bot.jobs import utc_now
from bot.settings import load_settings
from bot.storage import Storage


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("backup", help="write a consistent copy of the database")
    parser.add_argument("file", type=Path, help="where the copy goes; must not exist")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the copy and say how large it is."""
    asyncio.run(_backup(options.file))
    print(f"{options.file}: {options.file.stat().st_size:,} bytes")
    return 0


async def _backup(target: Path) -> None:
    storage = await Storage.open(load_settings().database_url, now=utc_now())
    try:
        await storage.backup(target)
    finally:
        await storage.close()
