"""What stands among or behind the paragraphs of a page no rule fits and is no text of the article; and what looks so and is."""

import pytest

from scrapers.article import Article
from scrapers.blocks import blocks_of
from scrapers.errors import LayoutError
from scrapers.extract import read_article
from scrapers.html import parse
from scrapers.reading.labels import is_label
from tests.scrapers.reading.test_body import LEAD, PARAGRAPHS, TITLE, URL


def _read(*inserts: str, before: str = "", after: str = "", head: str = "") -> Article:
    """Read a page of divs only: `inserts` after the second paragraph, `before` and `after` beside the element of the text."""
    body = [f"<p class=par>{text}</p>" for text in PARAGRAPHS]
    text = "".join((*body[:2], *inserts, *body[2:]))
    return read_article(
        f"<html lang=ru><head><title>{TITLE}</title>{head}</head><body><div class=page><h1>{TITLE}</h1>{before}"
        f"<div class=txt>{text}</div>{after}</div></body></html>",
        URL,
    )


def _texts(*inserts: str, before: str = "", after: str = "") -> list[str]:
    article = _read(*inserts, before=before, after=after)
    return [article.slice(span) for span in article.paragraphs]


OTHER = "Паром из соседней страны пришел в порт на день раньше, чем ждали, и привез двадцать вагонов."


@pytest.mark.parametrize(
    "box",
    [
        "<div class=q1><h4>Новости в мессенджере</h4><p>Главное за день, коротко и по делу, каждое утро.</p><a href=/wa>Подписаться</a></div>",
        "<div class=q2><h3>Письмо редакции</h3><p>Самое важное за неделю, в пятницу вечером.</p><form><input name=mail></form></div>",
        "<div class=photo-wrap><img src=/1.jpg><div>Причал ночью, вид с набережной. Снимок редакции.</div></div>",
        "<div class=promo-line><p>Оформите подписку, чтобы читать нас без рекламы и помогать нашей редакции каждый день.</p></div>",
        "<div class=no-print><p>Сообщение о том, как мы работаем и почему нам можно верить, всегда на этой странице.</p></div>",
        "<div class=x9><p>Мы обращались к порту за ответом.</p><button>Написать в редакцию</button></div>",
        "<h2 class=visually-hidden>Текст статьи</h2>",
        "<p class=par><a href=/2>В ПОРТУ ОТКРЫЛИ НОВЫЙ ПРИЧАЛ ДЛЯ ПАРОМОВ</a></p>",
        "<p class=par>Lesen Sie auch: <a href=/2>В порту открыли новый причал для паромов</a></p>",
        "<p class=par>editor@site.example</p>",
        "<p class=par>* * *</p>",
        "<p class=par>Anzeige</p>",
        f"<blockquote class=pull><p>{PARAGRAPHS[1][1:70]}</p></blockquote>",
        "<div class=pullquote><span>Мы вложим в терминалы больше, чем за\u00a0предыдущие десять лет</span><cite>Рашад Набиев</cite></div>",
        "<blockquote class=instagram-media><div>Публикация от Порт (@port_official)</div></blockquote>",
    ],
)
def test_a_box_in_the_text_is_left_out(box: str) -> None:
    assert _texts(box) == PARAGRAPHS


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"<div class=ext><div><p class=par>{OTHER}</p></div><button>Показать</button></div>", OTHER),
        (f"<blockquote><p>{OTHER}</p></blockquote>", OTHER),
        (f"<p class=par><a href=/2>{OTHER}</a></p>", OTHER),
        ("<h2 id=section-related-to-shares>Что будет с акциями</h2>", "Что будет с акциями"),
        ("<h1>Почему именно сейчас</h1>", "Почему именно сейчас"),
        (
            "<table><tr><td>Причалы</td><td>12</td></tr><tr><td>Краны</td><td>40</td></tr></table>",
            "Причалы 12",
        ),
    ],
)
def test_what_only_looks_like_a_box_stays(markup: str, text: str) -> None:
    told = _texts(markup)
    assert text in told
    assert told[:2] == PARAGRAPHS[:2]


@pytest.mark.parametrize(
    "tail",
    [
        "<p class=par><em>Материал подготовлен вместе с отделом новостей порта.</em></p>",
        "<p class=par>Али Гасымов</p>",
        "<h3>Другие материалы</h3>",
        "<p class=par>The Associated Press contributed to this report.</p>",
    ],
)
def test_what_stands_behind_the_text_is_left_out(tail: str) -> None:
    body = "".join(f"<p class=par>{text}</p>" for text in PARAGRAPHS)
    article = read_article(f"<html><body><h1>{TITLE}</h1><div>{body}{tail}</div></body></html>", URL)
    assert [article.slice(span) for span in article.paragraphs] == PARAGRAPHS
    assert article.author == ("Али Гасымов" if "Гасымов" in tail else None)


def test_the_last_words_in_italics_stay_where_somebody_is_quoted() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    last = "«Мы вернемся к этому весной», — сказал он."
    article = read_article(f"<html><body><h1>{TITLE}</h1><div>{body}<p><em>{last}</em></p></div></body></html>", URL)
    assert article.slice(article.paragraphs[-1]) == last


def test_teasers_behind_the_text_are_left_out() -> None:
    teasers = "".join(
        f"<div class=tease><h3><a href=/{number}>Заголовок другой статьи номер {number}</a></h3><p>{OTHER}</p></div>"
        for number in range(4)
    )
    assert _texts(after=f"<section class=fin>{teasers}</section>") == PARAGRAPHS


