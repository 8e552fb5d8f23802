"""What a page of news lists, and links as entries; which elements hold them is told by the caller's selectors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from scrapers.article import Entry
from scrapers.html import Document, line_of, plain
from scrapers.urls import absolute_url

if TYPE_CHECKING:  # the bot's process reads no page: only the worker pays for the parser
    from bs4 import Tag

MOST_ENTRIES = 300
"""No listing is longer; a page of a million links is a trap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What one channel said.

    `entries` come in the channel's own order; `ttl` is how long it asks to be left alone; `feeds` and
    `sitemaps` are those it names; `problems` are for the maintainer.
    """

    entries: tuple[Entry, ...]
    ttl: timedelta | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def linked_entries(document: Document, *selectors: str) -> list[Entry]:
    """Return an entry for each element the selectors find that is, holds or stands in a link; each URL once."""
    titles: dict[str, str] = {}
    for element in document.soup.select(", ".join(selectors), limit=10 * MOST_ENTRIES):
        url, title = _link(document, element)
        if url is not None and len(titles) < MOST_ENTRIES and len(title) > len(titles.get(url, "")):
            titles[url] = title  # the same article often stands twice: behind its picture and behind its headline
    return [Entry(url=url, title=title) for url, title in titles.items()]


def link_in(element: Tag) -> Tag | None:
    """Return the link that `element` is, holds or stands in."""
    if element.name == "a" and element.has_attr("href"):
        return element
    return element.select_one("a[href]") or element.find_parent("a", href=True)


def _link(document: Document, element: Tag) -> tuple[str | None, str]:
    link = link_in(element)
    if link is None:
        return None, ""
    title = line_of(element) or str(link.get("title", ""))
    return absolute_url(document.base, str(link["href"])), plain(title) or "?"
