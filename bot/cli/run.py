"""`sitat run`: the bot."""

import argparse
import asyncio
import sys
from pathlib import Path
from typing import Any

from bot.cli import demo
from bot.logs import set_up
from bot.settings import load_settings


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("run", help="run the bot (needs BOT_TOKEN)")
    parser.add_argument("--or-demo", action="store_true", help="without BOT_TOKEN: run the demo")
    parser.add_argument("--corpus", type=Path, default=demo.CORPUS, help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run until stopped; 2 without a token, unless the demo is wanted then."""
    settings = load_settings()
    if not settings.bot_token.get_secret_value():
        if options.or_demo:
            return demo.run(options)
        print(
            "sitat: BOT_TOKEN is not set. Ask @BotFather for a token and put BOT_TOKEN=... into .env; to try Sitat without one, use `make run`.",
            file=sys.stderr,
        )
        return 2
    set_up(settings.log_format)
    from bot.running import run_bot  # noqa: PLC0415  because aiogram takes seconds to import and the other commands need none of it

    return asyncio.run(run_bot(settings))
