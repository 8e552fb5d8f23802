"""`sitat feed`: the entries of saved feeds (RSS, Atom, JSON Feed) as JSON; with `--jsonl` one object a line."""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.jobs import utc_now
from scrapers.article import Entry
from scrapers.errors import ScraperError
from scrapers.feed import read_feed
from scrapers.links import Listing

_NOWHERE = "http://127.0.0.1/"


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("feed", help="print the entries of saved feeds as JSON")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a saved feed")
    parser.add_argument("--url", default=_NOWHERE, help="the address the feeds came from, for links without a host")
    parser.add_argument("--zone", default="UTC", help="the time zone of dates without one (default: %(default)s)")
    parser.add_argument("--jsonl", action="store_true", help="one object a line for each feed, failed ones too")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print each feed's entries; 1 when one of the files is no feed."""
    status, now = 0, utc_now()
    for file in options.files:
        try:
            listing = _read(file, options.url, options.zone, now)
        except (OSError, ValueError, ScraperError) as error:
            status = 1
            reason = str(getattr(error, "strerror", None) or error)
            print(f"sitat: {file}: {reason}", file=sys.stderr)
            if options.jsonl:
                print(json.dumps({"file": str(file), "error": reason}, ensure_ascii=False), flush=True)
            continue
        fields = {"file": str(file), "entries": [as_fields(entry) for entry in listing.entries]}
        print(json.dumps(fields, ensure_ascii=False, indent=None if options.jsonl else 2), flush=True)
    return status


def _read(file: Path, url: str, zone: str, now: datetime) -> Listing:
    return read_feed(file.read_bytes(), url, zone=zone, now=now)


def as_fields(entry: Entry) -> dict[str, Any]:
    """Return an entry as plain values."""
    return {
        "title": entry.title,
        "link": entry.url,
        "id": entry.guid,
        "published_at": entry.published_at.isoformat() if entry.published_at else None,
        "has_time": entry.has_time,
        "language": entry.language,
    }
