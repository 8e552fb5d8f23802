"""Interviews: questions and answers told apart by dashes, by «Вопрос:» / «Cavab:», or by the names in front."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.summarizer.layout import Paragraph, lower
from bot.summarizer.lexicon import az, en, ru
from scrapers.article import Span

_DASH = re.compile(r"[-–—]\s+(?=\S)")
_LABEL = re.compile(r"([^\W\d_][^:\n«»“”\"?!]{0,40}?)(?::|\s[-–—])\s+(?=\S)")
_INITIALS = re.compile(r"[^\W\d_]\.\s?[^\W\d_]\.?")
_QUESTION_WORDS = ru.QUESTION | az.QUESTION | en.QUESTION
_ANSWER_WORDS = ru.ANSWER | az.ANSWER | en.ANSWER
_LABEL_WORDS = 4
_ASKING = 0.6
_LONGEST_ANSWER = 4


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its words, where its dash or label begins, the paragraphs it takes, the name in front, if any."""

    outer_start: int
    span: Span
    paragraphs: tuple[int, ...]
    label: Span | None
    answer: bool


@dataclass(slots=True)
class _Draft:
    outer_start: int
    start: int
    end: int
    paragraphs: list[int]
    label: Span | None = None
    name: str = ""


def turns(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the turns of an interview; none when the article is not one."""
    return _labelled(text, paragraphs) or _dashed(text, paragraphs) or _asked_by_dash(text, paragraphs)


def _labelled(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    labels = {n: m for n, p in enumerate(paragraphs) if (m := _LABEL.match(text, p.span.start, p.span.end))}
    names = Counter(lower(m.group(1)) for m in labels.values() if _is_label(m.group(1)))
    people = Counter(_person(name) for name, times in names.items() for _ in range(times))
    repeated = {
        name
        for name in names
        if people[_person(name)] > 1 or name in _QUESTION_WORDS | _ANSWER_WORDS or _INITIALS.fullmatch(name)
    }
    if sum(names[name] for name in repeated) < 3 or len(repeated) < 2:
        return []
    drafts: list[_Draft] = []
    goes_on = False
    for number, paragraph in enumerate(paragraphs):
        match = labels.get(number)
        if match and lower(match.group(1)) in repeated:
            name = lower(match.group(1))
            label = None if name in _QUESTION_WORDS | _ANSWER_WORDS else Span(*match.span(1))
            drafts.append(_Draft(match.start(), match.end(), paragraph.span.end, [number], label, name))
            goes_on = True
        elif goes_on:
            goes_on = not _unlike(text, paragraph, drafts[-1])
            if goes_on:
                drafts[-1].end = paragraph.span.end
                drafts[-1].paragraphs.append(number)
    return _told_apart(text, drafts, paragraphs)


def _person(label: str) -> str:
    """Return what labels of one person share: «Yermek Doszhanov:» and «Y. Doszhanov:»."""
    return label if _INITIALS.fullmatch(label) else label.rpartition(" ")[2]


def _told_apart(text: str, drafts: list[_Draft], paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the turns with questions told from answers; a question is one paragraph."""
    asking = _asking(text, drafts)
    found: list[Turn] = []
    for draft in drafts:
        if draft.name in asking and len(draft.paragraphs) > 1:
            draft.paragraphs = draft.paragraphs[:1]
            draft.end = paragraphs[draft.paragraphs[0]].span.end
        span = Span(draft.start, draft.end)
        found.append(Turn(draft.outer_start, span, tuple(draft.paragraphs), draft.label, draft.name not in asking))
    return found


def _is_label(label: str) -> bool:
    return len(label.split()) <= _LABEL_WORDS and label[:1].isupper()


def _unlike(text: str, paragraph: Paragraph, draft: _Draft) -> bool:
    """Tell whether a paragraph without a label is no longer part of the turn before it."""
    if draft.name in _QUESTION_WORDS or text[draft.end - 1] == "?" or text[paragraph.span.start] in '«“„"':
        return True
    if paragraph.span.end - paragraph.span.start < 80 and text[paragraph.span.end - 1] not in ".!?…":
        return True
    return len(draft.paragraphs) > 3 or "«" in text[paragraph.span.end - 1]


def _asking(text: str, drafts: list[_Draft]) -> set[str]:
    """Return the labels of who asks: those whose turns mostly end with a question mark."""
    asked: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for draft in drafts:
        total[draft.name] += 1
        asked[draft.name] += text[draft.end - 1] == "?"
    named = {name for name in total if name in _QUESTION_WORDS}
    if named:
        return named
    shares = {name: asked[name] / total[name] for name in total}
    most = max(shares.values())
    return {name for name, share in shares.items() if share == most} if most > 0 else set()


def _dashed(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    drafts: list[_Draft] = []
    for number, paragraph in enumerate(paragraphs):
        match = _DASH.match(text, paragraph.span.start, paragraph.span.end)
        if match:
            drafts.append(_Draft(paragraph.span.start, match.end(), paragraph.span.end, [number]))
        elif drafts:
            drafts[-1].end = paragraph.span.end
            drafts[-1].paragraphs.append(number)
    asked = [text[d.end - 1] == "?" for d in drafts]
    if sum(asked) < 2:
        return []
    parity = 0 if sum(asked[0::2]) >= sum(asked[1::2]) else 1
    share = sum(asked[parity::2]) / max(1, len(asked[parity::2]))
    if share < _ASKING or sum(asked[1 - parity :: 2]) > sum(asked[parity::2]) / 2:
        return []
    return [
        Turn(d.outer_start, Span(d.start, d.end), tuple(d.paragraphs), None, n % 2 != parity)
        for n, d in enumerate(drafts)
    ]


def _asked_by_dash(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the turns where only the questions have a dash, and plain paragraphs after each answer it."""
    asked = [n for n, p in enumerate(paragraphs) if _DASH.match(text, p.span.start, p.span.end)]
    questions = [n for n in asked if text[paragraphs[n].span.end - 1] == "?"]
    answered = [n for n in questions if n + 1 < len(paragraphs) and n + 1 not in asked]
    if len(answered) < 2 or len(answered) < _ASKING * len(asked):
        return []
    found: list[Turn] = []
    for number, following in zip(asked, [*asked[1:], len(paragraphs)], strict=True):
        span = paragraphs[number].span
        match = _DASH.match(text, span.start, span.end)
        found.append(
            Turn(span.start, Span(match.end() if match else span.start, span.end), (number,), None, answer=False)
        )
        stop = min(following, number + 1 + _LONGEST_ANSWER)
        if stop > number + 1:
            answer = Span(paragraphs[number + 1].span.start, paragraphs[stop - 1].span.end)
            found.append(Turn(answer.start, answer, tuple(range(number + 1, stop)), None, answer=True))
    return found
