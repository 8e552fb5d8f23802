"""A page to an `Article`: the site's rule, then what the page says of itself, then trafilatura.

Pure and picklable, so that it can run in another process. Fetches nothing; knows no site's markup.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from urllib.parse import urlsplit

from scrapers.article import Article, Language, Span
from scrapers.byline import WithoutNoise, last_author, signed_by, without_by, without_house_noise, without_tags
from scrapers.charset import decode
from scrapers.dates import Moment, read_moment
from scrapers.html import is_blank, letters_of, parse, plain
from scrapers.language import language_from_tag, language_of
from scrapers.metadata import Metadata, read_metadata
from scrapers.reading.chosen import Body, choose_body, near_author, near_headline
from scrapers.reading.kinds import kinds_of
from scrapers.source import ArticleParts, Source
from scrapers.urls import belongs_to, canonical_url

_SHORTEST_TEXT = 200
"""A shorter text does not tell its language well enough against the page's own word."""
_LONGEST_TITLE, _BEGINNING = 1000, 60
_UNKNOWN_ZONE = "UTC"


def read_article(
    body: bytes | str,
    url: str,
    *,
    source: Source | None = None,
    charset: str | None = None,
    now: datetime | None = None,
) -> Article:
    """Read the article at `url`; `charset` is as declared by the server, `now` helps with dates like "вчера".

    `problems` of the article say what the maintainer of the source should know.

    Raises:
        LayoutError: nothing reads this page.
        UnreadableError: it is built to cost time or memory.
    """
    page = parse(body if isinstance(body, str) else decode(body, charset), url)
    metadata = read_metadata(page)
    parts = source.read_article(page) if source is not None and source.read_article is not None else None
    found = choose_body(page, metadata, source, parts)
    tidy = without_house_noise(found.paragraphs, source) if source else WithoutNoise(paragraphs=found.paragraphs)
    found = replace(found, paragraphs=tidy.paragraphs)
    parts = parts or ArticleParts(paragraphs=())
    moment = _published(_dates(parts, metadata, tidy, found), source, now)
    text, paragraphs = _joined(found.paragraphs)
    return Article(
        url=_own_url(metadata, url),
        source_key=source_key(url, source),
        title=_title(parts, metadata, source),
        text=text,
        paragraphs=paragraphs,
        lead=_lead(metadata, found, paragraphs),
        author=_author(parts, metadata, found, source),
        section=parts.section or metadata.section or None,
        language=parts.language or _language(text, metadata, source),
        published_at=moment.at if moment else None,
        has_time=bool(moment and moment.has_time),
        zone=source.zone if source else _UNKNOWN_ZONE,
        image=parts.image or metadata.image,
        body_origin=found.origin,
        kinds=kinds_of(found.paragraphs, found.blocks),
        layout_changed=found.problem is not None,
        problems=(found.problem,) if found.problem else (),
    )


def article_from_text(text: str, *, title: str = "", url: str = "", language: Language | None = None) -> Article:
    """Return the article that `text` is, byte for byte; its paragraphs are its lines."""
    paragraphs: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if not is_blank(line):
            left = len(line) - len(line.lstrip())
            paragraphs.append(Span(start + left, start + len(line.rstrip())))
        start += len(line) + 1
    return Article(
        url=url,
        source_key=source_key(url, None),
        title=title,
        text=text,
        paragraphs=tuple(paragraphs),
        author=last_author([text[span.start : span.end] for span in paragraphs]),
        language=language or language_of(text),
    )


def source_key(url: str, source: Source | None) -> str:
    """Return the identity of the article at `url`: "id:<number>" or "url:<canonical>"; "" for no URL."""
    if source is not None:
        return source.source_key(url)
    return f"url:{canonical_url(url)}" if url else ""


def _joined(paragraphs: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    spans: list[Span] = []
    start = 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return "\n\n".join(paragraphs), tuple(spans)


def _lead(metadata: Metadata, found: Body, paragraphs: Sequence[Span]) -> Span | None:
    """Return the first paragraph where the site marks it as the lead, or its description repeats it."""
    described = letters_of(metadata.description)[:_BEGINNING]
    repeated = bool(described) and letters_of(found.paragraphs[0])[:_BEGINNING].startswith(described)
    return paragraphs[0] if found.lead or repeated else None


def _title(parts: ArticleParts, metadata: Metadata, source: Source | None) -> str:
    title = (plain(parts.title) or metadata.title)[:_LONGEST_TITLE]
    return without_tags(title, source.house_tags) if source else title


def _author(parts: ArticleParts, metadata: Metadata, found: Body, source: Source | None) -> str | None:
    """Prefer the site's mark; under a ruled body its last line; else the page's own word (never the site's name)."""
    told = without_by(metadata.author) if source is None or metadata.author.casefold() != source.name.casefold() else ""
    last = signed_by(found.tail) or last_author(found.paragraphs)
    if found.origin == "rule":
        return parts.author or last or told or None
    return told or last or signed_by(near_author(found, metadata.title))


def _published(told: Iterable[str], source: Source | None, now: datetime | None) -> Moment | None:
    """Return the first date with a time on the day that is told first, else that day."""
    zone = source.zone if source else None
    first: Moment | None = None
    for text in told:
        moment = read_moment(text, zone, now)
        if moment is not None and moment.has_time and (first is None or _is_on(first, moment, zone)):
            return moment
        first = first or moment
    return first


def _is_on(day: Moment, moment: Moment, zone: str | None) -> bool:
    """Tell whether `moment` can be on `day`, which began at midnight in `zone` or, where that is None, somewhere on Earth."""
    east, west = (timedelta(), timedelta()) if zone else (timedelta(hours=14), timedelta(hours=12))
    return day.at - east <= moment.at < day.at + timedelta(days=1) + west


def _dates(parts: ArticleParts, metadata: Metadata, tidy: WithoutNoise, found: Body) -> Iterator[str]:
    """Yield what may be the date of publication: the rule's, the page's own, the dateline's, then what stands at the headline."""
    yield parts.published or ""
    yield from metadata.published
    yield tidy.dateline
    if found.origin != "rule":
        near = near_headline(found, metadata.title)
        yield from near
        yield from (f"{one} {other}" for one, other in pairwise(near))


def _language(text: str, metadata: Metadata, source: Source | None) -> Language:
    """Tell the language from the text; a short one that tells nothing may be what the page or the source says."""
    language = language_of(text)
    if language != "other" or len(text) >= _SHORTEST_TEXT:
        return language
    return language_from_tag(metadata.language) or (source.language if source else None) or "other"


def _own_url(metadata: Metadata, url: str) -> str:
    """Believe a canonical address on the same site that is not its front page."""
    canonical = metadata.canonical
    if canonical is None or urlsplit(canonical).path in {"", "/"} or not belongs_to(canonical, urlsplit(url).netloc):
        return url
    return canonical
