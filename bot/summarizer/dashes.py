"""Speech without marks: behind a dialogue dash, in a turn of an interview, or shown by nothing but the attribution behind it."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.summarizer.actors import Grammar
from bot.summarizer.breaks import Breaks
from bot.summarizer.edges import bare, dash_start, starts_other, worded
from bot.summarizer.layout import Paragraph
from bot.summarizer.leads import in_line, on_line_below
from bot.summarizer.passages import Passage
from bot.summarizer.pieces import between_tails
from bot.summarizer.replies import last_sentence, replies
from bot.summarizer.turns import Turn
from scrapers.article import Language, Span

_STAGE = re.compile(r"\s*\([^()\n]{1,40}\)\s*$")
_CLOSERS = frozenset('»”“"')


class Dashes:
    """Finds the passages without marks in the paragraphs of an article."""

    def __init__(self, text: str, breaks: Breaks, grammars: Callable[[Language], Grammar]) -> None:
        self.text = text
        self.breaks = breaks
        self.grammars = grammars

    def attributed(self, paragraphs: Sequence[Paragraph]) -> set[int]:
        """Return the paragraphs without marks that say between dashes who speaks."""
        return {
            number
            for number, paragraph in enumerate(paragraphs)
            if any(True for _ in self.breaks.inside(paragraph.span, paragraph.language))
        }

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
        return Passage(form="turn", pieces=between_tails(self.breaks, outer, inner, language), label=turn.label)

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

    def lines(
        self, paragraphs: Sequence[Paragraph], free: list[int], *, dialogue: bool
    ) -> Iterator[tuple[Passage, int]]:
        """Yield the lines of a dialogue without an attribution."""
        for number, words in replies(self.text, paragraphs, free, dialogue=dialogue):
            outer = Span(paragraphs[number].span.start, words.end)
            yield Passage(form="dash", pieces=((outer, words),)), number

    def unmarked(self, paragraphs: Sequence[Paragraph], numbers: list[int]) -> Iterator[Passage]:
        """Yield the speech that nothing but the attribution behind it shows («Вода придет, — сказал X»)."""
        for number in numbers:
            paragraph = paragraphs[number]
            if self.text[paragraph.span.start] not in "-–—":
                span = last_sentence(self.text, paragraph.span)
                yield self._dash(span, span, paragraph.language)

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


def _behind_mark(text: str, position: int) -> bool:
    """Tell whether marked words end here: what follows attributes them and not the dash some paragraphs above."""
    return text[max(0, position - 3) : position].rstrip(" ,.!?…")[-1:] in _CLOSERS
