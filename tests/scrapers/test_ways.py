"""Several ways into one source: each rests, is asked and remembered for itself."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from scrapers.source import Channel, Source
from scrapers.state import SourceState
from tests.scrapers.newsroom import Shelf, listing_page, rss
from tests.scrapers.places import NOW
from tests.scrapers.website import Website

HOUR = timedelta(hours=1)


@pytest.fixture
def two_ways(site: Website, source: Source) -> Source:
    """A source with a listing, and a feed behind it."""
    site.serve("/rss", rss(site, 1, 2, 3))
    return replace(source, channels=(*source.channels, Channel(kind="feed", url=site.url("/rss"))))


def sitemap(site: Website, *numbers: int) -> str:
    urls = "".join(
        f"<url><loc>{site.url(f'/economy/{n}.html')}</loc><n:news><n:publication_date>2026-11-25T10:1{n}:00+04:00"
        f"</n:publication_date><n:title>Новость {n}</n:title></n:news></url>"
        for n in numbers
    )
    return f'<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'


async def test_a_way_in_that_failed_rests_while_the_next_one_serves(
    visit: Any, site: Website, two_ways: Source, state: SourceState
) -> None:
    site.serve("/news", "<title>Just a moment...</title>", status=403)
    first = await visit(two_ways, state)
    assert (first.state.state, first.state.channel, first.new) == ("ok", site.url("/rss"), 3)
    assert [way.state for way in first.state.ways.values()] == ["challenged", "ok"]
    site.asked.clear()
    second = await visit(two_ways, first.state, now=NOW + timedelta(minutes=5))
    assert site.paths() == ["/rss"]
    site.asked.clear()
    site.serve("/news", listing_page(3, 2, 1))
    third = await visit(two_ways, second.state, now=NOW + HOUR)
    assert site.paths() == ["/news"]
    assert third.state.ways[site.url("/news")].failures == 0


async def test_a_round_somebody_wants_asks_those_that_rest_but_not_those_that_said_when(
    visit: Any, site: Website, two_ways: Source, state: SourceState
) -> None:
    site.serve("/news", status=500).serve("/rss", status=404)
    failed = (await visit(two_ways, state)).state
    assert (failed.state, failed.reason) == ("failing", "listing: answered 500; feed: the page is gone (404)")
    site.asked.clear()
    await visit(two_ways, replace(failed, next_at=None), now=NOW + timedelta(minutes=1))
    assert site.paths() == ["/news", "/rss"]
    site.serve("/news", status=403, headers={"Retry-After": "7200"})
    told = (await visit(two_ways, replace(failed, next_at=None))).state
    site.asked.clear()
    await visit(two_ways, replace(told, next_at=None), now=NOW + HOUR)
    assert site.paths() == ["/rss"]


async def test_articles_that_are_refused_for_a_while_end_the_round(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/economy/3.html", status=429, headers={"Retry-After": "3600"})
    done = await visit(source, state)
    assert site.paths() == ["/news", "/economy/3.html"]
    assert done.state.next_at is not None
    assert done.state.next_at >= NOW + HOUR
    assert done.state.ways[source.url].validators == {}


async def test_all_ways_into_a_silent_source_are_asked_at_once(
    visit: Any, site: Website, two_ways: Source, state: SourceState, shelf: Shelf
) -> None:
    site.serve("/news", listing_page(1))
    known = (await visit(two_ways, state)).state
    silent = replace(known, state="silent", next_at=NOW)
    done = await visit(two_ways, silent)
    assert site.paths()[-4:] == ["/news", "/rss", "/economy/2.html", "/economy/3.html"]
    assert (done.state.state, sorted(shelf.articles)) == ("ok", ["id:1", "id:2", "id:3"])


async def test_of_each_edition_one_way_in_is_asked(
    visit: Any, site: Website, source: Source, state: SourceState, shelf: Shelf
) -> None:
    ways = (("feed", "/az", "az"), ("feed", "/ru", "ru"), ("feed", "/en", "en"), ("listing", "/news", "az"))
    site.serve("/az", rss(site, 1), headers={"ETag": '"1"'}).serve("/ru", rss(site, 1, 2)).serve("/en", status=500)
    channels = tuple(Channel(kind=kind, url=site.url(path), edition=edition) for kind, path, edition in ways)  # type: ignore[arg-type]  # because the table holds plain texts
    first = await visit(replace(source, channels=channels), state)
    assert (first.state.state, sorted(shelf.articles)) == ("ok", ["id:1", "id:2"])
    assert {url.rpartition("/")[2]: way.state for url, way in first.state.ways.items()} == {
        "az": "ok",
        "ru": "ok",
        "en": "failing",
    }
    site.asked.clear()
    site.serve("/az", status=304).serve("/ru", rss(site, 3, 2)).serve("/en", rss(site, 3))
    second = await visit(replace(source, channels=channels), first.state, now=NOW + HOUR)
    assert site.paths() == ["/az", "/ru", "/en", "/economy/3.html"]
    assert (second.new, second.state.ways[site.url("/en")].failures) == (1, 0)
    site.asked.clear()
    site.serve("/az", status=404)
    await visit(replace(source, channels=channels), second.state, now=NOW + 2 * HOUR)
    assert site.paths()[:4] == ["/az", "/ru", "/en", "/news"]


async def test_a_news_sitemap_is_a_way_in(
    visit: Any, site: Website, source: Source, state: SourceState, shelf: Shelf
) -> None:
    site.serve("/news.xml", sitemap(site, 1, 2), headers={"ETag": '"1"'})
    mapped = replace(source, channels=(Channel(kind="sitemap", url=site.url("/news.xml")),))
    done = await visit(mapped, state)
    assert list(shelf.articles) == ["id:2", "id:1"]
    assert done.state.ways[site.url("/news.xml")].validators["etag"] == '"1"'


@pytest.mark.parametrize("kind", ["sitemap", "auto"])
async def test_the_parts_of_a_sitemap_index_are_asked_and_remembered(
    visit: Any, site: Website, source: Source, state: SourceState, kind: Any
) -> None:
    part = "<sitemap><loc>{}</loc></sitemap>"
    parts = part.format(site.url("/dead-news.xml")) + part.format(site.url("/a-news.xml"))
    site.serve("/map.xml", f"<sitemapindex>{parts}</sitemapindex>", headers={"ETag": '"9"'})
    site.serve("/a-news.xml", sitemap(site, 1), headers={"ETag": '"1"'})
    mapped = replace(source, channels=(Channel(kind=kind, url=site.url("/map.xml")),), read_listing=None)
    first = await visit(mapped, state)
    assert (first.new, first.state.channel, first.state.state) == (1, site.url("/map.xml"), "ok")
    site.serve("/a-news.xml", status=304)
    site.asked.clear()
    second = await visit(mapped, first.state, now=NOW + timedelta(minutes=6))
    assert (second.state.state, second.new) == ("not_modified", 0)
    assert site.paths() == ["/map.xml", "/a-news.xml"]
    assert "If-None-Match" not in site.asked[0].headers
    assert site.asked[1].headers["If-None-Match"] == '"1"'


async def test_a_page_that_names_dead_feeds_only_lists_for_itself_and_they_rest(
    visit: Any, site: Website, state: SourceState
) -> None:
    feed = '<link rel="alternate" type="application/rss+xml" href="/dead">'
    site.serve(
        "/", f'<html><head>{feed}</head><a href="/economy/1001.html">Длинный заголовок первой новости</a></html>'
    )
    site.serve("/economy/1001.html", "<p>Слишком короткая статья</p>")
    auto = Source(id="site", name="Site", url=site.url("/"), channels=(Channel(kind="auto", url=site.url("/")),))
    first = await visit(auto, state)
    assert first.state.channel == site.url("/")
    assert {url: way.state for url, way in first.state.ways.items()} == {site.url("/"): "ok", site.url("/dead"): "gone"}
    site.asked.clear()
    await visit(auto, first.state, now=NOW + timedelta(minutes=20))
    assert site.paths() == ["/"]


async def test_a_listing_robots_shall_leave_alone_is_a_state_of_its_own(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /news")
    done = await visit(source, state)
    assert (done.state.state, done.state.failures) == ("forbidden", 1)
    assert site.asked == []


async def test_an_article_robots_shall_leave_alone_is_set_aside(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /economy/2")
    done = await visit(source, state)
    assert (done.new, done.state.set_aside) == (2, ("id:2",))
    assert "/economy/2.html" not in site.paths()


async def test_validators_are_sent_for_a_day_and_then_left_out(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/news", listing_page(1), headers={"ETag": '"1"'})
    first = await visit(source, state)
    site.serve("/news", status=304)
    young = await visit(source, first.state, now=NOW + timedelta(hours=23))
    assert site.asked[-1].headers["If-None-Match"] == '"1"'
    assert young.state.state == "not_modified"
    old = await visit(source, young.state, now=NOW + timedelta(hours=25))
    assert "If-None-Match" not in site.asked[-1].headers
    assert (old.state.state, old.state.failures) == ("failing", 1)
