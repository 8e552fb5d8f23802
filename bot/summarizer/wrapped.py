"""Lines that a page breaks in the middle of a sentence, made one again: a line that begins small goes on with the one above."""

from collections.abc import Sequence
from itertools import pairwise

from scrapers.article import Span

_FULL = 40
_OFTEN = 3
_MARKERS = frozenset(").")


def unwrapped(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the lines with those joined that one sentence runs over; nothing is joined over an empty line."""
    small = [_adjacent(text, one, other) and _begins_small(text, other) for one, other in pairwise(lines)]
    often = sum(small) >= _OFTEN
    found: list[Span] = list(lines[:1])
    for (one, other), goes_on in zip(pairwise(lines), small, strict=True):
        if goes_on or (often and _adjacent(text, one, other) and _is_cut(text, one)):
            found[-1] = Span(found[-1].start, other.end)
        else:
            found.append(other)
    return found


def _adjacent(text: str, one: Span, other: Span) -> bool:
    return text.count("\n", one.end, other.start) == 1


def _begins_small(text: str, line: Span) -> bool:
    return text[line.start].islower() and text[line.start + 1 : line.start + 2] not in _MARKERS


def _is_cut(text: str, line: Span) -> bool:
    """Tell whether a line is a full one and does not end a sentence, though the next begins with a capital."""
    return line.end - line.start >= _FULL and text[line.end - 1].isalnum()
