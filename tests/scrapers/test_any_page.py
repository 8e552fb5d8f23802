"""Whatever the markup: reading ends with an article or a named error, and every line of an article stands in its page."""

import re
from typing import Any

import lxml.html
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrapers.article import Article
from scrapers.errors import ScraperError
from scrapers.extract import read_article
from scrapers.html import Document, hides, parse
from scrapers.source import Source
from scrapers.sources import built_in
from scrapers.tags import NEVER_TEXT
from tests.scrapers.places import NOW

URL = "https://site.example/world/12345"
SITES = [*built_in().values(), None]
WORDS = st.text(alphabet="абвəıİşğqаbc «»“”„\"'—–-.,:;!?0123456789\u00a0\xad\u200b\n\t&<>", max_size=60)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "strong",
        "i",
        "em",
        "a",
        "blockquote",
        "ul",
        "li",
        "h1",
        "h2",
        "h3",
        "figure",
        "figcaption",
        "aside",
        "article",
        "section",
        "table",
        "td",
        "br",
        "script",
        "style",
        "header",
        "nav",
        "time",
        "q",
        "pre",
        "main",
        "footer",
    ]
)
ATTRIBUTES = st.sampled_from(
    [
        "",
        ' class="lead"',
        ' class="caption"',
        ' class="article-body"',
        ' class="related read-more"',
        ' class="date"',
        ' class="twitter-tweet"',
        ' class="post_body"',
        ' class="block-text"',
        ' itemprop="articleBody"',
        " hidden",
        ' style="display:none"',
        ' href="/2"',
        ' datetime="2026-11-25T10:15"',
    ]
)
SENTENCES = [
    "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве транспорта.",
    "«Мы вложим в терминалы больше, чем за предыдущие десять лет вместе», — сказал министр Рашад Набиев журналистам.",
    "По его словам, первая очередь работ начнется весной, а грузооборот за три года должен вырасти вдвое.",
    "Эксперты отмечают, что новые причалы потребуют и новых железнодорожных путей от города до побережья.",
]


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    whole = st.builds(lambda tag, more, inside: f"<{tag}{more}>{inside}</{tag}>", TAGS, ATTRIBUTES, children)
    unclosed = st.builds(lambda tag, more, inside: f"<{tag}{more}>{inside}", TAGS, ATTRIBUTES, children)
    return whole | unclosed | st.lists(children, max_size=4).map("".join)


MARKUP = st.recursive(WORDS | WORDS.map(lambda text: f"<p>{text}</p>") | st.just("<!-- x"), _element, max_leaves=12)
PAGES = st.builds(
    lambda pieces, head: (
        f"<html><head><title>Порты</title>{head}</head><body><h1>Порты</h1><div class=article-body>"
        + "".join(f"{piece}<p>{sentence}</p>" for piece, sentence in zip(pieces, SENTENCES, strict=True))
        + "</div></body></html>"
    ),
    st.lists(MARKUP, min_size=4, max_size=4),
    st.sampled_from(
        ["", '<meta name="description" content="«Мы вложим в терминалы больше, чем за предыдущие десять лет">']
    ),
)


def _read(page: str | bytes, source: Source | None) -> Article | None:
    try:
        return read_article(page, URL, source=source, now=NOW)
    except ScraperError:
        return None


def _shown(page: Document) -> str:
    """Return the text of the page that can be seen, spaces as one, with nothing between its elements."""
    tree: Any = page.tree
    unseen = [each for each in tree.iter() if each.tag in NEVER_TEXT or _hidden(each)]
    for element in unseen:
        if element.getparent() is not None:
            element.drop_tree()
    text: str = tree.text_content()
    return re.sub(r"[ \t\n\r\f\v]+", " ", text.replace("\xad", ""))


def _hidden(element: Any) -> bool:
    return element.get("hidden") is not None or hides(element.get("style") or "")


@given(PAGES | MARKUP, st.sampled_from(SITES))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
def test_every_line_of_an_article_stands_in_its_page(markup: str, source: Source | None) -> None:
    article = _read(markup, source)
    if article is not None:
        shown = _shown(parse(markup, URL))
        lines = [line for span in article.paragraphs for line in article.slice(span).split("\n")]
        assert [line for line in lines if line not in shown] == []


@given(PAGES)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=100)
def test_an_article_s_parts_agree(markup: str) -> None:
    article = _read(markup, None)
    if article is not None:
        assert len(article.kinds) == len(article.paragraphs)
        assert article.text == "\n\n".join(article.slice(span) for span in article.paragraphs)
        assert article.lead is None or article.lead == article.paragraphs[0]
        assert all(article.slice(span).strip() == article.slice(span) != "" for span in article.paragraphs)


@given(st.binary(max_size=400) | st.text(max_size=400), st.sampled_from(SITES))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_no_bytes_are_more_than_an_article_or_a_named_error(page: bytes | str, source: Source | None) -> None:
    article = _read(page, source)
    assert article is None or article.text


def test_the_words_of_the_property_are_what_a_browser_shows() -> None:
    page = parse("<p>а<b>б</b> в<script>г</script></p><p hidden>д</p>", URL)
    assert _shown(page) == "аб в"
    assert isinstance(page.tree, lxml.html.HtmlElement)
