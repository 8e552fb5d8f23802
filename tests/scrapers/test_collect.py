import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from scrapers.article import Article
from scrapers.collect import Hooks, Round, collect, fetch_article, inline, source_key_of
from scrapers.errors import GoneError, LayoutError, NotHtmlError, UnreadableError, UnsafeAddressError
from scrapers.fetch import Fetcher
from scrapers.source import Channel, Source
from scrapers.sources.day_az import SOURCE, like
from scrapers.state import SourceState
from tests.scrapers.places import NOW, SINCE
from tests.scrapers.website import Website

T = TypeVar("T")
PAGES = Path(__file__).parent / "pages" / "day_az"
TEXT = "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве."


class Shelf:
    """Keeps articles and remembers what it was told."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.progress: list[tuple[int, int]] = []

    async def unseen(self, keys: Sequence[str]) -> set[str]:
        return {key for key in keys if key not in self.articles}

    async def keep(self, article: Article) -> None:
        self.articles[article.source_key] = article

    async def note(self, state: SourceState) -> None:
        self.progress.append((state.found, state.read))

    @property
    def hooks(self) -> Hooks:
        return Hooks(unseen=self.unseen, keep=self.keep, progress=self.note)


def _article(number: int, *, date: str = "25 ноября 2026 10:15", body: str = TEXT) -> str:
    return (
        f'<html><head><title>Новость {number}</title></head><body><h1 class="article-title">Новость {number}</h1>'
        f'<span class="date">{date}</span><div class="article-body"><p>{body} {number}.</p><p>{body} Второй абзац.</p></div></body></html>'
    )


def _listing(*numbers: int) -> str:
    links = "".join(
        f'<li class="clearfix"><a href="/economy/{number}.html">Новость {number}</a></li>' for number in numbers
    )
    return f'<html><ul class="ciMainList">{links}</ul></html>'


def _rss(site: Website, *numbers: int) -> str:
    items = "".join(
        f"<item><title>Новость {n}</title><link>{site.url(f'/economy/{n}.html')}</link><pubDate>Wed, 25 Nov 2026 06:15:00 GMT</pubDate></item>"
        for n in numbers
    )
    return f'<rss version="2.0"><channel><title>x</title><ttl>60</ttl>{items}</channel></rss>'


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def source(site: Website) -> Source:
    site.serve("/news", _listing(3, 2, 1))
    for number in (1, 2, 3):
        site.serve(f"/economy/{number}.html", _article(number))
    return like(id="site", name="Site", home_url=site.url("/news"), every=timedelta(minutes=5))


@pytest.fixture
def state() -> SourceState:
    return SourceState(source_id="site", since=NOW)


@pytest.fixture
def visit(fetcher: Fetcher, shelf: Shelf) -> Callable[..., Any]:
    async def go(source: Source, state: SourceState, **around: Any) -> Round:
        return await collect(
            source, state, fetcher=fetcher, hooks=shelf.hooks, **{"run": inline, "now": NOW, "since": SINCE, **around}
        )

    return go


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
    site.serve("/news", _listing(1), headers={"ETag": '"7"'})
    first = await visit(source, state)
    site.serve("/news", status=304)
    second = await visit(source, first.state)
    assert site.asked[-1].headers["If-None-Match"] == '"7"'
    assert (second.state.state, second.state.validators) == ("not_modified", first.state.validators)


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
    assert noted[-1].validators == {}
    done = await visit(source, noted[-1])
    assert (done.new, len(shelf.articles)) == (2, 3)


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


async def test_bodies_behind_a_challenge_make_a_source_of_headlines_only(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    site.serve("/news", _listing(*range(1, 9)), headers={"ETag": '"1"'})
    for number in range(1, 9):
        site.serve(f"/economy/{number}.html", status=403, headers={"cf-mitigated": "challenge"})
    done = await visit(source, state)
    assert (done.state.state, done.new) == ("headlines_only", 0)
    assert "challenge" in str(done.state.reason)
    assert len(site.asked) == 1 + 3
    assert done.state.validators == {}
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
    site.serve("/news", _listing(2, 1), headers={"ETag": '"1"'}).serve("/economy/2.html", status=500)
    first = await visit(source, state)
    assert (first.new, first.state.validators) == (1, {})
    site.serve("/economy/2.html", _article(2))
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
    site.serve("/economy/1.html", _article(1, date="20 ноября 2026 10:15")).serve(
        "/economy/2.html", _article(2, date="23 ноября 2026")
    )
    done = await visit(source, state)
    assert sorted(shelf.articles) == ["id:2", "id:3"]
    assert done.state.set_aside == ("id:1",)


async def test_a_feed_s_date_spares_old_pages_and_fills_in_for_the_page_s(
    visit: Any, site: Website, source: Source, state: SourceState, shelf: Shelf
) -> None:
    site.serve("/rss", _rss(site, 1).replace("</channel>", "") + _rss(site, 2)[42:].replace("25 Nov", "20 Nov"))
    site.serve("/economy/1.html", _article(1, date=""))
    feed = replace(source, channels=(Channel(kind="feed", url=site.url("/rss")),))
    done = await visit(feed, state)
    assert site.paths() == ["/rss", "/economy/1.html"]
    assert shelf.articles["id:1"].published_at == datetime(2026, 11, 25, 6, 15, tzinfo=UTC)
    assert done.state.next_at is not None
    assert done.state.next_at >= NOW + timedelta(minutes=60)


async def test_an_auto_row_finds_the_feed_its_page_names_and_remembers_it(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/dead"><link rel="alternate" type="application/rss+xml" href="/rss">'
    site.serve("/", f"<html><head>{head}</head></html>").serve("/rss", _rss(site, 1, 2), headers={"ETag": '"1"'})
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
    site.serve("/feed", _rss(site, 1))
    site.serve("/page", '<html><a href="/economy/1001.html">Длинный заголовок первой новости</a></html>')
    site.serve("/economy/1001.html", _article(1001)).serve("/economy/1.html", _article(1))
    auto = Source(id="site", name="Site", url=site.url("/"), channels=(Channel(kind="auto", url=site.url(path)),))
    done = await visit(auto, state)
    assert (done.new, done.state.state) == ((0, "gone") if path == "/s/x" else (1, "ok"))


async def test_the_site_s_own_pages_are_preferred_to_strangers(
    visit: Any, site: Website, source: Source, state: SourceState
) -> None:
    page = _listing(1).replace(
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
