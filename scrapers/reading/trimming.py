"""What is cut from a body once it is found: words pulled out of the text to stand beside it, the house's own note at its end."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from scrapers.blocks import Block
from scrapers.byline import author_of, signed_by
from scrapers.reading.markup import HEADINGS
from scrapers.reading.noise import in_post, names_of
from scrapers.reading.speech import is_closed, is_said

_PULLED = re.compile(
    r"(?:^|[\s_-])(?:pull\w*|quotes?|zitate?|citat?\w*|blockquote|thought|highlight\w*)(?=$|[\s_-])", re.IGNORECASE
)
_MOST_PULLED, _LONGEST_PULLED, _SHORTEST_PULLED = 100, 400, 15
_LONGEST_SPEAKER = 80
_MARKS = re.compile(r"[«»“”„‟\"‘’']+")
_PARTS = re.compile(r"\s*[/;,]\s*|\s+(?:и|və|and|und|et|y|e)\s+")
_MOST_TAIL = 3
_LONGEST_NOTE, _LONGEST_SIGNATURE = 400, 90
_USUAL = 0.1
_SLANTED = frozenset(["em", "i"])
_ITEMS = frozenset(["li", "td", "th", "tr", "dd", "pre"])
_IN_BRACKETS = re.compile(r"[(\[/\u3010\uff08][^()\[\]/]+[)\]/\u3011\uff09]")
_OUTLET = re.compile(r"[^\W\d_][\w-]*(?:\.[^\W\d_]{2,})+")
_INITIALS = re.compile(r"[^\W\d_]{1,5}(?:/[^\W\d_]{1,5})+(?:\s*\([^()]*\))?")
_CREDITS = re.compile(
    r"\bcontributed (?:reporting )?to this (?:report|story|article)\W*$|^\W*[Ww]ith files from [A-Z][^.]*\W*$"
    r"|^\W*(?:Reporting|Editing) by [A-Z][^.]*\W*$"
)


def without_pulled(blocks: Sequence[Block]) -> list[Block]:
    """Leave out quotes set beside the text whose words stand in one of its paragraphs: they are said once."""
    pulled = [_is_pulled(block) for block in blocks]
    if not 0 < sum(pulled) <= _MOST_PULLED:
        return list(blocks)
    text = "\n".join(_plain(block.key) for block, out in zip(blocks, pulled, strict=True) if not out)
    introduced = [False, *(block.text.endswith(":") for block in blocks[:-1])]
    return [
        block
        for block, out, led in zip(blocks, pulled, introduced, strict=True)
        if not out or led or not _stands_in(block, text)
    ]


def _is_pulled(block: Block) -> bool:
    if len(block.text) > _LONGEST_PULLED or in_post(block.element):
        return False
    near: list[Any] = [block.element, *islice(block.element.iterancestors(), 2)]
    return any(each.tag == "blockquote" or _PULLED.search(names_of(each)) for each in near)


def _stands_in(block: Block, text: str) -> bool:
    """Tell whether a quote stands in a text, but for its speaker, who may be named behind it."""
    key = _plain(block.key)
    if len(key) < _SHORTEST_PULLED:
        return False
    low, high = 0, len(key)
    while low < high:  # the longest beginning that stands in the text
        middle = (low + high + 1) // 2
        low, high = (middle, high) if key[:middle] in text else (low, middle - 1)
    rest = _MARKS.sub("", block.key)[low:].lstrip(".,!?…-–—")
    return low >= _SHORTEST_PULLED and (not rest or (len(rest) <= _LONGEST_SPEAKER and rest[:1].isupper()))


def _plain(key: str) -> str:
    return _MARKS.sub("", key).casefold()


def without_tail(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Part a text from what stands behind it: who wrote and helped, where it is from, a heading of nothing. Not what is said there."""
    end = len(blocks)
    while end > 1 and len(blocks) - end < _MOST_TAIL and _is_tail(blocks, end - 1):
        end -= 1
    return list(blocks[:end]), list(blocks[end:])


def _is_tail(blocks: Sequence[Block], number: int) -> bool:
    block, before = blocks[number], blocks[number - 1]
    if len(block.text) < _LONGEST_NOTE and _CREDITS.search(block.text):
        return True
    if is_said(block.text):
        return False
    if block.element.tag in HEADINGS:
        return before.element.tag not in HEADINGS
    if before.text.rstrip().endswith(("?", ":")) or block.element.tag in _ITEMS:
        return False
    if _is_slanted(block) and len(block.text) < _LONGEST_NOTE:
        return not _is_usual(blocks[:-_MOST_TAIL] or blocks[:1])
    return _is_signature(block.text)


def _is_usual(blocks: Sequence[Block]) -> bool:
    """Tell whether more than a tenth of a text is in italics."""
    slanted = sum(len(block.text) for block in blocks if _is_slanted(block))
    return slanted > _USUAL * sum(len(block.text) for block in blocks)


def _is_slanted(block: Block) -> bool:
    """Tell whether a paragraph is in italics as a whole."""
    element = block.element
    if next(element.iterancestors("blockquote"), None) is not None:
        return False
    slanted = [child for child in element if child.tag in _SLANTED]
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    others = [child for child in element if child.tag not in {*_SLANTED, "br"} and (child.text_content() or "").strip()]
    return bool(slanted) and not own.strip() and not others


def _is_signature(text: str) -> bool:
    """Tell whether a line names writers or an agency and says nothing."""
    if len(text) > _LONGEST_SIGNATURE or any(map(str.isdigit, text)):
        return False
    if "\n" in text:
        first, *rest = text.split("\n")
        return bool(signed_by([first])) and not any(map(is_closed, rest))
    if author_of(text) or _OUTLET.fullmatch(text) or _IN_BRACKETS.fullmatch(text) or _INITIALS.fullmatch(text):
        return True
    if is_closed(text):
        return False
    parts = [part for part in _PARTS.split(text) if part]
    named = [author_of(part) or ("/" in text and part[:1].isupper() and " " not in part) for part in parts]
    return (len(parts) > 1 and all(named)) or (text.isupper() and len(text.split()) <= _MOST_TAIL)
