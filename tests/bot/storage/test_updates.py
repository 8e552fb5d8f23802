"""Which articles are read again, and how often: what a site announces anew, and what was sent."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.storage import Storage, articles, digests, items, stories_told, summaries, updates
from bot.storage.digests import NewDigest
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from scrapers.article import Entry
from tests.bot.delivery.post import MESSAGE
from tests.bot.storage.makers import HOUR, NOON, an_article, publish

WAY = "https://news.example/rss"
MINUTE = timedelta(minutes=1)


def entry(title: str = "Tariffs stay", at: datetime | None = NOON, number: int = 1) -> Entry:
    return Entry(url=f"https://news.example/economy/{number}.html", title=title, published_at=at, has_time=True)


async def again(storage: Storage, said: Entry, at: datetime = NOON, way: str = WAY) -> list[str]:
    return list(await storage.write(updates.again, "day_az", way, {"id:1": said}, at))


async def send(storage: Storage, version: int) -> None:
    digest = await storage.write(digests.create, NewDigest(kind="digest", window_to=NOON), NOON)
    await storage.write(digests.save_parts, digest, [MESSAGE], [version])


async def test_what_is_said_as_before_is_not_read_again(storage: Storage) -> None:
    await publish(storage, 1)
    assert await again(storage, entry()) == []
    assert await again(storage, entry(" Tariffs  stay ")) == []


@pytest.mark.parametrize("said", [entry("Tariffs stay - UPDATED"), entry(at=NOON + HOUR)])
async def test_another_headline_or_date_is_an_update(storage: Storage, said: Entry) -> None:
    await publish(storage, 1)
    await again(storage, entry())
    assert await again(storage, said) == ["id:1"]
    await storage.write(updates.looked, "day_az", WAY, "id:1", said)
    assert await again(storage, said, NOON + HOUR) == []


async def test_each_way_in_has_words_of_its_own(storage: Storage) -> None:
    await publish(storage, 1)
    await again(storage, entry())
    assert await again(storage, entry("Tariffs stay: channel"), way="https://t.me/s/x") == []
    assert await again(storage, entry()) == []


async def test_an_article_nobody_knows_is_none_to_read_again(storage: Storage) -> None:
    assert await again(storage, entry()) == []


async def test_a_site_that_changes_its_headline_all_the_time_is_asked_a_few_times(storage: Storage) -> None:
    await publish(storage, 1)
    await again(storage, entry("0"))
    asked = [await again(storage, entry(str(minute)), NOON + minute * MINUTE) for minute in range(1, 120)]
    assert sum(map(bool, asked)) == updates.MOST_LOOKS
    wait = [number for number, each in enumerate(asked) if each]
    assert all(later - earlier >= 10 for earlier, later in pairwise(wait))


async def test_what_was_sent_is_looked_at_once_more_some_hours_later(storage: Storage) -> None:
    sent, quiet = await publish(storage, 1), await publish(storage, 2)
    await send(storage, sent)
    assert await again(storage, entry(), NOON + 2 * HOUR) == []
    assert await again(storage, entry(), NOON + 4 * HOUR) == ["id:1"]
    assert await again(storage, entry(), NOON + 5 * HOUR) == []
    assert quiet != sent


async def test_after_a_day_what_was_sent_is_left_alone(storage: Storage) -> None:
    await send(storage, await publish(storage, 1))
    assert await again(storage, entry(), NOON + 25 * HOUR) == []


async def test_one_that_is_not_listed_any_more_is_looked_at_by_its_address(storage: Storage) -> None:
    await send(storage, await publish(storage, 1))
    found = await storage.write(updates.again, "day_az", WAY, {}, NOON + 4 * HOUR)
    assert found == {"id:1": Entry(url="https://news.example/economy/1.html")}
    await storage.write(updates.looked, "day_az", WAY, "id:1", found["id:1"])
    assert await again(storage, entry(), NOON + 5 * HOUR) == []
    assert await again(storage, entry(), NOON + 6 * HOUR) == []


async def test_a_page_that_is_missing_twice_is_gone_and_may_come_back(storage: Storage) -> None:
    version = await publish(storage, 1)
    await send(storage, version)
    item = await storage.read(items.get_item, version)
    assert item is not None
    await again(storage, entry(), NOON + 4 * HOUR)
    await storage.write(updates.gone, "day_az", "id:1", NOON + 4 * HOUR)
    assert (await storage.read(stories_told.since, item)).gone_at is None
    assert await again(storage, entry(), NOON + 4 * HOUR + MINUTE) == []
    assert await again(storage, entry(), NOON + 5 * HOUR) == ["id:1"]
    await storage.write(updates.gone, "day_az", "id:1", NOON + 5 * HOUR)
    assert (await storage.read(stories_told.since, item)).gone_at == NOON + 5 * HOUR
    await storage.write(articles.save, "day_az", an_article(1, language="en"), NOON + 6 * HOUR)
    assert (await storage.read(stories_told.since, item)).gone_at is None


async def kept(storage: Storage, text: str, at: datetime) -> int | None:
    """Read the article with this text; return its version where it is a new one."""
    version = await storage.write(articles.save, "day_az", an_article(1, text=text, paragraphs=(), lead=None), at)
    if version is not None:
        await storage.write(summaries.save_summary, version, Summary(language="en"), ["economy"], at)
    return version


async def test_what_was_changed_and_changed_back_stands_as_it_was(storage: Storage) -> None:
    first, second = await kept(storage, "12 schools.", NOON), await kept(storage, "15 schools.", NOON + HOUR)
    both = await storage.read(items.items_by_id, [first or 0, second or 0])
    later = [(await storage.read(stories_told.since, item)).later for item in both]
    assert [each.number if each else None for each in later] == [2, None]
    assert await kept(storage, "12 schools.", NOON + 2 * HOUR) is None
    later = [(await storage.read(stories_told.since, item)).later for item in both]
    assert [each.number if each else None for each in later] == [None, 1]
    shown = await storage.read(items.latest_items, Wish(), None, 9, with_quotes=False)
    assert [item.number for item in shown] == [1]


async def test_what_stands_is_told_when_it_is_ready(storage: Storage) -> None:
    first = await kept(storage, "12 schools.", NOON)
    await kept(storage, "15 schools.", NOON + HOUR)
    await storage.write(articles.save, "day_az", an_article(1, text="17.", paragraphs=(), lead=None), NOON + 2 * HOUR)
    (item,) = await storage.read(items.items_by_id, [first or 0])
    later = (await storage.read(stories_told.since, item)).later
    assert later is not None
    assert later.number == 2
    shown = await storage.read(items.latest_items, Wish(), None, 9, with_quotes=False)
    assert [item.number for item in shown] == [2]
