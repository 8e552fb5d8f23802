"""Dialogue dashes that a colon leads in: on the line below («X, капитан:⏎– Мы готовы.») or in the line («X deyir: – Hazırıq.»)."""

import re
from collections.abc import Callable, Sequence

from bot.summarizer.actors import Grammar
from bot.summarizer.layout import Paragraph
from bot.summarizer.tokens import Sentence, tokens_with_atoms
from scrapers.article import Language, Span

_IN_LINE = re.compile(r":\s+(?=[-–—]\s+[«“„\"]?[^\W_])")
_DASHES = frozenset("-–—")
_ENDERS = frozenset(".!?…")
_MARKS = frozenset('«»“”„"')
_READ = 60


def on_line_below(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Tell whether a lone paragraph with a dash is what the line before it leads in."""
    before, after = paragraphs[max(0, number - 1)].span, paragraphs[min(number + 1, len(paragraphs) - 1)].span
    if number == 0 or text[before.end - 1] != ":" or text[before.start] in _DASHES:
        return False
    alone = number + 1 == len(paragraphs) or text[after.start] not in _DASHES
    return alone and _sentences(text[slice(*paragraphs[number].span)])


def in_line(text: str, paragraph: Paragraph, grammars: Callable[[Language], Grammar]) -> Span | None:
    """Return the speech, its dash included, behind somebody or a verb of saying and a colon; None where there is none."""
    start, end = paragraph.span
    match = _IN_LINE.search(text, start, end)
    if match is None or not _sentences(text[match.end() : end]) or _MARKS.intersection(text[start : match.start()]):
        return None
    tokens = tokens_with_atoms(text, Span(start, match.start()), ())[-_READ:]
    sentence = Sentence(start, match.start(), 0, paragraph.language, tokens)
    grammar = grammars(paragraph.language)
    led = bool(tokens) and (grammar.cues(sentence) or any(a.named and a.subject for a in grammar.actors(sentence)))
    return Span(match.end(), end) if led else None


def _sentences(words: str) -> bool:
    bare = words.strip(" -–—")
    return (bare[:1].isupper() or bare[:1].isdigit()) and bare[-1:] in _ENDERS
