"""Values and verbs for the tests of storage: articles, summaries, people."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.storage import Connection, Storage, articles, subscribers, summaries
from bot.storage.tables import article_versions
from bot.storage.tables import articles as articles_table
from bot.subscriber import Subscriber, Wish
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from scrapers.article import Article, Language, Span

NOON = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)
"""Noon in Baku."""
HOUR = timedelta(hours=1)
TEXT = "Tariffs stay, the minister said.\n“They will not rise” and “nobody pays more”, Nigar Safarli added 😀.\nThat is all."


def url_of(file: Path) -> str:
    return f"sqlite:///{file}"


def an_article(number: int = 1, **fields: Any) -> Article:
    values: dict[str, Any] = {
        "url": f"https://news.example/economy/{number}.html",
        "source_key": f"id:{number}",
        "title": f"Tariffs, number {number}",
        "text": TEXT,
        "paragraphs": tuple(_lines(TEXT)),
        "lead": Span(0, 32),
        "author": "A. Writer",
        "section": "economy",
        "language": "en",
        "published_at": NOON - HOUR * number,
        "has_time": True,
        "image": None,
        "body_origin": "rule",
    }
    return Article(**(values | fields))


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def a_quote(*words: str, **fields: Any) -> Quote:
    values: dict[str, Any] = {
        "kind": "direct",
        "spans": tuple(span_of(each) for each in words),
        "proofs": tuple(proof(each) for each in words),
        "speaker": "Nigar Safarli",
        "role": "minister",
        "cue": "added",
        "evidence": span_of("Nigar Safarli"),
        "reason": "after",
        "confidence": 0.9,
        "language": "en",
    }
    return Quote(**(values | fields))


def a_summary() -> Summary:
    reported = span_of("Tariffs stay, the minister said.")
    return Summary(
        language="en",
        quotes=(
            a_quote(
                "Tariffs stay",
                kind="indirect",
                sentence=reported,
                sentence_proof=proof("Tariffs stay, the minister said."),
                speaker=None,
                role=None,
                evidence=None,
                cue="said",
                confidence=0.1,
            ),
            a_quote("They will not rise", "nobody pays more"),
        ),
        key=(
            KeySentence(quote=1, span=span_of("nobody pays more"), cut_before=True),
            KeySentence(quote=0, span=span_of("Tariffs stay"), cut_after=True),
            KeySentence(quote=1, span=span_of("They will not rise")),
        ),
    )


async def publish(
    storage: Storage,
    number: int = 1,
    *topics: str,
    language: Language = "en",
    ready_at: datetime = NOON,
    source: str = "day_az",
) -> int:
    """Put an article with its summary into the archive and return its version."""
    version = await storage.write(articles.save, source, an_article(number, language=language), ready_at)
    assert version is not None
    await storage.write(summaries.save_summary, version, a_summary(), topics or ("economy",), ready_at)
    return version


async def subscribe(storage: Storage, chat_id: int, wish: Wish | None = None, **fields: Any) -> Subscriber:
    """Make a chat an active subscriber."""
    kind = fields.pop("kind", "private")
    fresh = await storage.write(subscribers.ensure, chat_id, fields.pop("thread_id", 0), kind, wish or Wish(), NOON)
    values: dict[str, Any] = {"state": "active", "covered_until": NOON - 24 * HOUR}
    active = replace(fresh, **(values | fields))
    await storage.write(subscribers.save, active)
    return active


def unready(connection: Connection) -> list[tuple[int, Article]]:
    """Return the versions without a summary, the oldest first."""
    c = article_versions.c
    waiting = select(articles_table, article_versions).join_from(articles_table, article_versions)
    rows = connection.execute(waiting.where(c.ready_at.is_(None)).order_by(c.id)).mappings()
    return [(row[c.id], articles.article_of(row)) for row in rows]
