import json
from collections.abc import AsyncGenerator
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from bs4 import BeautifulSoup

from bot.playground.agency import Agency
from bot.playground.newsroom import Newsroom
from bot.playground.newsroom_site import NewsroomSite
from tests.bot.playground.articles import NASTY_PARAGRAPH, NASTY_TITLE, NOON, SEED_FILE, write_corpus

Client = TestClient[web.Request, web.Application]


class Clock:
    """Shows the time it was set to."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Any:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(write_corpus(tmp_path), now=NOON, at_start=2)


@pytest.fixture
def site(newsroom: Newsroom, clock: Clock) -> NewsroomSite:
    return NewsroomSite(newsroom, clock)


@pytest.fixture
async def client(site: NewsroomSite) -> AsyncGenerator[Client]:
    app = web.Application()
    app.add_routes(site.routes())
    async with TestClient(TestServer(app)) as client:
        yield client


async def soup_of(client: Client, path: str) -> BeautifulSoup:
    async with client.get(path) as answer:
        assert answer.status == 200
        assert answer.content_type == "text/html"
        return BeautifulSoup(await answer.text(), "lxml")


async def test_the_listing_leads_to_each_article(client: Client, newsroom: Newsroom) -> None:
    page = await soup_of(client, "/news")
    links = [link["href"] for link in page.select("ul.ciMainList li.clearfix a")]
    assert links == [story.path for story in newsroom.stories]


async def test_an_article_has_the_markup_of_the_site_it_stands_for(client: Client, newsroom: Newsroom) -> None:
    story = newsroom.publish_next(NOON)
    assert story is not None
    page = await soup_of(client, story.path)
    seed = json.loads(SEED_FILE.read_text(encoding="utf-8"))
    assert [p.get_text() for p in page.select(".article-body > p")] == seed["text"].split("\n\n")
    assert page.select(".article-title")[0].get_text() == seed["title"]
    assert page.select("article span.date")[0].get_text() == "2 января 2026 16:00"


async def test_metadata_tells_title_time_and_address(client: Client, newsroom: Newsroom) -> None:
    story = newsroom.publish_next(NOON)
    assert story is not None
    page = await soup_of(client, story.path)
    facts = json.loads(page.select('script[type="application/ld+json"]')[0].get_text())
    assert facts["datePublished"] == "2026-01-02T16:00:00+04:00"
    assert facts["headline"] == story.draft.title
    assert page.select('meta[property="og:title"]')[0]["content"] == story.draft.title
    assert page.select('meta[property="og:url"]')[0]["content"] == str(client.make_url(story.path))


async def test_signs_of_html_arrive_as_text(client: Client, newsroom: Newsroom) -> None:
    story = next(story for story in newsroom.stories if story.draft.title == NASTY_TITLE)
    page = await soup_of(client, story.path)
    assert page.select(".article-title")[0].get_text() == NASTY_TITLE
    assert page.select(".article-body > p")[1].get_text() == NASTY_PARAGRAPH
    assert json.loads(page.select("head script")[0].get_text())["headline"] == NASTY_TITLE
    assert len(page.select("script")) == 1


async def test_the_feed_reads_as_rss(client: Client, newsroom: Newsroom) -> None:
    async with client.get("/rss") as answer:
        feed = feedparser.parse(await answer.read())
    assert not feed.bozo
    newest = newsroom.stories[0]
    assert [entry.title for entry in feed.entries] == [story.draft.title for story in newsroom.stories]
    assert feed.entries[0].link == str(client.make_url(newest.path))
    assert parsedate_to_datetime(feed.entries[0].published) == newest.published_at
    assert feed.entries[0].published.endswith("+0400")


@pytest.mark.parametrize("path", ["/news", "/rss", "/economy/{number}.html"])
async def test_who_knows_the_page_already_gets_304(client: Client, newsroom: Newsroom, path: str) -> None:
    path = path.format(number=newsroom.stories[0].number)
    async with client.get(path) as first:
        tag, modified = first.headers["ETag"], first.headers["Last-Modified"]
    for headers in ({"If-None-Match": tag}, {"If-None-Match": f'"x", W/{tag}'}, {"If-Modified-Since": modified}):
        async with client.get(path, headers=headers) as again:
            assert again.status == 304
            assert await again.read() == b""
            assert again.headers["ETag"] == tag


@pytest.mark.parametrize(
    "headers",
    [
        {"If-None-Match": '"other"'},
        {"If-None-Match": '"other"', "If-Modified-Since": "Fri, 02 Jan 2099 12:00:00 GMT"},
        {"If-Modified-Since": "Fri, 02 Jan 2015 12:00:00 GMT"},
        {"If-Modified-Since": "yesterday"},
    ],
)
async def test_who_does_not_know_it_gets_the_page(client: Client, headers: dict[str, str]) -> None:
    async with client.get("/news", headers=headers) as answer:
        assert answer.status == 200


async def test_a_new_article_changes_the_validators(client: Client, newsroom: Newsroom, clock: Clock) -> None:
    async with client.get("/news") as before:
        known = {"If-Modified-Since": before.headers["Last-Modified"]}
    clock.now += timedelta(seconds=5)
    newsroom.publish_next(clock.now)
    async with client.get("/news", headers=known) as after:
        assert after.status == 200
        assert after.headers["ETag"] != before.headers["ETag"]


async def test_the_listing_brings_out_what_is_due(client: Client, newsroom: Newsroom, clock: Clock) -> None:
    clock.now += timedelta(hours=1)
    await soup_of(client, "/news")
    assert len(newsroom.stories) == 3


async def test_what_programs_read_is_noted_and_what_people_read_is_not(
    client: Client, newsroom: Newsroom, site: NewsroomSite
) -> None:
    first, second = newsroom.stories
    await soup_of(client, "/news")
    await soup_of(client, first.path)
    async with client.get(second.path, headers={"Sec-Fetch-Mode": "navigate"}) as answer:
        assert answer.status == 200
    assert site.read_at == {first.number: NOON}
    assert (site.looks, site.looked_at) == (1, NOON)


async def test_a_section_has_its_page(client: Client) -> None:
    page = await soup_of(client, "/news?section=economy")
    assert len(page.select("ul.ciMainList li")) == 2
    page = await soup_of(client, "/news?section=sport")
    assert not page.select("ul.ciMainList li")


@pytest.mark.parametrize("path", ["/economy/1.html", "/news?section=weather"])
async def test_what_is_not_there_is_404_in_html(client: Client, path: str) -> None:
    async with client.get(path) as answer:
        assert answer.status == 404
        assert answer.content_type == "text/html"


async def test_another_section_leads_to_the_right_one(client: Client, newsroom: Newsroom) -> None:
    story = newsroom.stories[0]
    async with client.get(f"/sport/{story.number}.html", allow_redirects=False) as answer:
        assert answer.status == 301
        assert answer.headers["Location"] == story.path


async def test_an_azerbaijani_outlet_speaks_azerbaijani(newsroom: Newsroom, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "reprints").mkdir()
    follows = newsroom.stories[0].draft.article_id
    again = {"id": "again", "lang": "az", "title": "Liman", "text": "Liman böyüyür.", "follows": follows}
    (tmp_path / "reprints" / "again.json").write_text(json.dumps(again), encoding="utf-8")
    agency = Agency(tmp_path / "reprints", newsroom)
    app = web.Application()
    app.add_routes(NewsroomSite(agency, clock).routes())
    async with TestClient(TestServer(app)) as client:
        page = await soup_of(client, "/news")
        assert page.select("h1")[0].get_text() == "Xəbər lenti"
        assert "2 yanvar 2026" in page.select("span.date")[0].get_text()
        article = await soup_of(client, agency.stories[0].path)
        assert not set("абвгдежзиклмнопрст") & set(article.get_text().casefold())
        async with client.get("/rss") as answer:
            assert feedparser.parse(await answer.read()).feed.language == "az"
