"""The passages that could be speech: between marks, after a dialogue dash, or a turn of an interview; and their pieces.

Where a passage is interrupted by its attribution («А, — сказал X, — Б») it falls into pieces. Whether it is speech, and
whose, is decided in `attribution`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.summarizer.actors import Grammar
from bot.summarizer.blocks import blocks
from bot.summarizer.breaks import LONGEST_ATTRIBUTION, Breaks
from bot.summarizer.dialogue import Turn, turns
from bot.summarizer.edges import bare, dash_start, starts_other, worded
from bot.summarizer.epilogue import without_epilogue
from bot.summarizer.layout import Paragraph
from bot.summarizer.leads import in_line, on_line_below
from bot.summarizer.marks import Marked, match_paragraphs
from bot.summarizer.plain_questions import plainly_asked
from bot.summarizer.poll import Reader, answers
from scrapers.article import Language, Span

Form = Literal["marks", "dash", "turn", "question", "block"]

_PARTING = re.compile(r"\s*[,.!?…]?\s*[-–—]?\s*([^.!?…:;]+?)\s*,\s*[-–—]?\s*")
_STAGE = re.compile(r"\s*\([^()\n]{1,40}\)\s*$")
_COMMA_BEFORE_TAIL = frozenset({"en"})
"""Where a comma alone is the rule before «he said»; elsewhere a dash is, and a comma proves nothing."""
_CLOSERS = frozenset('»”“"')
_TAIL_COMMA = re.compile(r",\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One passage. `pieces` are (outer, inner) spans in order; `outer` is what an atom of a sentence covers.

    `label` is the span of the name in front of a turn ("Cavab" gives none), `closed` False where a mark is missing.
    """

    form: Form
    pieces: tuple[tuple[Span, Span], ...]
    closed: bool = True
    opened: bool = True
    label: Span | None = None

    @property
    def start(self) -> int:
        """Return where the passage begins, its mark included."""
        return self.pieces[0][0].start

    @property
    def end(self) -> int:
        """Return where the passage ends, its mark included."""
        return self.pieces[-1][0].end


def find(text: str, paragraphs: Sequence[Paragraph], grammars: Callable[[Language], Grammar]) -> list[Passage]:
    """Return the passages of the body, in order, none inside another."""
    spoken = turns(text, paragraphs) or plainly_asked(text, paragraphs)
    spoken = without_epilogue(text, paragraphs, spoken, Reader(text, grammars).goes_on)
    spoken = spoken or answers(text, paragraphs, grammars)
    claimed = {number for turn in spoken for number in turn.paragraphs}
    finder = _Finder(text, grammars)
    found = [finder.turn(turn, paragraphs) for turn in spoken]
    free = [number for number in range(len(paragraphs)) if number not in claimed]
    dashed: set[int] = set()
    for passage, used in finder.dashes(paragraphs, free):
        found.append(passage)
        dashed.update(used)
    for block in blocks(text, paragraphs):
        if not (claimed | dashed).intersection(block):
            span = Span(paragraphs[block[0]].span.start, paragraphs[block[-1]].span.end)
            found.append(Passage(form="block", pieces=((span, span),)))
            dashed.update(block)
    left = [paragraphs[number] for number in free if number not in dashed]
    found.extend(finder.joined(list(finder.marked(left)), left))
    return sorted(found, key=lambda passage: passage.start)


