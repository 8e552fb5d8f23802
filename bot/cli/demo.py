"""`sitat demo`: the bot on a Telegram and a newsroom of its own, without a token (what `make run` starts)."""

import argparse
import asyncio
import sys
from pathlib import Path
from typing import Any

from bot.logs import set_up
from bot.settings import load_settings


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("demo", help="try it in the browser: a local Telegram and a local news site, no token")
    parser.add_argument(
        "--corpus", type=Path, default=Path("tests/corpus"), help="folder of article JSON files the news site publishes"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the demo until stopped."""
    if not any(options.corpus.glob("*.json")):
        print(
            f"sitat: {options.corpus} holds no articles; start from the repository, or name a folder with --corpus.",
            file=sys.stderr,
        )
        return 2
    settings = load_settings(bot_token="")
    set_up(settings.log_format)
    from bot.demo import run_demo  # noqa: PLC0415  because aiogram takes seconds to import and the other commands need none of it

    return asyncio.run(run_demo(settings, corpus=options.corpus))
