"""`sitat adopt`: the database of one bot is handed over to another, that of BOT_TOKEN."""

import argparse
import asyncio
import sys
from typing import Any

from bot.settings import load_settings
from bot.storage import Storage, belonging


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("adopt", help="hand the database of another bot over to that of BOT_TOKEN")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Hand it over and say what that means; 2 without a token."""
    settings = load_settings()
    token = settings.bot_token.get_secret_value()
    if not token:
        print("sitat: BOT_TOKEN is not set: it says which bot the database goes to.", file=sys.stderr)
        return 2
    bot_id = int(token.partition(":")[0])
    asyncio.run(_hand_over(settings.database_url, bot_id))
    print(f"The database is the bot {bot_id}'s now. Chats that never spoke to it will be retired at the first message.")
    return 0


async def _hand_over(url: str, bot_id: int) -> None:
    storage = Storage(url)
    try:
        await storage.write(belonging.hand_over, bot_id)
    finally:
        await storage.close()
