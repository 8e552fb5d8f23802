"""Looks at a site nobody described yet: which ways into it work, which article each would bring first, how it would be written down.

Asks about a dozen addresses, politely; keeps nothing. How it is told is the command line's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapers.article import Article, Entry
from scrapers.channels import kind_seen, named_ways, read_channel
from scrapers.collect import fetch_article
from scrapers.errors import FetchError, LayoutError, ScraperError, UnreachableError, UnsafeAddressError
from scrapers.front_page import read_front_page
from scrapers.links import Listing
from scrapers.outcome import state_of
from scrapers.source import Channel, ChannelKind, Source
from scrapers.state import StateName
from scrapers.urls import number_pattern

if TYPE_CHECKING:
    from scrapers.ways import Asking

FEEDS = ("/rss", "/rss.xml", "/feed", "/feeds/index.rss", "/news.rss", "/atom.xml", "/feed.json")
SITEMAPS = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml")
"""Where sites of this kind have them when they do not say so (field notes on sources, section 2)."""
MOST_ARTICLES = 3
_BEST: tuple[ChannelKind, ...] = ("feed", "sitemap", "listing", "preview")
"""What tells the most of an article comes first; a listing tells no dates, a channel's preview only what was posted."""
_ZONES = {
    "az": "Asia/Baku",
    "kz": "Asia/Almaty",
    "uz": "Asia/Tashkent",
    "ge": "Asia/Tbilisi",
    "ru": "Europe/Moscow",
    "tr": "Europe/Istanbul",
}
_MOST_NAMED, _MOST_PREVIEWS = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way in as it answered: its state and the reason where it does not work, what it names where it does."""

    channel: Channel
    state: StateName
    reason: str | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def newest(self) -> datetime | None:
        """Return when the newest entry came out, None where none is dated."""
        return max((entry.published_at for entry in self.entries if entry.published_at), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One article that was asked for: as we read it, or why it could not be read."""

    entry: Entry
    article: Article | None = None
    state: StateName = "ok"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What was found. `ways` are all that were tried, the best that works first; `known` tells that the site is described already."""

    source: Source
    ways: tuple[Way, ...]
    articles: tuple[Tried, ...] = ()
    known: bool = False

    @property
    def working(self) -> tuple[Way, ...]:
        """Return the ways in that name articles."""
        return tuple(way for way in self.ways if way.state == "ok")

    @property
    def good(self) -> bool:
        """Tell whether the site can be read: a way in works, and an article has its text."""
        return bool(self.working) and any(each.article is not None for each in self.articles)


async def discover(url: str, known: Source | None, asking: Asking, told: Callable[[str], None]) -> Discovery:
    """Look at the site of `url`; `known` is what is described of it already. `told` hears what is asked, as it goes."""
    looking = _Looking(known or Source(id=id_of(url), name=_host(url), url=url, channels=()), asking, told)
    if known is not None:
        await looking.ask_all(known.channels)
    else:
        await looking.look()
    ways = sorted(looking.ways.values(), key=_rank)
    source = known or _described(looking.source, ways)
    found = Discovery(source=source, ways=tuple(ways), known=known is not None)
    articles = [await looking.read(entry, source) for entry in _newest(found)]
    return replace(found, articles=tuple(articles))


def _described(source: Source, ways: Sequence[Way]) -> Source:
    """Return the source with what its address and those of its articles tell."""
    urls = next(([entry.url for entry in way.entries if source.owns(entry.url)] for way in ways if way.entries), [])
    return replace(source, zone=zone_of(source), id_pattern=number_pattern(urls))


def id_of(url: str) -> str:
    """Return an id for the site of `url`, as a row wants it: `news_example_az`."""
    host = re.sub(r"[^a-z0-9]+", "_", _host(url).partition(":")[0].lower()).strip("_")
    return (host if host[:1].isalpha() else f"site_{host}")[:32].rstrip("_")


def zone_of(source: Source) -> str:
    """Return the zone its country most likely has, that of Baku where the address does not tell."""
    return _ZONES.get(_host(source.url).partition(":")[0].rpartition(".")[2], source.zone)


class _Looking:
    """One look at a site."""

    def __init__(self, source: Source, asking: Asking, told: Callable[[str], None]) -> None:
        self.source = source
        self.ways: dict[str, Way] = {}
        self._asking = asking
        self._told = told
        self._previews: tuple[str, ...] = ()
        self._lost = False

    async def look(self) -> None:
        """Ask the address itself, what it names, then where such sites have their feeds and sitemaps."""
        listing = await self.ask(Channel(kind="auto", url=self.source.url))
        if self._lost:
            return
        await self.ask_all(Channel(kind="feed", url=url) for url in (listing.feeds if listing else ())[:_MOST_NAMED])
        if not self._has("feed"):
            await self._ask_until_one_works("feed", FEEDS)
        if not self._has("sitemap"):
            await self._ask_until_one_works("sitemap", (*await self._announced_sitemaps(), *SITEMAPS))
        await self.ask_all(Channel(kind="preview", url=url) for url in self._previews[:_MOST_PREVIEWS])

    async def ask_all(self, channels: Sequence[Channel] | Iterator[Channel]) -> None:
        """Ask ways in one after the other, each once."""
        for channel in channels:
            if channel.url not in self.ways:
                await self.ask(channel)

    async def ask(self, channel: Channel) -> Listing | None:
        """Ask one way in and note its answer, and what it names in its place."""
        self._told(f"asking {channel.url}")
        asking = self._asking
        try:
            page = await asking.fetcher.get(channel.url, proxy=self.source.proxy)
            if channel.kind == "auto":
                await self._read_front_page(page.body, page.url, page.charset)
            listing = await asking.run(read_channel, channel, self.source, page.body, page.charset, asking.now)
        except ScraperError as error:
            self._lost = self._lost or (
                channel.kind == "auto" and isinstance(error, UnreachableError | UnsafeAddressError)
            )
            self.ways[channel.url] = _failed(channel, error)
            return None
        if listing.sitemaps:
            await self.ask_all(named_ways(channel, self.source, listing))
        elif not listing.entries:
            self.ways[channel.url] = _failed(channel, LayoutError("names no article"))
        else:
            seen = replace(channel, kind=kind_seen(page.body, channel.url)) if channel.kind == "auto" else channel
            self.ways[channel.url] = Way(channel=seen, state="ok", entries=listing.entries)
        return listing

    async def read(self, entry: Entry, source: Source) -> Tried:
        """Read one article as a round would."""
        self._told(f"reading {entry.url}")
        asking = self._asking
        try:
            article = await fetch_article(
                entry.url, fetcher=asking.fetcher, run=asking.run, sources={source.id: source}
            )
        except ScraperError as error:
            return Tried(entry=entry, state=state_of(error), reason=error.reason)
        if article.published_at is None or (entry.has_time and not article.has_time):
            article = replace(article, published_at=entry.published_at, has_time=entry.has_time)
        return Tried(entry=entry, article=replace(article, title=article.title or entry.title))

    async def _read_front_page(self, body: bytes, url: str, charset: str | None) -> None:
        front = await self._asking.run(read_front_page, body, url, charset)
        self.source = replace(self.source, name=front.name or self.source.name)
        self._previews = front.previews

    async def _announced_sitemaps(self) -> tuple[str, ...]:
        try:
            return (await self._asking.fetcher.robots(self.source.url, proxy=self.source.proxy)).sitemaps[:_MOST_NAMED]
        except FetchError:
            return ()

    async def _ask_until_one_works(self, kind: ChannelKind, places: Sequence[str]) -> None:
        parts = urlsplit(self.source.url)
        for place in places:
            url = place if "://" in place else f"{parts.scheme}://{parts.netloc}{place}"
            if self._has(kind) or self._lost:
                return
            await self.ask_all([Channel(kind=kind, url=url)])

    def _has(self, kind: ChannelKind) -> bool:
        return any(way.channel.kind == kind and way.state == "ok" for way in self.ways.values())


def _failed(channel: Channel, error: ScraperError) -> Way:
    return Way(channel=channel, state=state_of(error), reason=error.reason)


def _rank(way: Way) -> tuple[bool, int]:
    return way.state != "ok", _BEST.index(way.channel.kind) if way.channel.kind in _BEST else len(_BEST)


def _newest(found: Discovery) -> list[Entry]:
    """Return the newest of the site's own entries of the best way in."""
    if not found.working:
        return []
    entries = found.working[0].entries
    own = [entry for entry in entries if found.source.owns(entry.url)] or list(entries)
    if any(entry.published_at for entry in own):
        own.sort(key=lambda entry: entry.published_at.timestamp() if entry.published_at else 0.0, reverse=True)
    return own[:MOST_ARTICLES]


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower().removeprefix("www.")
