"""`sitat feed`: the entries of saved feeds (RSS, Atom, JSON Feed) as JSON; with `--jsonl` one object a line."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.cli.printing import print_json
from bot.jobs import utc_now
from scrapers.dates import read_moment
from scrapers.errors import ScraperError
from scrapers.feed import Item, read_items


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("feed", help="print the entries of saved feeds as JSON")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a saved feed")
    parser.add_argument(
        "--zone", type=_zone, default="UTC", help="the time zone of dates without one (default: %(default)s)"
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='one object a line for each file, in their order: {"file", "entries"} or {"file", "error"}',
    )
    parser.set_defaults(run=run)


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # an empty name is a folder
        raise argparse.ArgumentTypeError(f"there is no time zone {name!r}") from error
    return name


def run(options: argparse.Namespace) -> int:
    """Print each feed's entries; 1 when one of the files is no feed."""
    status, now = 0, utc_now()
    for file in options.files:
        try:
            fields = {"file": str(file), "entries": _entries(file, options.zone, now)}
        except (OSError, ValueError, ScraperError) as error:
            status = 1
            fields = {"file": str(file), "error": str(getattr(error, "strerror", None) or error)}
            print(f"sitat: {file}: {fields['error']}", file=sys.stderr)
        if options.jsonl or "error" not in fields:
            print_json(fields, indent=None if options.jsonl else 2)
    return status


def _entries(file: Path, zone: str, now: datetime) -> list[dict[str, Any]]:
    return [_fields(item, zone, now) for item in read_items(file.read_bytes(), sanitized=True).items]


def _fields(item: Item, zone: str, now: datetime) -> dict[str, Any]:
    """Return an item as plain values: all of them, title and link as the feed gives them."""
    moment = read_moment(item.published, zone, now)
    return {
        "title": item.title,
        "link": item.link,
        "id": item.guid,
        "published_at": moment.at.isoformat() if moment else None,
        "has_time": bool(moment and moment.has_time),
        "language": item.language,
    }
