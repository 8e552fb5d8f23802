from datetime import UTC, datetime

from scrapers.article import Entry
from scrapers.html import parse
from scrapers.links import linked_entries
from scrapers.listing import read_listing
from scrapers.source import Source
from tests.scrapers.places import NOW, source

URL = "https://site.example/news/"


def _entries(markup: str, site: Source) -> list[tuple[str, str]]:
    listing = read_listing(parse(markup, URL), site, NOW)
    return [(entry.url, entry.title) for entry in listing.entries]


def test_a_selector_of_the_row_finds_the_items() -> None:
    page = parse(
        '<div class=item><a href="/a"><img></a><a class=t href="/a">не первая</a></div>'
        '<div class=item title=x><h3><a href="b.html">Вторая</a></h3><time datetime="2026-11-25T10:00">10:00</time></div>'
        "<div class=item>без ссылки</div><a class=item href='/c' title='Третья'></a><a href='/d'><span class=item>Четвёртая</span></a>"
        "<a class=item href='mailto:x@y'>почта</a><a class=item href='/c'>ещё раз</a>",
        URL,
    )
    first, second, third, fourth = read_listing(page, source(item_selector=".item"), NOW).entries
    assert (first.url, first.title) == ("https://site.example/a", "не первая")
    assert second == Entry(
        url="https://site.example/news/b.html",
        title="Вторая",
        published_at=datetime(2026, 11, 25, 6, tzinfo=UTC),
        has_time=True,
    )
    assert (third.title, fourth.url) == ("Третья", "https://site.example/d")


def test_a_selector_that_finds_nothing_is_a_problem_and_links_are_guessed() -> None:
    page = parse('<a href="/2026/article-12345">Длинный заголовок новости дня</a>', URL)
    listing = read_listing(page, source(item_selector=".gone"), NOW)
    assert [entry.url for entry in listing.entries] == ["https://site.example/2026/article-12345"]
    assert listing.problems == ("the listing has changed: its rule finds no entry",)


def test_without_a_rule_links_that_look_like_articles_are_entries() -> None:
    markup = """
      <a href="/world/12345/">Длинный заголовок новости</a>
      <a href="/world/prezident-pribyl-v-baku"><img alt=""></a>
      <a href="/world/prezident-pribyl-v-baku">Президент прибыл в Баку сегодня</a>
      <a href="/contacts">Контакты редакции и рекламы</a>
      <a href="/world/12346">Коротко</a>
      <a href="https://other.example/12345">Чужой сайт с длинным заголовком</a>
      <a href="/photo-of-the-day-1.jpg">Фотография дня в полном размере</a>
      <a href="mailto:x@site.example">Написать письмо в редакцию</a>"""
    assert _entries(markup, source()) == [
        ("https://site.example/world/12345/", "Длинный заголовок новости"),
        ("https://site.example/world/prezident-pribyl-v-baku", "Президент прибыл в Баку сегодня"),
    ]


def test_the_feeds_a_page_names_are_told() -> None:
    page = parse(
        '<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/atom+xml" href="/atom">'
        '<link rel="alternate" type="text/html" href="/ru"><link rel="alternate" type="application/rss+xml" href="/rss">'
        '<link rel="alternate" type="application/rss+xml" href="javascript:x">',
        URL,
    )
    assert read_listing(page, source(), NOW).feeds == ("https://site.example/rss", "https://site.example/atom")


def test_the_longest_words_of_a_link_are_its_title() -> None:
    page = parse(
        '<a class=x href="/1"></a><a class=x href="/1">Заголовок</a><a class=x href="/2" title="Из подсказки"></a>', URL
    )
    assert [(entry.url, entry.title) for entry in linked_entries(page, ".x")] == [
        ("https://site.example/1", "Заголовок"),
        ("https://site.example/2", "Из подсказки"),
    ]


def test_a_page_of_very_many_links_gives_a_listing_with_an_end() -> None:
    markup = "".join(f'<a href="/news/{n}">Длинный заголовок новости дня</a>' for n in range(10_000, 10_500))
    assert len(_entries(markup, source())) == 300
    assert len(_entries(markup, source(item_selector="a"))) == 300
    assert len(linked_entries(parse(markup, URL), "a")) == 300
