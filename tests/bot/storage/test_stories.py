"""Articles find the story they tell, within two days, whatever else the archive holds."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.storage import Connection, Storage, articles, items, speakers, stories, summaries
from bot.storage.tables import story_signs
from bot.summarizer.model import Quote, Summary, proof
from scrapers.article import Article, Language, Span
from tests.bot.storage.makers import HOUR, NOON, an_article
from tests.bot.stories.pairs import Pair, Told, statements, texts

PAIRS = {pair.id: pair for pair in texts()}
SAID = {told.id: told for told in statements()}
PORT = PAIRS["ru-port-rewritten"]
NUMBERS = iter(range(1, 100_000))


def an_article_of(text: str, language: Language = "ru", at: datetime = NOON) -> Article:
    number = next(NUMBERS)
    return an_article(number, text=text, paragraphs=(), lead=None, language=language, published_at=at)


async def tell(storage: Storage, article: Article, source: str = "trend", summary: Summary | None = None) -> int:
    """Keep an article with its summary; return its version."""

    def run(connection: Connection) -> int:
        version = articles.save(connection, source, article, NOON)
        assert version is not None
        summaries.save_summary(connection, version, summary or Summary(language=article.language), ["economy"], NOON)
        return version

    return await storage.write(run)


async def story_of(storage: Storage, version: int) -> int | None:
    item = await storage.read(items.get_item, version)
    assert item is not None
    return item.story


async def tell_pair(storage: Storage, pair: Pair, apart: timedelta = HOUR) -> tuple[int | None, int | None]:
    first = await tell(storage, an_article_of(pair.one, pair.language))
    second = await tell(storage, an_article_of(pair.other, pair.language, NOON + apart), "report")
    return await story_of(storage, first), await story_of(storage, second)


@pytest.mark.parametrize("apart", [HOUR, -HOUR, 47 * HOUR])
async def test_a_repeat_in_another_outlet_joins_the_story(storage: Storage, apart: timedelta) -> None:
    first, second = await tell_pair(storage, PORT, apart)
    assert first is not None
    assert first == second


async def test_what_is_two_days_away_is_another_story(storage: Storage) -> None:
    assert await tell_pair(storage, PORT, 49 * HOUR) == (None, None)


async def test_two_articles_on_one_event_stay_two(storage: Storage) -> None:
    assert await tell_pair(storage, PAIRS["ru-quake"]) == (None, None)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (1, 0, 2)])
async def test_a_review_of_several_stories_does_not_join_them_to_one_another(
    storage: Storage, order: tuple[int, ...]
) -> None:
    one, other = PAIRS["ru-port-dateline"].one, PAIRS["ru-wine-dateline"].one
    articles_told = {0: f"{one}\n{other}", 1: one, 2: other}
    versions = {each: await tell(storage, an_article_of(articles_told[each]), f"outlet{each}") for each in order}
    port, wine = await story_of(storage, versions[1]), await story_of(storage, versions[2])
    assert port is None or port != wine
    again = await tell(storage, an_article_of(PAIRS["ru-wine-rewritten"].other), "apa")
    assert await story_of(storage, again) in {await story_of(storage, versions[2])} - {port}


async def test_an_updated_article_stays_in_its_story(storage: Storage) -> None:
    article = an_article_of(PORT.one)
    await tell(storage, article)
    second = await tell(storage, an_article_of(PORT.other), "report")
    update = await tell(storage, replace(article, text=f"Совсем другой текст. {PAIRS['ru-wine-dateline'].one}"))
    assert await story_of(storage, update) == await story_of(storage, second)


def said_in(told: Told, side: int) -> tuple[Article, Summary]:
    """Return an article that is one statement, and its summary."""
    statement = (told.one, told.other)[side]
    quote = Quote(
        kind="direct",
        spans=(Span(0, len(statement.words)),),
        proofs=(proof(statement.words),),
        speaker=statement.speaker,
        confidence=0.9,
        language=statement.language,
    )
    return an_article_of(statement.words, statement.language), Summary(language=statement.language, quotes=(quote,))


async def tell_both(storage: Storage, told: Told, apart: timedelta = HOUR) -> tuple[int | None, int | None]:
    (one, its), (other, others) = said_in(told, 0), said_in(told, 1)
    first = await tell(storage, one, "trend", its)
    later = replace(other, published_at=NOON + apart)
    second = await tell(storage, later, "apa", others)
    return await story_of(storage, first), await story_of(storage, second)


async def test_one_statement_in_two_languages_is_one_story(storage: Storage) -> None:
    first, second = await tell_both(storage, SAID["port-ru-az"])
    assert first is not None
    assert first == second


@pytest.mark.parametrize(("name", "apart"), [("port-another-figure", HOUR), ("port-ru-az", 25 * HOUR)])
async def test_another_figure_or_another_day_is_another_statement(
    storage: Storage, name: str, apart: timedelta
) -> None:
    assert await tell_both(storage, SAID[name], apart) == (None, None)


async def test_a_statement_of_two_people_is_no_story(storage: Storage) -> None:
    told = SAID["port-ru-az"]
    (one, its), (other, others) = said_in(told, 0), said_in(told, 1)
    another = replace(others, quotes=(replace(others.quotes[0], speaker="Vüqar Əliyev"),))
    first = await tell(storage, one, "trend", its)
    second = await tell(storage, other, "apa", another)
    assert (await story_of(storage, first), await story_of(storage, second)) == (None, None)


async def test_a_repeat_of_the_second_language_joins_the_story_too(storage: Storage) -> None:
    told = SAID["port-ru-az"]
    long = " Liman rəisi bunu jurnalistlərə açıqlamasında deyib və əlavə edib ki, yeni terminalın tikintisi cədvəl üzrə gedir, işçilər isə növbə ilə çalışırlar."
    (one, its), (other, others) = said_in(told, 0), said_in(told, 1)
    await tell(storage, one, "trend", its)
    second = await tell(storage, replace(other, text=other.text + long), "apa", others)
    third = await tell(storage, an_article_of(other.text + long, "az"), "report")
    assert await story_of(storage, third) == await story_of(storage, second)
    assert await story_of(storage, third) is not None


async def test_who_speaks_is_known_by_the_speaker_of_the_archive(storage: Storage) -> None:
    article, summary = said_in(SAID["port-ru-az"], 0)
    item = await storage.read(items.get_item, await tell(storage, article, "trend", summary))
    assert item is not None
    (speaker,) = await storage.read(speakers.list_speakers, name="Эйвазлы", gathered_only=False)
    assert item.speakers == (speaker.id,)


async def test_signs_are_kept_for_two_days_only_and_go_with_their_version(storage: Storage) -> None:
    first = await tell(storage, an_article_of(PORT.one, at=NOON - 50 * HOUR))
    await tell(storage, an_article_of(PORT.other), "report")
    count = select(func.count()).select_from(story_signs)
    both = await storage.read(lambda connection: connection.execute(count).scalar_one())
    assert await storage.write(stories.prune, NOON - 48 * HOUR) == both // 2
    assert await storage.write(articles.prune, NOON + HOUR) == 2
    assert await storage.read(lambda connection: connection.execute(count).scalar_one()) == 0
    assert await storage.read(items.get_item, first) is None
