"""Interviews without dashes, labels or marks: plain questions to «you», and the paragraphs that answer them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.summarizer.layout import Paragraph
from bot.summarizer.lexicon import az, en
from bot.summarizer.turns import Turn
from scrapers.article import Span

_WORDS = re.compile(r"[^\W\d_]+")
_MARKS = frozenset("«»“”„\"'‘’-–—•*")
_ADDRESSING = {"en": en.ADDRESSING, "az": az.ADDRESSING}
_ADDRESSING_ENDS = {"az": az.ADDRESSING_ENDS}
_MEETING = {"en": en.MEETING, "az": az.MEETING}
_PROMPTING = {"en": en.PROMPTING}
_SEVERAL = 3
_LONGEST_PROMPT = 140
_LONGEST_QUESTION = 300
_LONGEST_ANSWER = 6


def plainly_asked(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the turns; none where fewer than three questions are asked, none of «you», or nobody is met in the beginning."""
    questions: list[int] = []
    for number, paragraph in enumerate(paragraphs[:-1]):
        answers = bool(questions) and questions[-1] == number - 1
        if not answers and _asks(text, paragraph) and _tells(text, paragraphs[number + 1]):
            questions.append(number)
    if len(questions) < _SEVERAL or not any(_addresses(text, paragraphs[n]) for n in questions):
        return []
    if not any(_has(text, paragraph, _MEETING) for paragraph in paragraphs[: questions[0]]):
        return []
    for number in range(questions[0] + 1, len(paragraphs) - 1):
        if _prompts(text, paragraphs[number]) and not {number - 1, number, number + 1}.intersection(questions):
            questions.append(number)
    questions.sort()
    questions = sorted([*questions, *_between_answers(text, paragraphs, questions)])
    found: list[Turn] = []
    for number, following in zip(questions, [*questions[1:], len(paragraphs)], strict=True):
        span = paragraphs[number].span
        answer = range(number + 1, min(following, number + 1 + _LONGEST_ANSWER))
        words = Span(paragraphs[answer[0]].span.start, paragraphs[answer[-1]].span.end)
        found.append(Turn(span.start, span, (number,), None, answer=False))
        found.append(Turn(words.start, words, tuple(answer), None, answer=True))
    return found


def _between_answers(text: str, paragraphs: Sequence[Paragraph], questions: Sequence[int]) -> list[int]:
    """Return the short paragraph between two answers, where each other question has an answer of one paragraph."""
    answers = [other - one - 1 for one, other in pairwise(questions)]
    odd = [number for number, count in zip(questions, answers, strict=False) if count != 1]
    if len(odd) != 1 or len(answers) == 1 or answers[questions.index(odd[0])] != _SEVERAL:
        return []
    start, end = paragraphs[odd[0] + 2].span
    return [odd[0] + 2] if text[start] not in _MARKS and end - start < _LONGEST_PROMPT else []


def _asks(text: str, paragraph: Paragraph) -> bool:
    start, end = paragraph.span
    return text[end - 1] == "?" and text[start] not in _MARKS and end - start < _LONGEST_QUESTION


def _prompts(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph asks without a question mark: «So the weak point is money», «Tell us about the port.»."""
    start, end = paragraph.span
    known = _PROMPTING.get(paragraph.language, frozenset())
    word = _WORDS.match(text, start, end)
    open_end = text[end - 1].isalnum() or (word is not None and word.group().lower() in known)
    return open_end and text[start] not in _MARKS and end - start < _LONGEST_PROMPT


def _tells(text: str, paragraph: Paragraph) -> bool:
    return text[paragraph.span.start] not in _MARKS


def _addresses(text: str, paragraph: Paragraph) -> bool:
    ends = _ADDRESSING_ENDS.get(paragraph.language, ())
    words = (match.group().lower() for match in _WORDS.finditer(text, *paragraph.span))
    return _has(text, paragraph, _ADDRESSING) or any(word.endswith(ends) for word in words)


def _has(text: str, paragraph: Paragraph, lexicon: dict[str, frozenset[str]]) -> bool:
    known = lexicon.get(paragraph.language, frozenset())
    return any(match.group().lower() in known for match in _WORDS.finditer(text, *paragraph.span))
