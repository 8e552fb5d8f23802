"""The text of an article's page: its blocks in order, each with what the markup says of it. For lxml trees.

As in `scrapers.html`, no words are glued, `<br>` is a line, nothing visible is altered. What belongs to the article is decided
elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scrapers.html import Document, as_paragraphs, hides, one_line, without_controls
from scrapers.tags import BESIDE_TEXT, BLOCKS, NEVER_TEXT

_BREAK, _LINK, _LINK_END, _STRONG, _STRONG_END = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4"
"""Stand inside collected text for `<br>` and for where links and bold text begin and end: no characters, never shown."""
_BEGIN = {"br": _BREAK, "a": _LINK, "b": _STRONG, "strong": _STRONG}
_END = {"a": _LINK_END, "b": _STRONG_END, "strong": _STRONG_END}
_SHARES = ((_LINK, _LINK_END), (_STRONG, _STRONG_END))
_MARKED = re.compile("([\ufdd1-\ufdd4])")
_FOR_SCREEN_READERS = frozenset(
    [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screen-reader-only",
        "screenreader-only",
        "a11y-hidden",
    ]
)
_MAY_BE_HIDDEN = "descendant-or-self::*[@hidden or @style or contains(@class, 'sr-only') or contains(@class, 'hidden') or contains(@class, 'reader-')]"
_LONGEST_CLASS = 300
_PICTURES = ("img", "picture", "video")
_IGNORED = re.compile(r"[\s\xad\u200b-\u200d\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: its nearest block element, its text and visible characters, and the shares of it that are links and bold."""

    element: Any
    text: str
    key: str
    linked: float = 0.0
    strong: float = 0.0
    beside: bool = False
    """It stands in a figure, an aside or a menu."""


def key_of(text: str) -> str:
    """Return the visible characters of `text`: what two spellings of one paragraph have in common."""
    return _IGNORED.sub("", text)


def select(page: Document, selector: str) -> list[Any]:
    """Return the elements of the page that a CSS selector finds, in the order of the page."""
    found: list[Any] = _compiled(selector)(page.tree)
    return found


def elements_by(page: Document, expression: str) -> list[Any]:
    """Return the elements of the page that an XPath expression finds, in the order of the page."""
    found: list[Any] = compiled_xpath(expression)(page.tree)
    return found


def first(page: Document, *selectors: str) -> Any | None:
    """Return the first element that one of the selectors finds, in the order of the selectors."""
    return next((element for selector in selectors for element in select(page, selector)), None)


def line(page: Document, *selectors: str) -> str:
    """Return the text of `first` on one line, "" where there is none."""
    element = first(page, *selectors)
    return "" if element is None else text_line(element)


def paragraphs_in(page: Document, *selectors: str) -> tuple[str, ...]:
    """Return the paragraphs of the elements found by the first selector that finds text, an element inside another once."""
    for selector in selectors:
        found = outermost(select(page, selector))
        paragraphs = tuple(block.text for element in found for block in blocks_of(element) if not block.beside)
        if paragraphs:
            return paragraphs
    return ()


def outermost(elements: list[Any]) -> list[Any]:
    """Return the elements that stand in no other of them."""
    known = set(elements)
    return [element for element in elements if not any(above in known for above in element.iterancestors())]


def text_line(element: Any) -> str:
    """Return the text of `element` on one line, captions and menus left out."""
    return one_line([block.text for block in blocks_of(element) if not block.beside])


def blocks_of(element: Any) -> list[Block]:
    """Return the blocks inside `element`, in order; what is never text or not shown is left out."""
    walker = _Walker(element)
    walker.walk()
    return walker.found


