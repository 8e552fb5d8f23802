"""`sitat source try URL`: what a site offers, how its newest articles would be read, and the row that adds it."""

import argparse
import asyncio
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.cli.extract import as_fields
from bot.jobs import utc_now
from bot.logs import redact
from bot.settings import load_settings
from bot.summarizer import summarize
from bot.summarizer.model import Summary
from scrapers.article import Article
from scrapers.discovery import Discovery, Tried, Way, discover
from scrapers.errors import SourcesFileError
from scrapers.fetch import Fetcher
from scrapers.network import NO_ADDRESS, NOT_PUBLIC
from scrapers.source import Source, source_of
from scrapers.sources import load
from scrapers.urls import is_web_url
from scrapers.ways import Asking, inline

_LIKE_AN_ADDRESS = re.compile(r"[a-z]+://[\w.:@%\[\]-]+(?:[/?#]\S*)?", re.IGNORECASE)
_FIRST_WORDS = 300
_MOST_SAID = 3
_WORDS_BY_STATE = {
    "challenged": "a page for browsers stands before it",
    "gone": "it is not there",
    "html_instead_of_feed": "it is a web page, no feed",
    "empty": "it names no article",
    "unreadable": "it cannot be read",
    "slow": "it takes too long",
    "forbidden": "the site's robots.txt asks to leave it alone",
    "failing": "it does not answer",
}


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("source", help="look at a news site before it is added")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    attempt = actions.add_parser(
        "try", help="find a site's feeds, show its newest articles, print its row for sources.toml"
    )
    attempt.add_argument("url", metavar="URL", help="the site's front page, a section, a feed or a t.me/s/ page")
    attempt.add_argument("--json", action="store_true", help="print all that was found as one JSON object")
    attempt.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what was found; 1 when no way in works or no article could be read, 2 when it is no web address."""
    url = options.url if "://" in options.url else f"https://{options.url}"
    if not is_web_url(url) or not _LIKE_AN_ADDRESS.fullmatch(url):
        raise SourcesFileError(f"{options.url} is not an http or https address")
    found = asyncio.run(_discovered(url))
    said = {tried.article.url: summarize(tried.article) for tried in found.articles if tried.article is not None}
    if options.json:
        print(json.dumps(_as_fields(found, said), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(found, said)))
    return 0 if found.good else 1


async def _discovered(url: str) -> Discovery:
    settings = load_settings()
    sources = load(settings.sources_file, allow_addresses=settings.allow_private_addresses)
    async with Fetcher(**settings.fetching) as fetcher:
        asking = Asking(fetcher=fetcher, run=inline, now=utc_now())
        return await discover(url, source_of(url, sources), asking, _tell)


def _tell(progress: str) -> None:
    print(redact(progress), file=sys.stderr, flush=True)


def row_of(found: Discovery) -> str:
    """Return the row for sources.toml; "" where no way in works, or the site is described already."""
    if found.known or not found.working:
        return ""
    best, *others = (way.channel for way in found.working)
    languages = Counter(tried.article.language for tried in found.articles if tried.article is not None)
    values: dict[str, object] = {"id": found.source.id, "name": found.source.name, "url": best.url, "kind": best.kind}
    if others:
        values["also"] = [channel.url for channel in others]
    if len(languages) == 1 and "other" not in languages:
        values["language"] = next(iter(languages))
    values["timezone"] = found.source.zone
    if found.source.id_pattern:
        values["id_pattern"] = found.source.id_pattern
    return "\n".join(
        ["[[source]]", *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())]
    )


def _lines(found: Discovery, said: dict[str, Summary]) -> Iterator[str]:
    source = found.source
    yield f"{source.name} ({source.url})" + (f": known already, as {source.id}" if found.known else "")
    yield "\nWays in:"
    yield from (_way_line(way, source) for way in found.ways)
    if found.articles:
        yield f"\nThe newest articles, as they would be read (times of {source.zone}):"
    for tried in found.articles:
        yield from _article_lines(tried, source, said)
    row = row_of(found)
    if row:
        yield f"\nThe row for sources.toml (SOURCES_FILE):\n\n{row}"
    yield f"\n{_verdict(found)}"


def _way_line(way: Way, source: Source) -> str:
    if way.state == "ok":
        count = "1 article" if len(way.entries) == 1 else f"{len(way.entries)} articles"
        newest = f", the newest of {_moment(way.newest, source)}" if way.newest else ", without dates"
        return f"  works  {way.channel.kind:<8} {way.channel.url}: {count}{newest}"
    why = _WORDS_BY_STATE.get(way.state, way.state)
    return f"  no     {way.channel.kind:<8} {way.channel.url}: {why}" + (f" ({way.reason})" if way.reason else "")


def _article_lines(tried: Tried, source: Source, said: dict[str, Summary]) -> Iterator[str]:
    article = tried.article
    if article is None:
        yield f"\n  {tried.entry.title or tried.entry.url}\n    {tried.entry.url}"
        yield f"    cannot be read: {_WORDS_BY_STATE.get(tried.state, tried.state)} ({tried.reason})"
        return
    yield f"\n  {article.title or '(no headline)'}\n    {article.url}"
    when = _moment(article.published_at, source, whole=article.has_time) if article.published_at else "no date found"
    told = (when, article.language, article.author or "no author found", f"{len(article.text):,} characters")
    yield "    " + " · ".join(told)
    first = " ".join(article.text[:_FIRST_WORDS].split())
    yield f"    {first}{' […]' if len(article.text) > _FIRST_WORDS else ''}"
    yield from (f"    {line}" for line in _said(article, said[article.url]))


def _said(article: Article, summary: Summary) -> Iterator[str]:
    yield f"quotes found: {len(summary.quotes)}"
    for quote in summary.quotes[:_MOST_SAID]:
        who = ", ".join(filter(None, (quote.speaker, quote.role))) if quote.certain else "(speaker not certain)"
        words = " […] ".join(" ".join(article.slice(span).split()) for span in quote.spans)
        yield f"  {who}: {words[:_FIRST_WORDS]}{' […]' if len(words) > _FIRST_WORDS else ''}"


def _moment(at: datetime | None, source: Source, *, whole: bool = True) -> str:
    return f"{at.astimezone(ZoneInfo(source.zone)):{'%Y-%m-%d %H:%M' if whole else '%Y-%m-%d'}}" if at else "-"


def _verdict(found: Discovery) -> str:
    if not found.working:
        return f"No way into this site works from here.{_advice(found)}"
    if not found.good:
        return "Articles are named, but none could be read: the site would be shown with headlines only."
    return "This site can be read."


def _advice(found: Discovery) -> str:
    """Return what may help where no way in works."""
    reasons = {way.reason for way in found.ways}
    if NOT_PUBLIC in reasons:
        return " If it is a site of your own network, name its host and port in ALLOW_PRIVATE_ADDRESSES."
    if NO_ADDRESS in reasons:
        return " Its name is not known: is it spelt right?"
    if {way.state for way in found.ways} & {"challenged", "failing", "slow"}:
        return " A proxy that the site answers may help (SOURCE_PROXY)."
    return ""


def _as_fields(found: Discovery, said: dict[str, Summary]) -> dict[str, Any]:
    return {
        "url": found.source.url,
        "id": found.source.id,
        "name": found.source.name,
        "known": found.known,
        "good": found.good,
        "ways": [
            {
                "kind": way.channel.kind,
                "url": way.channel.url,
                "state": way.state,
                "reason": way.reason,
                "articles": len(way.entries),
                "newest_at": way.newest.isoformat() if way.newest else None,
            }
            for way in found.ways
        ],
        "articles": [
            {"url": tried.entry.url, "state": tried.state, "reason": tried.reason}
            | ({**as_fields(tried.article), "quotes": len(said[tried.article.url].quotes)} if tried.article else {})
            for tried in found.articles
        ],
        "row": row_of(found) or None,
    }
