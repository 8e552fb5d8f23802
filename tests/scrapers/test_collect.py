import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from scrapers.collect import collect, fetch_article, inline, source_key_of
from scrapers.errors import GoneError, LayoutError, NotHtmlError, UnreadableError, UnsafeAddressError
from scrapers.fetch import Fetcher
from scrapers.source import Channel, Source
from scrapers.sources.day_az import SOURCE
from scrapers.state import SourceState
from tests.scrapers.newsroom import Shelf, article_page, listing_page, rss
from tests.scrapers.places import NOW, SINCE
from tests.scrapers.website import Website

T = TypeVar("T")
PAGES = Path(__file__).parent / "pages" / "day_az"


async def test_a_round_keeps_every_new_article_newest_first(
    visit: Any, source: Source, state: SourceState, shelf: Shelf
) -> None:
    done = await visit(source, state)
    assert (done.new, done.problems, done.state.state) == (3, (), "ok")
    assert list(shelf.articles) == ["id:3", "id:2", "id:1"]
    assert shelf.articles["id:3"].title == "Новость 3"
    assert shelf.progress == [(3, 0), (3, 1), (3, 2)]
    assert (done.state.found, done.state.read, done.state.channel) == (3, 3, source.url)


async def test_the_next_round_asks_for_the_listing_alone(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    first = await visit(source, state)
    asked = len(site.asked)
    second = await visit(source, first.state)
    assert second.new == 0
    assert site.paths()[asked:] == ["/news"]


async def test_what_has_not_changed_is_not_read_again(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/news", listing_page(1), headers={"ETag": '"7"'})
    first = await visit(source, state)
    site.serve("/news", status=304)
    second = await visit(source, first.state)
    assert site.asked[-1].headers["If-None-Match"] == '"7"'
    assert second.state.state == "not_modified"
    assert second.state.ways[source.url].validators == first.state.ways[source.url].validators


async def test_a_kill_in_the_middle_loses_nothing(
    visit: Any, source: Source, state: SourceState, shelf: Shelf, fetcher: Fetcher
) -> None:
    noted: list[SourceState] = []

    async def note(state: SourceState) -> None:
        noted.append(state)
        if len(noted) == 2:
            raise asyncio.CancelledError

    hooks = replace(shelf.hooks, progress=note)
    with pytest.raises(asyncio.CancelledError):
        await collect(source, state, fetcher=fetcher, run=inline, hooks=hooks, now=NOW, since=SINCE)
    assert list(shelf.articles) == ["id:3"]
    assert noted[-1].ways == {}
    done = await visit(source, noted[-1])
    assert (done.new, len(shelf.articles)) == (2, 3)


async def test_bodies_behind_a_challenge_make_a_source_of_headlines_only(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/news", listing_page(*range(1, 9)), headers={"ETag": '"1"'})
    for number in range(1, 9):
        site.serve(f"/economy/{number}.html", status=403, headers={"cf-mitigated": "challenge"})
    done = await visit(source, state)
    assert (done.state.state, done.new) == ("headlines_only", 0)
    assert "challenge" in str(done.state.reason)
    assert len(site.asked) == 1 + 3
    assert done.state.ways[source.url].validators == {}
    assert done.problems == (
        f"answered with a challenge page for browsers (403): {site.url('/economy/1.html')} and 2 more",
    )


async def test_an_article_that_is_gone_or_no_page_is_not_asked_for_again(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/economy/2.html", status=404).serve("/economy/3.html", headers={"Content-Type": "application/pdf"})
    first = await visit(source, state)
    assert (first.new, first.state.set_aside, first.state.state) == (1, ("id:3", "id:2"), "ok")
    asked = len(site.asked)
    await visit(source, first.state)
    assert site.paths()[asked:] == ["/news"]


async def test_an_article_that_failed_for_now_comes_back_in_the_next_round(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/news", listing_page(2, 1), headers={"ETag": '"1"'}).serve("/economy/2.html", status=500)
    first = await visit(source, state)
    assert (first.new, first.state.ways[source.url].validators) == (1, {})
    site.serve("/economy/2.html", article_page(2))
    assert (await visit(source, first.state)).new == 1


async def test_a_page_nothing_reads_is_told_and_set_aside(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/economy/2.html", "<p>Видео</p>")
    done = await visit(source, state)
    assert done.new == 2
    assert done.problems == (f"no article text found on the page: {site.url('/economy/2.html')}",)
    assert done.state.set_aside == ("id:2",)


async def test_a_page_in_new_markup_is_kept_and_told(
    visit: Any, site: Website, source: Source, state: SourceState, shelf: Shelf
) -> None:
    site.serve("/economy/1.html", (PAGES / "article_unknown.html").read_bytes())
    done = await visit(source, state)
    assert "id:1" in shelf.articles
    assert done.problems == (f"no rule fits the page: it was read without one: {site.url('/economy/1.html')}",)


async def test_news_from_before_the_window_are_left_out(
    visit: Any, site: Website, source: Source, state: SourceState, shelf: Shelf
) -> None:
    site.serve("/economy/1.html", article_page(1, date="20 ноября 2026 10:15")).serve(
        "/economy/2.html", article_page(2, date="23 ноября 2026")
    )
    done = await visit(source, state)
    assert sorted(shelf.articles) == ["id:2", "id:3"]
    assert done.state.set_aside == ("id:1",)


async def test_a_feed_s_date_spares_old_pages_and_fills_in_for_the_page_s(
    visit: Any, site: Website, source: Source, state: SourceState, shelf: Shelf
) -> None:
    site.serve("/rss", rss(site, 1).replace("</channel>", "") + rss(site, 2)[42:].replace("25 Nov", "20 Nov"))
    site.serve("/economy/1.html", article_page(1, date=""))
    feed = replace(source, channels=(Channel(kind="feed", url=site.url("/rss")),))
    done = await visit(feed, state)
    assert site.paths() == ["/rss", "/economy/1.html"]
    assert shelf.articles["id:1"].published_at == datetime(2026, 11, 25, 6, 15, tzinfo=UTC)
    assert done.state.next_at is not None
    assert done.state.next_at >= NOW + timedelta(minutes=60)


async def test_the_site_s_own_pages_are_preferred_to_strangers(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    page = listing_page(1).replace(
        "</ul>", '<li class="clearfix"><a href="https://milli.example/1.html">Чужая</a></li></ul>'
    )
    site.serve("/news", page)
    assert (await visit(source, state)).new == 1


async def test_work_that_had_to_be_ended_is_a_state_and_not_a_crash(
    visit: Any, source: Source, state: SourceState
) -> None:
    async def killed(function: Callable[..., T], /, *args: Any) -> T:
        raise UnreadableError("reading took longer than 30 seconds")

    done = await visit(source, state, run=killed)
    assert (done.state.state, done.state.reason) == ("unreadable", "listing: reading took longer than 30 seconds")


async def test_one_link_is_read_by_the_rules_of_its_site(site: Website, fetcher: Fetcher, source: Source) -> None:
    article = await fetch_article(site.url("/economy/1.html"), fetcher=fetcher, run=inline, sources={"site": source})
    assert (article.source_key, article.body_origin, article.published_at) == (
        "id:1",
        "rule",
        datetime(2026, 11, 25, 6, 15, tzinfo=UTC),
    )
    article = await fetch_article(site.url("/economy/1.html"), fetcher=fetcher, run=inline, sources={})
    assert article.source_key.startswith("url:")


async def test_one_link_that_is_no_article_is_told(site: Website, fetcher: Fetcher) -> None:
    site.serve("/cat.jpg", headers={"Content-Type": "image/jpeg"}).serve("/empty", "")
    with pytest.raises(NotHtmlError, match="image/jpeg"):
        await fetch_article(site.url("/cat.jpg"), fetcher=fetcher, run=inline, sources={})
    with pytest.raises(LayoutError):
        await fetch_article(site.url("/empty"), fetcher=fetcher, run=inline, sources={})
    with pytest.raises(GoneError):
        await fetch_article(site.url("/none"), fetcher=fetcher, run=inline, sources={})
    with pytest.raises(UnsafeAddressError):
        await fetch_article("http://169.254.169.254/latest", fetcher=fetcher, run=inline, sources={})


def test_a_key_is_told_with_and_without_a_source() -> None:
    assert source_key_of("https://news.day.az/economy/5.html", SOURCE) == "id:5"
    assert source_key_of("https://news.day.az/economy/5.html", None) == "url:https://news.day.az/economy/5.html"
