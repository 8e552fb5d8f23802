"""RSS, Atom and JSON Feed to entries. Bodies in feeds are left alone: they are cut in mid-word more often than not."""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from typing import Any

from scrapers.article import Entry, Language
from scrapers.charset import decode
from scrapers.dates import read_moment
from scrapers.errors import NotFeedError, UnreadableError
from scrapers.html import plain, refuse_crowded_tags
from scrapers.language import language_from_tag
from scrapers.links import MOST_ENTRIES, Listing
from scrapers.urls import absolute_url

_HTML = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_XML_DECLARATION = re.compile(r"^<\?xml[^>]*\?>")
_ENTITY = "<!ENTITY"
_HARMLESS_ENTITY = re.compile(
    r"""<!ENTITY\s+(?:%\s+)?[^\s%"'<>]{1,100}\s+(?:(?:SYSTEM|PUBLIC)\s[^<>]{0,500}>|"(?:[^"&%<]|&#?\w{1,8};){0,500}"|'(?:[^'&%<]|&#?\w{1,8};){0,500}')"""
)
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)\w")
_PROLOG = re.compile(r"<!DOCTYPE.*?(?=<[A-Za-z_])", re.DOTALL)
"""The definitions of a document stand before its first element; a `<` inside one of them ends it here, and makes it no harmless one."""
_CDATA_START, _CDATA_END = "<![CDATA[", "]]>"
_BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,31};)")
_NUMBER_REFERENCE = re.compile(r"&#(?:0*(\d{1,9})|[xX]0*([0-9a-fA-F]{1,8}));?")
_NO_CHARACTER = "\ufffd"
_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?(?:</\1>|$)", re.IGNORECASE | re.DOTALL)
_START = 3000
_ENTITIES_AT_MOST = 300
_TTL_AT_MOST = 60 * 24 * 7
_LONGEST_TITLE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a feed as it is written there: its title may hold markup, its link may be relative or missing ("")."""

    title: str = ""
    link: str = ""
    guid: str | None = None
    published: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as it is written; `ttl` is how long it asks to be left alone."""

    items: tuple[Item, ...]
    ttl: timedelta | None = None


def read_feed(body: bytes, url: str, *, charset: str | None = None, zone: str, now: datetime) -> Listing:
    """Read a feed; `zone` is the IANA name for dates without one. Items without a link and repeated ones are left out.

    Raises:
        NotFeedError: it is an HTML page.
        UnreadableError: it is neither, or built to cost time and memory.
    """
    feed = read_items(body, charset=charset)
    entries = (_entry(item, url, zone, now) for item in feed.items)
    return Listing(entries=_listed(entries), ttl=feed.ttl)


def read_items(body: bytes, *, charset: str | None = None, sanitized: bool = False) -> Feed:
    """Read a feed as it is written; `sanitized` lets feedparser clean markup and complete links by `xml:base`, at a price.

    Raises:
        NotFeedError: it is an HTML page.
        UnreadableError: it is neither, or built to cost time and memory.
    """
    text = decode(body, charset).lstrip("\ufeff \t\r\n\x00")
    if _HTML.match(text[:_START]):
        raise NotFeedError("an HTML page stands where the feed should be")
    if text.startswith("{"):
        return _json_feed(text)
    _refuse_entities(text)
    refuse_crowded_tags(text)
    return _xml_feed(_XML_DECLARATION.sub('<?xml version="1.0"?>\n', text), sanitized=sanitized)


def _refuse_entities(text: str) -> None:
    """Refuse a feed whose definitions name one another; a character or a word behind a name is what names are for."""
    begin = text.find("<!DOCTYPE")
    found = _PROLOG.match(text, begin) if begin >= 0 else None
    prolog = found[0] if found else text[begin:] if begin >= 0 else ""
    harmless = [each for each in _HARMLESS_ENTITY.findall(prolog) if not _REFERENCE.search(each)]
    if prolog.count(_ENTITY) > min(_ENTITIES_AT_MOST, len(harmless)):
        raise UnreadableError("the feed defines entities that multiply")


def looks_like_feed(body: bytes) -> bool:
    """Tell whether the first bytes are those of a feed rather than of a page."""
    start = decode(body[:_START]).lstrip("\ufeff \t\r\n\x00")
    return not _HTML.match(start) and bool(re.search(r"<(rss|feed|rdf:RDF)\b|https://jsonfeed\.org/version", start))


