"""What a site's rule reads besides its paragraphs: lists, headings and quotes that are the article's, and nothing else."""

import pytest

from scrapers.extract import read_article
from scrapers.flow import flow_in
from scrapers.html import parse
from scrapers.sources import built_in
from tests.scrapers.places import NOW

LEAD = (
    "Министерство экономики представило программу развития портов, рассчитанную на пять лет и охватывающую три города."
)
LAST = "Средства выделит фонд, сообщили в министерстве экономики страны."
QUOTE = "«Мы построим порт за два года, и он станет крупнейшим на море», - сказал министр."
ITEMS = (
    "порт Алят получит два новых причала и железнодорожную ветку до города, а также новую дорогу;",
    "порт Актау получит канал, по которому пройдут суда с большой осадкой, и новый зерновой терминал.",
)
MIDDLE = f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul><h3>Деньги</h3><blockquote>{QUOTE}</blockquote>"
AFTER = (
    "<h3>Другие новости</h3><ul><li><a href=/2>В порту открыли причал</a></li><li><a href=/3>Паром ушёл в рейс</a></li></ul>"
    "<h4>Читайте также</h4><ul class=related-news><li>Причал назвали именем капитана</li></ul><h2>Комментарии</h2>"
)
SITES = {
    "day_az": ("https://news.day.az/economy/1.html", "<div class=article-body>{}</div>"),
    "report_az": ("https://report.az/ru/energetika/slug/", "<div class=news-detail__desc>{}</div>"),
    "trend_az": ("https://ru.trend.az/azerbaijan/politics/1.html", "<div class=article-content>{}</div>"),
    "caliber_az": ("https://caliber.az/post/slug", "<div class=post_body>{}</div>"),
    "haqqin_az": (
        "https://haqqin.az/news/1",
        "<article class=article><div class=article__content><div class=block-text>{}</div></div></article>",
    ),
    "onenews_az": (
        "https://1news.az/ru/news/1-slug",
        "<article class=mainArticle><div class=content>{}</div></article>",
    ),
    "tengrinews_kz": ("https://tengrinews.kz/news/slug-1/", "<div class=content_main_text>{}</div>"),
}


@pytest.mark.parametrize("name", SITES)
def test_a_rule_reads_the_lists_headings_and_quotes_of_the_text(name: str) -> None:
    url, holder = SITES[name]
    body = holder.format(f"<p>{LEAD}</p>{MIDDLE}<p>{LAST}</p>{AFTER}")
    article = read_article(f"<title>Порты</title><h1>Порты</h1>{body}", url, source=built_in()[name], now=NOW)
    assert [article.slice(span) for span in article.paragraphs] == [LEAD, *ITEMS, "Деньги", QUOTE, LAST]
    assert (article.body_origin, article.problems) == ("rule", ())


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"<h2>Деньги</h2><p>{LAST}</p>", ("Деньги", LAST)),
        (f"<p>{LAST}</p><h2>Деньги</h2>", (LAST,)),
        (f"<p>{LAST}</p><ol><li>два<li><a href=/2>три</a></ol>", (LAST, "два")),
        (f"<p>{LAST}</p><ul><li><p><a href=/2>три</a></p></li></ul>", (LAST, "три")),
        (f"<blockquote><p>{QUOTE}</p></blockquote>", (QUOTE,)),
        (f"<p>{LAST}</p><aside><ul><li>сбоку</ul></aside>", (LAST,)),
        (f"<p>{LAST}</p><div hidden><p>скрыто</p><ul><li>тоже</ul></div>", (LAST,)),
        (f"<p>{LAST}</p><figure><blockquote>{QUOTE}</blockquote></figure>", (LAST, QUOTE)),
        (f"<div>{LAST}</div><ul><li>два</ul>", ()),
        ("", ()),
    ],
)
def test_what_is_text_beside_paragraphs(markup: str, text: tuple[str, ...]) -> None:
    assert flow_in(parse(f"<div id=x>{markup}</div>", "https://site.az/"), "#x") == text


def test_only_children_are_read_where_that_is_asked() -> None:
    page = parse(f"<div id=x><p>{LEAD}</p><div><p>{LAST}</p><ul><li>два</ul></div></div>", "https://site.az/")
    assert flow_in(page, "#x", children=True) == (LEAD,)
