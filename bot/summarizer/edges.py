"""The edges of speech: where its words begin behind a dash or a mark, and end before an attribution."""

import re

from scrapers.article import Span

_DASH = re.compile(r"[-–—]\s+(?=[«“„\"]?[^\W_])")


def worded(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch has a letter or a digit in it."""
    return any(c.isalnum() for c in text[start:end])


def bare(text: str, span: Span, *, keep_stop: bool = False) -> Span:
    """Return the words without space, dashes and the comma of the attribution at the edges."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in "-–—,"):
        start += 1
    drop = "-–—," if keep_stop else "-–—,."
    while end > start and (text[end - 1].isspace() or text[end - 1] in drop):
        end -= 1
    return Span(start, max(start, end))


def dash_start(text: str, span: Span) -> int | None:
    """Return where the words begin of a paragraph with a dialogue dash, None when it has none."""
    match = _DASH.match(text, span.start, span.end)
    return match.end() if match else None


def starts_other(text: str, span: Span) -> bool:
    """Tell whether a paragraph begins with a dash or a mark."""
    return text[span.start] in '-–—«“„"'
