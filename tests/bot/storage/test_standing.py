"""An archive that an earlier version kept knows which text stands on the site: the one that was read last."""

import sqlite3
from pathlib import Path

from sqlalchemy import select

from bot.storage import Storage
from bot.storage.tables import articles
from tests.bot.storage.makers import NOON, url_of
from tests.bot.storage.test_speakers import made_at


async def test_the_newest_version_of_an_older_archive_stands(tmp_path: Path) -> None:
    file = tmp_path / "sitat.db"
    made_at("0007", file)
    connection = sqlite3.connect(file)
    connection.executescript(
        "INSERT INTO articles (id, source_id, source_key, url) VALUES (1, 'trend', 'id:1', 'u'), (2, 'trend', 'id:2', 'v');"
        "INSERT INTO article_versions (id, article_id, number, text, text_sha256, title, paragraphs, language, has_time, zone, "
        "body_origin, fetched_at) VALUES "
        "(3, 1, 1, 'a', 'a', 't', '[]', 'en', 0, 'UTC', 'rule', 1), "
        "(4, 1, 2, 'b', 'b', 't', '[]', 'en', 0, 'UTC', 'rule', 2);"
    )
    connection.close()
    storage = await Storage.open(url_of(file), now=NOON)
    columns = select(articles.c.id, articles.c.standing_version_id).order_by(articles.c.id)
    rows = await storage.read(lambda each: [tuple(row) for row in each.execute(columns)])
    await storage.close()
    assert rows == [(1, 4), (2, None)]
