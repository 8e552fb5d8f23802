"""Where an article has passages that could be speech, in whatever layout."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from bot.summarizer.actors import Grammar
from bot.summarizer.blocks import blocks
from bot.summarizer.breaks import Breaks
from bot.summarizer.dashes import Dashes
from bot.summarizer.dialogue import turns
from bot.summarizer.foreign import is_speech
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
    foreign = {number for number, paragraph in enumerate(paragraphs) if paragraph.language == "other"}
    attributed = finder.attributed(paragraphs) - foreign
    spoken = [turn for turn in turns(text, paragraphs, grammars, attributed) if foreign.isdisjoint(turn.paragraphs)]
    found = [finder.turn(turn, paragraphs) for turn in spoken]
    claimed = foreign.union(*(turn.paragraphs for turn in spoken))
    for passage, used in finder.dashes(paragraphs, _left(paragraphs, claimed)):
        found.append(passage)
        claimed.update(used)
    for block in blocks(text, paragraphs):
        if not claimed.intersection(block):
            span = Span(paragraphs[block[0]].span.start, paragraphs[block[-1]].span.end)
            found.append(Passage(form="block", pieces=((span, span),)))
            claimed.update(block)
    for passage, number in finder.lines(paragraphs, _left(paragraphs, claimed), dialogue=bool(attributed)):
        found.append(passage)
        claimed.add(number)
    left = _left(paragraphs, claimed - foreign)
    marked = MarkedPassages(text, breaks).find([paragraphs[number] for number in left])
    bare = [number for number in left if number in attributed and paragraphs[number].language in _COMMA_AND_DASH]
    unmarked = finder.unmarked(paragraphs, [n for n in bare if not _touched(paragraphs[n].span, marked)])
    speech = _without_titles(text, marked, [paragraphs[number].span for number in sorted(foreign)])
    return sorted([*found, *speech, *unmarked], key=lambda passage: passage.start)


def _left(paragraphs: Sequence[Paragraph], claimed: AbstractSet[int]) -> list[int]:
    return [number for number in range(len(paragraphs)) if number not in claimed]


def _without_titles(text: str, marked: Sequence[Passage], foreign: Sequence[Span]) -> list[Passage]:
    """Return the passages without those in `foreign` paragraphs that may be titles or names."""
    starts = [span.start for span in foreign]
    kept: list[Passage] = []
    for passage in marked:
        at = bisect_right(starts, passage.start) - 1
        if at < 0 or passage.start >= foreign[at].end or is_speech(text, passage):
            kept.append(passage)
    return kept


def _touched(span: Span, passages: list[Passage]) -> bool:
    return any(passage.start < span.end and span.start < passage.end for passage in passages)
