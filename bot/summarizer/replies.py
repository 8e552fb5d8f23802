"""Speech without marks that lacks something: a word on who speaks («— Четыре месяца ждут?»), or the dash in front."""

import re
from collections.abc import Iterator, Sequence

from bot.summarizer.breaks import BREAK
from bot.summarizer.layout import Paragraph
from bot.summarizer.sentences import ends
from scrapers.article import Span

_DASH = re.compile(r"[-–—]\s+(?=[«“„\"]?[^\W\d_])")
_ENDERS = frozenset(".!?…")
_FEW_WORDS = 3
_LONGEST_TAIL = 120


def replies(
    text: str, paragraphs: Sequence[Paragraph], free: Sequence[int], *, dialogue: bool
) -> Iterator[tuple[int, Span]]:
    """Yield the paragraphs that are a line of a dialogue and nothing else, with their words; `dialogue` tells that there is one."""
    for number in free:
        span = paragraphs[number].span
        match = _DASH.match(text, span.start, span.end)
        if match is None or _is_item(text, paragraphs, number):
            continue
        words = Span(match.end(), span.end)
        if any(span.end - tail.end() < _LONGEST_TAIL for tail in BREAK.finditer(text, *words)):
            continue  # somebody is named behind the dash, in words that no grammar knows
        introduced = number > 0 and text[paragraphs[number - 1].span.end - 1] == ":"
        if _is_sentence(text, words) and (dialogue or introduced or len(list(ends(text, *words))) > 0):
            yield number, words


def _is_sentence(text: str, span: Span) -> bool:
    """Tell whether words begin and end as a sentence does, and are not a heading."""
    whole = text[span.start : span.end]
    asks = whole[-1] in "?!"
    return whole[0].isupper() and whole[-1] in _ENDERS and (asks or len(whole.split()) > _FEW_WORDS)


def _is_item(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Tell whether a line behind a dash is one of a list: it or a neighbour ends with a semicolon or with nothing."""
    for near in (number - 1, number, number + 1):
        if 0 <= near < len(paragraphs):
            span = paragraphs[near].span
            if _DASH.match(text, span.start, span.end) and text[span.end - 1] not in _ENDERS:
                return True
    return False


def last_sentence(text: str, span: Span) -> Span:
    """Return the sentence an attribution behind a dash ends a paragraph with, from where its words begin."""
    dash = max(text.rfind(sign, span.start, span.end) for sign in "-–—")
    starts = [following for _, following in ends(text, span.start, dash) if following < dash]
    return Span(starts[-1] if starts else span.start, span.end)
