"""What a page says of itself to machines: JSON-LD, OpenGraph and meta tags, microdata. The body is read elsewhere."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from scrapers.html import Document, line_of, plain
from scrapers.urls import absolute_url

if TYPE_CHECKING:  # the bot's process reads no page: only the worker pays for the parser
    from bs4 import Tag

_ARTICLE = re.compile(r"Article$|BlogPosting$|^Report$")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*[^*]{0,500}\*/|<!--|<!\[CDATA\[|\]\]>|-->)", re.MULTILINE)
_DEEPEST = 6
_MOST_TAGS = 500
_MOST_SCRIPTS = 20
_TELLING = frozenset(["html", "title", "meta", "script", "h1", "time", "canonical", "author", "datePublished"])
_Marks = Mapping[str, "list[Tag]"]
_LONGEST_JSON = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The fields as the page gives them; "" where it does not. `published` is unread; `body` is the text of JSON-LD."""

    title: str = ""
    description: str = ""
    author: str = ""
    section: str = ""
    published: str = ""
    image: str | None = None
    language: str = ""
    canonical: str | None = None
    site_name: str = ""
    body: str = ""


def read_metadata(page: Document) -> Metadata:
    """Return what the page says, each field from the best place that has it."""
    marks = _marks(page)
    node = _article_node(marks)
    meta = _meta_by_name(marks)
    site_name = meta.get("og:site_name", "")
    canonical = next((link for link in marks["canonical"] if link.get("href")), None)
    html = next((html for html in marks["html"] if html.get("lang")), None)
    image = meta.get("og:image") or _image(node.get("image"))
    return Metadata(
        title=_title(marks, plain(_text(node.get("headline"))), meta.get("og:title", ""), site_name),
        description=meta.get("og:description") or plain(_text(node.get("description"))) or meta.get("description", ""),
        author=_author(marks, node, meta),
        section=plain(_text(node.get("articleSection"))) or meta.get("article:section", ""),
        published=_text(node.get("datePublished")) or meta.get("article:published_time", "") or _marked_date(marks),
        image=absolute_url(page.url, image) if image else None,
        language=str(html["lang"]) if html else meta.get("og:locale", ""),
        canonical=absolute_url(page.url, str(canonical["href"])) if canonical else None,
        site_name=site_name,
        body=_text(node.get("articleBody")),
    )


def _marks(page: Document) -> defaultdict[str, list[Tag]]:
    """Go over the page once and sort out the elements that say something, by their name, itemprop and rel."""
    marks: defaultdict[str, list[Tag]] = defaultdict(list)
    for element in page.soup.find_all():
        names = {
            element.name,
            str(element.get("itemprop", "")),
            *(element.get_attribute_list("rel") if element.has_attr("rel") else ()),
        }
        for name in names & _TELLING:
            marks[name].append(element)
    return marks


def _meta_by_name(marks: _Marks) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in marks["meta"][:_MOST_TAGS]:
        name = str(element.get("property") or element.get("name") or "").lower()
        found.setdefault(name, plain(str(element.get("content", ""))))
    return found


def _title(marks: _Marks, headline: str, og_title: str, site_name: str) -> str:
    """Prefer the headline people see, where the page's own metadata confirms it; drop the site's name from its end."""
    told = headline or og_title
    shown, tag = (
        plain(line_of(element)) if element else "" for element in (_first(marks["h1"]), _first(marks["title"]))
    )
    if shown and (not (told or tag) or any(_same_start(shown, other) for other in (headline, og_title, tag))):
        return shown
    title = told or tag
    if site_name:
        title = re.sub(rf"\s+[-–—|·:•]+\s+{re.escape(site_name)}\s*$", "", title, flags=re.IGNORECASE)
    return title or shown


def _same_start(one: str, other: str) -> bool:
    one, other = (re.sub(r"\W+", "", text).casefold() for text in (one, other))
    return bool(one and other) and (one.startswith(other[:60]) or other.startswith(one))


def _author(marks: _Marks, node: dict[str, Any], meta: dict[str, str]) -> str:
    holder = _first(marks["author"])
    marked = (holder.find(itemprop="name") or holder) if holder else None
    candidates = (
        ", ".join(_names(node.get("author"))),
        meta.get("author", ""),
        meta.get("article:author", ""),
        plain(str(marked.get("content") or line_of(marked))) if marked else "",
    )
    publisher = {name.casefold() for name in (*_names(node.get("publisher")), meta.get("og:site_name", ""))}
    return next((name for name in candidates if _is_person(name, publisher)), "")


def _is_person(name: str, publisher: set[str]) -> bool:
    return bool(name) and "/" not in name and name.casefold() not in publisher


def _names(value: Any) -> list[str]:
    """Return the names in an author field: a string, an object, or a list of either."""
    if isinstance(value, list):
        return list(dict.fromkeys(name for one in value[:5] for name in _names(one)))
    name = value.get("name") if isinstance(value, dict) else value
    return [plain(name)] if isinstance(name, str) and name.strip() else _names(name) if isinstance(name, list) else []


def _image(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return _text(value.get("url") if isinstance(value, dict) else value)


def _marked_date(marks: _Marks) -> str:
    of_article = (
        time
        for time in marks["time"]
        if time.get("datetime") and (time.has_attr("pubdate") or time.find_parent("article"))
    )
    marked = _first(marks["datePublished"]) or next(of_article, None)
    if marked is None:
        return ""
    return str(marked.get("content") or marked.get("datetime") or line_of(marked))


def _first(elements: list[Tag]) -> Tag | None:
    return elements[0] if elements else None


def _text(value: Any) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return value.strip() if isinstance(value, str) else ""


def _article_node(marks: _Marks) -> dict[str, Any]:
    """Return the JSON-LD object of the article, {} where there is none."""
    scripts = (script for script in marks["script"] if script.get("type") == "application/ld+json")
    for script in islice(scripts, _MOST_SCRIPTS):
        for node in _nodes(_loaded(script.get_text()), _DEEPEST):
            kinds = node.get("@type")
            if any(
                isinstance(kind, str) and _ARTICLE.search(kind)
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return node
    return {}


def _loaded(text: str) -> object:
    """Read JSON as sites write it: with comments, trailing commas and raw line breaks."""
    text = text[:_LONGEST_JSON]
    for candidate in (text, _TRAILING_COMMA.sub(r"\1", _COMMENT.sub("", text))):
        try:
            return json.loads(candidate.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, list):
        for one in value[:200]:
            yield from _nodes(one, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _nodes(value.get(key), depth - 1)
