"""Which known articles are read again: those their site says something else of, and those whose words were sent, once.

A site is asked for an article it announces anew, at most a few times, and once more a few hours after its words went out: so that
a changed or withdrawn quote is noticed.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, RowMapping, exists, or_, select, update

from bot.storage.articles import ids_of
from bot.storage.delivery_tables import digest_items
from bot.storage.tables import article_versions, articles
from scrapers.article import Entry

MOST_LOOKS = 5
"""How often one article is read again: some sites change headlines with each visit."""
REST = timedelta(minutes=10)
"""Between two looks at one article."""
SECOND_LOOK, LAST_LOOK = timedelta(hours=3), timedelta(hours=24)
"""How long after it was read an article whose words were sent is looked at once more."""
LOOKS_IN_A_ROUND = 5
MISSING_TWICE = 2
"""A page that is gone once may be back the next time."""

_A, _V = articles.c, article_versions.c


def again(
    connection: Connection, source_id: str, way: str, listed: Mapping[str, Entry], now: datetime
) -> dict[str, Entry]:
    """Note what a way in says of known articles for the first time; return those to read again now.

    Each of them is counted as looked at, so that a page which cannot be read is not asked for in every round.
    """
    ids = ids_of(connection, source_id, list(listed))
    rows = {row[_A.id]: row for row in connection.execute(select(articles).where(_A.id.in_(ids.values()))).mappings()}
    wanted: dict[str, Entry] = {}
    for key, article_id in ids.items():
        said = rows[article_id][_A.announced].get(way)
        if said is None:
            _note(connection, rows[article_id], way, listed[key])
        elif said != _announcement(listed[key]) and _may_be_asked(rows[article_id], now):
            wanted[key] = listed[key]
    for row in _due(connection, source_id, now):
        wanted.setdefault(row[_A.source_key], listed.get(row[_A.source_key], Entry(url=row[_A.url])))
    looked = update(articles).where(
        _A.source_id == source_id, _A.id.in_(ids_of(connection, source_id, list(wanted)).values())
    )
    connection.execute(looked.values(looks=_A.looks + 1, looked_at=now))
    return wanted


def looked(connection: Connection, source_id: str, way: str, key: str, entry: Entry) -> None:
    """Note that an article was read as its site announces it now."""
    if not entry.title and entry.published_at is None:
        return  # nothing was announced: the look was our own
    for article_id in ids_of(connection, source_id, [key]).values():
        row = connection.execute(select(articles).where(_A.id == article_id)).mappings().one()
        _note(connection, row, way, entry)


def gone(connection: Connection, source_id: str, key: str, now: datetime) -> None:
    """Note that a site does not have the page of an article; said twice it counts as gone."""
    for article_id in ids_of(connection, source_id, [key]).values():
        missing: Any = update(articles).where(_A.id == article_id).values(missing=_A.missing + 1).returning(_A.missing)
        if connection.execute(missing).scalar_one() >= MISSING_TWICE:
            connection.execute(update(articles).where(_A.id == article_id, _A.gone_at.is_(None)).values(gone_at=now))


def _due(connection: Connection, source_id: str, now: datetime) -> list[RowMapping]:
    """Return the articles to look at whatever their site says: sent some hours ago, or missing once."""
    sent = exists().where(digest_items.c.version_id == _V.id)
    old_enough = or_(_A.looked_at.is_(None) & (_A.looks == 0) & sent, (_A.missing == 1) & (_A.looked_at < now - REST))
    due = (
        select(articles)
        .join_from(articles, article_versions)
        .where(_A.source_id == source_id, _A.looks < MOST_LOOKS, old_enough)
        .where(_V.ready_at.between(now - LAST_LOOK, now - SECOND_LOOK))
        .order_by(_A.id)
        .limit(LOOKS_IN_A_ROUND)
    )
    return list(connection.execute(due).mappings().all())


def _may_be_asked(row: RowMapping, now: datetime) -> bool:
    return row[_A.looks] < MOST_LOOKS and (row[_A.looked_at] is None or now - row[_A.looked_at] >= REST)


def _note(connection: Connection, row: RowMapping, way: str, entry: Entry) -> None:
    announced = {**row[_A.announced], way: _announcement(entry)}
    connection.execute(update(articles).where(_A.id == row[_A.id]).values(announced=announced))


def _announcement(entry: Entry) -> str:
    """Return a fingerprint of what a listing says of an article: its headline, and its date where it has one."""
    said = f"{' '.join(entry.title.split())}\n{entry.published_at.isoformat() if entry.published_at else ''}"
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
