"""One turn of an interview, and where a reporter speaks again after it."""

import re
from dataclasses import dataclass

from bot.summarizer.layout import Paragraph, lower
from bot.summarizer.lexicon import ru
from scrapers.article import Span

DASH = re.compile(r"[-–—]\s+(?=\S)")
"""What a turn begins with that has no label."""

_WORD = re.compile(r"[^\W\d_]+")
_OPENING = 60


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its words, where its dash or label begins, the paragraphs it takes, the name in front, if any."""

    outer_start: int
    span: Span
    paragraphs: tuple[int, ...]
    label: Span | None
    answer: bool


@dataclass(slots=True)
class Draft:
    """A turn of which is not yet told whether it asks or answers; `name` tells whose it is, in lower case."""

    outer_start: int
    start: int
    end: int
    paragraphs: list[int]
    label: Span | None = None
    name: str = ""

    def take(self, number: int, paragraph: Paragraph) -> None:
        """Go on with one more paragraph."""
        self.end = paragraph.span.end
        self.paragraphs.append(number)

    def end_with_first(self, paragraph: Paragraph) -> None:
        """Leave out all paragraphs but the first."""
        self.paragraphs = self.paragraphs[:1]
        self.end = paragraph.span.end

    def turn(self, *, answer: bool) -> Turn:
        """Return the turn."""
        return Turn(self.outer_start, Span(self.start, self.end), tuple(self.paragraphs), self.label, answer)


def reporter_again(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is the reporter's again («Отметим, что …»)."""
    found = _WORD.findall(text, paragraph.span.start, min(paragraph.span.end, paragraph.span.start + _OPENING))
    first, second = ([lower(word) for word in found[:2]] + ["", ""])[:2]
    return first in ru.TELLING | ru.TALKED or (first == ru.SO and second.startswith(ru.SO_SAID))