def _xml_feed(text: str, *, sanitized: bool) -> Feed:
    import feedparser  # noqa: PLC0415  because only the process that parses should load it

    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        parsed = feedparser.parse(
            _mended(_NUMBER_REFERENCE.sub(_character, text)).encode("utf-8", "replace"),
            response_headers=headers,
            sanitize_html=sanitized,
            resolve_relative_uris=sanitized,
        )
    except MemoryError:
        raise
    except Exception as error:
        raise UnreadableError(f"the feed's parser gives up ({type(error).__name__})") from error
    if not parsed.get("version") and not parsed.entries:
        raise UnreadableError("neither a feed nor a page")
    language = language_from_tag(parsed.feed.get("language"))
    ttl = str(parsed.feed.get("ttl", ""))
    minutes = int(ttl) if re.fullmatch(r"\d{1,5}", ttl.strip()) else 0
    return Feed(
        items=tuple(_xml_item(entry, language) for entry in parsed.entries),
        ttl=timedelta(minutes=min(minutes, _TTL_AT_MOST)) if minutes else None,
    )


def _character(reference: re.Match[str]) -> str:
    """Return a numeric reference as it stands, U+FFFD for one to no character: feedparser breaks off at those."""
    number = int(reference[1]) if reference[1] else int(reference[2], 16)
    names_none = number == 0 or number > sys.maxunicode or unicodedata.category(chr(number)) == "Cs"
    return _NO_CHARACTER if names_none else reference[0]


def _mended(text: str) -> str:
    """Escape bare ampersands outside CDATA: feedparser makes "AT&T;" of a bare "AT&T"."""
    parts: list[str] = []
    start = 0
    while start < len(text):
        begin = text.find(_CDATA_START, start)
        end = text.find(_CDATA_END, begin) if begin >= 0 else -1
        stop = len(text) if end < 0 else begin
        parts.append(_BARE_AMPERSAND.sub("&amp;", text[start:stop]))
        start = stop if end < 0 else end + len(_CDATA_END)
        parts.append(text[stop:start])
    return "".join(parts)


def _xml_item(entry: Mapping[str, Any], language: Language | None) -> Item:
    told = dict(entry)  # feedparser's own mapping takes "published" for "updated", and warns
    return Item(
        title=str(entry.get("title") or ""),
        link=str(entry.get("link") or ""),
        guid=entry.get("id") or None,
        published=str(told.get("published") or told.get("updated") or ""),
        language=language_from_tag(str((entry.get("title_detail") or {}).get("language") or "")) or language,
    )


def _json_feed(text: str) -> Feed:
    """Read a JSON Feed (https://www.jsonfeed.org/version/1.1/)."""
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("neither a feed nor a page") from error
    items = feed.get("items")
    if not str(feed.get("version", "")).startswith("https://jsonfeed.org/") or not isinstance(items, list):
        raise UnreadableError("JSON, but no JSON Feed")
    language = language_from_tag(str(feed.get("language") or ""))
    return Feed(items=tuple(_json_item(item, language) for item in items if isinstance(item, dict)))


def _json_item(item: Mapping[str, Any], language: Language | None) -> Item:
    link = item.get("url") or item.get("external_url")
    return Item(
        title=str(item.get("title") or ""),
        link=link if isinstance(link, str) else "",
        guid=str(item.get("id") or "") or None,
        published=str(item.get("date_published") or item.get("date_modified") or ""),
        language=language_from_tag(str(item.get("language") or "")) or language,
    )


def _entry(item: Item, base: str, zone: str, now: datetime) -> Entry | None:
    url = absolute_url(base, item.link) if item.link else None
    if url is None:
        return None
    moment = read_moment(item.published, zone, now)
    return Entry(
        url=url,
        title=_title(item.title),
        published_at=moment.at if moment else None,
        has_time=bool(moment and moment.has_time),
        language=item.language,
        guid=item.guid,
    )


def _listed(entries: Iterable[Entry | None]) -> tuple[Entry, ...]:
    """Return each URL once; the guid tells nothing, one site gives all items the same."""
    by_url: dict[str, Entry] = {}
    for entry in entries:
        if entry is not None and len(by_url) < MOST_ENTRIES:
            by_url.setdefault(entry.url, entry)
    return tuple(by_url.values())


def _title(text: str) -> str:
    """Return a plain title: markup stands in some feeds as it is, in others escaped once too often."""
    return plain(unescape(plain(_SCRIPT.sub("", text[:_LONGEST_TITLE]))))
