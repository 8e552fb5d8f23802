import json

import pytest

from scrapers.html import parse
from scrapers.metadata import Metadata, read_metadata


def _read(head: str = "", body: str = "") -> Metadata:
    return read_metadata(parse(f"<html><head>{head}</head><body>{body}</body></html>", "https://site.az/a/1"))


def _linked(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def test_json_ld_is_read() -> None:
    node = {
        "@type": "NewsArticle",
        "headline": "Заголовок &amp; ещё",
        "description": "Лид",
        "author": [{"name": "Али Гасымов"}, "Нармина Алиева", {"name": ["Али Гасымов"]}],
        "articleSection": ["Экономика", "Баку"],
        "datePublished": "2026-11-25T10:15:00+04:00",
        "image": [{"url": "/i.jpg"}],
        "articleBody": "Текст",
    }
    assert _read(_linked(node)) == Metadata(
        title="Заголовок &amp; ещё",
        description="Лид",
        author="Али Гасымов, Нармина Алиева",
        section="Экономика",
        published=("2026-11-25T10:15:00+04:00",),
        image="https://site.az/i.jpg",
        body="Текст",
    )


@pytest.mark.parametrize(
    "script",
    [
        {"@graph": [{"@type": "Organization"}, {"@type": ["Thing", "NewsArticle"], "headline": "Да"}]},
        [{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "Да"}}],
        {"@type": "ItemList", "itemListElement": [{"item": {"@type": "BlogPosting", "headline": "Да"}}]},
        '{"@type": "NewsArticle", "headline": "Да",}',
        '// комментарий\n/* ещё */{"@type": "NewsArticle",\n"headline": "Да", "x": [1, 2,]};',
        '<!--\n{"@type": "NewsArticle", "headline": "Да"}\n-->',
        '{"@type": "NewsArticle", "headline": "Да", "d": "с\nпереводом"}',
    ],
)
def test_json_ld_is_found_however_it_is_written(script: object) -> None:
    assert _read(_linked(script)).title == "Да"


@pytest.mark.parametrize(
    "script", ["{broken", '"text"', "[[[[[[[[1]]]]]]]]", '{"@type": 3}', '{"@type": "WebSite", "headline": "Нет"}', ""]
)
def test_json_ld_that_says_nothing_is_nothing(script: str) -> None:
    assert _read(_linked(script)) == Metadata()


def test_open_graph_and_meta_tags_are_read() -> None:
    head = (
        '<meta property="og:title" content="Заголовок | Сайт"><meta property="og:site_name" content="Сайт">'
        '<meta property="og:description" content="Лид"><meta name="author" content="сайт"><meta property="article:author" content="Али Гасымов">'
        '<meta property="article:section" content="Экономика"><meta property="article:published_time" content="2026-11-25">'
        '<meta property="og:image" content="//cdn.az/i.jpg"><meta property="og:locale" content="ru_RU">'
        '<link rel="canonical" href="/a/1">'
    )
    assert _read(head) == Metadata(
        title="Заголовок",
        description="Лид",
        author="Али Гасымов",
        section="Экономика",
        published=("2026-11-25",),
        image="https://cdn.az/i.jpg",
        language="ru_RU",
        canonical="https://site.az/a/1",
        site_name="Сайт",
    )


def test_microdata_is_read() -> None:
    body = '<div itemprop="author"><span itemprop="name">Али Гасымов</span></div><time itemprop="datePublished" datetime="2026-11-25">вчера</time>'
    metadata = _read("", body)
    assert (metadata.author, metadata.published) == ("Али Гасымов", ("2026-11-25",))


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<meta itemprop="datePublished" content="2026-11-25">', "2026-11-25"),
        ('<span itemprop="datePublished">25.11.2026</span>', "25.11.2026"),
        ('<article><time datetime="2026-11-25">x</time></article>', "2026-11-25"),
        ('<time datetime="2026-11-25">в боковой колонке</time>', ""),
    ],
)
def test_a_date_is_taken_where_it_is_the_article_s(body: str, published: str) -> None:
    assert _read("", body).published == ((published,) if published else ())


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ('<meta property="og:title" content="Мост открыт">', "<h1>Мост открыт для всех</h1>", "Мост открыт для всех"),
        ('<meta property="og:title" content="Мост открыт">', "<h1>Наш сайт</h1>", "Мост открыт"),
        ("<title>Мост открыт - Сайт</title>", "<h1>Мост открыт</h1>", "Мост открыт"),
        ("<title>Мост открыт</title>", "", "Мост открыт"),
        ("<title>Порт</title>", "<h1><span>Порт</span><b>Мост открыт</b></h1>", "Порт Мост открыт"),
        ("<title>Мост</title>", "<h1><span>М</span><span>ост</span></h1>", "Мост"),
        (
            '<meta property="og:title" content="Мост: открыт для всех">',
            "<h1><span>Порт</span><span>Мост</span><span>открыт для всех</span></h1>",
            "Мост открыт для всех",
        ),
        ("", "<h1>Мост открыт</h1>", "Мост открыт"),
        ("", "", ""),
    ],
)
def test_the_title_people_see_is_preferred_where_the_page_confirms_it(head: str, body: str, title: str) -> None:
    assert _read(head, body).title == title


@pytest.mark.parametrize("author", ["https://site.az/authors/1", "SITE", {"name": ""}, {"name": {"a": 1}}, 3, [], None])
def test_an_author_that_is_no_person_is_left_out(author: object) -> None:
    node = {"@type": "NewsArticle", "author": author, "publisher": {"name": "Site"}, "headline": [], "image": []}
    assert _read(_linked(node)).author == ""


def test_a_page_of_very_many_meta_tags_is_not_read_to_the_end() -> None:
    head = '<meta name="x" content="y">' * 500 + '<meta property="og:title" content="Да">'
    assert _read(head).title == ""


def test_json_ld_with_markup_in_its_text_is_plain_lines() -> None:
    node = {"@type": "NewsArticle", "articleBody": "&lt;p&gt;Раз&lt;/p&gt;&lt;p&gt;два &amp;amp; три&lt;/p&gt;"}
    assert _read(_linked(node)).body.split() == ["Раз", "два", "&", "три"]


@pytest.mark.parametrize("name", ["parsely-pub-date", "DC.date.issued", "datePublished", "pubdate", "date"])
def test_the_time_is_found_under_many_names(name: str) -> None:
    assert _read(f'<meta name="{name}" content="2026-11-25T10:15:00Z">').published == ("2026-11-25T10:15:00Z",)


def test_of_several_articles_the_one_called_as_the_page_is_taken() -> None:
    nodes = [
        {"@type": "NewsArticle", "headline": title, "datePublished": f"2026-11-2{n}"}
        for n, title in enumerate(["Мост", "Порт", "Паром"])
    ]
    metadata = _read(_linked({"@graph": nodes}) + '<meta property="og:title" content="Порт">')
    assert (metadata.title, metadata.published) == ("Порт", ("2026-11-21",))
    assert _read(_linked({"@graph": nodes})).title == "Мост"


def test_the_date_of_the_page_is_the_article_s_where_that_has_none() -> None:
    nodes = [{"@type": "WebPage", "datePublished": "2026-11-25T10:15:00Z"}, {"@type": "Article", "headline": "Порт"}]
    assert _read(_linked({"@graph": nodes})).published == ("2026-11-25T10:15:00Z",)
    assert _read(_linked(nodes[0])).published == ("2026-11-25T10:15:00Z",)
