"""Interviews by dashes: in front of questions and answers, or of the questions alone."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from bot.summarizer.layout import Paragraph
from bot.summarizer.turns import DASH, Draft, Turn, reporter_again
from scrapers.article import Span

_ASKING = 0.6
_ENOUGH = 4
_QUESTIONS = 2
_LONGEST_ANSWER = 4


def dashed(text: str, paragraphs: Sequence[Paragraph], attributed: AbstractSet[int]) -> list[Turn]:
    """Return the turns of an article that is one interview, else those of its dialogues between paragraphs of `attributed`."""
    whole = next(_groups(text, paragraphs, frozenset()))
    if whole and whole[0].paragraphs[0] in attributed:
        whole = whole[1:]  # speech that brings the guest in, before the first question
    parts = _groups(text, paragraphs, attributed)
    return _told_apart(text, whole, sure=True) or list(
        chain.from_iterable(_told_apart(text, group, sure=False) for group in parts)
    )


def asked_by_dash(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the turns where only the questions have a dash, and plain paragraphs after each answer it."""
    asked = [n for n, p in enumerate(paragraphs) if DASH.match(text, p.span.start, p.span.end)]
    questions = [n for n in asked if text[paragraphs[n].span.end - 1] == "?"]
    answered = [n for n in questions if n + 1 < len(paragraphs) and n + 1 not in asked]
    if len(answered) < _QUESTIONS or len(answered) < _ASKING * len(asked):
        return []
    found: list[Turn] = []
    for number, following in zip(asked, [*asked[1:], len(paragraphs)], strict=True):
        span = paragraphs[number].span
        match = DASH.match(text, span.start, span.end)
        found.append(
            Turn(span.start, Span(match.end() if match else span.start, span.end), (number,), None, answer=False)
        )
        stop = min(following, number + 1 + _LONGEST_ANSWER)
        if stop > number + 1:
            answer = Span(paragraphs[number + 1].span.start, paragraphs[stop - 1].span.end)
            found.append(Turn(answer.start, answer, tuple(range(number + 1, stop)), None, answer=True))
    return found


def _groups(text: str, paragraphs: Sequence[Paragraph], attributed: AbstractSet[int]) -> Iterator[list[Draft]]:
    """Yield the dialogues: one ends before a paragraph that says itself who speaks, and what leads up to it."""
    drafts: list[Draft] = []
    told = False
    for number, paragraph in enumerate(paragraphs):
        match = DASH.match(text, paragraph.span.start, paragraph.span.end)
        if match and number in attributed:
            yield _without_lead(drafts, number, paragraphs)
            drafts = []
        elif match:
            told = False
            drafts.append(Draft(paragraph.span.start, match.end(), paragraph.span.end, [number]))
        elif drafts and not told:
            told = reporter_again(text, paragraph)
            if not told:
                drafts[-1].take(number, paragraph)
    yield drafts


def _without_lead(drafts: list[Draft], following: int, paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """Return the turns without the undashed paragraphs that bring in the next speaker."""
    if drafts and drafts[-1].paragraphs[-1] == following - 1 and len(drafts[-1].paragraphs) > 1:
        drafts[-1].end_with_first(paragraphs[drafts[-1].paragraphs[0]])
    return drafts


def _told_apart(text: str, drafts: list[Draft], *, sure: bool) -> list[Turn]:
    """Return the turns with questions told from answers, none where they are neither."""
    parity = _parity([text[draft.end - 1] == "?" for draft in drafts], sure=sure)
    if parity is None:
        return []
    return [draft.turn(answer=number % 2 != parity) for number, draft in enumerate(drafts)]


def _parity(asked: list[bool], *, sure: bool) -> int | None:
    """Return which of every two turns asks, 0 or 1; None when they are no questions and answers, or it is not sure enough."""
    if not sure and len(asked) >= _ENOUGH and asked[0] and not any(asked[1::2]):
        return 0
    if sum(asked) < _QUESTIONS:
        return None
    parity = 0 if sum(asked[0::2]) >= sum(asked[1::2]) else 1
    share = sum(asked[parity::2]) / max(1, len(asked[parity::2]))
    return parity if share >= _ASKING and sum(asked[1 - parity :: 2]) <= sum(asked[parity::2]) / 2 else None
