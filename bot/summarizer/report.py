"""A summary as a line of JSON for scoring, and as text for a terminal."""

import json

from bot.summarizer.model import Quote, Summary
from scrapers.article import Article, Span


def as_json_line(identifier: str, summary: Summary) -> str:
    """Return the summary as one line of JSON: id, quotes (kind, spans, speaker, role), key."""
    quotes = [
        {
            "kind": quote.kind,
            "spans": [list(span) for span in quote.spans],
            "speaker": quote.speaker if quote.certain else None,
            "role": quote.role if quote.certain else None,
            "cue": quote.cue,
            "reason": quote.reason,
            "confidence": quote.confidence,
        }
        for quote in summary.quotes
    ]
    line = {"id": identifier, "quotes": quotes, "key": [list(key.span) for key in summary.key]}
    return json.dumps(line, ensure_ascii=False)


def readable(article: Article, summary: Summary) -> str:
    """Return the key sentences and all quotes with their speakers, as plain text."""
    lines = [article.title or article.url, ""]
    for key in summary.key:
        quote = summary.quotes[key.quote]
        before, after = "[…] " if key.cut_before else "", " […]" if key.cut_after else ""
        lines += [_who(quote), f"  > {before}{_line(article, key.span)}{after}", ""]
    lines.append(f"{len(summary.quotes)} quotes, language: {summary.language}")
    for number, quote in enumerate(summary.quotes, 1):
        words = " […] ".join(_line(article, span) for span in quote.spans)
        lines.append(f"{number}. [{quote.kind}] {_who(quote)} ({quote.reason}, {quote.confidence:.2f}): {words}")
    return "\n".join(lines)


def _who(quote: Quote) -> str:
    if not quote.certain:
        return "(not certain)"
    return f"{quote.speaker}, {quote.role}" if quote.role else str(quote.speaker)


def _line(article: Article, span: Span) -> str:
    return " ".join(article.slice(span).split())
