"""A news sitemap to entries, and a sitemap index to the sitemaps worth asking.

The formats are those of https://www.sitemaps.org/protocol.html and
https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap.
"""

from __future__ import annotations

import re
import zlib
from datetime import datetime, timedelta
from html import unescape
from typing import TYPE_CHECKING

from scrapers.article import Entry
from scrapers.charset import decode
from scrapers.dates import Moment, read_moment
from scrapers.errors import UnreadableError
from scrapers.html import plain
from scrapers.language import language_from_tag
from scrapers.links import MOST_ENTRIES, Listing
from scrapers.urls import absolute_url

if TYPE_CHECKING:  # the bot's process reads no sitemap: only the worker pays for the parser
    from collections.abc import Iterator

    from lxml.etree import _Element

_START = 3000
_ROOT = re.compile(r"^\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<(?:\w+:)?(urlset|sitemapindex)\b", re.DOTALL)
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NEWS = re.compile(r"news|novosti|xeber|xəbər|latest|last", re.IGNORECASE)
_W3C_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_YOUNG = timedelta(days=3)
"""How old the change of a page may be that a sitemap without news tells of."""
_PARTS = 2
"""How many sitemaps of an index are asked."""
_LONGEST_TITLE = 2000
_MOST_BYTES = 3_000_000
_GZIP = b"\x1f\x8b"


def looks_like_sitemap(body: bytes) -> bool:
    """Tell whether the first bytes are those of a sitemap."""
    return _ROOT.match(decode(_unpacked(body, _START)).lstrip("\ufeff")) is not None


def read_sitemap(body: bytes, url: str, *, zone: str, now: datetime) -> Listing:
    """Read a sitemap, packed with gzip or not; `zone` is the IANA name for dates without one.

    Of a sitemap of all pages only those that changed lately are entries, and their dates are not the articles' own.

    Raises:
        UnreadableError: it is none, or built to cost time and memory.
    """
    root = _parsed(decode(_unpacked(body, _MOST_BYTES)).lstrip("\ufeff \t\r\n\x00"))
    if _name(root) == "sitemapindex":
        return Listing(entries=(), sitemaps=_parts(root, url, zone, now))
    found = (_entry(page, url, zone, now) for page in _children(root, "url"))
    newest_first = sorted((each for each in found if each is not None), key=lambda pair: pair[1], reverse=True)
    by_url: dict[str, Entry] = {}
    for entry, _ in newest_first[:MOST_ENTRIES]:
        by_url.setdefault(entry.url, entry)
    return Listing(entries=tuple(by_url.values()))


def _unpacked(body: bytes, limit: int) -> bytes:
    if not body.startswith(_GZIP):
        return body[:limit] if limit == _START else body
    try:
        inflate = zlib.decompressobj(47)
        text = inflate.decompress(body, limit)
    except zlib.error as error:
        raise UnreadableError("the packed sitemap is broken") from error
    if inflate.unconsumed_tail and limit == _MOST_BYTES:
        raise UnreadableError(f"the sitemap is larger than {limit:,} bytes")
    return text


def _parsed(text: str) -> _Element:
    from lxml import etree  # noqa: PLC0415  because only the worker pays for the parser

    if not _ROOT.match(text[:_START]) or "<!DOCTYPE" in text:
        raise UnreadableError("no sitemap")
    whole = _BARE_AMPERSAND.sub("&amp;", _XML_DECLARATION.sub("", text))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    return etree.fromstring(whole.encode("utf-8", "replace"), parser)  # what begins with a root is always mended to one


def _entry(page: _Element, base: str, zone: str, now: datetime) -> tuple[Entry, datetime] | None:
    """Return an entry and by what it is ordered; None for what is no page or has not changed lately."""
    url = absolute_url(base, _text(page, "loc"))
    if url is None or url == base:
        return None
    news = next(_children(page, "news"), None)
    changed = _moment(page, "lastmod", zone, now)
    if news is None:
        recent = changed is not None and now - changed.at < _YOUNG
        return (Entry(url=url), changed.at) if changed is not None and recent else None
    moment = _moment(news, "publication_date", zone, now) or changed
    publication = next(_children(news, "publication"), None)
    entry = Entry(
        url=url,
        title=plain(unescape(_text(news, "title")[:_LONGEST_TITLE])),
        published_at=moment.at if moment else None,
        has_time=bool(moment and moment.has_time),
        language=language_from_tag(_text(publication, "language")) if publication is not None else None,
    )
    return entry, moment.at if moment else now


def _parts(root: _Element, base: str, zone: str, now: datetime) -> tuple[str, ...]:
    """Return the sitemaps of an index that most likely hold news: those called so first, then the ones changed last."""
    found: list[tuple[bool, datetime, str]] = []
    for part in _children(root, "sitemap"):
        url = absolute_url(base, _text(part, "loc"))
        changed = _moment(part, "lastmod", zone, now)
        if url is not None and url != base:
            long_ago = datetime.min.replace(tzinfo=now.tzinfo)
            found.append((bool(_NEWS.search(url.rpartition("/")[2])), changed.at if changed else long_ago, url))
    found.sort(reverse=True)
    return tuple(dict.fromkeys(url for *_, url in found))[:_PARTS]


def _moment(element: _Element, name: str, zone: str, now: datetime) -> Moment | None:
    text = _text(element, name)
    return read_moment(text, zone, now) if _W3C_DATE.match(text) else None


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _children(element: _Element, name: str) -> Iterator[_Element]:
    return (child for child in element if isinstance(child.tag, str) and _name(child) == name)


def _text(element: _Element, name: str) -> str:
    child = next(_children(element, name), None)
    return "" if child is None else (child.text or "").strip()
