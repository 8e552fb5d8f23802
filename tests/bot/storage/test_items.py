from dataclasses import replace
from hashlib import sha256

import pytest
from sqlalchemy import Connection, select

from bot.storage import Storage, articles, items, sources, summaries
from bot.storage.tables import mentions, speakers
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from tests.bot.storage.makers import HOUR, NOON, TEXT, a_quote, a_summary, an_article, publish, span_of

ALL = Wish()


async def ids_of(storage: Storage, wish: Wish, after: int = -24, until: int = 0) -> list[int]:
    found = await storage.read(items.list_items, wish, NOON + after * HOUR, NOON + until * HOUR)
    return [item.version_id for item in found]


async def test_an_item_is_what_was_kept(storage: Storage) -> None:
    await storage.write(sources.name_sources, {"day_az": "Day.Az"}, NOON)
    version = await publish(storage, 1, "economy", "corridor", ready_at=NOON + HOUR)
    item = await storage.read(items.get_item, version)
    assert item is not None
    assert item.article == an_article(1)
    assert item.summary == a_summary()
    assert item.topics == ("economy", "corridor")
    assert (item.source_id, item.source_name, item.number) == ("day_az", "Day.Az", 1)
    assert (item.ready_at, item.text_sha256) == (NOON + HOUR, sha256(TEXT.encode()).hexdigest())


async def test_a_source_without_a_name_goes_by_its_id(storage: Storage) -> None:
    item = await storage.read(items.get_item, await publish(storage, source="trend"))
    assert item is not None
    assert item.source_name == "trend"


async def test_what_is_not_ready_or_given_up_is_no_item(storage: Storage) -> None:
    waiting = await storage.write(articles.save, "day_az", an_article(1), NOON)
    given_up = await storage.write(articles.save, "day_az", an_article(2), NOON)
    assert waiting is not None
    assert given_up is not None
    await storage.write(articles.give_up, given_up, "no text", NOON)
    assert await storage.read(items.items_by_id, [waiting, given_up, 999]) == []


async def test_items_come_in_the_order_asked_for(storage: Storage) -> None:
    versions = [await publish(storage, number) for number in (1, 2, 3)]
    asked = [versions[2], versions[0], 999, versions[1]]
    found = await storage.read(items.items_by_id, asked)
    assert [item.version_id for item in found] == [versions[2], versions[0], versions[1]]


async def test_a_window_is_open_before_and_closed_behind(storage: Storage) -> None:
    early, within, edge, late = [
        await publish(storage, number, ready_at=NOON + hours * HOUR) for number, hours in enumerate((-2, -1, 0, 1))
    ]
    assert await ids_of(storage, ALL, -2, 0) == [within, edge]
    assert early not in await ids_of(storage, ALL, -2, 1)
    assert late in await ids_of(storage, ALL, -2, 1)


@pytest.mark.parametrize(
    ("wish", "numbers"),
    [
        (Wish(), [1, 2, 3]),
        (Wish(topics=("economy",)), [1, 3]),
        (Wish(topics=("economy", "sport")), [1, 2, 3]),
        (Wish(topics=("culture",)), []),
        (Wish(languages=("ru",)), [2]),
        (Wish(languages=("ru", "en")), [1, 2, 3]),
        (Wish(sources=("trend",)), [3]),
        (Wish(topics=("economy",), languages=("en",), sources=("day_az",)), [1]),
    ],
)
async def test_a_wish_gets_its_topics_languages_and_sources(storage: Storage, wish: Wish, numbers: list[int]) -> None:
    published = {
        await publish(storage, 1, "economy"): 1,
        await publish(storage, 2, "sport", language="ru"): 2,
        await publish(storage, 3, "economy", "world", source="trend"): 3,
    }
    assert sorted(published[version] for version in await ids_of(storage, wish)) == numbers


async def test_a_window_can_be_limited_to_its_newest(storage: Storage) -> None:
    versions = [await publish(storage, number) for number in (3, 1, 2)]
    found = await storage.read(items.list_items, ALL, NOON - HOUR, NOON, 2)
    assert [item.version_id for item in found] == [versions[1], versions[2]]


async def test_only_the_newest_ready_version_of_an_article_is_shown(storage: Storage) -> None:
    old = await publish(storage, 1)
    article = replace(an_article(1), text=TEXT + "\nMore.")
    new = await storage.write(articles.save, "day_az", article, NOON)
    assert new is not None
    assert await ids_of(storage, ALL) == [old]
    await storage.write(summaries.save_summary, new, a_summary(), ["economy"], NOON)
    assert await ids_of(storage, ALL) == [new]
    found = await storage.read(items.get_item, new)
    assert found is not None
    assert found.number == 2


async def test_the_latest_have_quotes_unless_asked_otherwise(storage: Storage) -> None:
    quoting = await publish(storage, 1, "economy", ready_at=NOON - HOUR)
    fresh = replace(an_article(2), published_at=NOON, has_time=True)
    version = await storage.write(articles.save, "day_az", fresh, NOON)
    assert version is not None
    await storage.write(summaries.save_summary, version, Summary(language="en"), ["economy"], NOON)
    latest = await storage.read(items.latest_items, ALL, None, 5)
    assert [item.version_id for item in latest] == [quoting]
    everything = await storage.read(items.latest_items, ALL, "economy", 5, with_quotes=False)
    assert [item.version_id for item in everything] == [version, quoting]
    assert everything[0].summary == Summary(language="en")


async def test_a_topic_asked_for_stands_before_those_of_the_wish(storage: Storage) -> None:
    sport = await publish(storage, 1, "sport")
    await publish(storage, 2, "economy")
    found = await storage.read(items.latest_items, Wish(topics=("economy",)), "sport", 5)
    assert [item.version_id for item in found] == [sport]


async def test_of_two_workers_that_read_a_version_the_second_is_too_late(storage: Storage) -> None:
    version = await publish(storage, 1, "economy", "sport")
    late = Summary(language="en", quotes=(a_quote("nobody pays more"),), engine_version=2)
    await storage.write(summaries.save_summary, version, late, ["culture"], NOON + HOUR)
    item = await storage.read(items.get_item, version)
    assert item is not None
    assert item.summary == a_summary()
    assert item.topics == ("economy", "sport")
    assert item.ready_at == NOON


async def test_a_speaker_is_kept_once_under_all_roles(storage: Storage) -> None:
    version = await storage.write(articles.save, "day_az", an_article(1), NOON)
    assert version is not None
    quotes = tuple(
        a_quote("nobody pays more", role=role, spans=(span_of("nobody pays more"),))
        for role in ("a", "b", "a", None, None)
    )
    await storage.write(summaries.save_summary, version, Summary(language="en", quotes=quotes), [], NOON)

    def kept(connection: Connection) -> tuple[int, int]:
        return len(connection.execute(select(speakers)).all()), len(connection.execute(select(mentions)).all())

    assert await storage.read(kept) == (1, 3)
    item = await storage.read(items.get_item, version)
    assert item is not None
    assert [quote.role for quote in item.summary.quotes] == ["a", "b", "a", None, None]
