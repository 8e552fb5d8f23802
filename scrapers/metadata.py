"""What a page says of itself to machines: JSON-LD, OpenGraph and meta tags, microdata. The body is read elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Any

from scrapers.blocks import elements_by, text_line
from scrapers.html import Document, letters_of, plain
from scrapers.linked_data import article_node, body_in, image_in, names_in, text_in
from scrapers.urls import absolute_url

_Marks = defaultdict[str, list[Any]]
_MOST_TAGS = 500
_LONGEST_TITLE = 1000
_OPENING = '«“„"‘('
_CODE = re.compile(r"[/_@\d]")
"""What stands in addresses and in the house's codes for a writer, not in names."""
_LONGEST_NAMES = 200
_NOBODY = ("admin", "administrator", "editor", "redaktor", "редактор", "админ")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "published_time",
    "article.published",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
    "last-published",
    "mediator_published_time",
    "og:pubdate",
    "rnews:datepublished",
)
"""Names of meta tags for the time of publication, in use on news sites; the most exact first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The fields as the page gives them; "" where it does not.

    `published` are unread dates, the best told first; `body` is the text of JSON-LD.
    """

    title: str = ""
    description: str = ""
    author: str = ""
    section: str = ""
    published: tuple[str, ...] = ()
    image: str | None = None
    language: str = ""
    canonical: str | None = None
    site_name: str = ""
    body: str = ""


def read_metadata(page: Document) -> Metadata:
    """Return what the page says, each field from the best place that has it."""
    tree = page.tree
    scripts = [script.text or "" for script in tree.iter("script") if _is_linked_data(script.get("type") or "")]
    meta, marks = _meta_by_name(tree), _marks(page)
    element = next(tree.iter("h1"), None)
    node = article_node(scripts, meta.get("og:title") or plain(_line(element)))
    titles = (plain(text_in(node.get("headline"))), meta.get("og:title", ""))
    shown = plain(_headline(element, titles))
    site_name = meta.get("og:site_name", "")
    canonical = next((link.get("href").strip() for link in marks["canonical"] if link.get("href")), "")
    image = meta.get("og:image") or image_in(node.get("image")) or meta.get("twitter:image", "")
    return Metadata(
        title=_title(tree, shown, titles, site_name),
        description=meta.get("og:description")
        or plain(text_in(node.get("description")))
        or meta.get("description", ""),
        author=_author(marks, node, meta),
        section=plain(text_in(node.get("articleSection"))) or meta.get("article:section", ""),
        published=tuple(dict.fromkeys(filter(None, _published(marks, node, meta)))),
        image=absolute_url(page.base, image) if image else None,
        language=str(tree.get("lang") or meta.get("og:locale", "")),
        canonical=absolute_url(page.base, canonical) if canonical else None,
        site_name=site_name,
        body=body_in(node),
    )


def _is_linked_data(kind: str) -> bool:
    return kind.partition(";")[0].strip().lower() == "application/ld+json"


def _marks(page: Document) -> _Marks:
    """Sort out the elements that say something of themselves, by their itemprop and rel; times under "time"."""
    marks: _Marks = defaultdict(list)
    for element in elements_by(page, "//*[@itemprop or @rel]|//time[@datetime]"):
        names = f"{element.get('itemprop') or ''} {element.get('rel') or ''}".split()
        for name in (*names, "time") if element.tag == "time" else names:
            marks[name].append(element)
    return marks


def _meta_by_name(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, element in enumerate(tree.iter("meta")):
        if number == _MOST_TAGS:
            break
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        found.setdefault(name, plain(unescape(element.get("content") or "")))
    return found


def _title(tree: Any, shown: str, titles: tuple[str, str], site_name: str) -> str:
    """Prefer the headline people see, where the page's own metadata confirms it; drop the site's name from its end."""
    told = titles[0] or titles[1]
    tag = plain(next(tree.iter("title"), tree).text or "")
    if shown and (not (told or tag) or any(_same_start(shown, other) for other in (*titles, tag))):
        return shown
    title = (told or tag)[:_LONGEST_TITLE]
    if site_name:
        title = re.sub(rf"\s+[-–—|·:•]+\s+{re.escape(site_name[:_LONGEST_TITLE])}\s*$", "", title, flags=re.IGNORECASE)
    return title or shown


def _headline(element: Any | None, titles: Iterable[str]) -> str:
    """Return the text of a headline, without the rubric in an element before it that the page's other titles do not have.

    The parts of a headline may stand under each other without a space between them.
    """
    whole = _line(element)
    if element is None or (element.text or "").strip() or any((part.tail or "").strip() for part in element):
        return whole
    parts = [text for text in map(_line, element) if text]
    if len(parts) == 1 or not all(len(part) > 1 and (part[0].isalnum() or part[0] in _OPENING) for part in parts):
        return whole
    told = {letters_of(title) for title in titles}
    endings = (" ".join(parts[start:]) for start in range(1, len(parts)))
    return next((ending for ending in endings if letters_of(ending) in told), " ".join(parts))


def _same_start(one: str, other: str) -> bool:
    one, other = letters_of(one), letters_of(other)
    return bool(one and other) and (one.startswith(other[:60]) or other.startswith(one))


def _author(marks: _Marks, node: dict[str, Any], meta: dict[str, str]) -> str:
    holder = next(iter(marks["author"]), None)
    marked = (
        None if holder is None else next((each for each in holder.iter() if each.get("itemprop") == "name"), holder)
    )
    candidates = (
        ", ".join(names_in(node.get("author"))),
        meta.get("author", ""),
        meta.get("article:author", ""),
        "" if marked is None else plain(marked.get("content") or _line(marked)),
    )
    publisher = {name.casefold() for name in (*names_in(node.get("publisher")), meta.get("og:site_name", ""))}
    return next((name for name in candidates if _is_person(name, publisher)), "")


def _is_person(name: str, publisher: set[str]) -> bool:
    return 0 < len(name) <= _LONGEST_NAMES and not _CODE.search(name) and name.casefold() not in {*publisher, *_NOBODY}


def _published(marks: _Marks, node: dict[str, Any], meta: dict[str, str]) -> Iterator[str]:
    """Yield what the page says of its publication: to machines first, then beside the text."""
    yield text_in(node.get("datePublished"))
    yield from (meta.get(name, "") for name in _PUBLISHED)
    for element in marks["datePublished"][:3]:
        yield element.get("content") or element.get("datetime") or _line(element)
    yield from islice((time.get("datetime") for time in marks["time"] if _of_article(time)), 1)
    yield text_in(node.get("dateCreated"))


def _of_article(time: Any) -> bool:
    if next(time.iterancestors("aside", "nav", "footer"), None) is not None:
        return False  # a teaser's
    return time.get("pubdate") is not None or next(time.iterancestors("article", "header", "main"), None) is not None


def _line(element: Any | None) -> str:
    return "" if element is None else text_line(element)
