"""Pages and feeds made to break the reading: each ends as an article, a listing or a named error, and soon."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers import extract
from scrapers.errors import ScraperError
from scrapers.extract import read_article
from scrapers.feed import read_feed
from scrapers.source import Source
from scrapers.sources.day_az import SOURCE
from scrapers.sources.turan_az import SOURCE as TURAN
from tests.scrapers.places import NOW
from tests.steps import steps

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent / "pages").rglob("*.html"))]
URL = "https://news.day.az/economy/1.html"
TEXT = "Правительство одобрило программу развития морских портов на ближайшие пять лет. " * 3
OURS = Path(extract.__file__).parent
FEW = 10_000
A_CHARACTER = 8
"""So many lines may run whatever the page, and for each of its characters: work that grows with its square passes that."""


def _read(page: bytes | str, source: Source | None = SOURCE) -> str:
    """Return the text of the page, or the reason why there is none; it must be storable."""
    try:
        article = read_article(page, URL, source=source, now=NOW)
    except ScraperError as error:
        return error.reason
    (article.text + article.title + str(article.author) + str(article.section) + str(article.image)).encode("utf-8")
    assert [article.slice(span) for span in article.paragraphs]
    return article.text


def _read_feed(body: str) -> None:
    try:
        read_feed(body.encode(), URL, zone="Asia/Baku", now=NOW)
    except ScraperError as error:
        assert error.reason  # noqa: PT017  because both ways out are right


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe", id="a mark alone"),
        pytest.param('<?xml version="1.0" encoding="cp1251"?><html><p>да', id="declaration in text"),
        pytest.param("https://site.example/1.html", id="an address instead of a page"),
        pytest.param("<p>" + TEXT + "&#0;&#128;&#xD800;\x00\x01\x0b</p>", id="control characters"),
        pytest.param("<script>" + TEXT, id="unclosed script"),
        pytest.param("<!--" + TEXT, id="unclosed comment"),
        pytest.param("<b>" * 20_000 + TEXT, id="deep inline"),
        pytest.param("<div>" * 100_000, id="deep blocks"),
        pytest.param("<a href=/1>x</a>" * 200_000, id="many links"),
        pytest.param(f'<meta property="og:title" content="{"т" * 500_000}"><p>{TEXT}</p>', id="long attribute"),
        pytest.param(
            f'<h1 class="article-title">{"- " * 100_000}</h1><div class="article-body"><p>{TEXT}</p></div>',
            id="long title",
        ),
        pytest.param(
            f'<span class="date">{"1 " * 100_000}</span><div class="article-body"><p>{TEXT}</p></div>', id="long date"
        ),
        pytest.param(
            '<script type="application/ld+json">' + "\n" * 300_000 + "{</script>", id="empty lines in JSON-LD"
        ),
        pytest.param(
            '<script type="application/ld+json">' + "/*\n" * 100_000 + "</script>", id="unclosed comments in JSON-LD"
        ),
        pytest.param('<script type="application/ld+json">' + "[" * 100_000 + "</script>", id="deep JSON-LD"),
        pytest.param("<p>" + TEXT * 400 + "</p>", id="long paragraph"),
        pytest.param("<p>" + TEXT + "\u00a0" * 1_000_000 + "x</p>", id="a million no-break spaces"),
        pytest.param("<h1>x</h1>" + f"<p>{TEXT}</p>" * 3000, id="one paragraph 3,000 times"),
        pytest.param("".join(f"<p>{n} {TEXT}</p>" for n in range(3000)), id="3,000 paragraphs"),
        pytest.param(f"<p>{TEXT}" + "<b>ж</b>" * 40_000 + "</p>", id="40,000 bold letters"),
        pytest.param(f"<p>{TEXT}" + "<a href=/1>ж </a>" * 20_000 + "</p>", id="20,000 links in a paragraph"),
        pytest.param(f"<div class='{'caption lead ' * 100_000}'><p>{TEXT}</p></div>", id="long class"),
        pytest.param("<blockquote>" * 200 + f"<p>{TEXT}</p>" * 100, id="quotes in quotes"),
        pytest.param(f"<p>{TEXT}</p><p>Просмотров: " + "1 ,. " * 100_000 + "x</p>", id="long counter"),
        pytest.param(f"<p>{TEXT}</p><p>Читайте также " + "- " * 100_000 + "</p>", id="long label"),
        pytest.param(f"<h1>{'x ' * 50_000}</h1><title>{' - ' * 50_000}</title><p>{TEXT}</p>", id="long titles"),
        pytest.param(
            f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{TEXT * 1500}"}}</script><p>{TEXT}</p>',
            id="long text for machines",
        ),
    ],
)
@pytest.mark.parametrize("source", [None, SOURCE, TURAN], ids=["no site", "a rule", "datelines"])
def test_a_page_made_to_break_the_reading_ends_soon(page: bytes | str, source: Source | None) -> None:
    assert steps(OURS, lambda: _read(page, source)) < FEW + A_CHARACTER * len(page)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<!---->" * 100_000 + "<p>", id="comments"),
        pytest.param("<rss version='2.0'>" + "<![CDATA[" * 100_000, id="unclosed CDATA"),
        pytest.param("<!DOCTYPE x [" + '<!ENTITY a "&' * 200 + "&" * 100_000, id="unclosed entities"),
        pytest.param("<rss version='2.0'><channel>" + "<item>" * 20_000, id="deep items"),
        pytest.param("&" * 300_000, id="ampersands"),
        pytest.param("{" * 100_000, id="deep JSON"),
        pytest.param(
            '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000, id="deep items in JSON"
        ),
        pytest.param(
            "<rss version='2.0'><channel><item><title>" + "<a" * 100_000 + "</title>", id="broken tags in a title"
        ),
    ],
)
def test_a_feed_made_to_break_the_reading_ends_soon(body: str) -> None:
    assert steps(OURS, lambda: _read_feed(body)) < FEW + A_CHARACTER * len(body)


@given(st.data())
def test_a_damaged_page_never_crashes_the_reading(data: st.DataObject) -> None:
    page = bytearray(data.draw(st.sampled_from(PAGES)))
    start = data.draw(st.integers(0, len(page)))
    page[start : start + data.draw(st.integers(0, 200))] = data.draw(st.binary(max_size=20))
    _read(bytes(page))
