"""Short ways to ask what a text says, for the tests of the summarizer."""

import re

from bot.summarizer import Summary, summarize
from scrapers.article import Article, Language, Span


def article(text: str, language: Language = "other", *, title: str = "", author: str | None = None) -> Article:
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", text))
    return Article(
        url="", source_key="", title=title, text=text, paragraphs=paragraphs, language=language, author=author
    )


def summary(text: str, language: Language = "other") -> Summary:
    return summarize(article(text, language))


def said(text: str, language: Language = "other") -> list[tuple[str, str, str | None]]:
    """Return (kind, words with […] between spans, certain speaker) of each quote."""
    return [
        (quote.kind, " […] ".join(text[s.start : s.end] for s in quote.spans), quote.speaker if quote.certain else None)
        for quote in summary(text, language).quotes
    ]
