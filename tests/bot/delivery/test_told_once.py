"""Whoever got a story is not told it again, and hears what the site made of the words they got."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.delivery.composing import Context, compose_due
from bot.delivery.single import digest_now
from bot.storage import Connection, articles, digests, summaries, updates
from bot.subscriber import Schedule, Wish
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from scrapers.article import Language, Span
from tests.bot.digest.makers import article
from tests.bot.storage.archive import NINE, WISH, Archive
from tests.bot.stories.pairs import texts

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PORT = next(pair for pair in texts() if pair.id == "ru-port-rewritten")
WORDS = "За год время в пути сократилось с 18 до 12 дней, и это не предел"
NEWER = "Уже весной мы примем здесь первый поезд из Европы, и он будет не последним"


async def tell(
    archive: Archive, key: str, text: str, at: datetime, words: tuple[str, ...] = (WORDS,), **more: str
) -> int:
    """Let an outlet publish a text in which Эйвазлы says these words."""
    language: Language = "az" if more.get("language") == "az" else "ru"
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in words]
    quotes = tuple(
        Quote(
            kind="direct",
            spans=(span,),
            proofs=(proof(said),),
            speaker=more.get("speaker", "Рамиль Эйвазлы"),
            confidence=0.9,
            language=language,
        )
        for span, said in zip(spans, words, strict=True)
    )
    keys = tuple(KeySentence(quote=number, span=span) for number, span in enumerate(spans))
    outlet, _, number = key.partition(":")
    url = f"https://{outlet}.example/{number}.html"
    made = article(
        text, title=f"Порт {outlet}", source_key=key, url=url, published_at=at, has_time=True, language=language
    )

    def run(connection: Connection) -> int:
        version = articles.save(connection, outlet, made, at)
        assert version is not None
        summary = Summary(language=language, quotes=quotes, key=keys)
        summaries.save_summary(connection, version, summary, ["transport"], at)
        return version

    return int(await archive.write(run))


async def texts_sent(archive: Archive) -> list[str]:
    found: list[str] = []
    while await archive.read(digests.get, len(found) + 1) is not None:
        found.append((await archive.read(digests.part, len(found) + 1, 0)).text)
    return found


async def test_several_outlets_in_one_digest_are_one_item(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await tell(archive, "report:1", PORT.other, NINE - HOUR)
    await tell(archive, "trend:1", PORT.one, NINE - 2 * HOUR)
    await compose_due(archive.storage, context, NINE)
    (text,) = await texts_sent(archive)
    assert text.count(WORDS) == 1
    assert "Порт trend" in text
    assert "также report" in text


async def test_a_repeat_in_the_next_digest_does_not_come(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    await tell(archive, "report:1", PORT.other, NINE + HOUR)
    await compose_due(archive.storage, context, NINE + DAY)
    assert len(await texts_sent(archive)) == 1
    after = await archive.again(await archive.reader(1))
    assert after.covered_until is not None


async def test_a_repeat_does_not_come_at_once_either(archive: Archive, context: Context) -> None:
    await archive.reader(1, schedule=Schedule(times=(), instant=True), next_due_at=None)
    await tell(archive, "trend:1", PORT.one, NINE)
    assert await compose_due(archive.storage, context, NINE + HOUR) == 1
    await tell(archive, "report:1", PORT.other, NINE + HOUR + timedelta(minutes=1))
    assert await compose_due(archive.storage, context, NINE + 2 * HOUR) == 0


async def test_a_repeat_with_words_that_were_not_told_comes(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    await tell(archive, "report:1", f"{PORT.other}\n«{NEWER}».", NINE + HOUR, (WORDS, NEWER))
    await compose_due(archive.storage, context, NINE + DAY)
    assert NEWER in (await texts_sent(archive))[1]


async def test_who_came_later_is_told_it_whole(archive: Archive, context: Context) -> None:
    await tell(archive, "trend:1", PORT.one, NINE - 30 * HOUR)
    await archive.reader(1, covered_until=NINE - 40 * HOUR)
    await tell(archive, "report:1", PORT.other, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    assert "также report" in (await texts_sent(archive))[0]


async def test_a_changed_quote_comes_with_the_words_it_had(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    right = WORDS.replace("12 дней", "13 дней")
    await tell(archive, "trend:1", PORT.one.replace(WORDS, right), NINE + HOUR, (right,))
    await compose_due(archive.storage, context, NINE + DAY)
    second = (await texts_sent(archive))[1]
    assert "изменено на сайте" in second
    assert right in second
    assert f"Было: Рамиль Эйвазлы: {WORDS}" in second


async def test_a_quote_that_was_taken_out_is_told_to_who_got_it_and_to_nobody_else(
    archive: Archive, context: Context
) -> None:
    await archive.reader(1)
    await archive.reader(2, wish=replace(WISH, topics=("energy",)))
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    await tell(archive, "trend:1", PORT.one.replace(WORDS, "Слова убраны по просьбе порта"), NINE + HOUR, ())
    await compose_due(archive.storage, context, NINE + DAY)
    sent = await texts_sent(archive)
    assert len(sent) == 2
    assert f"Больше нет в статье: Рамиль Эйвазлы: {WORDS}" in sent[1]
    assert await archive.owed() == {"pending": 2}


async def test_a_page_that_was_taken_down_is_told_to_who_got_it(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    for hours in (3, 4):
        await archive.write(updates.gone, "trend", "trend:1", NINE + hours * HOUR)
    await compose_due(archive.storage, context, NINE + DAY)
    await compose_due(archive.storage, context, NINE + 2 * DAY)
    sent = await texts_sent(archive)
    assert len(sent) == 2
    assert "снято с сайта" in sent[1]
    assert f"Было: Рамиль Эйвазлы: {WORDS}" in sent[1]


async def test_a_page_that_was_taken_down_before_the_digest_is_not_shown(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await tell(archive, "trend:1", PORT.one, NINE - 5 * HOUR)
    for hours in (1, 2):
        await archive.write(updates.gone, "trend", "trend:1", NINE - hours * HOUR)
    await compose_due(archive.storage, context, NINE)
    assert await texts_sent(archive) == []


async def test_an_update_that_changes_no_quote_is_nothing_new(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    await tell(archive, "trend:1", f"{PORT.one} Новость дополняется.", NINE + HOUR)
    await compose_due(archive.storage, context, NINE + DAY)
    assert len(await texts_sent(archive)) == 1


async def test_who_asks_gets_the_article_whole_again(archive: Archive, context: Context) -> None:
    reader = await archive.reader(1)
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    await tell(archive, "trend:1", f"{PORT.one} Новость дополняется.", NINE + HOUR)
    message = await digest_now(archive.storage, context, reader, NINE + 2 * HOUR)
    assert WORDS in message.text
    assert "изменено" not in message.text


@pytest.mark.parametrize(("language", "leads"), [("az", "Порт apa"), ("ru", "Порт trend")])
async def test_a_statement_in_two_languages_is_one_item_in_the_readers(
    archive: Archive, context: Context, language: str, leads: str
) -> None:
    wish = Wish(languages=("ru", "az"), language="az" if language == "az" else "ru")
    await archive.reader(1, wish=wish)
    azerbaijani = "Bir ildə yolda keçən vaxt 18 gündən 12 günə düşüb və bu, son hədd deyil"
    await tell(archive, "trend:1", f"Эйвазлы рассказал: «{WORDS}».", NINE - 2 * HOUR)
    await tell(
        archive,
        "apa:1",
        f"O deyib: “{azerbaijani}”.",
        NINE - HOUR,
        (azerbaijani,),
        language="az",
        speaker="Ramil Eyvazlı",
    )
    await compose_due(archive.storage, context, NINE)
    (text,) = await texts_sent(archive)
    assert leads in text
    assert text.count("Порт ") == 1
    assert ("trend RU" if language == "az" else "apa AZ") in text


async def test_other_languages_are_named_beside_what_the_reader_wants(archive: Archive, context: Context) -> None:
    await archive.reader(1, wish=replace(WISH, languages=("ru",)))
    words = "Bir ildə yolda keçən vaxt 18 gündən 12 günə düşüb, bu hələ son deyil"
    await tell(archive, "trend:1", PORT.one, NINE - HOUR)
    await tell(
        archive, "apa:1", f"Liman 12 vaqon. {words}.", NINE - HOUR, (words,), language="az", speaker="Ramil Eyvazlı"
    )
    await compose_due(archive.storage, context, NINE)
    (text,) = await texts_sent(archive)
    assert "также apa AZ" in text
    assert words not in text
