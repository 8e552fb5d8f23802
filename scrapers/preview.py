"""The preview page of a Telegram channel (t.me/s/NAME): posts that link to articles of a site.

The page shows the last 20 posts. Its selectors are Telegram's and stand here; the site's own stand in the site's file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from scrapers.article import Entry
from scrapers.dates import read_moment
from scrapers.html import Document, line_of, paragraphs_of, plain
from scrapers.links import Listing
from scrapers.urls import absolute_url, belongs_to, canonical_url

if TYPE_CHECKING:  # the bot's process reads no page: only the worker pays for the parser
    from bs4 import Tag

_POST = ".tgme_widget_message"
_TEXT = ".tgme_widget_message_text"
_CARD = "a.tgme_widget_message_link_preview[href]"
_CARD_TITLE = ".link_preview_title"
_TIME = ".tgme_widget_message_date time[datetime]"


def read_preview(page: Document, owns: Callable[[str], bool]) -> Listing:
    """Return an entry for each post that links to a page the site `owns`, newest first."""
    by_key: dict[str, Entry] = {}
    for post in reversed(page.soup.select(_POST)):
        entry = _entry(page, post, owns)
        if entry is not None:
            by_key.setdefault(canonical_url(entry.url), entry)
    return Listing(entries=tuple(by_key.values()))


def is_preview(url: str) -> bool:
    """Tell whether `url` is a channel's preview page."""
    return belongs_to(url, "t.me") and "/s/" in url


def _entry(page: Document, post: Tag, owns: Callable[[str], bool]) -> Entry | None:
    links = [*post.select(_CARD), *post.select(f"{_TEXT} a[href]")]
    urls = (absolute_url(page.base, str(link["href"])) for link in links)
    url = next((url for url in urls if url is not None and owns(url) and not canonical_url(url).endswith("/")), None)
    if url is None:
        return None
    when = post.select_one(_TIME)
    moment = read_moment(str(when["datetime"]), None) if when else None
    return Entry(
        url=url,
        title=_title(post),
        published_at=moment.at if moment else None,
        has_time=bool(moment and moment.has_time),
    )


def _title(post: Tag) -> str:
    card, text = post.select_one(_CARD_TITLE), post.select_one(_TEXT)
    if card is not None:
        return plain(line_of(card))
    return plain(paragraphs_of(text)[0].split("\n")[0]) if text is not None and paragraphs_of(text) else ""
