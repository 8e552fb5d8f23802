"""`sitat speakers`: which spellings were taken for one person, and undoing that; safe while the bot runs."""

import argparse
import asyncio
import sys
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from bot.settings import load_settings
from bot.storage import Connection, Storage, StorageError, speakers
from bot.storage.looking import outlook

P = ParamSpec("P")
T = TypeVar("T")

_TO_UNDO = (
    "To part what is not one person: sitat speakers split MENTION ...   To join: sitat speakers merge SPEAKER INTO"
)


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("speakers", help="see and undo which spellings were taken for one person")
    parser.set_defaults(run=_list, name="", all=False)
    actions = parser.add_subparsers(title="actions", metavar="ACTION")
    listing = actions.add_parser("list", help="show speakers with more than one spelling (the default)")
    listing.add_argument("name", nargs="?", default="", help="only those with this in their name")
    listing.add_argument("--all", action="store_true", help="also speakers with one spelling")
    listing.set_defaults(run=_list)
    split = actions.add_parser("split", help="make mentions a speaker of their own")
    split.add_argument("mentions", nargs="+", type=int, metavar="MENTION", help="number of a mention, as listed")
    split.set_defaults(run=_split)
    merge = actions.add_parser("merge", help="give all mentions of one speaker to another")
    merge.add_argument("speaker", type=int, metavar="SPEAKER", help="number of the speaker who goes")
    merge.add_argument("into", type=int, metavar="INTO", help="number of the speaker who stays")
    merge.set_defaults(run=_merge)


def _list(options: argparse.Namespace) -> int:
    found = asyncio.run(
        _read(speakers.list_speakers, name=options.name, gathered_only=not (options.all or options.name))
    )
    for speaker in found:
        _show(speaker)
    wanted = f" with {options.name!r} in the name" if options.name else ""
    kind = "" if options.all or options.name else " with more than one spelling"
    count = {0: "No speakers", 1: "1 speaker"}.get(len(found), f"{len(found)} speakers")
    print(f"{count}{kind}{wanted}.", *([_TO_UNDO] if found else []))
    return 0


def _split(options: argparse.Namespace) -> int:
    return _change(speakers.split, options.mentions)


def _merge(options: argparse.Namespace) -> int:
    return _change(speakers.merge, options.speaker, options.into)


def _change(function: Callable[Concatenate[Connection, P], speakers.Speaker], *args: P.args, **kwargs: P.kwargs) -> int:
    """Change the archive and show the speaker that came of it; 1 when it cannot be done."""
    try:
        _show(asyncio.run(_written(function, *args, **kwargs)))
    except speakers.SpeakersError as error:
        print(f"sitat: {error}", file=sys.stderr)
        return 1
    return 0


def _show(speaker: speakers.Speaker) -> None:
    print(f"speaker {speaker.id}: {speaker.name}")
    for mention in speaker.mentions:
        role = f", {mention.role}" if mention.role else ""
        why = f" ({mention.reason})" if mention.reason else ""
        said = "1 quote" if mention.quotes == 1 else f"{mention.quotes} quotes"
        print(f"  mention {mention.id}: {mention.language} {mention.name}{role}; {said}{why}")


async def _read(function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    storage = await _opened()
    try:
        return await storage.read(function, *args, **kwargs)
    finally:
        await storage.close()


async def _written(function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    storage = await _opened()
    try:
        return await storage.write(function, *args, **kwargs)
    finally:
        await storage.close()


async def _opened() -> Storage:
    """Open the database as it is: a bot of another version may be running on it."""
    url = load_settings().database_url
    found = await outlook(url)
    if found == "created":
        raise StorageError("There is no database yet; start the bot first.")
    if found == "migrated":
        raise StorageError("The database is of an older Sitat; start the bot once, so that it is brought up to date.")
    return Storage(url)