class _Walker:
    """Collects text until a block begins or ends; no recursion, pages are deep."""

    def __init__(self, element: Any) -> None:
        self.found: list[Block] = []
        self._root = element
        self._pieces: list[str] = []
        self._holders = [element]
        self._beside: list[Any] = []
        self._quotes = 0
        self._words = _of_words(element)
        self._links = 0
        self._hidden = {each for each in compiled_xpath(_MAY_BE_HIDDEN)(element) if _is_hidden(each)}

    def walk(self) -> None:
        from lxml import etree  # noqa: PLC0415  because only the worker pays for the parser

        events = etree.iterwalk(self._root, events=("start", "end"))
        skipped, root, add = None, self._root, self._pieces.append
        alive = []  # lxml makes an element anew, at a price, wherever nobody holds it
        for event, element in events:
            if event == "start":
                alive.append(element)
                if self._is_skipped(element):
                    events.skip_subtree()
                    skipped = element
                    continue
                self._begin(element)
                text = element.text
            else:
                if element is not skipped:
                    self._end(element)
                text = element.tail if element is not root else None
            if text:
                add(text)
        self._flush()

    def _is_skipped(self, element: Any) -> bool:
        tag = element.tag
        if element in self._hidden or (tag in NEVER_TEXT and element not in self._words):
            return True
        if tag not in BESIDE_TEXT or element in self._words or element is self._root:
            return False
        return next(element.iter("blockquote"), None) is None

    def _begin(self, element: Any) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._holders.append(element)
            self._quotes += tag == "blockquote"
            if tag in BESIDE_TEXT and element not in self._words:
                self._beside.append(element)
        elif tag in _BEGIN:
            self._links += tag == "a"
            self._pieces.append(_BEGIN[tag])

    def _end(self, element: Any) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._holders.pop()
            self._quotes -= tag == "blockquote"
            if self._beside and self._beside[-1] is element:
                self._beside.pop()
        elif tag in _END:
            self._links -= tag == "a"
            self._pieces.append(_END[tag])

    def _flush(self) -> None:
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces[:] = [_LINK] * self._links  # a link may go round several blocks
        if text and not text.isspace():
            holder = self._holders[-1]
            self.found += _blocks(holder, text, beside=bool(self._beside) and not self._quotes)


def _of_words(element: Any) -> set[Any]:
    """Return the figures and the footers of quotes that are text: a quote or a table may be set as a figure, its speaker below it."""
    words = {footer for quote in element.iter("blockquote") for footer in quote.iter("footer")}
    for frame in element.iter("figure", "aside"):
        if next(frame.iter("blockquote", "table"), None) is not None and next(frame.iter(*_PICTURES), None) is None:
            words.update(frame.iter("figcaption"), [frame])
    return words


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or hides(element.get("style") or ""):
        return True
    return any(name in _FOR_SCREEN_READERS for name in (element.get("class") or "")[:_LONGEST_CLASS].split())


def _blocks(holder: Any, text: str, *, beside: bool) -> Iterator[Block]:
    """Make blocks of collected text, counting what of it is linked and bold."""
    for paragraph in as_paragraphs(without_controls(text), _BREAK):
        pieces = _MARKED.split(paragraph)
        plain = paragraph if len(pieces) == 1 else _tidy("".join(pieces[::2]))
        if plain:
            key = key_of(plain)
            linked, strong = (_share(pieces, *marks) / (len(key) or 1) for marks in _SHARES)
            yield Block(holder, plain, key, linked, strong, beside)


def _share(pieces: list[str], begin: str, end: str) -> int:
    if begin not in pieces:
        return 0
    inside, count = 0, 0
    for number, piece in enumerate(pieces):
        if number % 2:
            inside += (piece == begin) - (piece == end)
        elif inside > 0:
            count += len(key_of(piece))
    return count


def _tidy(text: str) -> str:
    """Undo the doubled spaces that stood around a mark."""
    return "\n".join(filter(None, (" ".join(re.split(" +", part)).strip() for part in text.split("\n"))))


@lru_cache(maxsize=256)
def _compiled(selector: str) -> Any:
    from lxml.cssselect import CSSSelector  # noqa: PLC0415  because only the worker pays for the parser

    return CSSSelector(selector, translator="html")


@lru_cache(maxsize=64)
def compiled_xpath(expression: str) -> Any:
    """Return an XPath expression, compiled once."""
    from lxml import etree  # noqa: PLC0415  because only the worker pays for the parser

    return etree.XPath(expression)
