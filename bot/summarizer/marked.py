"""Passages between marks: whole, parted by their attribution, or without a closing mark."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.summarizer.breaks import LONGEST_ATTRIBUTION, Breaks
from bot.summarizer.layout import Paragraph
from bot.summarizer.marks import Marked, match_paragraphs
from bot.summarizer.passages import Passage
from bot.summarizer.pieces import between_tails
from scrapers.article import Language, Span

_PARTING = re.compile(r"\s*[,.!?…]?\s*[-–—]?\s*([^.!?…:;]+?)\s*,\s*[-–—]?\s*")
_COMMA_BEFORE_TAIL = frozenset({"en"})
"""Where a comma alone is the rule before «he said»; elsewhere a dash is, and a comma proves nothing."""
_TAIL_COMMA = re.compile(r",\s+(?=[^\W\d_])")


class MarkedPassages:
    """Finds the passages between marks in the paragraphs of an article."""

    def __init__(self, text: str, breaks: Breaks) -> None:
        self.text = text
        self.breaks = breaks

    def find(self, paragraphs: Sequence[Paragraph]) -> list[Passage]:
        """Return the passages, in order."""
        return list(self._joined(list(self._each(paragraphs)), paragraphs))

    def _each(self, paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
        """Yield the passages between marks."""
        spans = [paragraph.span for paragraph in paragraphs]
        at = 0
        for found in match_paragraphs(self.text, spans, self._tails(paragraphs), self._closings(paragraphs)):
            while at + 1 < len(paragraphs) and paragraphs[at].span.end <= found.outer.start:
                at += 1
            language = paragraphs[at].language if paragraphs else "other"
            yield self._marked(found, language)

    def _joined(self, found: list[Passage], paragraphs: Sequence[Paragraph]) -> Iterator[Passage]:
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
            form="marks",
            pieces=between_tails(self.breaks, outer, inner, language),
            closed=found.closed,
            opened=found.opened,
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
