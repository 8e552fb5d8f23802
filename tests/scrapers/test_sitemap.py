import gzip
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.errors import UnreadableError
from scrapers.sitemap import looks_like_sitemap, read_sitemap
from tests.scrapers.places import NOW

URL = "https://site.example/news.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)


def _news(number: int, date: str, title: str = "Порты & заводы", language: str = "ru") -> str:
    title = title.replace("&", "&amp;")
    return (
        f"<url><loc>https://site.example/{number}.html</loc><news:news><news:publication><news:name>Site</news:name>"
        f"<news:language>{language}</news:language></news:publication><news:publication_date>{date}</news:publication_date>"
        f"<news:title>{title}</news:title></news:news></url>"
    )


def _urlset(*urls: str) -> str:
    return f"{HEAD}<urlset {SPACES}>{''.join(urls)}</urlset>"


def _read(text: str) -> list[tuple[str, str]]:
    listing = read_sitemap(text.encode(), URL, zone="Asia/Baku", now=NOW)
    return [(entry.url.rpartition("/")[2], entry.title) for entry in listing.entries]


def test_news_are_read_newest_first_with_what_is_said_of_them() -> None:
    text = _urlset(_news(1, "2026-11-25T10:00:00+04:00"), _news(2, "2026-11-25T11:30:00+04:00"), _news(3, "2026-11-24"))
    listing = read_sitemap(text.encode(), URL, zone="Asia/Baku", now=NOW)
    assert [entry.url.rpartition("/")[2] for entry in listing.entries] == ["2.html", "1.html", "3.html"]
    first, *_, last = listing.entries
    assert (first.title, first.language, first.has_time) == ("Порты & заводы", "ru", True)
    assert first.published_at == datetime(2026, 11, 25, 7, 30, tzinfo=UTC)
    assert (last.published_at, last.has_time) == (datetime(2026, 11, 23, 20, tzinfo=UTC), False)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n" + _urlset(_news(1, "2026-11-25")),
        _urlset(_news(1, "2026-11-25").replace("&amp;", "&")),
        _urlset(_news(1, "2026-11-25").replace("Порты &amp; заводы", "<![CDATA[Порты & заводы]]>")),
        _urlset(_news(1, "2026-11-25"), "<url><loc>https://site.example/2.ht")[:-12],
        _urlset(_news(1, "2026-11-25"), _news(1, "2026-11-24", title="Другой")),
        _urlset("<!-- news --><?x y?>", _news(1, "2026-11-25"), "<url/>", "<url><loc>mailto:a@b</loc></url>"),
        _urlset(_news(1, "2026-11-25")).replace(SPACES, "").replace("news:", ""),
    ],
    ids=["blank lines", "bare ampersand", "CDATA", "cut off", "twice", "strange children", "no namespaces"],
)
def test_sitemaps_as_they_are_in_the_wild_are_read(text: str) -> None:
    assert _read(text) == [("1.html", "Порты & заводы")]


def test_a_packed_sitemap_is_unpacked_within_a_limit() -> None:
    packed = gzip.compress(_urlset(_news(1, "2026-11-25")).encode(), mtime=0)
    assert looks_like_sitemap(packed)
    assert len(read_sitemap(packed, URL, zone="Asia/Baku", now=NOW).entries) == 1
    bomb = gzip.compress(_urlset("<url/>" * 2_000_000).encode(), mtime=0)
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableError, match="larger"):
        read_sitemap(bomb, URL, zone="Asia/Baku", now=NOW)


def test_of_a_sitemap_of_all_pages_those_that_changed_lately_are_taken_and_their_dates_left() -> None:
    def page(number: int, changed: str) -> str:
        return f"<url><loc>https://site.example/{number}.html</loc>{changed}</url>"

    listing = read_sitemap(
        _urlset(
            page(1, "<lastmod>2026-11-24T08:00:00Z</lastmod>"),
            page(2, "<lastmod>2026-11-25T07:00:00Z</lastmod>"),
            page(3, "<lastmod>2020-01-01</lastmod>"),
            page(4, ""),
            page(5, "<lastmod>yesterday</lastmod>"),
        ).encode(),
        URL,
        zone="Asia/Baku",
        now=NOW,
    )
    assert [(entry.url[-6:], entry.published_at) for entry in listing.entries] == [("2.html", None), ("1.html", None)]


def test_an_index_names_the_sitemaps_that_most_likely_hold_news() -> None:
    def part(name: str, changed: str) -> str:
        return f"<sitemap><loc>https://site.example/{name}</loc><lastmod>{changed}</lastmod></sitemap>"

    index = f"{HEAD}<sitemapindex {SPACES}>{{}}</sitemapindex>"
    parts = [part("2026-10.xml", "2026-10-31"), part("2026-11.xml", "2026-11-25"), part("tags.xml", "2026-11-01")]
    listing = read_sitemap(index.format("".join(parts)).encode(), URL, zone="Asia/Baku", now=NOW)
    assert [url[21:] for url in listing.sitemaps] == ["2026-11.xml", "tags.xml"]
    parts.append(part("google-news.xml", ""))
    listing = read_sitemap(index.format("".join(parts)).encode(), URL, zone="Asia/Baku", now=NOW)
    assert [url[21:] for url in listing.sitemaps] == ["google-news.xml", "2026-11.xml"]
    itself = index.format(f"<sitemap><loc>{URL}</loc></sitemap>")
    assert read_sitemap(itself.encode(), URL, zone="Asia/Baku", now=NOW).sitemaps == ()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>no",
        b"<rss><channel/></rss>",
        b'<!DOCTYPE urlset [<!ENTITY a "x">]><urlset>&a;</urlset>',
        b'<urlset><!DOCTYPE x [<!ENTITY a "x">]></urlset>',
        b"\x1f\x8bno gzip",
    ],
)
def test_what_is_none_or_a_trap_is_unreadable(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_sitemap(body, URL, zone="Asia/Baku", now=NOW)


@given(st.text(max_size=200), st.integers(0, 400))
def test_no_text_makes_it_fail_otherwise(text: str, cut: int) -> None:
    for body in (_urlset(text), _urlset(_news(1, text, title=text))[:cut]):
        try:
            read_sitemap(body.encode("utf-8", "replace"), URL, zone="Asia/Baku", now=NOW)
        except UnreadableError:
            continue


@pytest.mark.parametrize(
    "text", ["<urlset", "<urlset <", "<urlset\x01", "<urlset>\x00</urlset>", "<x:urlset/", "<urlset>&"]
)
def test_a_broken_beginning_is_an_empty_sitemap(text: str) -> None:
    assert _read(text) == []


def test_there_is_an_end_to_a_sitemap() -> None:
    moments = [(NOW - timedelta(minutes=n)).isoformat() for n in range(1000)]
    assert len(_read(_urlset(*(_news(n, moment) for n, moment in enumerate(moments))))) == 300
