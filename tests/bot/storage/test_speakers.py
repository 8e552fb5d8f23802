import sqlite3
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine

from bot.storage import Storage, articles, migrating, speakers, summaries
from bot.storage.speakers import SpeakersError
from bot.summarizer.model import Summary
from scrapers.article import Language
from tests.bot.storage.makers import NOON, a_quote, an_article, url_of


async def say(storage: Storage, number: int, speaker: str, role: str | None, language: Language = "ru") -> None:
    """Keep an article in which somebody says something."""
    version = await storage.write(articles.save, "day_az", an_article(number), NOON)
    assert version is not None
    quote = a_quote("They will not rise", speaker=speaker, role=role, language=language)
    await storage.write(summaries.save_summary, version, Summary(language=language, quotes=(quote,)), (), NOON)


async def three_spellings(storage: Storage) -> None:
    await say(storage, 1, "Нурболат Нышанбаев", "политолог")
    await say(storage, 2, "Nurbolat Nışanbayev", "politoloq", "az")
    await say(storage, 3, "Nurbolat Nyshanbayev", "political analyst", "en")
    await say(storage, 4, "Нурболат Нышанбаев", "политолог")


async def test_one_speaker_in_three_languages_with_the_reasons(storage: Storage) -> None:
    await three_spellings(storage)
    await say(storage, 5, "Али Гасымов", "журналист")
    (found,) = await storage.read(speakers.list_speakers)
    assert found.name == "Нурболат Нышанбаев"
    assert [(each.language, each.quotes, each.reason) for each in found.mentions] == [
        ("ru", 2, None),
        ("az", 1, "first name, surname and role"),
        ("en", 1, "first name, surname and role"),
    ]
    assert [each.name for each in await storage.read(speakers.list_speakers, name="гасым", gathered_only=False)] == [
        "Али Гасымов"
    ]


async def test_a_split_is_kept_when_the_same_words_come_again(storage: Storage) -> None:
    await three_spellings(storage)
    (found,) = await storage.read(speakers.list_speakers)
    apart = await storage.write(speakers.split, [found.mentions[1].id])
    assert [(each.name, each.reason, each.quotes) for each in apart.mentions] == [("Nurbolat Nışanbayev", "by hand", 1)]
    await say(storage, 5, "Nurbolat Nışanbayev", "politoloq", "az")
    again = await storage.read(speakers.get, apart.id)
    assert again is not None
    assert again.mentions[0].quotes == 2
    assert len((await storage.read(speakers.list_speakers))[0].mentions) == 2


async def test_a_merge_undoes_a_split(storage: Storage) -> None:
    await three_spellings(storage)
    (found,) = await storage.read(speakers.list_speakers)
    apart = await storage.write(speakers.split, [found.mentions[1].id, found.mentions[2].id])
    whole = await storage.write(speakers.merge, apart.id, found.id)
    assert [each.id for each in whole.mentions] == [each.id for each in found.mentions]
    assert await storage.read(speakers.get, apart.id) is None


async def test_what_cannot_be_done_says_why(storage: Storage) -> None:
    await three_spellings(storage)
    await say(storage, 5, "Али Гасымов", "журналист")
    (found,) = await storage.read(speakers.list_speakers)
    (other,) = await storage.read(speakers.list_speakers, name="Гасымов", gathered_only=False)
    ids = [each.id for each in found.mentions]
    with pytest.raises(SpeakersError, match="no mention 77, 99"):
        await storage.write(speakers.split, [ids[0], 99, 77])
    with pytest.raises(SpeakersError, match="of several speakers"):
        await storage.write(speakers.split, [ids[0], other.mentions[0].id])
    with pytest.raises(SpeakersError, match="nothing to split them from"):
        await storage.write(speakers.split, ids)
    with pytest.raises(SpeakersError, match="into itself"):
        await storage.write(speakers.merge, found.id, found.id)
    with pytest.raises(SpeakersError, match="no speaker 99"):
        await storage.write(speakers.merge, found.id, 99)


def made_at(revision: str, file: Path) -> None:
    """Make a database as the version of that revision did."""
    with create_engine(f"sqlite:///{file}").begin() as connection:
        settings = migrating._settings()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)


async def test_a_database_of_the_version_before_knows_its_speakers(tmp_path: Path) -> None:
    file = tmp_path / "sitat.db"
    made_at("0001", file)
    connection = sqlite3.connect(file)
    connection.executescript(
        """
        INSERT INTO speakers VALUES (7, 'Гасан Гасанов');
        INSERT INTO mentions VALUES (1, 7, 'Гасан Гасанов', 'посол', 'ru');
        """
    )
    connection.close()
    storage = await Storage.open(url_of(file), now=NOON)
    await say(storage, 1, "Həsən Həsənov", "səfir", "az")
    (found,) = await storage.read(speakers.list_speakers)
    assert (found.id, len(found.mentions)) == (7, 2)
    await storage.close()
