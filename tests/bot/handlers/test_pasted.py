"""A link to an article the archive has is answered with its card; to another one, or to another text of it, as it was read."""

from dataclasses import replace

import pytest

from bot.storage import articles
from scrapers.article import Article
from tests.bot.handlers.house import NOON, WORDS, House, an_article

LINK = "https://news.example/economy/1.html"
KEY = f"url:{LINK}"
STORED = replace(an_article(), source_key=KEY)


async def test_a_link_to_a_stored_article_brings_its_card_with_the_outlets_name(house: House) -> None:
    await house.publish(1, article=STORED)
    reader = house.person()
    said = await reader.say(f"{LINK}?utm_source=tg")
    assert WORDS in said
    assert "Day.Az" in said or "day_az" in said
    assert "news.example" not in said
    assert {"Check", "All quotes"} <= set(reader.labels)
    assert "SHA-256" in await reader.tap("Check")


@pytest.mark.parametrize(
    "stored", [replace(STORED, text=STORED.text + " That is all."), replace(STORED, source_key="url:https://a.example")]
)
async def test_another_text_or_article_is_answered_as_it_was_read(house: House, stored: Article) -> None:
    await house.publish(1, article=stored)
    reader = house.person()
    assert "news.example" in await reader.say(LINK)
    assert "Check" not in reader.labels


async def test_what_has_no_summary_yet_or_never_will_is_answered_as_it_was_read(house: House) -> None:
    version = await house.storage.write(articles.save, "day_az", STORED, NOON)
    assert version is not None
    reader = house.person()
    assert "news.example" in await reader.say(LINK)
    await house.storage.write(articles.give_up, version, "too slow", NOON)
    assert "news.example" in await reader.say(LINK)
    assert WORDS in reader.heard
