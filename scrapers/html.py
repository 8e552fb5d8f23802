"""HTML to text: a walker that glues no words, breaks at `<br>`, drops soft hyphens and alters nothing else.

Which elements hold an article is left to the sites' rules and to `scrapers.extract`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrapers.errors import UnreadableError

if TYPE_CHECKING:  # the bot's process reads no page: only the worker pays for the parser
    from bs4 import BeautifulSoup, Tag

MAX_OPEN_ELEMENTS = 2000
"""Pages with more unclosed `<div>`s than this cost minutes to parse."""
MAX_TAGS = 150_000
"""Pages with more tags than this cost minutes to read."""
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "svg",
        "button",
        "figure",
        "figcaption",
        "aside",
        "nav",
        "textarea",
        "select",
        "option",
        "object",
        "video",
        "audio",
        "canvas",
        "head",
    ]
)
_BREAK = "\x00"  # stands for <br>; it cannot come from a page, `parse` drops it
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_Stack = list[tuple["Tag", Iterator[object]]]
_BLANK = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A parsed page, where it stands, and its markup as it was parsed."""

    url: str
    soup: BeautifulSoup
    markup: str

    def first(self, *selectors: str) -> Tag | None:
        """Return the first element that one of the selectors finds, in the order of the selectors."""
        found = (self.soup.select_one(selector) for selector in selectors)
        return next((element for element in found if element is not None), None)

    def line(self, *selectors: str) -> str:
        """Return the text of `first` on one line, "" where there is none."""
        element = self.first(*selectors)
        return "" if element is None else line_of(element)


def parse(text: str, url: str) -> Document:
    """Parse a page.

    Raises:
        UnreadableError: the page is built to cost time or memory.
    """
    from bs4 import BeautifulSoup  # noqa: PLC0415  because only the worker pays for the parser

    lowered = text.lower()
    if lowered.count("<div") - lowered.count("</div") > MAX_OPEN_ELEMENTS or text.count("<") > MAX_TAGS:
        raise UnreadableError("the page has more elements than any news page")
    clean = _XML_DECLARATION.sub("", _SURROGATES.sub("\ufffd", text.replace(_BREAK, "")))
    markup = clean if "<" in clean else f"<p>{clean}</p>"  # BeautifulSoup takes a bare word for a file's name and warns
    return Document(url=url, soup=BeautifulSoup(markup, "lxml"), markup=markup)


def paragraphs_of(element: Tag) -> list[str]:
    """Return the paragraphs inside `element`, in order: one for each block, parted also at two `<br>` in a row."""
    return [paragraph for _, block in blocks_of(element) for paragraph in block]


def blocks_of(element: Tag) -> list[tuple[Tag, list[str]]]:
    """Return each block inside `element` that has text of its own, with its paragraphs; none where it is not shown."""
    if _silent(element):
        return []
    pieces: list[str] = []
    found: list[tuple[Tag, list[str]]] = []
    holder = element

    def flush() -> None:
        paragraphs = _paragraphs("".join(pieces))
        pieces.clear()
        if paragraphs:
            found.append((holder, paragraphs))

    for block, piece in _walk(element):
        if block is not None:
            flush()
            holder = block
        else:
            pieces.append(piece)
    flush()
    return found


def line_of(element: Tag) -> str:
    """Return the text of `element` on one line."""
    return " ".join(" ".join(paragraphs_of(element)).split("\n"))


def plain(markup: str) -> str:
    """Return a title as one line of plain text: tags and control characters out, spaces as one."""
    return (
        _SPACES.sub(" ", _CONTROLS.sub("", _SURROGATES.sub("\ufffd", _TAG.sub("", markup)))).replace("\xad", "").strip()
    )


def is_blank(text: str) -> bool:
    """Tell whether nothing of `text` can be seen."""
    return not text.translate(dict.fromkeys(map(ord, _BLANK))).strip()


def _walk(element: Tag) -> Iterator[tuple[Tag | None, str]]:
    """Yield (None, text) for each piece of text and (holder, "") wherever a block begins or ends; no recursion."""
    from bs4.element import CData, NavigableString, Tag  # noqa: PLC0415  because only the worker pays for the parser

    stack: _Stack = [(element, iter(element.children))]
    while stack:
        parent, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack and parent.name in BLOCKS:
                yield _holder(stack), ""
        elif isinstance(child, Tag):
            yield from _enter(child, stack)
        elif type(child) in {NavigableString, CData}:
            yield None, str(child)


def _enter(child: Tag, stack: _Stack) -> Iterator[tuple[Tag | None, str]]:
    if child.name == "br":
        yield None, _BREAK
    elif not _silent(child):
        stack.append((child, iter(child.children)))
        if child.name in BLOCKS:
            yield child, ""


def _holder(stack: _Stack) -> Tag:
    return next((tag for tag, _ in reversed(stack) if tag.name in BLOCKS), stack[0][0])


def _silent(element: Tag) -> bool:
    if element.name in SILENT or element.has_attr("hidden"):
        return True
    return bool(_HIDDEN.search(str(element.get("style", ""))))


def _paragraphs(text: str) -> list[str]:
    """Part collapsed text at two breaks in a row; one break is a new line inside the paragraph."""
    lines = [
        line.strip() for line in _SPACES.sub(" ", _SURROGATES.sub("\ufffd", text.replace("\xad", ""))).split(_BREAK)
    ]
    groups: list[list[str]] = [[]]
    for line in lines:
        if is_blank(line):
            groups.append([])
        else:
            groups[-1].append(line)
    return ["\n".join(group) for group in groups if group]
