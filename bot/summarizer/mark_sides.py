"""Quotation marks of every style and the side each is on, told by its neighbours; apostrophes and inches are none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Side = Literal["open", "close"]

_OPENERS = "«“„‹‚"
_CLOSERS = "»”›"
_EITHER = "\"'‘’"
_MARK = re.compile(r"<<|>>|&quot;|``|''|[«»“”„‟‹›‚\"'‘’]")
_ELISION = re.compile(r"\d\ds?\b|(?:em|tis|twas|cause|til|n)\b", re.IGNORECASE)
_CLOSED_LATER = re.compile(r" [^\W\d_](?:(?!\s['‘]\w)[^‘])*?(?:[,.!?…][’'](?!\w)|\w[’'][,.])")
"""A small word behind «dogs’», and a better place for the closing mark: behind a comma or a stop."""
_LOOK_AHEAD = 600
_SINGLE = frozenset("'‘’‚‹›")
_BEFORE_OPEN = frozenset("([{<—–-−/…:")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: where it stands and on which side of the words it is."""

    start: int
    end: int
    side: Side
    glyph: str


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the quotation marks of a paragraph with the side each is on; apostrophes and inches are left out."""
    found: list[Mark] = []
    openers: list[str] = []
    for match in _MARK.finditer(text, start, end):
        side = _side(text, match, (start, end), openers)
        if side is None:
            continue
        if side == "open":
            openers.append(match.group())
        elif openers:
            openers.pop()
        found.append(Mark(match.start(), match.end(), side, match.group()))
    return found


def _side(text: str, match: re.Match[str], line: tuple[int, int], openers: Sequence[str]) -> Side | None:
    glyph, depth = match.group(), len(openers)
    left = text[match.start() - 1] if match.start() > line[0] else " "
    right = text[match.end()] if match.end() < line[1] else " "
    if _is_apostrophe(text, match, line[1], openers) or (glyph in "'\"" and left.isdigit() and depth == 0):
        return None  # or feet and inches
    opens, closes = _can_open(left, right), _can_close(left, right)
    if glyph in _OPENERS or glyph in {"<<", "``"}:
        typed_wrong = left.isalnum() and not right.isalnum() and depth > 0 and glyph != "“"
        curly_close = glyph == "“" and depth > 0 and not opens
        return "close" if typed_wrong or curly_close else "open"
    if glyph in _CLOSERS or glyph == ">>":
        return "open" if opens and not closes and right.isalnum() and left.isspace() else "close"
    return _either(glyph, depth, opens=opens, closes=closes)


def _is_apostrophe(text: str, match: re.Match[str], end: int, openers: Sequence[str]) -> bool:
    """Tell whether a single mark is an apostrophe: it’s, since ’98, the dogs’ food inside double or single marks."""
    glyph = match.group()
    left, right = text[max(0, match.start() - 1) : match.start()], text[match.end() : min(end, match.end() + 1)]
    if glyph in _SINGLE and left.isalnum() and right.isalnum():
        return True
    if glyph not in {"'", "’"}:
        return False
    if (openers or glyph == "’") and _ELISION.match(text, match.end(), end):
        return True
    owner = left in {"s", "S"} and text[match.end() : match.end() + 1] == " "
    if openers and left.isalnum() and not _SINGLE.intersection(openers):
        return True  # nothing a single mark could close
    single = bool(openers) and openers[-1] in _SINGLE
    goes_on = _CLOSED_LATER.match(text, match.end(), min(end, match.end() + _LOOK_AHEAD)) is not None
    return bool(openers) and owner and (goes_on or not single)


def _either(glyph: str, depth: int, *, opens: bool, closes: bool) -> Side | None:
    if glyph in "'’" and not (opens and not closes) and depth == 0:
        return None  # an apostrophe at the end of a word: the ministers' decision
    if opens != closes:
        return "open" if opens else "close"
    return "close" if depth else "open"


def _can_open(left: str, right: str) -> bool:
    before = left.isspace() or left in _BEFORE_OPEN or left in _OPENERS or left in _EITHER
    return before and not right.isspace() and right not in ",.;:!?)»”"


def _can_close(left: str, right: str) -> bool:
    after = not right.isalnum() or left in ".,!?…»”" or (left.isalnum() and right.isalpha())
    return after and not (left.isspace() and not right.isspace() and right not in ",.;:!?)—–-")
