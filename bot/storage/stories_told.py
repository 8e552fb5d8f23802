"""What a reader knows of a story already, where else it stands, and what became of an article since: beside the items of a digest."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from bot.digest.item import Item
from bot.digest.since import Since
from bot.storage.items import items_of, ready_versions, standing_versions, stood, wished
from bot.storage.tables import article_versions, articles
from bot.subscriber import Wish

_V = article_versions.c


def known(connection: Connection, wish: Wish, found: Sequence[Item], since: datetime) -> list[Item]:
    """Return what the readers of a wish got before `since` of the articles found and of their stories, each in its latest version then."""
    if not found:
        return []
    stories = {item.story for item in found} - {None}
    updated = {item.article_id for item in found if item.number > 1 or (item.ready_at and item.ready_at <= since)}
    members = connection.execute(select(articles.c.id).where(articles.c.story_id.in_(stories))).scalars()
    told = wished(ready_versions(), wish, None).where(_V.article_id.in_({*updated, *members}), _V.ready_at <= since)
    latest = told.with_only_columns(func.max(_V.id)).group_by(_V.article_id)
    return items_of(connection, ready_versions().where(_V.id.in_(latest)))


def beside(connection: Connection, wish: Wish, found: Sequence[Item], until: datetime) -> list[Item]:
    """Return the other articles of the found ones' stories that were ready by `until` and not taken down by then, as they stand.

    In any language and on any topic: they are named beside what a wish asks for, so that its readers can compare.
    """
    stories = {item.story for item in found} - {None}
    if not stories:
        return []
    same = wished(ready_versions(), Wish(sources=wish.sources), None).where(
        articles.c.story_id.in_(stories),
        articles.c.id.not_in([item.article_id for item in found]),
        stood(until),
        _V.ready_at <= until,
    )
    return items_of(connection, standing_versions(same, until).order_by(_V.id))


def since(connection: Connection, item: Item) -> Since:
    """Return what became of an article since a version of it was read: what its site says now may be what it said before."""
    standing = (_V.id == articles.c.standing_version_id).desc().nulls_last()
    now = ready_versions().where(_V.article_id == item.article_id).order_by(standing, _V.number.desc()).limit(1)
    later = [each for each in items_of(connection, now) if each.version_id != item.version_id]
    gone_at = connection.execute(select(articles.c.gone_at).where(articles.c.id == item.article_id)).scalar_one()
    return Since(later=later[0] if later else None, gone_at=gone_at)
