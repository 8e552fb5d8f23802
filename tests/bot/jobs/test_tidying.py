import sqlite3
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.delivery.alarms import Alarms
from bot.delivery.clock_guard import clock_is_right
from bot.jobs.tidying import Tidying
from bot.storage import Storage, StorageError, articles, digests, items, stories
from bot.storage.digests import NewDigest
from bot.translations import Translations
from tests.bot.delivery.post import MESSAGE
from tests.bot.storage.makers import NOON, an_article, publish, url_of
from tests.bot.storage.test_stories import PORT, an_article_of, tell

YEAR = timedelta(days=365)


class Told(Alarms):
    """Alarms that only remember."""

    async def tell(self, say: Any) -> None:
        SAID.append(say(self.translations.translator("en")))


SAID: list[str] = []


@pytest.fixture
async def tidying(tmp_path: Path) -> AsyncGenerator[Tidying]:
    SAID.clear()
    storage = await Storage.open(url_of(tmp_path / "sitat.db"), now=NOON)
    alarms = Told(bot=None, storage=storage, translations=Translations.load(), admin_ids=frozenset())  # type: ignore[arg-type]  # because it tells nobody
    yield Tidying(storage=storage, alarms=alarms, clock=lambda: NOON + YEAR, keep_articles=timedelta(days=30))
    await storage.close()


async def test_old_texts_go_unless_something_sent_shows_them(tidying: Tidying) -> None:
    storage = tidying.storage
    old, shown = await publish(storage, 1), await publish(storage, 2)
    fresh = await storage.write(articles.save, "day_az", an_article(3), NOON + YEAR)
    assert fresh is not None
    digest = await storage.write(digests.create, NewDigest(kind="digest", window_to=NOON + YEAR), NOON + YEAR)
    await storage.write(digests.save_parts, digest, [MESSAGE], [shown])
    await tidying.tidy()
    assert await storage.read(items.get_item, old) is None
    assert await storage.read(items.get_item, shown) is not None
    assert await storage.read(articles.unseen, "day_az", ["id:1", "id:4"]) == {"id:4"}


async def test_signs_of_stories_go_when_nothing_new_is_compared_with_them(tidying: Tidying) -> None:
    version = await tell(tidying.storage, an_article_of(PORT.one))
    digest = await tidying.storage.write(digests.create, NewDigest(kind="digest", window_to=NOON), NOON)
    await tidying.storage.write(digests.save_parts, digest, [MESSAGE], [version])
    await tidying.tidy()
    assert await tidying.storage.write(stories.prune, NOON + YEAR) == 0
    assert await tidying.storage.read(items.get_item, version) is not None


async def test_a_file_that_is_mostly_empty_is_packed(tidying: Tidying, tmp_path: Path) -> None:
    for number in range(1, 60):
        article = an_article(number, text=f"Text {number}. " * 2_000, paragraphs=(), lead=None)
        version = await tidying.storage.write(articles.save, "day_az", article, NOON)
        assert version is not None
        await tidying.storage.write(articles.give_up, version, "no words", NOON)
    before = (tmp_path / "sitat.db").stat().st_size + (tmp_path / "sitat.db-wal").stat().st_size
    await tidying.tidy()
    assert (tmp_path / "sitat.db").stat().st_size < before / 3


async def test_a_database_that_is_not_whole_is_told_to_the_admins(
    tidying: Tidying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def damaged() -> None:
        raise StorageError("The database sitat.db is damaged.")

    monkeypatch.setattr(tidying.storage, "look_after", damaged)
    await tidying.tidy()
    assert SAID == [
        "The nightly check of the database failed: The database sitat.db is damaged. Restore a copy: sitat restore."
    ]


async def test_damage_is_found(tmp_path: Path) -> None:
    file = tmp_path / "sitat.db"
    storage = await Storage.open(url_of(file), now=NOON)
    for number in range(1, 200):
        await storage.write(articles.save, "day_az", an_article(number), NOON)
    await storage.close()
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096] = b"\xff" * 4096
    file.write_bytes(content)
    storage = Storage(url_of(file))
    with pytest.raises((StorageError, sqlite3.Error)):
        await storage.look_after()
    await storage.close()


async def test_nothing_is_deleted_by_a_clock_that_cannot_be_right(tidying: Tidying) -> None:
    old = await publish(tidying.storage, 1)
    await clock_is_right(tidying.storage, None, NOON)
    await tidying.tidy()
    assert await tidying.storage.read(items.get_item, old) is not None
    assert "hours ahead" in SAID[0]
