"""Interviews with labels: «Вопрос:» / «Cavab:», or the names or initials of who speaks in front of each turn."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.summarizer.layout import Paragraph, lower
from bot.summarizer.lexicon import az, en, ru
from bot.summarizer.turns import Draft, Turn, reporter_again
from scrapers.article import Span

_LABEL = re.compile(r"([^\W\d_][^:\n«»“”\"?!]{0,40}?)(?::|(?:\s|(?<=\.))[-–—])\s+(?=\S)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_]\.?")
_QUESTION_WORDS = ru.QUESTION | az.QUESTION | en.QUESTION
_ANSWER_WORDS = ru.ANSWER | az.ANSWER | en.ANSWER
_NO_NAMES = _QUESTION_WORDS | _ANSWER_WORDS
_LABEL_WORDS = 4
_LEAST_TURNS, _LEAST_PEOPLE = 3, 2
_HEADING = 80
_LONGEST_ANSWER = 3


def labelled(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the turns; none where labels are too few or always new."""
    labels = {n: m for n, p in enumerate(paragraphs) if (m := _LABEL.match(text, p.span.start, p.span.end))}
    times = Counter(_person(m.group(1)) for m in labels.values() if _is_label(m.group(1)))
    repeated = {name for name in times if times[name] > 1 or name in _NO_NAMES or _INITIALS.fullmatch(name)}
    if sum(times[name] for name in repeated) < _LEAST_TURNS or len(repeated) < _LEAST_PEOPLE:
        return []
    drafts: list[Draft] = []
    goes_on = False
    for number, paragraph in enumerate(paragraphs):
        match = labels.get(number)
        name = _person(match.group(1)) if match else ""
        if match and name in repeated:
            label = None if name in _NO_NAMES else Span(*match.span(1))
            drafts.append(Draft(match.start(), match.end(), paragraph.span.end, [number], label, name))
            goes_on = True
        elif goes_on:
            goes_on = not _unlike(text, paragraph, drafts[-1])
            if goes_on:
                drafts[-1].take(number, paragraph)
    return _told_apart(text, drafts, paragraphs)


def _person(label: str) -> str:
    """Return what labels of one person share: «Yermek Doszhanov:» and «Y. Doszhanov:», «Лала Керимова, директор:»."""
    name = lower(label).split(",")[0].strip()
    return name if name in _NO_NAMES or _INITIALS.fullmatch(name) else name.rpartition(" ")[2]


def _told_apart(text: str, drafts: list[Draft], paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the turns with questions told from answers; a question is one paragraph."""
    asking = _asking(text, drafts)
    for draft in drafts:
        if draft.name in asking and len(draft.paragraphs) > 1:
            draft.end_with_first(paragraphs[draft.paragraphs[0]])
    return [draft.turn(answer=draft.name not in asking) for draft in drafts]


def _is_label(label: str) -> bool:
    return len(label.split()) <= _LABEL_WORDS and label[:1].isupper()


def _unlike(text: str, paragraph: Paragraph, draft: Draft) -> bool:
    """Tell whether a paragraph without a label is no longer part of the turn before it."""
    if draft.name in _QUESTION_WORDS or text[draft.end - 1] == "?" or text[paragraph.span.start] in '«“„"':
        return True
    heading = paragraph.span.end - paragraph.span.start < _HEADING and text[paragraph.span.end - 1] not in ".!?…"
    return heading or reporter_again(text, paragraph) or len(draft.paragraphs) > _LONGEST_ANSWER


def _asking(text: str, drafts: list[Draft]) -> set[str]:
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
