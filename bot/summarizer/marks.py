"""Quotation marks matched by a stack: every style, nested in its own style, over paragraphs, glued or missing.

Says where marked passages stand, not whether they are somebody's words. One pass, no pairs by regular expression.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.summarizer.mark_sides import Mark, find_marks
from scrapers.article import Span

MAX_PARAGRAPHS = 40
"""A passage over more paragraphs than these has lost its closing mark somewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A passage between marks. `outer` includes the marks, `inner` does not; `nested` are marked passages inside it.

    `closed` is False where the closing mark is missing, `opened` False where the opening one is.
    """

    outer: Span
    inner: Span
    closed: bool = True
    opened: bool = True
    nested: tuple[Span, ...] = ()


def match_paragraphs(
    text: str,
    paragraphs: Sequence[Span],
    ends_with_attribution: Callable[[int], bool],
    closes_without_a_mark: Callable[[int], bool] = lambda _: False,
) -> list[Marked]:
    """Return the outermost marked passages of the text, in its order.

    `ends_with_attribution` tells of a paragraph (by its number) that its end says who said it: a passage whose closing
    mark is missing ends there; so it does where `closes_without_a_mark` (a comma is all that sets the attribution off).
    """
    return _Matcher(text, paragraphs, ends_with_attribution, closes_without_a_mark).run()


class _Matcher:
    """One pass over the paragraphs; `pending` is the opener of a passage that has not ended yet."""

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Span],
        ends_with_attribution: Callable[[int], bool],
        closes_without_a_mark: Callable[[int], bool],
    ) -> None:
        self.ends_with_attribution = ends_with_attribution
        self.closes_without_a_mark = closes_without_a_mark
        self.text = text
        self.paragraphs = paragraphs
        self.found: list[Marked] = []
        self.pending: Mark | None = None
        self.pending_paragraph = 0
        self.last_paragraph = 0
        self.inside: list[Span] = []
        self.marks = [find_marks(text, start, end) for start, end in paragraphs]
        self.surplus_at = self._surplus_at()

    def _surplus_at(self) -> list[int]:
        """For each paragraph: the first one from it on that closes a passage begun before it, or begins another."""
        following = len(self.paragraphs) + MAX_PARAGRAPHS
        result = [following] * (len(self.paragraphs) + 1)
        for number in range(len(self.paragraphs) - 1, -1, -1):
            if self._surplus(number) or self._starts_with_mark(number):
                following = number
            result[number] = following
        return result

    def _surplus(self, number: int) -> bool:
        depth = 0
        for mark in self.marks[number]:
            depth += 1 if mark.side == "open" else -1
            if depth < 0:
                return True
        return False

    def _starts_with_mark(self, number: int) -> bool:
        marks = self.marks[number]
        return (
            bool(marks)
            and marks[0].side == "open"
            and not self.text[self.paragraphs[number].start : marks[0].start].strip()
        )

    def run(self) -> list[Marked]:
        for number in range(len(self.paragraphs)):
            if self.pending is not None and not self._goes_on(number):
                self._give_up()
            self._paragraph(number)
        if self.pending is not None:
            self._give_up()
        return self.found

    def _goes_on(self, number: int) -> bool:
        """Tell whether the pending passage runs on into this paragraph."""
        if number - self.pending_paragraph > MAX_PARAGRAPHS or self._attributed(number - 1):
            return False
        if self._starts_with_mark(number):
            return True
        closing = self.surplus_at[number]
        if closing - number < MAX_PARAGRAPHS and closing < len(self.paragraphs) and self._surplus(closing):
            return True
        return self.ends_with_attribution(number)

    def _attributed(self, number: int) -> bool:
        return self.ends_with_attribution(number) or self.closes_without_a_mark(number)

    def _give_up(self) -> None:
        """End the pending passage with its own paragraph: the closing mark is missing."""
        if self.pending is None:
            return
        end = self.paragraphs[self.last_paragraph].end
        nested = tuple(span for span in self.inside if span.end <= end)
        self.found.append(
            Marked(outer=Span(self.pending.start, end), inner=Span(self.pending.end, end), closed=False, nested=nested)
        )
        self.pending, self.inside = None, []

    def _paragraph(self, number: int) -> None:
        self.last_paragraph = number
        marks = self.marks[number]
        stack: list[Mark] = []
        if self.pending is not None:
            if self._starts_with_mark(number) and not self._surplus(number):
                marks = marks[1:]  # the mark is set again at every paragraph of one passage
            stack = [self.pending]
        carried = self.pending
        for mark in marks:
            if mark.side == "open":
                stack.append(mark)
            elif stack:
                self._close(stack, mark)
            else:
                self._orphan(number, mark)
        self._end_of_paragraph(number, stack, carried)

    def _close(self, stack: list[Mark], mark: Mark) -> None:
        opener = stack.pop()
        if stack:
            self.inside.append(Span(opener.start, mark.end))
            return
        nested, self.inside = tuple(self.inside), []
        self.pending = None
        self.found.append(Marked(outer=Span(opener.start, mark.end), inner=Span(opener.end, mark.start), nested=nested))

    def _orphan(self, number: int, mark: Mark) -> None:
        start = self.found[-1].outer.end if self.found else 0
        start = max(start, self.paragraphs[number].start)
        if mark.start > start:
            self.found.append(Marked(outer=Span(start, mark.end), inner=Span(start, mark.start), opened=False))

    def _end_of_paragraph(self, number: int, stack: list[Mark], carried: Mark | None) -> None:
        if not stack:
            return
        if stack[0] is not carried or self.pending is None:
            self.pending, self.pending_paragraph = stack[0], number
