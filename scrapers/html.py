"""HTML to text: a walker that glues no words, breaks at `<br>`, drops soft hyphens and alters nothing else.

Listings are read with BeautifulSoup, here; articles with lxml, in `scrapers.blocks`, since BeautifulSoup alone would cost as
much as trafilatura. Which elements hold an article is left to the sites' rules and to `scrapers.reading.body`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from scrapers.errors import UnreadableError
from scrapers.tags import BLOCKS, SILENT

if TYPE_CHECKING:  # the bot's process reads no page: only the worker pays for the parser
    from bs4 import BeautifulSoup, Tag

MAX_OPEN_ELEMENTS = 2000
"""Pages with more unclosed `<div>`s than this cost minutes to parse."""
MAX_TAGS = 150_000
"""Pages with more tags than this cost minutes to read."""
MAX_ATTRIBUTE_PAIRS = 100_000_000
"""Parsers compare each attribute of a tag with those before it: so many pairs cost a third of a second, 40,000 in one tag 5."""
_LONG_TAG = 1000
_OPENED = re.compile(r"""<[a-zA-Z](?:=\s*+"[^"]*"|=\s*+'[^']*'|[^>])*+""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*"|'[^']*')""")
_BETWEEN = re.compile(r"[\s/]+|=")
_BREAK = "\x00"  # stands for <br>; it cannot come from a page, `parse` drops it
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_HIDDEN = re.compile(
    r"display\s*:\s*none|clip(?:-path)?\s*:\s*(?:inset\(\s*50%|rect\(\s*[01](?:px)?[\s,]+[01])", re.IGNORECASE
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_UNSEEN = "".join(map(chr, (*range(9), *range(14, 32))))
_UNSEEN_CONTROLS = re.compile(f"[{re.escape(_UNSEEN)}]")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_BASE = re.compile(r"<base\b[^<>]*?\bhref\s*=\s*([\"']?)([^\"'<>\s]{1,2000})\1", re.IGNORECASE)
_BASE_WITHIN = 100_000
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_Stack = list[tuple["Tag", Iterator[object]]]
_BLANK = "\u200b\u200c\u200d\u2060\ufeff" + "".join(filter(str.isspace, map(chr, range(0x3001))))


class Document:
    """A page, where it stands and its markup; parsed when it is first asked for."""

    def __init__(self, url: str, markup: str) -> None:
        self.url = url
        self.markup = markup

    @cached_property
    def base(self) -> str:
        """The address that relative links of the page are meant from: that of its `<base>`, else its own."""
        found = _BASE.search(self.markup, 0, _BASE_WITHIN)
        try:
            return urljoin(self.url, unescape(found[2])) if found else self.url
        except ValueError:  # no address
            return self.url

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page for BeautifulSoup: listings, previews, the selectors of a row."""
        from bs4 import BeautifulSoup  # noqa: PLC0415  because only the worker pays for the parser

        # BeautifulSoup takes a bare word for a file's name and warns
        return BeautifulSoup(self.markup if "<" in self.markup else f"<p>{self.markup}</p>", "lxml")

    @cached_property
    def tree(self) -> Any:
        """The page for lxml: articles."""
        import lxml.html  # noqa: PLC0415  because only the worker pays for the parser

        parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
        try:
            return lxml.html.document_fromstring(self.markup.encode(), parser=parser)
        except lxml.etree.ParserError:  # nothing in it but comments, or nothing at all
            return lxml.html.document_fromstring("<html></html>")


def parse(text: str, url: str) -> Document:
    """Return the page.

    Raises:
        UnreadableError: the page is built to cost time or memory.
    """
    lowered = text.lower()
    if lowered.count("<div") - lowered.count("</div") > MAX_OPEN_ELEMENTS or text.count("<") > MAX_TAGS:
        raise UnreadableError("the page has more elements than any news page")
    refuse_crowded_tags(text)
    return Document(url, _XML_DECLARATION.sub("", without_surrogates(without_controls(text))))


def refuse_crowded_tags(text: str) -> None:
    """Refuse a page or feed with more attributes in its tags than can be read soon.

    Raises:
        UnreadableError: it has more than `MAX_ATTRIBUTE_PAIRS`.
    """
    tags = (found[0] for found in _OPENED.finditer(text) if found.end() - found.start() > _LONG_TAG)
    if sum(len(_BETWEEN.findall(_VALUE.sub(" ", tag))) ** 2 for tag in tags) > MAX_ATTRIBUTE_PAIRS:
        raise UnreadableError("a tag has more attributes than that of any news page")


def paragraphs_of(element: Tag) -> list[str]:
    """Return the paragraphs inside `element`, in order: one for each block, parted also at two `<br>` in a row."""
    if _silent(element):
        return []
    pieces: list[str] = []
    found: list[str] = []
    for begins, piece in _walk(element):
        if begins:
            found += as_paragraphs("".join(pieces))
            pieces.clear()
        else:
            pieces.append(piece)
    return found + as_paragraphs("".join(pieces))


def line_of(element: Tag) -> str:
    """Return the text of `element` on one line."""
    return one_line(paragraphs_of(element))


def one_line(paragraphs: list[str]) -> str:
    """Return the paragraphs on one line."""
    return " ".join(" ".join(paragraphs).split("\n"))


def plain(markup: str) -> str:
    """Return a title as one line of plain text: tags and control characters out, spaces as one."""
    return _SPACES.sub(" ", _CONTROLS.sub("", without_surrogates(_TAG.sub("", markup)))).replace("\xad", "").strip()


def is_blank(text: str) -> bool:
    """Tell whether nothing of `text` can be seen."""
    return not text.strip(_BLANK)


def without_controls(text: str) -> str:
    """Return `text` without the control characters nobody sees."""
    return _UNSEEN_CONTROLS.sub("", text) if any(map(text.__contains__, _UNSEEN)) else text


def without_surrogates(text: str) -> str:
    """Return `text` in a form that can be stored: half a surrogate pair is no character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


def letters_of(text: str) -> str:
    """Return the letters and digits of a text without regard to capitals: what two spellings of a title have in common."""
    return "".join(filter(str.isalnum, text)).casefold()


def hides(style: str) -> bool:
    """Tell whether a style attribute hides its element."""
    return bool(_HIDDEN.search(style))


def as_paragraphs(text: str, line_break: str = _BREAK) -> list[str]:
    """Part collapsed text at two breaks in a row; one break is a new line inside the paragraph."""
    lines = [line.strip() for line in _SPACES.sub(" ", without_surrogates(text.replace("\xad", ""))).split(line_break)]
    if len(lines) == 1:
        return [] if is_blank(lines[0]) else lines
    groups: list[list[str]] = [[]]
    for line in lines:
        if is_blank(line):
            groups.append([])
        else:
            groups[-1].append(line)
    return ["\n".join(group) for group in groups if group]


def _walk(element: Tag) -> Iterator[tuple[bool, str]]:
    """Yield (False, text) for each piece of text and (True, "") wherever a block begins or ends; no recursion."""
    from bs4.element import CData, NavigableString, Tag  # noqa: PLC0415  because only the worker pays for the parser

    stack: _Stack = [(element, iter(element.children))]
    while stack:
        parent, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack and parent.name in BLOCKS:
                yield True, ""
        elif isinstance(child, Tag):
            yield from _enter(child, stack)
        elif type(child) in {NavigableString, CData}:
            yield False, without_controls(str(child))


def _enter(child: Tag, stack: _Stack) -> Iterator[tuple[bool, str]]:
    if child.name == "br":
        yield False, _BREAK
    elif not _silent(child):
        stack.append((child, iter(child.children)))
        if child.name in BLOCKS:
            yield True, ""


def _silent(element: Tag) -> bool:
    return element.name in SILENT or element.has_attr("hidden") or hides(str(element.get("style", "")))