class _Finder:
    def __init__(self, text: str, grammars: Callable[[Language], Grammar]) -> None:
        self.text = text
        self.grammars = grammars
        self.breaks = Breaks(text, grammars)

    def turn(self, turn: Turn, paragraphs: Sequence[Paragraph]) -> Passage:
        """Return the passage of an answer."""
        language = paragraphs[turn.paragraphs[0]].language
        end = turn.span.end
        stage = _STAGE.search(self.text, max(turn.span.start, end - 60), end)
        if stage and stage.start() > turn.span.start:
            end = stage.start()
        inner = self._without_tail(Span(turn.span.start, end), language)
        outer = Span(turn.outer_start, turn.span.end)
        if not turn.answer:
            return Passage(form="question", pieces=((outer, inner),))
        return Passage(form="turn", pieces=self._pieces(outer, inner, language), label=turn.label)

    def _without_tail(self, inner: Span, language: Language) -> Span:
        """Return an answer without the attribution that ends it: «Да, — смеётся он.»."""
        tails = (
            start for start, end in self.breaks.inside(inner, language) if end >= inner.end and start > inner.start
        )
        return Span(inner.start, next(tails, inner.end))

    def dashes(self, paragraphs: Sequence[Paragraph], free: list[int]) -> Iterator[tuple[Passage, list[int]]]:
        """Yield the passages that begin with a dialogue dash and end with an attribution."""
        position = 0
        while position < len(free):
            number = free[position]
            start = dash_start(self.text, paragraphs[number].span)
            used = self._dash_extent(paragraphs, free, position) if start is not None else []
            if start is not None and len(used) != 1 and on_line_below(self.text, paragraphs, number):
                used = [number]
            speech = in_line(self.text, paragraphs[number], self.grammars) if start is None else None
            if speech is not None:
                yield self._dash(speech, Span(speech.start + 1, speech.end), paragraphs[number].language), [number]
            if start is None or not used:
                position += 1
                continue
            span = Span(paragraphs[number].span.start, paragraphs[used[-1]].span.end)
            yield self._dash(span, Span(start, span.end), paragraphs[number].language), used
            position += len(used)

    def _dash_extent(self, paragraphs: Sequence[Paragraph], free: list[int], position: int) -> list[int]:
        """Return the paragraphs of one passage: up to the one that holds the attribution, at most four."""
        for length in range(1, 5):
            if position + length > len(free):
                break
            number = free[position + length - 1]
            if length > 1 and (
                number != free[position + length - 2] + 1 or starts_other(self.text, paragraphs[number].span)
            ):
                break
            breaks = self.breaks.inside(paragraphs[number].span, paragraphs[number].language)
            if any(length == 1 or not _behind_mark(self.text, start) for start, _ in breaks):
                return free[position : position + length]
        return []

    def _dash(self, outer: Span, inner: Span, language: Language) -> Passage:
        breaks = list(self.breaks.inside(inner, language))
        pieces: list[tuple[Span, Span]] = []
        at = inner.start
        for start, end in breaks:
            if start > at:
                pieces.append((Span(at if pieces else outer.start, start), bare(self.text, Span(at, start))))
            at = end
        if at < inner.end and worded(self.text, at, inner.end):
            edge = at if pieces else outer.start
            pieces.append((Span(edge, inner.end), bare(self.text, Span(at, inner.end), keep_stop=True)))
        return Passage(form="dash", pieces=tuple(pieces))

    def marked(self, paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
        """Yield the passages between marks."""
        spans = [paragraph.span for paragraph in paragraphs]
        at = 0
        for found in match_paragraphs(self.text, spans, self._tails(paragraphs), self._closings(paragraphs)):
            while at + 1 < len(paragraphs) and paragraphs[at].span.end <= found.outer.start:
                at += 1
            language = paragraphs[at].language if paragraphs else "other"
            yield self._marked(found, language)

    def joined(self, found: list[Passage], paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
        """Yield the passages, those made one that only their attribution parts: «А», — сказал X, — «Б»."""
        at, number = 0, 0
        while number < len(found):
            last = found[number]
            while at + 1 < len(paragraphs) and paragraphs[at].span.end <= last.start:
                at += 1
            number += 1
            while step := self._goes_on(last, found[number : number + 2], paragraphs[at].language):
                yield from found[number : number + step - 1]  # a name in marks inside the attribution
                last = replace(last, pieces=last.pieces + found[number + step - 1].pieces)
                number += step
            yield last

    def _goes_on(self, last: Passage, following: Sequence[Passage], language: Language) -> int:
        """Return which of the next two passages goes on with this one, 0 for none: «А», — сказал X из «Y», — «Б»."""
        return next((n for n, p in enumerate(following, 1) if self._parted(last, p, language)), 0)

    def _parted(self, one: Passage, other: Passage, language: Language) -> bool:
        """Tell whether nothing but an attribution stands between two passages of one sentence."""
        if other.start - one.end > LONGEST_ATTRIBUTION or not (one.closed and other.closed):
            return False
        between = self.text[one.end : other.start]
        match = _PARTING.fullmatch(between)
        return (
            match is not None
            and "\n" not in between
            and self.breaks.attribution(one.end + match.start(1), one.end + match.end(1), language)
        )

    def _tails(self, paragraphs: Sequence[Paragraph]) -> Callable[[int], bool]:
        def ends_with_attribution(number: int) -> bool:
            paragraph = paragraphs[number]
            return any(end >= paragraph.span.end for _, end in self.breaks.inside(paragraph.span, paragraph.language))

        return ends_with_attribution

    def _closings(self, paragraphs: Sequence[Paragraph]) -> Callable[[int], bool]:
        def closes_without_a_mark(number: int) -> bool:
            span, language = paragraphs[number].span, paragraphs[number].language
            return language in _COMMA_BEFORE_TAIL and self._tail_start(span, language) is not None

        return closes_without_a_mark

    def _marked(self, found: Marked, language: Language) -> Passage:
        inner, outer = found.inner, found.outer
        if not found.closed:
            cut = self._tail_start(inner, language)
            if cut is not None:
                inner, outer = Span(inner.start, cut), Span(outer.start, cut)
        return Passage(
            form="marks", pieces=self._pieces(outer, inner, language), closed=found.closed, opened=found.opened
        )

    def _tail_start(self, inner: Span, language: Language) -> int | None:
        """Return where the attribution begins that ends a passage without its closing mark."""
        for start, end in self.breaks.inside(inner, language):
            if end >= inner.end:
                return start
        last = None
        for match in _TAIL_COMMA.finditer(self.text, max(inner.start, inner.end - LONGEST_ATTRIBUTION), inner.end):
            if last is None and self.breaks.attribution(match.end(), inner.end, language):
                last = match.start()
        return last

    def _pieces(self, outer: Span, inner: Span, language: Language) -> tuple[tuple[Span, Span], ...]:
        pieces: list[tuple[Span, Span]] = []
        at, edge = inner.start, outer.start
        for start, end in self.breaks.inside(inner, language):
            if start > at and end < inner.end and worded(self.text, at, start):
                pieces.append((Span(edge, start), bare(self.text, Span(at, start))))
                at = edge = end
        pieces.append((Span(edge, outer.end), bare(self.text, Span(at, inner.end), keep_stop=True)))
        return tuple(pieces)


def _behind_mark(text: str, position: int) -> bool:
    """Tell whether marked words end here: what follows attributes them and not the dash some paragraphs above."""
    return text[max(0, position - 3) : position].rstrip(" ,.!?…")[-1:] in _CLOSERS
