"""The pieces a passage falls into where its attribution interrupts it: «А, — сказал X, — Б»."""

from bot.summarizer.breaks import Breaks
from bot.summarizer.edges import bare, worded
from scrapers.article import Language, Span

Pieces = tuple[tuple[Span, Span], ...]


def between_tails(breaks: Breaks, outer: Span, inner: Span, language: Language) -> Pieces:
    """Return the (outer, inner) spans of words with attributions set off by dashes inside."""
    pieces: list[tuple[Span, Span]] = []
    at, edge = inner.start, outer.start
    for start, end in breaks.inside(inner, language):
        if start > at and end < inner.end and worded(breaks.text, at, start):
            pieces.append((Span(edge, start), bare(breaks.text, Span(at, start))))
            at = edge = end
    pieces.append((Span(edge, outer.end), bare(breaks.text, Span(at, inner.end), keep_stop=True)))
    return tuple(pieces)
