import json
import pickle
from functools import partial
from pathlib import Path

import pytest

from scrapers.errors import LayoutError, UnreadableError
from scrapers.extract import read_article, source_key
from scrapers.html import Document
from scrapers.source import ArticleParts, ReadArticle
from scrapers.sources.day_az import SOURCE
from tests.scrapers.places import NOW, source

URL = "https://site.example/world/12345"
SEED = json.loads((Path(__file__).parents[1] / "corpus" / "seed-day-az-1.json").read_text("utf-8"))
PARAGRAPHS = [
    "Правительство одобрило программу развития морских портов на\u00a0ближайшие пять лет, сообщили в министерстве транспорта.",
    "«Мы вложим в терминалы больше, чем за\u00a0предыдущие десять лет вместе», — сказал министр Рашад Набиев журналистам.",
    "По его словам, первая очередь работ начнется весной, а грузооборот за три года должен вырасти вдвое.",
    "Эксперты отмечают, что новые причалы потребуют и новых железнодорожных путей от города до побережья.",
]
ARTICLE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def _page(body: str, head: str = "") -> str:
    return f"<html lang=ru><head><title>Порты получат деньги</title>{head}</head><body><main><h1>Порты получат деньги</h1>{body}</main></body></html>"


def test_a_page_of_an_unknown_site_is_read_verbatim() -> None:
    article = read_article(_page(f"<div>{ARTICLE}</div>"), URL)
    assert [article.slice(span) for span in article.paragraphs] == PARAGRAPHS
    assert (article.title, article.language, article.body_origin) == ("Порты получат деньги", "ru", "trafilatura")
    assert (article.source_key, article.published_at, article.zone) == (
        "url:https://site.example/world/12345",
        None,
        "UTC",
    )
    assert article.problems == ()


def test_a_body_in_broken_json_ld_alone_is_read() -> None:
    node = {"@type": "NewsArticle", "headline": "Порты", "articleBody": "\n \n".join(PARAGRAPHS)}
    page = f'<html><body><div id=app></div><script type="application/ld+json">{json.dumps(node)[:-1]},}}</script></body></html>'
    article = read_article(page, URL)
    assert (article.body_origin, article.text, article.title) == ("markup", "\n\n".join(PARAGRAPHS), "Порты")


@pytest.mark.parametrize("page", ["", "<p>Подробнее в Telegram</p>", "%PDF-1.4", "<html><body></body></html>"])
def test_a_page_without_an_article_is_a_layout_error(page: str) -> None:
    with pytest.raises(LayoutError):
        read_article(page, URL)


def test_a_bomb_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        read_article("<div>" * 5000, URL)


def test_a_row_s_body_selector_is_a_rule() -> None:
    page = _page(
        f"<section class=t><div class=t>{ARTICLE}</div></section><div class=more><p>Читайте также: другая новость</p></div>"
    )
    article = read_article(page, URL, source=source(body_selector=".t"))
    assert (article.body_origin, article.text) == ("rule", "\n\n".join(PARAGRAPHS))


