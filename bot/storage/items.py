"""The archive's outgoing side: stored, summarised versions as the digest sees them, chosen by wish and window."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from bot.digest.item import Item
from bot.storage.articles import article_of
from bot.storage.delivery_tables import digest_items
from bot.storage.said import speakers_of, summaries_of
from bot.storage.tables import article_topics, article_versions, articles, quotes, sources
from bot.subscriber import Wish
from bot.summarizer.model import Summary

_V = article_versions.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """How many versions are ready in a window, and the newest of them."""

    count: int
    newest_id: int


def get_item(connection: Connection, version_id: int) -> Item | None:
    """Return one version, None when there is none with this id."""
    return next(iter(items_by_id(connection, [version_id])), None)


def items_by_id(connection: Connection, version_ids: Sequence[int]) -> list[Item]:
    """Return these versions in the order given; unknown ids are passed over."""
    found = {item.version_id: item for item in items_of(connection, ready_versions().where(_V.id.in_(version_ids)))}
    return [found[version_id] for version_id in version_ids if version_id in found]


def list_items(
    connection: Connection, wish: Wish, after: datetime, until: datetime, limit: int | None = None
) -> list[Item]:
    """Return what became ready in (`after`, `until`] and the wish asks for, newest first; not what its site took down by then."""
    chosen = _wished(wish, None).where(_V.ready_at > after, _V.ready_at <= until, stood(until))
    return items_of(connection, chosen.order_by(_V.published_at.desc().nulls_last(), _V.id.desc()).limit(limit))


def list_withdrawn(connection: Connection, wish: Wish, after: datetime, until: datetime) -> list[Item]:
    """Return what was ready by `after` and sent, and what its site took down in (`after`, `until`]."""
    gone_at = articles.c.gone_at
    gone = connection.execute(select(articles.c.id).where(gone_at > after, gone_at <= until)).scalars().all()
    if not gone:
        return []
    sent = exists().where(digest_items.c.version_id == _V.id)
    chosen = _wished(wish, None).where(_V.article_id.in_(gone), _V.ready_at <= after, sent)
    return items_of(connection, chosen.order_by(_V.id))


def ready(connection: Connection, after: datetime, until: datetime) -> Ready:
    """Return what tells whether a window has got something since it was last looked at."""
    counted = select(func.count(), func.max(_V.id)).where(_V.ready_at > after, _V.ready_at <= until)
    count, newest = connection.execute(counted).one()
    return Ready(count=int(count), newest_id=int(newest or 0))


def latest_items(
    connection: Connection, wish: Wish, topic: str | None, limit: int, *, with_quotes: bool = True
) -> list[Item]:
    """Return the newest versions on `topic` (None: on the wish's topics), newest first; not what its site took down."""
    chosen = _wished(wish, topic).where(articles.c.gone_at.is_(None))
    if with_quotes:
        chosen = chosen.where(exists().where(quotes.c.version_id == _V.id))
    newest = (_V.published_at.desc().nulls_last(), _V.ready_at.desc(), _V.id.desc())
    return items_of(connection, chosen.order_by(*newest).limit(limit))


def ready_versions() -> Select[Any]:
    """Choose the versions that are ready and were not given up, with their articles and sources; the caller says which."""
    joined = articles.join(article_versions).outerjoin(sources, sources.c.id == articles.c.source_id)
    return (
        select(articles, article_versions, sources.c.name)
        .select_from(joined)
        .where(_V.ready_at.is_not(None), _V.given_up.is_(None))
    )


def stood(until: datetime) -> ColumnElement[bool]:
    """Tell whether an article's page was there at an instant: what was taken down since was."""
    return or_(articles.c.gone_at.is_(None), articles.c.gone_at > until)


def standing_versions(chosen: Select[Any], until: datetime | None = None) -> Select[Any]:
    """Narrow a choice to each article as it stands on its site, or to its newest version (ready by `until`) until that is ready."""
    newer, standing = article_versions.alias("newer"), articles.c.standing_version_id
    instead = or_(newer.c.id == standing, newer.c.number > _V.number)
    ready = newer.c.ready_at.is_not(None) if until is None else newer.c.ready_at <= until
    superseded = exists().where(newer.c.article_id == _V.article_id, ready, instead)
    return chosen.where(or_(_V.id == standing, ~superseded))


def _wished(wish: Wish, topic: str | None) -> Select[Any]:
    """Choose what a wish asks for, each article only as it stands on its site."""
    return standing_versions(wished(ready_versions(), wish, topic))


def wished(chosen: Select[Any], wish: Wish, topic: str | None) -> Select[Any]:
    """Narrow a choice to the topics (or the one topic), languages and sources of a wish."""
    topics = (topic,) if topic else wish.topics
    if topics:
        chosen = chosen.where(
            exists().where(and_(article_topics.c.version_id == _V.id, article_topics.c.topic.in_(topics)))
        )
    if wish.languages:
        chosen = chosen.where(_V.language.in_(wish.languages))
    if wish.sources:
        chosen = chosen.where(articles.c.source_id.in_(wish.sources))
    return chosen


def items_of(connection: Connection, chosen: Select[Any]) -> list[Item]:
    """Return the chosen versions as items, in five queries however many they are."""
    rows = connection.execute(chosen).mappings().all()
    ids = [row[_V.id] for row in rows]
    summaries, speakers = summaries_of(connection, ids), speakers_of(connection, ids)
    topics: dict[int, list[str]] = defaultdict(list)
    ranked = select(article_topics).where(article_topics.c.version_id.in_(ids)).order_by(article_topics.c.rank)
    for row in connection.execute(ranked):
        topics[row.version_id].append(row.topic)
    return [
        Item(
            version_id=row[_V.id],
            article_id=row[_V.article_id],
            number=row[_V.number],
            source_id=row[articles.c.source_id],
            source_name=row[sources.c.name] or row[articles.c.source_id],
            article=article_of(row),
            summary=summaries.get(row[_V.id]) or Summary(language=row[_V.language]),
            topics=tuple(topics[row[_V.id]]),
            fetched_at=row[_V.fetched_at],
            ready_at=row[_V.ready_at],
            text_sha256=row[_V.text_sha256],
            story=row[articles.c.story_id],
            speakers=speakers.get(row[_V.id], ()),
        )
        for row in rows
    ]
