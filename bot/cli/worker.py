"""`sitat worker`: one more process beside `sitat run`, on this machine or another: reads, summarises, stands by to send."""

import argparse
import asyncio
import sys
from typing import Any

from bot.logs import set_up
from bot.settings import load_settings


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("worker", help="one more process beside `sitat run` (needs PostgreSQL)")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Run until stopped; 2 where the settings do not allow a second process."""
    settings = load_settings()
    if not settings.database_url.startswith("postgresql"):
        print(
            "sitat: a worker needs DATABASE_URL=postgresql+asyncpg://... : on SQLite one `sitat run` does everything.",
            file=sys.stderr,
        )
        return 2
    if not settings.bot_token.get_secret_value():
        print("sitat: BOT_TOKEN is not set: a worker sends in its turn, with the bot's token.", file=sys.stderr)
        return 2
    set_up(settings.log_format)
    from bot.running import run_bot  # noqa: PLC0415  because aiogram takes seconds to import and the other commands need none of it

    return asyncio.run(run_bot(settings, receives=False))
