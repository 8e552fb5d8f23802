"""What is cut from a body once it is found: words pulled out of the text to stand beside it, the house's own note at its end."""

import re
from collections.abc import Sequence
from typing import Any

from scrapers.blocks import Block
from scrapers.noise import in_post, names_of

_PULLED = re.compile(
    r"(?:^|[\s_-])(?:pull\w*|quotes?|zitate?|citat?\w*|blockquote|thought|highlight\w*)(?=$|[\s_-])", re.IGNORECASE
)
_MARKS = re.compile(r"[«»“”„‟\"‘’']+")
_QUOTES = re.compile(r"[«»“”„‟\"]")
_BEGINNING, _SHORTEST = 0.6, 15
_LONGEST = 400
_LONGEST_NOTE = 400
_LONGEST_SIGNATURE = 60
_SLANTED = frozenset(["em", "i"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ITEMS = frozenset(["li", "td", "th", "dd", "pre"])
_SENTENCE_END = re.compile(r"[^\W_][.!?…:。\uff01\uff1f]+[\W_]*$|[\u300d\u300f\uff09\u3011]$")
_CREDITS = re.compile(
    r"\bcontributed (?:reporting )?to this (?:report|story|article)|^\W*with files from\b|^\W*reporting by\b|^\W*editing by\b",
    re.IGNORECASE,
)


def without_pulled(blocks: Sequence[Block]) -> list[Block]:
    """Leave out quotes set beside the text whose words stand in it as well: they are said once."""
    pulled = [_is_pulled(block) for block in blocks]
    if not any(pulled):
        return list(blocks)
    text = _plain("".join(block.key for block, out in zip(blocks, pulled, strict=True) if not out))
    return [block for block, out in zip(blocks, pulled, strict=True) if not (out and _stands_in(block, text))]


def _is_pulled(block: Block) -> bool:
    if len(block.text) > _LONGEST or in_post(block.element):
        return False
    near: list[Any] = [block.element, *list(block.element.iterancestors())[:2]]
    return any(each.tag == "blockquote" or _PULLED.search(names_of(each)) for each in near)


def _stands_in(block: Block, text: str) -> bool:
    """Tell whether the beginning of a quote stands in a text: behind the quote its speaker may be named."""
    key = _plain(block.key).strip("-–—")
    return len(key) >= _SHORTEST and key[: max(_SHORTEST, int(_BEGINNING * len(key)))] in text


def _plain(key: str) -> str:
    return _MARKS.sub("", key).casefold()


def without_tail(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Part a text from what stands behind it: who wrote and helped, where it is from, a heading of nothing. Not what is said there."""
    end = len(blocks)
    while end > 1 and _ends_nothing(blocks[end - 1]):
        end -= 1
    return list(blocks[:end]), list(blocks[end:])


def _ends_nothing(block: Block) -> bool:
    text = block.text
    if block.element.tag in _HEADINGS or _is_note(block):
        return True
    if _QUOTES.search(text) or block.element.tag in _ITEMS:
        return False
    is_open = len(text) < _LONGEST_SIGNATURE and not (_SENTENCE_END.search(text) or any(map(str.isdigit, text)))
    return is_open or (len(text) < _LONGEST_NOTE and bool(_CREDITS.search(text)))


def _is_note(block: Block) -> bool:
    """Tell whether a block is in italics as a whole."""
    element = block.element
    slanted = [child for child in element if child.tag in _SLANTED]
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    others = [child for child in element if child.tag not in {*_SLANTED, "br"} and (child.text_content() or "").strip()]
    is_slanted = bool(slanted) and not own.strip() and not others
    return is_slanted and len(block.text) < _LONGEST_NOTE and not _QUOTES.search(block.text)
