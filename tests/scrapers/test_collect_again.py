"""Known articles that are read again: which ones is the caller's choice, and nothing that goes wrong there counts against the source."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from scrapers.article import Entry
from scrapers.collect import Hooks, collect, inline
from scrapers.fetch import Fetcher
from scrapers.source import Source
from scrapers.state import SourceState
from tests.scrapers.newsroom import Shelf, article_page, listing_page
from tests.scrapers.places import NOW, SINCE
from tests.scrapers.website import Website


class Editor:
    """Says which articles to read again, and remembers what it heard."""

    def __init__(self, shelf: Shelf, *wanted: str) -> None:
        self.wanted = wanted
        self.others: dict[str, Entry] = {}
        self.listed: dict[str, Entry] = {}
        self.looked: list[str] = []
        self.gone: list[str] = []
        self._shelf = shelf

    async def again(self, way: str, listed: Mapping[str, Entry]) -> Mapping[str, Entry]:
        self.listed = dict(listed)
        return {key: listed[key] for key in self.wanted} | self.others

    async def hear(self, way: str, key: str, entry: Entry) -> None:
        self.looked.append(key)

    async def miss(self, key: str) -> None:
        self.gone.append(key)

    @property
    def hooks(self) -> Hooks:
        return replace(self._shelf.hooks, again=self.again, looked=self.hear, gone=self.miss)


@pytest.fixture
def edit(fetcher: Fetcher, source: Source) -> Any:
    async def go(editor: Editor, state: SourceState) -> Any:
        return await collect(source, state, fetcher=fetcher, run=inline, hooks=editor.hooks, now=NOW, since=SINCE)

    return go


async def test_an_article_that_is_wanted_again_is_kept_again(
    edit: Any, shelf: Shelf, site: Website, state: SourceState
) -> None:
    first = await edit(Editor(shelf), state)
    site.serve("/economy/2.html", article_page(2, body="Правительство передумало и одобрило совсем другую программу."))
    editor = Editor(shelf, "id:2")
    asked = len(site.asked)
    second = await edit(editor, first.state)
    assert site.paths()[asked:] == ["/news", "/economy/2.html"]
    assert "передумало" in shelf.articles["id:2"].text
    assert (editor.looked, second.new, second.state.found) == (["id:2"], 0, 0)
    assert set(editor.listed) == {"id:1", "id:2", "id:3"}


async def test_what_is_gone_is_told_and_what_fails_is_passed_over(
    edit: Any, shelf: Shelf, site: Website, state: SourceState
) -> None:
    first = await edit(Editor(shelf), state)
    site.serve("/economy/1.html", status=410).serve("/economy/2.html", status=500)
    editor = Editor(shelf, "id:1", "id:2", "id:3")
    second = await edit(editor, first.state)
    assert (editor.gone, editor.looked) == (["id:1"], ["id:3"])
    assert (second.state.state, second.problems, second.state.set_aside) == ("ok", (), ())


async def test_one_that_is_not_listed_any_more_can_be_looked_at_too(
    edit: Any, shelf: Shelf, site: Website, state: SourceState
) -> None:
    first = await edit(Editor(shelf), state)
    site.serve("/news", listing_page(3, 2))
    editor = Editor(shelf)
    editor.others = {"id:1": Entry(url=site.url("/economy/1.html"))}
    await edit(editor, first.state)
    assert editor.looked == ["id:1"]
    assert shelf.articles["id:1"].title == "Новость 1"


async def test_nothing_is_read_again_where_the_site_says_that_nothing_has_changed(
    edit: Any, shelf: Shelf, site: Website, state: SourceState
) -> None:
    site.serve("/news", listing_page(1), headers={"ETag": '"7"'})
    first = await edit(Editor(shelf), state)
    site.serve("/news", status=304)
    editor = Editor(shelf)
    editor.others = {"id:1": Entry(url=site.url("/economy/1.html"))}
    await edit(editor, first.state)
    assert editor.looked == []


async def test_an_article_goes_by_the_address_it_was_found_under_and_by_its_own(
    visit: Any, shelf: Shelf, site: Website, state: SourceState, source: Source
) -> None:
    site.serve("/news", listing_page(1).replace("/economy/1.html", "/go?n=1"))
    site.serve("/go", status=302, headers={"Location": "/economy/1.html"})
    page = article_page(1).replace("<head>", '<head><link rel="canonical" href="/society/77.html">')
    site.serve("/economy/1.html", page)
    anywhere = replace(source, read_listing=None, item_selector="li.clearfix a")
    await visit(anywhere, state)
    (article,) = shelf.articles.values()
    assert article.source_key == f"url:https://{site.address}/go?n=1"
    assert article.aliases == ("id:1", "id:77")
