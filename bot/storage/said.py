"""What articles say, as it is kept: read as a whole, however many articles. `summaries` writes it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from bot.storage.tables import key_sentences, mentions, quote_spans, quotes
from bot.summarizer.model import KeySentence, Quote, Summary
from scrapers.article import Span


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


def speakers_of(connection: Connection, version_ids: Sequence[int]) -> dict[int, tuple[int | None, ...]]:
    """Return who says the quotes of these versions, as ids of the archive in the order of the quotes."""
    c = quotes.c
    ordered = select(c.version_id, c.speaker_id).where(c.version_id.in_(version_ids)).order_by(c.version_id, c.ordinal)
    found: dict[int, list[int | None]] = defaultdict(list)
    for row in connection.execute(ordered):
        found[row.version_id].append(row.speaker_id)
    return {version_id: tuple(each) for version_id, each in found.items()}


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
