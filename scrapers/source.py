"""What a news site declares of itself: channels, rules, pace, zone, and which number in its URLs is the article's.

A `Source` is a picklable value: its rules are functions at module level. How anything is fetched or read is left to others.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Literal
from urllib.parse import urlsplit

from scrapers.article import Entry, Language
from scrapers.html import Document
from scrapers.urls import belongs_to, canonical_url

ChannelKind = Literal["listing", "feed", "sitemap", "preview", "auto"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way in: a page of links, a feed, a news sitemap, a Telegram channel's preview page, or what turns out to be there (auto).

    `edition` tells apart the parts of a site that bring other articles, as a rule its languages: of each, one way in is enough.
    """

    kind: ChannelKind
    url: str
    edition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleParts:
    """What a site's rule found in a page.

    `published` is the date as the site wrote it; `lead` says that the first paragraph is one; `language` only where the site
    says it.
    """

    paragraphs: tuple[str, ...]
    title: str = ""
    lead: bool = False
    author: str | None = None
    section: str | None = None
    published: str | None = None
    image: str | None = None
    language: Language | None = None


ReadListing = Callable[[Document], list[Entry]]
ReadArticle = Callable[[Document], ArticleParts | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One news site.

    `channels` are tried in order, within each edition until one works; `zone` is an IANA name for dates without one; `every` is the least time between two rounds (a
    site that publishes rarely is asked more rarely).

    `id_pattern` finds the article's number in its URL (first group). `read_listing` and `read_article` are the site's rules:
    the latter returns None where the markup is not one it knows. `house_tags` are words like ФОТО stripped from the end of
    titles. `datelines` and `tails` are patterns of what the house puts before the first paragraph and after the last ("БАКУ /Trend/ -",
    "-03B06-", its address); `noise` are patterns of whole paragraphs that are no part of an article. `hosts` are the domains
    whose pages belong to the site (default: that of `url`). `evidence` says when the markup was recorded ("recorded 2019-08"),
    None: never. `proxy` is an http://, https:// or socks5:// address for this site alone.
    """

    id: str
    name: str
    url: str
    channels: tuple[Channel, ...]
    zone: str = "Asia/Baku"
    language: Language | None = None
    every: timedelta = timedelta(minutes=15)
    enabled: bool = True
    hosts: tuple[str, ...] = ()
    id_pattern: str | None = None
    read_listing: ReadListing | None = None
    read_article: ReadArticle | None = None
    item_selector: str | None = None
    body_selector: str | None = None
    house_tags: tuple[str, ...] = ()
    datelines: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    proxy: str | None = field(default=None, repr=False)
    evidence: str | None = None

    def owns(self, url: str) -> bool:
        """Tell whether `url` is a page of this site (subdomains included)."""
        return any(belongs_to(url, host) for host in self.hosts or (urlsplit(self.url).netloc,))

    def source_key(self, url: str) -> str:
        """Return the identity of the article at `url` within this source: "id:<number>" or "url:<canonical>"."""
        found = re.search(self.id_pattern, url) if self.id_pattern else None
        number = (found[1] or "") if found else ""
        return f"id:{int(number)}" if number.isdecimal() else f"url:{canonical_url(url)}"

    def like(self, *, id: str, name: str, url: str, every: timedelta) -> "Source":  # noqa: A002  because the field is `id`
        """Return another site with this one's rules: its listing page is `url`."""
        channel = Channel(kind="listing", url=url)
        return replace(self, id=id, name=name, url=url, every=every, channels=(channel,), hosts=(), evidence=None)


def source_of(url: str, sources: Mapping[str, Source]) -> Source | None:
    """Return the source whose site `url` belongs to."""
    return next((source for source in sources.values() if source.owns(url)), None)
