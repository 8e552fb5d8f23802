"""What the scrapers hand over: entries of a listing and whole articles, as frozen values.

Says nothing about how they are fetched, kept or read further.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

Language = Literal["ru", "az", "en", "other"]
BodyOrigin = Literal["rule", "markup", "trafilatura", "text"]
Kind = Literal["text", "heading", "question", "answer", "quote", "post"]
"""What a paragraph is by its markup; `post` is one of a social network, embedded in the page."""


class Span(NamedTuple):
    """A half-open range of code points in `Article.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a listing: where an article stands and what the listing says of it."""

    url: str
    title: str = ""
    published_at: datetime | None = None
    has_time: bool = False
    language: Language | None = None
    guid: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One piece as published. `text` is the source of truth: every offset anywhere counts code points into it.

    `paragraphs` are spans of `text`, `lead` is None or a span inside it, the title stands outside. `published_at` is an
    aware UTC instant; without `has_time` only its local date (in `zone`) is known. `zone` is an IANA name. `kinds` says of each
    paragraph what it is, () where nothing is known. `layout_changed` says that the site's rule no longer fits its page. `aliases` are
    further keys of the same article: that of the address it was found under a redirect, and of the one it calls its own.
    """

    url: str
    source_key: str
    title: str
    text: str
    paragraphs: tuple[Span, ...]
    lead: Span | None = None
    author: str | None = None
    section: str | None = None
    language: Language = "other"
    published_at: datetime | None = None
    has_time: bool = False
    zone: str = "Asia/Baku"
    image: str | None = None
    body_origin: BodyOrigin = "text"
    kinds: tuple[Kind, ...] = ()
    layout_changed: bool = False
    aliases: tuple[str, ...] = ()
    problems: tuple[str, ...] = field(default=())

    def slice(self, span: Span) -> str:
        """Return the words at `span`, untouched."""
        return self.text[span.start : span.end]
