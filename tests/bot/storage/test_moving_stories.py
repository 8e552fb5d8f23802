"""Stories, signs, other addresses and what a site announced move to the server with everything else."""

from dataclasses import replace
from pathlib import Path

from bot.storage import Storage, articles, items, stories_told, updates
from bot.storage.moving import Moved, move
from bot.subscriber import Wish
from scrapers.article import Entry
from tests.bot.storage.makers import HOUR, NOON, url_of
from tests.bot.storage.test_stories import PORT, an_article_of, tell
from tests.postgres import Server


async def test_a_story_is_one_on_the_server_too(in_a_file: Storage, file: Path, server: Server) -> None:
    first = an_article_of(PORT.one)
    await tell(in_a_file, first)
    await tell(in_a_file, an_article_of(PORT.other), "report")
    await in_a_file.write(
        articles.save,
        "report",
        replace(an_article_of("Другая статья."), aliases=("url:https://report.example/own",)),
        NOON,
    )
    entry = Entry(url=first.url, title="Порт")
    await in_a_file.write(updates.again, "trend", "https://trend.example/rss", {first.source_key: entry}, NOON)
    target = await server.fresh(migrated=False)
    told = list[Moved]()
    await move(url_of(file), target, NOON, told.append)
    rows = {each.table: each.rows for each in told}
    assert rows["story_signs"] > 40
    assert rows["article_aliases"] == 1
    there = Storage(target)
    found = await there.read(items.latest_items, Wish(), None, 9, with_quotes=False)
    assert len({item.story for item in found}) == 1
    beside = await there.read(stories_told.beside, Wish(), [found[0]], NOON + HOUR)
    assert [each.source_id for each in beside] == [found[1].source_id]
    again = await there.write(
        updates.again,
        "trend",
        "https://trend.example/rss",
        {first.source_key: Entry(url=first.url, title="Порт 2")},
        NOON + HOUR,
    )
    assert list(again) == [first.source_key]
    third = await tell(there, an_article_of(PORT.other + " Добавим от себя."), "apa")
    item = await there.read(items.get_item, third)
    assert item is not None
    assert item.story == found[0].story
    await there.close()
