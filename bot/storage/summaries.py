"""What articles say, written once: quotes with their spans and proofs, speakers, key sentences, topics. `said` reads it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from bot.storage import marks
from bot.storage.speakers import mention_of
from bot.storage.stories import Joined, join_story
from bot.storage.tables import article_topics, article_versions, key_sentences, quote_spans, quotes
from bot.summarizer.model import KeySentence, Quote, Summary


def save_summary(
    connection: Connection, version_id: int, summary: Summary, topics: Sequence[str], now: datetime
) -> Joined | None:
    """Keep the quotes and topics of a version and mark it ready; once: of two workers that read it the second is too late.

    Return the story its article joined by that, if any.
    """
    waiting = select(article_versions.c.id).where(
        article_versions.c.id == version_id, article_versions.c.ready_at.is_(None)
    )
    if connection.execute(waiting).first() is None:
        return None
    ids = [
        _save_quote(connection, version_id, number, quote, summary.engine_version)
        for number, quote in enumerate(summary.quotes)
    ]
    if summary.key:
        connection.execute(
            key_sentences.insert(), [_key_values(rank, ids, key) for rank, key in enumerate(summary.key)]
        )
    if topics:
        rows = [
            {"version_id": version_id, "topic": topic, "rank": rank} for rank, topic in enumerate(dict.fromkeys(topics))
        ]
        connection.execute(article_topics.insert(), rows)
    joined = join_story(connection, version_id)
    ready = update(article_versions).where(article_versions.c.id == version_id)
    free = {"lease_owner": None, "lease_until": None}
    connection.execute(ready.values(ready_at=_after_what_is_covered(connection, now), **free))
    return joined


def _after_what_is_covered(connection: Connection, now: datetime) -> datetime:
    """Return `now`, or the first instant nobody was told of yet: a clock set back would hide the version from everybody."""
    covered = marks.get(connection, marks.COVERED)
    return now if covered is None or covered < now else covered + timedelta(microseconds=1)


def _save_quote(connection: Connection, version_id: int, ordinal: int, quote: Quote, engine_version: int) -> int:
    mention = mention_of(connection, quote)
    values = {
        "version_id": version_id,
        "ordinal": ordinal,
        "kind": quote.kind,
        "speaker_id": mention[0] if mention else None,
        "mention_id": mention[1] if mention else None,
        "cue": quote.cue,
        "reason": quote.reason,
        "confidence": quote.confidence,
        "engine_version": engine_version,
        "language": quote.language,
        "sentence": list(quote.sentence) if quote.sentence else None,
        "sentence_sha256": quote.sentence_proof,
        "evidence": list(quote.evidence) if quote.evidence else None,
    }
    quote_id = int(connection.execute(quotes.insert().values(**values).returning(quotes.c.id)).scalar_one())
    pieces = zip(quote.spans, quote.proofs, strict=True)
    rows = [
        {"quote_id": quote_id, "n": n, "start": span.start, "end": span.end, "sha256": proof}
        for n, (span, proof) in enumerate(pieces)
    ]
    connection.execute(quote_spans.insert(), rows)
    return quote_id


def _key_values(rank: int, quote_ids: Sequence[int], key: KeySentence) -> dict[str, Any]:
    return {
        "quote_id": quote_ids[key.quote],
        "rank": rank,
        "start": key.span.start,
        "end": key.span.end,
        "cut_before": key.cut_before,
        "cut_after": key.cut_after,
    }
