from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from scrapers.source import Channel, Source
from scrapers.state import SourceState
from tests.scrapers.newsroom import Shelf, article_page, rss
from tests.scrapers.website import Website

T = TypeVar("T")
PAGES = Path(__file__).parent / "pages" / "day_az"


async def test_the_ways_in_are_tried_in_order(
    visit: Any, site: Website, source: Source, state: SourceState, shelf: Shelf
) -> None:
    post = (
        '<div class="tgme_widget_message"><div class="tgme_widget_message_text"><a href="{}">Новость 1</a></div></div>'
    )
    site.serve("/news", "<title>Just a moment...</title>", status=403).serve("/rss", status=410)
    site.serve("/s/x", post.format(site.url("/economy/1.html")))
    channels = (
        Channel(kind="listing", url=site.url("/news")),
        Channel(kind="feed", url=site.url("/rss")),
        Channel(kind="preview", url=site.url("/s/x")),
    )
    done = await visit(replace(source, channels=channels), state)
    assert (done.new, done.state.state, done.state.channel) == (1, "ok", site.url("/s/x"))
    assert site.paths()[:3] == ["/news", "/rss", "/s/x"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"status": 403, "headers": {"cf-mitigated": "challenge"}}, "challenged"),
        ({"status": 403}, "failing"),
        ({"status": 404}, "gone"),
        ({"status": 410}, "gone"),
        ({"status": 500}, "failing"),
        ({"body": "<!doctype html><p>Новости</p>"}, "html_instead_of_feed"),
        ({"body": "<rss version='2.0'><channel></channel></rss>"}, "empty"),
        ({"body": ""}, "unreadable"),
        ({"body": "x" * 200_000}, "unreadable"),
    ],
)
async def test_a_feed_that_gives_nothing_says_why(
    visit: Any, site: Website, state: SourceState, answer: dict[str, Any], expected: str
) -> None:
    site.serve("/rss", **answer)
    channel = Channel(kind="feed", url=site.url("/rss"))
    done = await visit(Source(id="site", name="Site", url=site.url("/"), channels=(channel,)), state)
    assert (done.state.state, done.new, done.state.failures) == (expected, 0, 1)
    assert done.state.reason


async def test_an_auto_row_finds_the_feed_its_page_names_and_remembers_it(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/dead"><link rel="alternate" type="application/rss+xml" href="/rss">'
    site.serve("/", f"<html><head>{head}</head></html>").serve("/rss", rss(site, 1, 2), headers={"ETag": '"1"'})
    auto = Source(id="site", name="Site", url=site.url("/"), channels=(Channel(kind="auto", url=site.url("/")),))
    first = await visit(auto, state)
    assert (first.new, first.state.channel, first.state.state) == (2, site.url("/rss"), "ok")
    assert site.paths()[:3] == ["/", "/dead", "/rss"]
    asked = len(site.asked)
    site.serve("/rss", status=304)
    second = await visit(auto, first.state)
    assert (site.paths()[asked:], second.state.state) == (["/rss"], "not_modified")


@pytest.mark.parametrize("path", ["/feed", "/s/x", "/page"])
async def test_an_auto_row_sees_what_its_address_is(visit: Any, site: Website, state: SourceState, path: str) -> None:
    site.serve("/feed", rss(site, 1))
    site.serve("/page", '<html><a href="/economy/1001.html">Длинный заголовок первой новости</a></html>')
    site.serve("/economy/1001.html", article_page(1001)).serve("/economy/1.html", article_page(1))
    auto = Source(id="site", name="Site", url=site.url("/"), channels=(Channel(kind="auto", url=site.url(path)),))
    done = await visit(auto, state)
    assert (done.new, done.state.state) == ((0, "gone") if path == "/s/x" else (1, "ok"))