def test_a_second_part_that_is_built_alike_stays() -> None:
    parts = "".join(
        f"<div class=txt><p>{text}</p><p>{OTHER.replace('день', day)}</p></div>"
        for text, day in zip(PARAGRAPHS, "абвгд", strict=True)
    )
    article = read_article(f"<html><body><div class=page><h1>{TITLE}</h1>{parts}</div></body></html>", URL)
    assert len(article.paragraphs) == 2 * len(PARAGRAPHS)


def test_the_comments_are_left_out_however_long() -> None:
    comments = "".join(
        f"<div class=comment-text><p>{OTHER} Так думаю я, читатель номер {number}.</p></div>" for number in range(12)
    )
    assert _texts(after=comments) == PARAGRAPHS


def test_the_rest_behind_a_paywall_stays() -> None:
    rest = "".join(f"<p class=par>{text}</p>" for text in PARAGRAPHS[2:])
    first = "".join(f"<p class=par>{text}</p>" for text in PARAGRAPHS[:2])
    page = f"<html><body><h1>{TITLE}</h1><div class=txt>{first}<div class=paywall-area>{rest}</div></div></body></html>"
    article = read_article(page, URL)
    assert [article.slice(span) for span in article.paragraphs] == PARAGRAPHS


def test_a_lead_that_is_a_list_is_whole() -> None:
    lines = [LEAD, "Первые деньги порт получит уже весной, остальные через два года."]
    told = _texts(before="<ul class=article-summary>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>")
    assert told == [*lines, *PARAGRAPHS]


def test_the_words_under_a_picture_are_no_lead() -> None:
    caption = "Причал ночью, вид с набережной, на которой когда-то стояли рыбаки."
    assert (
        _texts(before=f"<div class=media-block><img src=/1.jpg><div class=description>{caption}</div></div>")
        == PARAGRAPHS
    )


@pytest.mark.parametrize(
    ("markup", "is_one"),
    [
        ("<h2><a href='#why'>Почему именно сейчас</a></h2>", False),
        ("<h2><a href='/why'>Почему именно сейчас</a></h2>", True),
        ("<p><a href='/why'>Почему именно сейчас</a></p>", True),
        ("<p><a href='/why'>Почему именно сейчас?</a></p>", False),
        ("<p>Почему именно сейчас</p>", False),
        ("<p>Copyright 2026 Порт. Все права защищены, и ничего нельзя перепечатывать.</p>", True),
    ],
)
def test_a_paragraph_is_a_label_as_a_whole(markup: str, *, is_one: bool) -> None:
    (block,) = blocks_of(parse(markup, URL).tree)
    assert is_label(block) == is_one


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><blockquote><p>{}</p></blockquote><figcaption>Петров, министр</figcaption></figure>",
        "<figure class=wp-block-pullquote><blockquote><p>{}</p><cite>Петров, министр</cite></blockquote></figure>",
        "<blockquote><p>{}</p><footer>Петров, министр</footer></blockquote>",
    ],
)
def test_a_quote_set_apart_comes_with_its_speaker(markup: str) -> None:
    said = "«Мы построим дорогу к весне, и спорить тут не о чем»"
    assert _texts(markup.format(said)) == [*PARAGRAPHS[:2], said, "Петров, министр", *PARAGRAPHS[2:]]


@pytest.mark.parametrize(
    "date",
    [
        "<div class=d>25 ноября 2026, 10:15</div>",
        "<span>25.11.2026 10:15</span>",
        "<ul><li>21 fevral, 2026</li><li>19:22</li></ul>",
    ],
)
def test_the_date_of_the_page_is_no_paragraph(date: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    article = read_article(f"<html><body><article><h1>{TITLE}</h1>{date}{body}</article></body></html>", URL)
    assert [article.slice(span) for span in article.paragraphs] == PARAGRAPHS


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("«Дорога будет построена в срок», — сказал министр.", ""),
        (
            "Порт закрыт из-за шторма, паромы стоят.",
            '<meta property="og:description" content="Порт закрыт из-за шторма, паромы стоят.">',
        ),
    ],
)
def test_short_news_are_read_where_something_speaks_for_them(text: str, head: str) -> None:
    article = read_article(
        f"<html><head>{head}</head><body><article><h1>{TITLE}</h1><p>{text}</p></article></body></html>", URL
    )
    assert article.text == text


@pytest.mark.parametrize(
    "item",
    [
        "<div><h3><a href=/{0}>Заголовок {0}</a></h3><p>{1}</p></div>",
        "<h3><a href=/{0}>Заголовок {0}</a></h3><p>{1}</p>",
    ],
)
def test_a_page_of_teasers_is_no_article(item: str) -> None:
    teasers = "".join(
        item.format(number, f"{OTHER[:-1]}, и это только начало номер {number}...") for number in range(8)
    )
    with pytest.raises(LayoutError):
        read_article(f"<html><body><h1>Новости</h1><div class=list>{teasers}</div></body></html>", URL)


def test_what_is_said_under_linked_headings_stays() -> None:
    said = [f"Министр номер {number} замолчал, а потом сказал, что порт он никому не отдаст…" for number in range(4)]
    parts = "".join(
        f"<h3><a href=/{number}>Министр {number}</a></h3><p class=par>{text}</p>" for number, text in enumerate(said)
    )
    assert [text for text in _texts(parts) if text in said] == said
