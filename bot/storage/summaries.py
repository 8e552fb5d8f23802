"""What articles say: quotes with their spans and proofs, speakers, key sentences, topics; written once, read as a whole."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select, update

from bot.storage import marks
from bot.storage.speakers import mention_of
from bot.storage.tables import article_topics, article_versions, key_sentences, mentions, quote_spans, quotes
from bot.summarizer.model import KeySentence, Quote, Summary
from scrapers.article import Span


def save_summary(
    connection: Connection, version_id: int, summary: Summary, topics: Sequence[str], now: datetime
) -> None:
    """Keep the quotes and topics of a version and mark it ready; once: of two workers that read it the second is too late."""
    waiting = select(article_versions.c.id).where(
        article_versions.c.id == version_id, article_versions.c.ready_at.is_(None)
    )
    if connection.execute(waiting).first() is None:
        return
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
    ready = update(article_versions).where(article_versions.c.id == version_id)
    free = {"lease_owner": None, "lease_until": None}
    connection.execute(ready.values(ready_at=_after_what_is_covered(connection, now), **free))


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


def summaries_of(connection: Connection, version_ids: Sequence[int]) -> dict[int, Summary]:
    """Return the summaries of these versions that hold quotes, read in three queries however many they are."""
    c = quotes.c
    joined = select(quotes, mentions.c.surface_name, mentions.c.role).outerjoin_from(
        quotes, mentions, c.mention_id == mentions.c.id
    )
    wanted = joined.where(c.version_id.in_(version_ids)).order_by(c.version_id, c.ordinal)
    rows = connection.execute(wanted).mappings().all()
    spans = _rows_by_quote(connection, select(quote_spans).order_by(quote_spans.c.n), [row[c.id] for row in rows])
    keys = _rows_by_quote(connection, select(key_sentences).order_by(key_sentences.c.rank), list(spans))
    rows_by_version: dict[int, list[RowMapping]] = defaultdict(list)
    for row in rows:
        rows_by_version[row[c.version_id]].append(row)
    return {
        version_id: Summary(
            language=each[0][c.language],
            quotes=tuple(_quote(row, spans[row[c.id]]) for row in each),
            key=_key_sentences([keys[row[c.id]] for row in each]),
            engine_version=each[0][c.engine_version],
        )
        for version_id, each in rows_by_version.items()
    }


def _rows_by_quote(connection: Connection, query: Select[Any], quote_ids: Sequence[int]) -> dict[int, list[RowMapping]]:
    found: dict[int, list[RowMapping]] = {quote_id: [] for quote_id in quote_ids}
    column = query.selected_columns["quote_id"]
    for row in connection.execute(query.where(column.in_(quote_ids))).mappings():
        found[row[column]].append(row)
    return found


def _key_sentences(rows_by_number: Sequence[Sequence[RowMapping]]) -> tuple[KeySentence, ...]:
    c = key_sentences.c
    ranked = [(row[c.rank], number, row) for number, rows in enumerate(rows_by_number) for row in rows]
    return tuple(
        KeySentence(
            quote=number, span=Span(row[c.start], row[c.end]), cut_before=row[c.cut_before], cut_after=row[c.cut_after]
        )
        for _, number, row in sorted(ranked, key=lambda each: each[:2])
    )


def _quote(row: RowMapping, spans: Sequence[RowMapping]) -> Quote:
    c = quotes.c
    return Quote(
        kind=row[c.kind],
        spans=tuple(Span(each[quote_spans.c.start], each[quote_spans.c.end]) for each in spans),
        proofs=tuple(each[quote_spans.c.sha256] for each in spans),
        sentence=Span(*row[c.sentence]) if row[c.sentence] else None,
        sentence_proof=row[c.sentence_sha256],
        speaker=row[mentions.c.surface_name],
        role=row[mentions.c.role],
        cue=row[c.cue],
        evidence=Span(*row[c.evidence]) if row[c.evidence] else None,
        reason=row[c.reason],
        confidence=float(row[c.confidence]),
        language=row[c.language],
    )
