"""`sitat demo`: the bot on a Telegram and a newsroom of its own, without a token (what `make run` starts)."""

import argparse
import asyncio
import sys
from pathlib import Path
from typing import Any

from bot.logs import set_up
from bot.settings import load_settings

_NOT_EVERYWHERE = ("bot.playground", "tdjson")
"""What the Docker image does without."""

CORPUS = Path("tests/corpus")
"""From the folder of the repository, where `make run` starts."""


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("demo", help="try it in the browser: a local Telegram and a local news site, no token")
    parser.add_argument(
        "--corpus", type=Path, default=CORPUS, help="folder of article JSON files the news site publishes"
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
    try:
        from bot.demo import run_demo  # noqa: PLC0415  because aiogram takes seconds to import and the other commands need none of it
    except ModuleNotFoundError as error:
        if not str(error.name).startswith(_NOT_EVERYWHERE):
            raise
        print(
            f"sitat: the demo is not in this installation ({error.name} is missing); start it from the repository with `make run`.",
            file=sys.stderr,
        )
        return 2
    return asyncio.run(run_demo(settings, corpus=options.corpus))
