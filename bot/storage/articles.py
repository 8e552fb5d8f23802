"""The archive's incoming side: which articles are known, their versions, and what still waits for a summary."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, RowMapping, delete, exists, func, select, update

from bot.storage.delivery_tables import digest_items, pushes
from bot.storage.tables import article_aliases, article_versions, articles
from bot.stories.likeness import CONTAINED, containment
from scrapers.article import Article, Span

_V = article_versions.c
_SAME = ("title", "author", "section", "language", "published_at", "has_time", "zone", "image", "body_origin")
"""Fields of an article kept under their own names."""


def unseen(connection: Connection, source_id: str, keys: Sequence[str]) -> set[str]:
    """Return those of `keys` no article of the source has, or goes by as well."""
    return set(keys) - set(ids_of(connection, source_id, keys))


def ids_of(connection: Connection, source_id: str, keys: Sequence[str]) -> dict[str, int]:
    """Return the articles of a source by those of `keys` they have or go by as well."""
    found: dict[str, int] = {}
    for table, id_ in ((article_aliases, article_aliases.c.article_id), (articles, articles.c.id)):
        known = select(table.c.source_key, id_).where(
            table.c.source_id == source_id, table.c.source_key.in_(list(keys))
        )
        found.update({key: int(article_id) for key, article_id in connection.execute(known)})
    return found


def version_of(connection: Connection, source_id: str, keys: Sequence[str], text: str) -> int | None:
    """Return the version, summarised, of the article of a source by one of `keys` with this very text."""
    ids = set(ids_of(connection, source_id, keys).values())
    same = (_V.article_id.in_(ids), _V.text_sha256 == _digest(text), _V.ready_at.is_not(None), _V.given_up.is_(None))
    found = connection.execute(select(_V.id).where(*same).order_by(_V.number.desc())).scalars().first()
    return None if found is None else int(found)


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def save(connection: Connection, source_id: str, article: Article, now: datetime) -> int | None:
    """Keep an article as its next version; return the version's id, None when this very text is kept already.

    Either way it is the version that stands on the site now. An article is known by its source and key, or by an address it goes by as well.
    """
    digest = _digest(article.text)
    article_id = _article_id(connection, source_id, article)
    versions = select(_V.id, _V.number, _V.text_sha256).where(_V.article_id == article_id)
    known = connection.execute(versions).all()
    kept = next((row.id for row in known if row.text_sha256 == digest), None)
    if kept is not None:
        _stands(connection, article_id, kept)
        return None
    values = {name: getattr(article, name) for name in _SAME} | {
        "article_id": article_id,
        "number": max((row.number for row in known), default=0) + 1,
        "text": article.text,
        "text_sha256": digest,
        "paragraphs": [list(span) for span in article.paragraphs],
        "lead": list(article.lead) if article.lead else None,
        "fetched_at": now,
    }
    fresh = int(connection.execute(article_versions.insert().values(**values).returning(_V.id)).scalar_one())
    _stands(connection, article_id, fresh)
    return fresh


def _stands(connection: Connection, article_id: int, version_id: int) -> None:
    other = articles.c.standing_version_id.is_distinct_from(version_id)
    now = update(articles).where(articles.c.id == article_id, other)
    connection.execute(now.values(standing_version_id=version_id))


def _article_id(connection: Connection, source_id: str, article: Article) -> int:
    """Return the id of the article, a new one where neither its key nor what it goes by is known."""
    known = ids_of(connection, source_id, [article.source_key, *article.aliases])
    found = known.get(article.source_key) or next(
        (each for key, each in known.items() if _is_one(connection, each, key, article)), None
    )
    if found is None:
        fresh = articles.insert().values(source_id=source_id, source_key=article.source_key, url=article.url)
        found = int(connection.execute(fresh.returning(articles.c.id)).scalar_one())
        known[article.source_key] = found
    else:
        back = update(articles).where(articles.c.id == found, articles.c.missing > 0)
        connection.execute(back.values(missing=0, gone_at=None))
    aliases = [key for key in (article.source_key, *article.aliases) if key not in known]
    if aliases:
        rows = [{"source_id": source_id, "source_key": key, "article_id": found} for key in dict.fromkeys(aliases)]
        connection.execute(article_aliases.insert(), rows)
    return found


def _is_one(connection: Connection, article_id: int, key: str, article: Article) -> bool:
    """Tell whether an article that goes by a key of another is that one: a site may call one address that of all its pages."""
    if key.startswith("id:"):
        return True
    newest = select(_V.text).where(_V.article_id == article_id).order_by(_V.number.desc()).limit(1)
    text = connection.execute(newest).scalar()
    return text is not None and (text == article.text or containment(text, article.text) >= CONTAINED)


def article_of(row: RowMapping) -> Article:
    """Return the article of a row that holds `articles` and `article_versions`."""
    return Article(
        url=row[articles.c.url],
        source_key=row[articles.c.source_key],
        text=row[_V.text],
        paragraphs=tuple(Span(*span) for span in row[_V.paragraphs]),
        lead=Span(*row[_V.lead]) if row[_V.lead] else None,
        **{name: row[_V[name]] for name in _SAME},
    )


def give_up(connection: Connection, version_id: int, reason: str, now: datetime) -> None:
    """Note that a version cannot be summarised, and why: it is ready, without quotes."""
    waiting = update(article_versions).where(_V.id == version_id, _V.ready_at.is_(None))
    connection.execute(waiting.values(given_up=reason, ready_at=now, lease_owner=None, lease_until=None))


def prune(connection: Connection, before: datetime) -> int:
    """Delete the versions read before an instant that nothing sent refers to, with their quotes; return how many.

    That an article was seen is remembered, so that it is not fetched again.
    """
    sent = exists().where(digest_items.c.version_id == _V.id)
    pushed = exists().where(pushes.c.version_id == _V.id)
    old = delete(article_versions).where(_V.fetched_at < before, _V.ready_at.is_not(None), ~sent, ~pushed)
    return connection.execute(old).rowcount


def newest_ready(connection: Connection) -> datetime | None:
    """Return when the latest version became ready, None before the first."""
    newest: datetime | None = connection.execute(select(func.max(_V.ready_at))).scalar_one()
    return newest


def given_up_since(connection: Connection, since: datetime) -> tuple[int, str | None]:
    """Return how many versions were given up after `since`, and the newest reason."""
    lost = select(_V.given_up).where(_V.given_up.is_not(None), _V.ready_at > since).order_by(_V.ready_at.desc())
    reasons = connection.execute(lost).scalars().all()
    return len(reasons), reasons[0] if reasons else None


def count_since(connection: Connection, since: datetime) -> tuple[int, int]:
    """Return how many versions became ready after `since`, and from how many sources."""
    ready = select(func.count(), func.count(articles.c.source_id.distinct())).join_from(articles, article_versions)
    articles_read, sources_read = connection.execute(ready.where(_V.ready_at > since)).one()
    return int(articles_read), int(sources_read)
