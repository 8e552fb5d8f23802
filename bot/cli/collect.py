"""`sitat collect`: one round over the sources now, without a bot: what is found, and in which state each site is."""

import argparse
import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.jobs import utc_now
from bot.settings import load_settings
from scrapers.article import Article
from scrapers.collect import Hooks, collect, inline
from scrapers.errors import SourcesFileError
from scrapers.fetch import Fetcher
from scrapers.source import Source
from scrapers.sources import load
from scrapers.state import SourceState

_MOST_HOURS = 24 * 366


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("collect", help="one round over the sources, shown and not kept")
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="ids of sources (default: all that are switched on)"
    )
    parser.add_argument("--hours", type=_hours, default=24, help="how far back to read (default: %(default)s)")
    parser.set_defaults(run=run)


def _hours(text: str) -> int:
    hours = int(text)
    if not 0 < hours <= _MOST_HOURS:
        raise argparse.ArgumentTypeError(f"expected 1 to {_MOST_HOURS} hours")
    return hours


def run(options: argparse.Namespace) -> int:
    """Print each article found; 1 when a source could not be read."""
    return asyncio.run(_collect(options.sources, timedelta(hours=options.hours)))


async def _collect(wanted: list[str], back: timedelta) -> int:
    settings = load_settings()
    sources = load(**settings.choosing)
    if unknown := sorted(set(wanted) - set(sources)):
        raise SourcesFileError(f"there is no source {', '.join(unknown)}; known are {', '.join(sorted(sources))}")
    enabled = [name for name, source in sources.items() if source.enabled]
    async with Fetcher(**settings.fetching) as fetcher:
        good = [await _round(sources[name], fetcher, back) for name in wanted or enabled]
    return 0 if all(good) else 1


async def _round(source: Source, fetcher: Fetcher, back: timedelta) -> bool:
    async def unseen(keys: Sequence[str]) -> set[str]:
        return set(keys)

    async def keep(article: Article) -> None:
        print(
            f"  {article.published_at or '-'}  {article.language}  {len(article.text):>6}  {article.title}\n    {article.url}",
            flush=True,
        )

    async def progress(_: SourceState) -> None:
        return None

    now = utc_now()
    hooks = Hooks(unseen=unseen, keep=keep, progress=progress)
    state = SourceState(source_id=source.id, since=now)
    print(f"{source.id} ({source.name})", flush=True)
    outcome = await collect(source, state, fetcher=fetcher, run=inline, hooks=hooks, now=now, since=now - back)
    for problem in outcome.problems:
        print(f"  ! {problem}")
    print(
        f"  {outcome.state.state}{': ' + outcome.state.reason if outcome.state.reason else ''}; {outcome.new} articles"
    )
    return outcome.state.good
