"""A site nobody described: which ways in are found, which articles they bring, what is said of those that do not work."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from scrapers.discovery import Discovery, discover, id_of, zone_of
from scrapers.fetch import Fetcher
from scrapers.front_page import previews_in
from scrapers.source import Source
from scrapers.ways import Asking, inline
from tests.scrapers.newsroom import article_page, rss
from tests.scrapers.places import NOW, source
from tests.scrapers.website import Website

Look = Callable[..., Awaitable[Discovery]]
ARTICLE = article_page(1).replace("article-title", "t").replace("article-body", "b")
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{url}</loc><news:news><news:publication><news:name>S</news:name><news:language>ru</news:language></news:publication>
<news:publication_date>2026-11-25T10:15:00+04:00</news:publication_date><news:title>Новость из карты</news:title></news:news></url></urlset>"""


def front(*links: str, head: str = "") -> str:
    listed = "".join(f'<a href="{link}">Правительство одобрило программу развития портов</a>' for link in links)
    return f'<html><head><meta property="og:site_name" content="Каспий">{head}</head><body>{listed}</body></html>'


@pytest.fixture
def look(site: Website, fetcher: Fetcher) -> Look:
    async def go(path: str = "/", known: Source | None = None) -> Discovery:
        asking = Asking(fetcher=fetcher, run=inline, now=NOW)
        told: list[str] = []
        found = await discover(site.url(path), known, asking, told.append)
        assert told
        return found

    return go


def ways(found: Discovery) -> list[tuple[str, str, str]]:
    return [
        (way.channel.kind, "/" + way.channel.url.partition("://")[2].partition("/")[2], way.state) for way in found.ways
    ]


async def test_a_feed_that_the_page_names_is_the_best_way_in(site: Website, look: Look) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/lenta.xml">'
    site.serve("/", front("/economy/1001.html", head=head)).serve("/lenta.xml", rss(site, 1001, 1002))
    site.serve("/economy/1001.html", ARTICLE)
    found = await look()
    assert [each for each in ways(found) if each[2] == "ok"] == [("feed", "/lenta.xml", "ok"), ("listing", "/", "ok")]
    assert (found.source.name, found.good, found.known) == ("Каспий", True, False)
    assert [tried.state for tried in found.articles] == ["ok", "gone"]
    assert found.articles[0].article is not None
    assert found.articles[0].article.text.startswith("Правительство одобрило")
    assert "/rss" not in site.paths()


async def test_feeds_stand_where_such_sites_have_them(site: Website, look: Look) -> None:
    site.serve("/", front()).serve("/rss", "<html>Новости</html>").serve("/rss.xml", rss(site, 1001))
    site.serve("/economy/1001.html", ARTICLE)
    found = await look()
    by_path = {path: (kind, state) for kind, path, state in ways(found)}
    assert by_path["/rss.xml"] == ("feed", "ok")
    assert by_path["/rss"] == ("feed", "html_instead_of_feed")
    assert by_path["/"] == ("auto", "empty")
    assert "/feed" not in site.paths()
    assert found.ways[0].channel.url == site.url("/rss.xml")
    assert found.ways[0].newest is not None


async def test_a_news_sitemap_is_found_through_robots_txt(site: Website, look: Look) -> None:
    site.serve("/robots.txt", f"Sitemap: {site.url('/karta.xml')}").serve("/", front())
    site.serve("/karta.xml", NEWS.format(url=site.url("/economy/1001.html"))).serve("/economy/1001.html", ARTICLE)
    found = await look()
    assert ways(found)[0] == ("sitemap", "/karta.xml", "ok")
    assert found.articles[0].entry.title == "Новость из карты"
    assert found.good


async def test_an_index_of_sitemaps_leads_to_its_parts(site: Website, look: Look) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.url('/news.xml')}</loc></sitemap></sitemapindex>"
    site.serve("/", front()).serve("/sitemap.xml", index)
    site.serve("/news.xml", NEWS.format(url=site.url("/economy/1001.html"))).serve("/economy/1001.html", ARTICLE)
    found = await look()
    assert ways(found)[0] == ("sitemap", "/news.xml", "ok")


