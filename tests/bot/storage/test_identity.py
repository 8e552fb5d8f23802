"""An article is one by its number or its address, and by every address it goes by; never by what a feed calls it."""

from dataclasses import replace

from sqlalchemy import func, select

from bot.storage import Connection, Storage, articles, items, summaries
from bot.storage.tables import article_versions
from bot.storage.tables import articles as articles_table
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from scrapers.article import Article
from tests.bot.storage.makers import HOUR, NOON, an_article

LONG = "The port took its first train of the year from Xian on Tuesday after twelve days on the way, said the man who runs it. "
OTHER = "Farmers in Saatli have brought in a record harvest of cotton this autumn although the summer was the driest in ten years. "


def at(address: str, *aliases: str, text: str = LONG) -> Article:
    whole = text + f"It is known as {address}."
    return replace(an_article(1, text=whole, paragraphs=(), lead=None), source_key=address, aliases=aliases)


async def save(storage: Storage, article: Article, source: str = "site") -> int | None:
    return await storage.write(articles.save, source, article, NOON)


async def counted(storage: Storage) -> tuple[int, int]:
    """Return how many articles and versions there are."""

    def count(connection: Connection) -> tuple[int, int]:
        both = [select(func.count()).select_from(each) for each in (articles_table, article_versions)]
        found = [int(connection.execute(each).scalar_one()) for each in both]
        return found[0], found[1]

    return await storage.read(count)


async def test_a_redirect_and_the_address_of_its_own_are_the_same_article(storage: Storage) -> None:
    await save(storage, at("url:https://site/go?n=1", "id:1", "url:https://site/own"))
    assert await storage.read(articles.unseen, "site", ["id:1", "url:https://site/own", "id:2"]) == {"id:2"}
    await save(storage, at("id:1"))
    assert await counted(storage) == (1, 2)


async def test_an_article_found_under_a_second_address_is_not_a_second_article(storage: Storage) -> None:
    await save(storage, at("url:https://site/a", "url:https://site/own"))
    await save(storage, at("url:https://site/b", "url:https://site/own"))
    assert await counted(storage) == (1, 2)
    assert await storage.read(articles.unseen, "site", ["url:https://site/b"]) == set()


async def test_one_address_for_all_pages_makes_no_article_of_them(storage: Storage) -> None:
    await save(storage, at("url:https://site/a", "url:https://site/news"))
    await save(storage, at("url:https://site/b", "url:https://site/news", text=OTHER))
    await save(storage, at("url:https://site/c", "url:https://site/news", text=LONG[::-1]))
    assert await counted(storage) == (3, 3)


async def test_the_same_number_is_the_same_article_whatever_it_says_now(storage: Storage) -> None:
    await save(storage, at("url:https://site/go?n=1", "id:1"))
    await save(storage, at("url:https://site/go?n=2", "id:1", text=OTHER))
    assert await counted(storage) == (1, 2)


async def test_an_alias_is_known_to_its_own_source_only(storage: Storage) -> None:
    await save(storage, at("id:1", "url:https://site/own"))
    assert await storage.read(articles.unseen, "another", ["url:https://site/own"]) == {"url:https://site/own"}
    await save(storage, at("id:2", "url:https://site/own", text=OTHER), "another")
    assert await counted(storage) == (2, 2)


async def test_an_update_that_is_ready_takes_the_place_of_the_version_before(storage: Storage) -> None:
    first = await save(storage, at("id:1"))
    second = await save(storage, at("id:1", text=OTHER))
    for version in (first, second):
        assert version is not None
        await storage.write(summaries.save_summary, version, Summary(language="en"), ["economy"], NOON)
    found = await storage.read(items.list_items, Wish(), NOON - HOUR, NOON + HOUR)
    assert [(item.version_id, item.number) for item in found] == [(second, 2)]
