"""Which other articles of a story are found: as they stand on their sites, and what was there at an instant."""

from dataclasses import replace
from datetime import datetime

from bot.storage import Storage, articles, items, stories_told, summaries, updates
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from scrapers.article import Article
from tests.bot.storage.makers import HOUR, NOON
from tests.bot.storage.test_stories import PORT, an_article_of, tell


async def beside(storage: Storage, version: int, until: datetime) -> list[tuple[str, int]]:
    item = await storage.read(items.get_item, version)
    assert item is not None
    found = await storage.read(stories_told.beside, Wish(), [item], until)
    return [(each.source_id, each.number) for each in found]


async def again(storage: Storage, article: Article, at: datetime) -> None:
    """Let an outlet put other words into its article, or put the old ones back."""
    version = await storage.write(articles.save, "report", article, at)
    if version is not None:
        await storage.write(summaries.save_summary, version, Summary(language="ru"), ["transport"], at)


async def test_what_was_taken_down_later_is_still_found_as_of_before(storage: Storage) -> None:
    first = await tell(storage, an_article_of(PORT.one))
    other = an_article_of(PORT.other)
    await tell(storage, other, "report")
    for hours in (2, 3):
        await storage.write(updates.gone, "report", other.source_key, NOON + hours * HOUR)
    assert await beside(storage, first, NOON + HOUR) == [("report", 1)]
    assert await beside(storage, first, NOON + 4 * HOUR) == []


async def test_the_version_that_stands_is_found(storage: Storage) -> None:
    first = await tell(storage, an_article_of(PORT.one))
    other = an_article_of(PORT.other)
    await tell(storage, other, "report")
    await again(storage, replace(other, text=PORT.other + " Уточнено."), NOON + HOUR)
    assert await beside(storage, first, NOON + 2 * HOUR) == [("report", 2)]
    await again(storage, other, NOON + 3 * HOUR)
    assert await beside(storage, first, NOON + 4 * HOUR) == [("report", 1)]


async def test_a_version_that_is_ready_later_is_not_found_as_of_before(storage: Storage) -> None:
    first = await tell(storage, an_article_of(PORT.one))
    other = an_article_of(PORT.other)
    await tell(storage, other, "report")
    await again(storage, replace(other, text=PORT.other + " Уточнено."), NOON + 5 * HOUR)
    assert await beside(storage, first, NOON + 2 * HOUR) == [("report", 1)]