async def test_the_number_in_the_addresses_is_found(site: Website, look: Look) -> None:
    site.serve("/my.xml", rss(site, *range(1001, 1008)))
    assert (await look("/my.xml")).source.source_key(site.url("/economy/1003.html")) == "id:1003"


async def test_a_feed_may_be_the_address_itself(site: Website, look: Look) -> None:
    site.serve("/my.xml", rss(site, 1001)).serve("/economy/1001.html", ARTICLE)
    found = await look("/my.xml")
    assert ways(found)[0] == ("feed", "/my.xml", "ok")


async def test_a_challenge_is_called_so_and_the_rest_is_tried_all_the_same(site: Website, look: Look) -> None:
    site.serve("/", status=403, headers={"cf-mitigated": "challenge"}).serve("/feed", rss(site, 1001))
    site.serve("/economy/1001.html", status=403, headers={"cf-mitigated": "challenge"})
    found = await look()
    assert ("auto", "/", "challenged") in ways(found)
    assert ways(found)[0] == ("feed", "/feed", "ok")
    assert [tried.state for tried in found.articles] == ["challenged"]
    assert not found.good


async def test_a_site_that_does_not_answer_is_asked_once(free_port: int, fetcher: Fetcher) -> None:
    allowed = Fetcher(allow_addresses=frozenset({f"127.0.0.1:{free_port}"}))
    async with allowed as running:
        asking = Asking(fetcher=running, run=inline, now=NOW)
        told: list[str] = []
        found = await discover(f"http://127.0.0.1:{free_port}/", None, asking, told.append)
    assert [way.state for way in found.ways] == ["failing"]
    assert (len(told), found.working, found.good) == (1, (), False)


async def test_a_site_that_fails_at_its_rules_is_not_read(site: Website, look: Look) -> None:
    site.serve("/robots.txt", status=500).serve("/", front("/economy/1001.html"))
    found = await look()
    assert {state for _, _, state in ways(found)} == {"failing"}
    assert site.paths() == []


async def test_what_the_site_asks_to_leave_alone_is_called_so(site: Website, look: Look) -> None:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /rss").serve("/", front())
    assert ("feed", "/rss", "forbidden") in ways(await look())


async def test_what_a_page_does_not_tell_the_feed_may_have_told(site: Website, look: Look) -> None:
    site.serve("/my.xml", rss(site, 1001)).serve("/economy/1001.html", article_page(1, date=""))
    (tried,) = (await look("/my.xml")).articles
    assert tried.article is not None
    assert tried.article.published_at == tried.entry.published_at is not None


async def test_a_site_we_know_is_asked_as_it_is_described(site: Website, look: Look) -> None:
    known = replace(source(site.url("/"), "feed"), id_pattern=r"/(\d+)\.html")
    site.serve("/", rss(site, 1001)).serve("/economy/1001.html", ARTICLE)
    found = await look("/economy/", known)
    assert (ways(found), found.known) == ([("feed", "/", "ok")], True)
    assert found.articles[0].article is not None
    assert found.articles[0].article.source_key == "id:1001"


@pytest.mark.parametrize(
    ("url", "id_"),
    [
        ("https://www.news.example.az/ru/", "news_example_az"),
        ("https://1news.az", "site_1news_az"),
        ("http://127.0.0.1:8080/news", "site_127_0_0_1"),
        ("https://a-very-long-name-of-a-site-nobody.example.com", "a_very_long_name_of_a_site_nobod"),
    ],
)
def test_an_id_is_made_from_the_host(url: str, id_: str) -> None:
    assert id_of(url) == id_


@pytest.mark.parametrize(
    ("url", "zone"),
    [("https://zakon.kz/", "Asia/Almaty"), ("https://a.az", "Asia/Baku"), ("https://a.com", "Asia/Baku")],
)
def test_a_zone_is_guessed_from_the_country(url: str, zone: str) -> None:
    assert zone_of(source(url)) == zone


def test_channels_of_telegram_are_found_in_links() -> None:
    page = '<a href="https://t.me/kaspiy_news">x</a> <a href="//t.me/s/kaspiy_news?q">x</a> <a href="https://t.me/share/url?u">x</a> <a href="https://t.me/our_bot">x</a> t.me/joinchat/abc <a href="https://t.me/second">'
    assert previews_in(page) == ("https://t.me/s/kaspiy_news", "https://t.me/s/second")
