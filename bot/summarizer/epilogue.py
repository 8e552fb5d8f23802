"""What follows the last answer of an interview without a dash or a label: the guest still, or the article's own voice."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.summarizer.layout import Paragraph
from bot.summarizer.lexicon import en
from bot.summarizer.turns import Turn
from scrapers.article import Span

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INVOLVED = {"en": en.INVOLVED}
"""Words of those who talk to each other; where verbs have them in their endings no list will do."""


def without_epilogue(
    text: str, paragraphs: Sequence[Paragraph], spoken: list[Turn], goes_on: Callable[[Paragraph], bool]
) -> list[Turn]:
    """Return the turns, the last one without the paragraphs behind its first that are not the guest's any more.

    `goes_on` tells of a paragraph that nobody is named in it who says something.
    """
    if not spoken or not spoken[-1].answer:
        return spoken
    last = spoken[-1]
    own = list(last.paragraphs[:1])
    for number in last.paragraphs[1:]:
        if not (goes_on(paragraphs[number]) and _involves(text, paragraphs[number])):
            break
        own.append(number)
    span = Span(last.span.start, paragraphs[own[-1]].span.end)
    return [*spoken[:-1], replace(last, span=span, paragraphs=tuple(own))]


def _involves(text: str, paragraph: Paragraph) -> bool:
    """Tell whether somebody speaks of themselves or to somebody in a paragraph."""
    known = _INVOLVED.get(paragraph.language)
    words = (match.group().lower() for match in _WORDS.finditer(text, *paragraph.span))
    return known is None or any(word in known for word in words)
