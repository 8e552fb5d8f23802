"""`sitat doctor`: would the bot run on this server? Settings, token, database, zones, and which sources answer from here."""

import argparse
import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any
from zoneinfo import ZoneInfo

from bot.jobs import utc_now
from bot.settings import Settings, load_settings
from bot.storage import StorageError
from bot.storage.looking import Outlook, outlook
from bot.topics import load_topics
from scrapers.channels import named_ways, read_channel
from scrapers.errors import ScraperError
from scrapers.fetch import Fetcher
from scrapers.source import Channel, Source
from scrapers.sources import load

SAFE_SQLITE = (3, 51, 3)
"""Older versions can lose commits when a write meets a checkpoint (the WAL-reset bug, sqlite.org/changes.html, 3.51.3)."""
BAKU_OFFSET_HOURS = 4
ALMATY_OFFSET_HOURS = 5

_OUTLOOKS: Mapping[Outlook, str] = {
    "created": "there is none yet; it will be created at start",
    "migrated": "will be migrated at start (of a file a copy is put beside it first, of PostgreSQL none: pg_dump it)",
    "opened": "can be written, and is up to date",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: `ok` False is a fault, None a warning."""

    ok: bool | None
    line: str


def add(commands: Any) -> None:
    """Describe the command."""
    commands.add_parser("doctor", help="check settings, token, database, zones and sources").set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print the findings; 1 when one is a fault."""
    return asyncio.run(_report())


async def _report() -> int:
    settings = load_settings()
    faults = warnings = 0
    async for finding in _findings(settings):
        mark = {True: "ok     ", False: "FAULT  ", None: "warning"}[finding.ok]
        print(mark, finding.line, flush=True)
        faults += finding.ok is False
        warnings += finding.ok is None
    print(f"{faults} faults, {warnings} warnings")
    return 1 if faults else 0


async def _findings(settings: Settings) -> AsyncGenerator[Finding]:
    sources = load(**settings.choosing)
    topics = load_topics(settings.topics_file)
    yield Finding(
        ok=True,
        line=f"settings: {sum(source.enabled for source in sources.values())} sources, {len(topics)} topics, zone {settings.default_timezone}",
    )
    for check in (_sqlite, _zones):
        yield check()
    yield await _database(settings)
    yield await _token(settings)
    async with Fetcher(**settings.fetching) as fetcher:
        async for finding in _sources([source for source in sources.values() if source.enabled], fetcher):
            yield finding


def _sqlite() -> Finding:
    if sqlite3.sqlite_version_info >= SAFE_SQLITE:
        return Finding(ok=True, line=f"SQLite {sqlite3.sqlite_version}")
    wanted = ".".join(map(str, SAFE_SQLITE))
    return Finding(
        ok=None,
        line=f"SQLite {sqlite3.sqlite_version} is older than {wanted}: do not open the database with other programs while the bot runs",
    )


def _zones() -> Finding:
    now = utc_now()
    offsets = {name: ZoneInfo(name).utcoffset(now) for name in ("Asia/Baku", "Asia/Almaty")}
    hours = {name: offset.total_seconds() / 3600 for name, offset in offsets.items() if offset is not None}
    right = hours == {"Asia/Baku": BAKU_OFFSET_HOURS, "Asia/Almaty": ALMATY_OFFSET_HOURS}
    line = f"time zones: tzdata {version('tzdata')}, Baku {hours['Asia/Baku']:+g}, Almaty {hours['Asia/Almaty']:+g}"
    return Finding(
        ok=right,
        line=line
        if right
        else f"{line}; expected +4 and +5: the system's zone files are old, set PYTHONTZPATH= (empty)",
    )


async def _database(settings: Settings) -> Finding:
    try:
        return Finding(ok=True, line=f"database: {_OUTLOOKS[await outlook(settings.database_url)]}")
    except StorageError as error:
        return Finding(ok=False, line=f"database: {error}")


async def _token(settings: Settings) -> Finding:
    if not settings.bot_token.get_secret_value():
        return Finding(ok=None, line="BOT_TOKEN is not set: only `make run` without a token (the demo) will work")
    from bot.app import who_is_the_bot  # noqa: PLC0415  because aiogram takes seconds to import

    return Finding(*await who_is_the_bot(settings))


async def _sources(sources: Sequence[Source], fetcher: Fetcher) -> AsyncGenerator[Finding]:
    answered = False
    for source in sources:
        finding = await _source(source, fetcher)
        answered = answered or finding.ok is True
        yield finding
    if not answered:
        yield Finding(
            ok=False,
            line="no source answers from here: set SOURCE_PROXY to a proxy the sites answer, or add another site to SOURCES_FILE"
            if sources
            else "every source is disabled: the bot would have nothing to read; see SOURCES_FILE",
        )


async def _source(source: Source, fetcher: Fetcher) -> Finding:
    answers = [await _channel(source, channel, fetcher) for channel in source.channels]
    return Finding(
        ok=True if any(ok for ok, _ in answers) else None,
        line=f"source {source.id}: " + "; ".join(line for _, line in answers),
    )


async def _channel(source: Source, channel: Channel, fetcher: Fetcher) -> tuple[bool, str]:
    try:
        page = await fetcher.get(channel.url, proxy=source.proxy)
        listing = read_channel(channel, source, page.body, page.charset, utc_now())
    except ScraperError as error:
        return False, f"{channel.kind}: {error.reason}"
    count = len(listing.entries)
    if not count and (feeds := named_ways(channel, source, listing)):
        return await _channel(source, feeds[0], fetcher)
    return count > 0, f"{channel.kind}: {count} entries" if count else f"{channel.kind}: answers, but lists no article"