def test_a_body_selector_that_finds_nothing_is_told_and_the_article_read_without_it() -> None:
    article = read_article(_page(f"<div>{ARTICLE}</div>"), URL, source=source(body_selector=".gone"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.problems == ("no rule fits the page: it was read without one",)
    assert article.layout_changed


def test_a_rule_that_reads_a_fragment_gives_way_to_the_whole_and_this_is_told() -> None:
    page = _page(f"<div><p class=t>{PARAGRAPHS[0]}</p>{ARTICLE.removeprefix(f'<p>{PARAGRAPHS[0]}</p>')}</div>")
    article = read_article(page, URL, source=source(body_selector="p.t"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.problems == ("the rule and the fallback read different bodies: the fallback's was taken",)


def _the_ports(page: Document) -> ArticleParts:
    return ArticleParts(paragraphs=("Порты получат деньги: так решили в столице.",) * 3)


def _something_else(page: Document) -> ArticleParts:
    return ArticleParts(paragraphs=("Погода на выходные: без осадков, ветер слабый до умеренного.",) * 3)


@pytest.mark.parametrize(
    ("rule", "taken", "first"),
    [(_the_ports, "the rule", "Порты получат"), (_something_else, "the fallback", "Правительство")],
)
def test_of_two_different_bodies_the_one_nearer_to_the_title_is_taken_and_this_is_told(
    rule: ReadArticle, taken: str, first: str
) -> None:
    article = read_article(_page(f"<div>{ARTICLE}</div>"), URL, source=source(read_article=rule))
    assert article.problems == (f"the rule and the fallback read different bodies: {taken}'s was taken",)
    assert article.layout_changed
    assert article.text.startswith(first)


def test_of_two_different_bodies_the_page_s_own_text_chooses() -> None:
    node = {"@type": "NewsArticle", "articleBody": " ".join(PARAGRAPHS)}
    page = _page(f"<div>{ARTICLE}</div>", f'<script type="application/ld+json">{json.dumps(node)}</script>')
    article = read_article(page, URL, source=source(read_article=_the_ports))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.layout_changed


def test_a_rule_that_fits_tells_nothing() -> None:
    article = read_article(_page(f"<div class=t>{ARTICLE}</div>"), URL, source=source(body_selector=".t"))
    assert (article.problems, article.layout_changed) == ((), False)


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://site.example/world/12345?ref=1", "https://site.example/world/12345?ref=1"),
        ("https://site.example/", URL),
        ("https://elsewhere.example/world/12345", URL),
    ],
)
def test_a_canonical_address_is_believed_on_the_same_site(canonical: str, url: str) -> None:
    page = _page(f"<div>{ARTICLE}</div>", f'<link rel="canonical" href="{canonical}">')
    assert read_article(page, URL).url == url


def test_the_site_is_not_its_own_author() -> None:
    page = _page(f"<div>{ARTICLE}</div>", '<meta name="author" content="SITE">')
    assert read_article(page, URL, source=source()).author is None
    page = _page(f"<div>{ARTICLE}</div>", '<meta name="author" content="Али Гасымов">')
    assert read_article(page, URL).author == "Али Гасымов"


@pytest.mark.parametrize(
    ("markup", "author"),
    [
        ('<div class="article__author"><a href="/a/1">Али Гасымов</a></div>', "Али Гасымов"),
        ("<p class=byline>Автор: Нармина Алиева</p>", "Нармина Алиева"),
        ("<div class=authorName>Leyla Rzayeva</div>", "Leyla Rzayeva"),
        ("<div class=author>Редакция</div>", None),
        ("<div class=authority>Али Гасымов</div>", None),
    ],
)
def test_an_author_is_read_where_the_page_calls_a_line_so(markup: str, author: str | None) -> None:
    assert read_article(_page(f"{markup}<div>{ARTICLE}</div>"), URL).author == author


def test_a_date_with_a_time_is_better_than_one_without() -> None:
    head = '<meta property="article:published_time" content="2026-11-25T10:15:00+04:00">'
    page = _page(f'<div class="article-body">{ARTICLE}</div><span class="date">25 ноября 2026</span>', head)
    article = read_article(page, "https://news.day.az/economy/1.html", source=SOURCE)
    assert article.has_time
    page = _page(f'<div class="article-body">{ARTICLE}</div><span class="date">25 ноября 2026</span>')
    article = read_article(page, "https://news.day.az/economy/1.html", source=SOURCE)
    assert article.published_at is not None
    assert not article.has_time


@pytest.mark.parametrize(
    "lines",
    [
        "<span>17:44</span><div>21 fevral 2026</div>",
        "<div class=info>21.02.2026 [17:44]</div>",
        "<ul><li>Экономика</li><li>21 февраля 2026, 17:44</li><li>1204</li></ul>",
    ],
)
def test_the_date_shown_under_the_headline_is_read_where_the_page_tells_none_to_machines(lines: str) -> None:
    article = read_article(_page(f"{lines}<div>{ARTICLE}</div>"), URL, source=source())
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-02-21T13:44:00+00:00"
    assert article.has_time


def test_a_time_of_another_day_is_not_that_of_the_day_the_page_tells() -> None:
    head = '<meta property="article:published_time" content="2026-11-24">'
    later = _page(f"<div>25.11.2026 10:15</div><div>{ARTICLE}</div>", head)
    assert not read_article(later, URL, source=source()).has_time
    same = _page(f"<div>24.11.2026 10:15</div><div>{ARTICLE}</div>", head)
    assert read_article(same, URL, source=source()).has_time


def test_a_date_above_another_headline_is_not_the_article_s() -> None:
    page = _page(f"<div>{ARTICLE}</div>").replace(
        "<main>", "<div>25 ноября 2026, 12:00</div><h1>Наш сайт</h1><div>25.11.2026 12:00</div><main>"
    )
    assert read_article(page, URL, source=source()).published_at is None


def test_a_date_called_so_above_the_headline_is_read() -> None:
    page = _page(f"<div>{ARTICLE}</div>").replace("<main>", "<main><div class=post-date>25 ноября 2026, 12:00</div>")
    assert read_article(page, URL, source=source()).has_time


def test_a_dateline_tells_the_day_and_is_taken_away() -> None:
    site = source(datelines=(r"\w+/[\d.]+/Turan:",), tails=(r"-\d{2}B\d{2}-",))
    page = _page(f"<div>{ARTICLE.replace('<p>', '<p>Bakı/24.11.26/Turan: ', 1)}<p>-03B06-</p></div>")
    article = read_article(page, URL, source=site)
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.published_at is not None
    assert (article.published_at.isoformat(), article.has_time) == ("2026-11-23T20:00:00+00:00", False)


def test_a_relative_date_is_read_with_a_now() -> None:
    page = _page(f'<div class="article-body">{ARTICLE}</div><span class="date">Сегодня, 10:15</span>')
    read = partial(read_article, page, "https://news.day.az/economy/1.html", source=SOURCE)
    assert read().published_at is None
    article = read(now=NOW)
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-25T06:15:00+00:00"


def test_a_short_text_that_tells_no_language_is_in_the_page_s() -> None:
    page = "<html lang=az><div class=t>Bravo, Bravo! 12:30</div></html>"
    assert read_article(page, URL, source=source(body_selector=".t")).language == "az"
    page = "<div class=t>Bravo, Bravo! 12:30</div>"
    assert read_article(page, URL, source=source(body_selector=".t", language="ru")).language == "ru"
    assert read_article(page, URL, source=source(body_selector=".t")).language == "other"


def test_a_page_in_an_old_encoding_is_read() -> None:
    page = _page(f"<div>{ARTICLE}</div>").replace("\u00a0", " ").encode("cp1251")
    assert read_article(page, URL).text == "\n\n".join(PARAGRAPHS).replace("\u00a0", " ")
    assert read_article(page, URL, charset="windows-1251").language == "ru"


def test_reading_can_be_sent_to_another_process() -> None:
    work = partial(read_article, source=SOURCE, charset="utf-8", now=NOW)
    assert pickle.loads(pickle.dumps(work)).func is read_article  # noqa: S301  because the bytes are ours
    article = read_article(_page(f"<div>{ARTICLE}</div>"), URL)
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301  because the bytes are ours


def test_a_key_is_the_number_or_the_address() -> None:
    assert source_key("https://news.day.az/economy/007.html", SOURCE) == "id:7"
    assert source_key("https://site.example/x/?utm_source=a", None) == "url:https://site.example/x"
    assert source_key("", None) == ""
