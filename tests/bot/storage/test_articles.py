from dataclasses import replace
from datetime import datetime

import pytest

from bot.storage import Storage, articles, summaries
from bot.summarizer.model import Summary
from tests.bot.storage.makers import HOUR, NOON, a_summary, an_article, unready


async def test_keys_of_another_source_are_unseen(storage: Storage) -> None:
    await storage.write(articles.save, "day_az", an_article(1), NOON)
    assert await storage.read(articles.unseen, "day_az", ["id:1", "id:2"]) == {"id:2"}
    assert await storage.read(articles.unseen, "trend", ["id:1"]) == {"id:1"}
    assert await storage.read(articles.unseen, "day_az", []) == set()


async def test_an_article_waits_for_its_summary_exactly_as_it_was_read(storage: Storage) -> None:
    bare = replace(
        an_article(2), lead=None, author=None, section=None, published_at=None, has_time=False, paragraphs=()
    )
    first = await storage.write(articles.save, "day_az", an_article(1), NOON)
    second = await storage.write(articles.save, "day_az", bare, NOON)
    assert await storage.read(unready) == [(first, an_article(1)), (second, bare)]


async def test_the_same_text_is_kept_once_and_a_changed_one_as_the_next_version(storage: Storage) -> None:
    article = an_article(1)
    first = await storage.write(articles.save, "day_az", article, NOON)
    assert await storage.write(articles.save, "day_az", replace(article, title="Another headline"), NOON) is None
    changed = replace(article, text=article.text + "\nMore.")
    second = await storage.write(articles.save, "day_az", changed, NOON)
    assert second not in {None, first}
    assert await storage.write(articles.save, "day_az", article, NOON) is None


async def test_what_is_given_up_does_not_wait_any_more(storage: Storage) -> None:
    version = await storage.write(articles.save, "day_az", an_article(1), NOON)
    assert version is not None
    assert await storage.read(articles.given_up_since, NOON - HOUR) == (0, None)
    await storage.write(articles.give_up, version, "the engine failed", NOON)
    assert await storage.read(articles.given_up_since, NOON - HOUR) == (1, "the engine failed")
    assert await storage.read(unready) == []


async def test_a_summary_without_quotes_makes_a_version_ready(storage: Storage) -> None:
    version = await storage.write(articles.save, "day_az", an_article(1), NOON)
    assert version is not None
    await storage.write(summaries.save_summary, version, Summary(language="en"), [], NOON)
    assert await storage.read(unready) == []


@pytest.mark.parametrize(("since", "counts"), [(NOON - HOUR, (3, 2)), (NOON, (1, 1)), (NOON + HOUR, (0, 0))])
async def test_articles_and_their_sources_are_counted_since_an_instant(
    storage: Storage, since: datetime, counts: tuple[int, int]
) -> None:
    for number, source, ready_at in [(1, "day_az", NOON), (2, "day_az", NOON), (3, "trend", NOON + HOUR)]:
        version = await storage.write(articles.save, source, an_article(number), NOON)
        assert version is not None
        await storage.write(summaries.save_summary, version, a_summary(), [], ready_at)
    assert await storage.read(articles.count_since, since) == counts
