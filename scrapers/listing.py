"""An HTML page of news to entries: by the site's rule, by a selector of its row, else by what links to articles look like."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapers.article import Entry
from scrapers.dates import read_moment
from scrapers.html import Document, line_of, plain
from scrapers.links import MOST_ENTRIES, Listing, link_in
from scrapers.source import Source
from scrapers.urls import absolute_url

if TYPE_CHECKING:  # the bot's process reads no page: only the worker pays for the parser
    from bs4 import Tag

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_NUMBER = re.compile(r"\d{4,}")
_SLUG = re.compile(r"(?:[^/-]+-){3,}[^/-]+")
_SHORTEST_TITLE = 20
_FILES = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|css|js|xml|docx?)$", re.IGNORECASE)


def read_listing(page: Document, source: Source, now: datetime) -> Listing:
    """Return what the page lists; where the site's rule finds nothing, what looks like an article, and a problem."""
    feeds = _feeds(page)
    if source.item_selector is not None:
        entries = _selected(page, source, source.item_selector, now)
    elif source.read_listing is not None:
        entries = tuple(source.read_listing(page))[:MOST_ENTRIES]
    else:
        return Listing(entries=_guessed(page, source), feeds=feeds)
    if entries:
        return Listing(entries=entries, feeds=feeds)
    return Listing(
        entries=_guessed(page, source),
        feeds=feeds,
        problems=("the listing has changed: its rule finds no entry",),
    )


def _feeds(page: Document) -> tuple[str, ...]:
    links = page.soup.select('link[rel~="alternate"][href][type]', limit=MOST_ENTRIES)
    found = (absolute_url(page.base, str(link["href"])) for link in links if link["type"] in _FEED_TYPES)
    return tuple(dict.fromkeys(url for url in found if url is not None))


def _selected(page: Document, source: Source, selector: str, now: datetime) -> tuple[Entry, ...]:
    by_url: dict[str, Entry] = {}
    for item in page.soup.select(selector, limit=MOST_ENTRIES):
        entry = _entry(page, item, source.zone, now)
        if entry is not None:
            by_url.setdefault(entry.url, entry)
    return tuple(by_url.values())


def _entry(page: Document, item: Tag, zone: str, now: datetime) -> Entry | None:
    link = link_in(item)
    url = absolute_url(page.base, str(link["href"])) if link is not None else None
    if link is None or url is None:
        return None
    stamp = item.select_one("time[datetime]")
    moment = read_moment(str(stamp["datetime"]), zone, now) if stamp else None
    return Entry(
        url=url,
        title=plain(line_of(link) or str(link.get("title", "")) or line_of(item)),
        published_at=moment.at if moment else None,
        has_time=bool(moment and moment.has_time),
    )


def _guessed(page: Document, source: Source) -> tuple[Entry, ...]:
    """Return the links of the site itself whose address has an article's number, or a long title and a slug."""
    titles: dict[str, str] = {}
    for link in page.soup.select("a[href]", limit=20 * MOST_ENTRIES):
        url = absolute_url(page.base, str(link["href"]))
        if url is None or not source.owns(url) or _FILES.search(urlsplit(url).path):
            continue
        title = plain(line_of(link) or str(link.get("title", "")))
        if (
            _looks_like_article(url, title, source)
            and len(titles) < MOST_ENTRIES
            and len(title) > len(titles.get(url, ""))
        ):
            titles[url] = title
    return tuple(Entry(url=url, title=title) for url, title in titles.items())


def _looks_like_article(url: str, title: str, source: Source) -> bool:
    if source.id_pattern is not None:
        return re.search(source.id_pattern, url) is not None
    path = urlsplit(url).path
    return len(title) >= _SHORTEST_TITLE and bool(_NUMBER.search(path) or _SLUG.search(path.rpartition("/")[2] or path))
