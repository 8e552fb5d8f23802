"""Where an article has passages that could be speech, in whatever layout."""

from collections.abc import Callable, Sequence

from bot.summarizer.actors import Grammar
from bot.summarizer.blocks import blocks
from bot.summarizer.breaks import Breaks
from bot.summarizer.dashes import Dashes
from bot.summarizer.dialogue import turns
from bot.summarizer.layout import Paragraph
from bot.summarizer.marked import MarkedPassages
from bot.summarizer.passages import Passage
from scrapers.article import Language, Span

_COMMA_AND_DASH = frozenset({"ru"})
"""Where a comma and a dash end speech alone; in Azerbaijani a reported clause ends so too («…, – deyə X bildirib»)."""


def find(text: str, paragraphs: Sequence[Paragraph], grammars: Callable[[Language], Grammar]) -> list[Passage]:
    """Return the passages of the body, in order, none inside another."""
    breaks = Breaks(text, grammars)
    finder = Dashes(text, breaks, grammars)
    attributed = finder.attributed(paragraphs)
    spoken = turns(text, paragraphs, grammars, attributed)
    found = [finder.turn(turn, paragraphs) for turn in spoken]
    claimed = {number for turn in spoken for number in turn.paragraphs}
    for passage, used in finder.dashes(paragraphs, [n for n in range(len(paragraphs)) if n not in claimed]):
        found.append(passage)
        claimed.update(used)
    for block in blocks(text, paragraphs):
        if not claimed.intersection(block):
            span = Span(paragraphs[block[0]].span.start, paragraphs[block[-1]].span.end)
            found.append(Passage(form="block", pieces=((span, span),)))
            claimed.update(block)
    free = [number for number in range(len(paragraphs)) if number not in claimed]
    for passage, number in finder.lines(paragraphs, free, dialogue=bool(attributed)):
        found.append(passage)
        claimed.add(number)
    left = [number for number in free if number not in claimed]
    marked = MarkedPassages(text, breaks).find([paragraphs[number] for number in left])
    bare = [number for number in left if number in attributed and paragraphs[number].language in _COMMA_AND_DASH]
    unmarked = finder.unmarked(paragraphs, [n for n in bare if not _touched(paragraphs[n].span, marked)])
    return sorted([*found, *marked, *unmarked], key=lambda passage: passage.start)


def _touched(span: Span, passages: list[Passage]) -> bool:
    return any(passage.start < span.end and span.start < passage.end for passage in passages)
