"""What the agency brings again becomes one story with its original, by the bot's own reading: else the demo shows no "also"."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.playground.newsroom import Newsroom
from bot.playground.stories import Draft, read_drafts
from bot.storage import Connection, Storage, articles, items, stories_told, summaries
from bot.subscriber import Wish
from bot.summarizer import summarize
from scrapers.extract import article_from_text
from tests.bot.playground.articles import CORPUS, NOON
from tests.bot.storage.makers import url_of

ORIGINALS = {draft.article_id: draft for draft in read_drafts(CORPUS)}
REPRINTS = read_drafts(CORPUS / "reprints")


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncGenerator[Storage]:
    storage = await Storage.open(url_of(tmp_path / "sitat.db"), now=NOON)
    yield storage
    await storage.close()


async def read_by_the_bot(storage: Storage, draft: Draft, source: str) -> int:
    text = "\n".join(draft.paragraphs)
    read = article_from_text(text, title=draft.title)
    article = replace(read, source_key=f"id:{draft.article_id}", published_at=NOON, has_time=True)

    def keep(connection: Connection) -> int:
        version = articles.save(connection, source, article, NOON)
        assert version is not None
        summaries.save_summary(connection, version, summarize(article), ["transport"], NOON)
        return version

    return await storage.write(keep)


@pytest.mark.parametrize("reprint", REPRINTS, ids=lambda draft: draft.article_id)
async def test_a_reprint_stands_beside_its_original(storage: Storage, reprint: Draft) -> None:
    version = await read_by_the_bot(storage, ORIGINALS[reprint.follows or ""], "newsroom")
    await read_by_the_bot(storage, reprint, "agency")
    original = await storage.read(items.get_item, version)
    assert original is not None
    (other,) = await storage.read(stories_told.beside, Wish(), [original], NOON)
    assert (other.source_id, other.article.language) == ("agency", reprint.language)


def test_at_the_start_an_english_and_a_russian_article_stand_in_azerbaijani_too() -> None:
    out = {story.draft.article_id: story.draft.language for story in Newsroom(CORPUS, now=NOON).stories}
    followed = {(out.get(draft.follows or ""), draft.language) for draft in REPRINTS}
    assert {("en", "az"), ("ru", "az")} <= followed


def test_the_agency_goes_by_one_name() -> None:
    named = {
        name for draft in REPRINTS for name in ("Хазар Хабар", "Xəzər Xəbər") if name in "\n".join(draft.paragraphs)
    }
    assert named == {"Xəzər Xəbər"}
