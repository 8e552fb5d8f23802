"""JSON-LD as sites write it: the object of the article, and the values in it. https://schema.org/Article."""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from scrapers.html import letters_of, plain

_ARTICLE = re.compile(r"Article$|Posting$|^Report$|^Review$|^NewsItem$")
_PAGE = re.compile(r"WebPage$")
_ALIKE = 40
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*[^*]{0,500}\*/|<!--|<!\[CDATA\[|\]\]>|-->)", re.MULTILINE)
_WRAPPER = re.compile(
    r"^(?:[\s\ufeff]|(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*/)?)+|(?:\s|(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?)+$"
)
_INNER_COMMENT = re.compile(r"/\*(?:(?!\*/).){0,500}\*/", re.DOTALL)
"""Only where nothing else helps: it may stand in a text as well."""
_DEEPEST = 6
_MOST_SCRIPTS = 20
_LONGEST_JSON = 500_000


def article_node(scripts: Sequence[str], title: str) -> dict[str, Any]:
    """Return the object of the article in the texts of a page's JSON-LD scripts, {} where there is none.

    Among several (a page may list others) it is the one called as the page, else the first; a date that only the object of
    the page has is lent to it.
    """
    nodes = [node for script in scripts[:_MOST_SCRIPTS] for node in _nodes(_loaded(script), _DEEPEST)]
    articles = [node for node in nodes if _is_of(node, _ARTICLE)]
    wanted = letters_of(title)
    own = (
        node for node in articles if wanted and letters_of(text_in(node.get("headline")))[:_ALIKE] == wanted[:_ALIKE]
    )
    article = next(own, articles[0] if articles else {})
    page = next((node for node in nodes if _is_of(node, _PAGE) and node.get("datePublished")), {})
    article = {**article, "author": _named(article.get("author"), nodes)}
    return {**article, "datePublished": article.get("datePublished") or page.get("datePublished")} if nodes else {}


def _is_of(node: dict[str, Any], kind: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    return any(isinstance(each, str) and kind.search(each) for each in (kinds if isinstance(kinds, list) else [kinds]))


def _named(value: Any, nodes: Sequence[dict[str, Any]]) -> Any:
    """Return an author as it is, or the object elsewhere in the page that its `@id` names."""
    if isinstance(value, list):
        return [_named(one, nodes) for one in value[:5]]
    if isinstance(value, dict) and "@id" in value and "name" not in value:
        return next((node for node in nodes if node.get("@id") == value["@id"] and "name" in node), value)
    return value


def text_in(value: Any) -> str:
    """Return a text, or the first of a list of texts, "" for anything else."""
    if isinstance(value, list):
        return text_in(value[0]) if value else ""
    return value.strip() if isinstance(value, str) else ""


def body_in(node: dict[str, Any]) -> str:
    """Return the article's text as plain lines: some sites put markup or doubly escaped text there."""
    text = text_in(node.get("articleBody"))
    return unescape(
        re.sub(r"<(?:/p|br|/h\d|/li)\b[^<>]*>|<p\b[^<>]*>", "\n", unescape(text) if "&lt;" in text else text)
    )


def names_in(value: Any) -> list[str]:
    """Return the names in an author field: a string, an object, or a list of either."""
    if isinstance(value, list):
        return list(dict.fromkeys(name for one in value[:5] for name in names_in(one)))
    name = value.get("name") if isinstance(value, dict) else value
    return [plain(name)] if isinstance(name, str) and name.strip() else names_in(name) if isinstance(name, list) else []


def image_in(value: Any) -> str:
    """Return the address in an image field: a string, an object, or a list of either."""
    if isinstance(value, list) and value:
        value = value[0]
    return text_in(value.get("url") if isinstance(value, dict) else value)


def _loaded(text: str) -> object:
    """Read JSON as sites write it: with comments, trailing commas and raw line breaks."""
    text = text[:_LONGEST_JSON]
    mended = _TRAILING_COMMA.sub(r"\1", _COMMENT.sub("", _WRAPPER.sub("", text)))
    for candidate in (text, mended, _INNER_COMMENT.sub("", mended)):
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
