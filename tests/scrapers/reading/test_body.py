"""Pages no rule fits: what goes out is the article, the whole article, and in the page's own characters."""

import json

import pytest

from scrapers.article import Span
from scrapers.extract import read_article
from scrapers.reading.rough import agree, covers
from tests.scrapers.places import source

URL = "https://site.example/world/12345"
TITLE = "Порты получат деньги"
LEAD = "Пять лет и два миллиарда: как изменятся морские ворота страны и кто за это заплатит"
PARAGRAPHS = [
    "Правительство одобрило программу развития морских портов на\u00a0ближайшие пять лет, сообщили в министерстве транспорта.",
    "«Мы вложим в терминалы больше, чем за\u00a0предыдущие десять лет вместе», — сказал министр Рашад Набиев журналистам.",
    "По его словам, первая очередь работ начнется весной, а грузооборот за три года должен вырасти вдвое.",
    "Эксперты отмечают, что новые причалы потребуют и новых железнодорожных путей от города до побережья.",
    "Подписывайтесь на наш канал в Telegram и следите за новостями порта вместе с нами, призвал в конце министр.",
]


def _paragraphs(*inserts: str, head: str = "", before: str = "", tag: str = "p") -> list[str]:
    """Read a page whose article has `inserts` after its second paragraph."""
    body = [f"<{tag}>{text}</{tag}>" for text in PARAGRAPHS]
    article = "".join((*body[:2], *inserts, *body[2:]))
    page = (
        f"<html lang=ru><head><title>{TITLE}</title>{head}</head><body><nav><a href=/>Главная</a></nav><main><article><h1>{TITLE}</h1>"
        f"{before}<div class=article-text>{article}</div></article></main><footer>© Сайт</footer></body></html>"
    )
    read = read_article(page, URL)
    return [read.slice(span) for span in read.paragraphs]


@pytest.mark.parametrize(
    "noise",
    [
        "<figure><img src=/i.jpg><figcaption>Порт ночью, вид с набережной города</figcaption></figure>",
        "<div class=photo-caption>Порт ночью, вид с набережной</div>",
        "<p>Фото: Иван Иванов / Агентство</p>",
        "<p>© 2026 Агентство новостей</p>",
        '<p><strong>Читайте также: <a href="/2">В порту открыли новый причал для паромов</a></strong></p>',
        "<p><a href='/2'>Həmçinin oxuyun: Limanda yeni körpü açıldı</a></p>",
        '<div class="read-also"><p>В порту открыли новый причал для паромов</p></div>',
        "<ul class=related-news><li><a href=/2>В порту открыли новый причал</a></li><li><a href=/3>Паром ушел в рейс</a></li></ul>",
        "<p>Просмотров: 1 204</p>",
        "<div class=views>1204</div>",
        '<div class="paywall-note"><p>Чтобы читать дальше, введите код доступа или купите подписку.</p></div>',
        '<div class="newsletter-signup"><p>Подпишитесь на нашу рассылку, чтобы получать главные новости утром.</p></div>',
        "<div class=social-share><p>Поделиться</p></div>",
        "<aside><p>Справка: порт построен в прошлом веке и с тех пор не раз перестраивался.</p></aside>",
        "<p style='display:none'>Скрытый текст для роботов, которого никто не видит на странице.</p>",
    ],
)
def test_what_stands_between_the_paragraphs_and_is_no_article_is_left_out(noise: str) -> None:
    assert _paragraphs(noise) == PARAGRAPHS


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<blockquote>«Причалы будут», — сказал он.</blockquote>", "«Причалы будут», — сказал он."),
        ("<blockquote><p>«Причалы будут», — сказал он.</p></blockquote>", "«Причалы будут», — сказал он."),
        ("<p>Да.</p>", "Да."),
        ("<h2>Кто заплатит</h2>", "Кто заплатит"),
        ("<ul><li>два причала для паромов;</li></ul>", "два причала для паромов;"),
        ("<p>Он <b>сказ</b>ал<i>:</i> «да».</p>", "Он сказал: «да»."),
        ("<p>Первая строка,<br>вторая строка.</p>", "Первая строка,\nвторая строка."),
        (
            "<p>Видео министр смотреть не стал, а фото попросил удалить.</p>",
            "Видео министр смотреть не стал, а фото попросил удалить.",
        ),
        ("<p>Читайте также договор, сказал он, и подпишите.</p>", "Читайте также договор, сказал он, и подпишите."),
    ],
)
def test_what_stands_between_the_paragraphs_and_is_the_article_is_kept(markup: str, text: str) -> None:
    assert _paragraphs(markup) == [*PARAGRAPHS[:2], text, *PARAGRAPHS[2:]]


@pytest.mark.parametrize(
    "holder", ['<div class="lead">{}</div>', '<h2 class="article__subtitle">{}</h2>', "<p class=anons>{}</p>"]
)
@pytest.mark.parametrize("described", [True, False])
def test_a_lead_before_the_text_is_its_first_paragraph(holder: str, described: bool) -> None:
    head = f'<meta name="description" content="{LEAD[:60]}...">' if described else ""
    assert _paragraphs(before=holder.format(LEAD), head=head) == [LEAD, *PARAGRAPHS]


@pytest.mark.parametrize(
    ("before", "description"),
    [
        ("", "Короткий лид"),
        ("", "Того, что написано здесь, на самой странице нигде больше нет и не было"),
        ("", PARAGRAPHS[2]),
        (f"<div class=lead>{PARAGRAPHS[0][:70]}...</div>", PARAGRAPHS[0][:70]),
        ("<div class=lead><a href=/2>Другая новость, которая стоит здесь случайно и ведет прочь</a></div>", ""),
    ],
)
def test_what_is_no_lead_changes_nothing(before: str, description: str) -> None:
    assert _paragraphs(before=before, head=f'<meta name="description" content="{description}">') == PARAGRAPHS


def test_a_lead_found_is_marked() -> None:
    page = f'<html><h1>{TITLE}</h1><div class="lead">{LEAD}</div><div>{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</div></html>'
    assert read_article(page, URL).lead == Span(0, len(LEAD))


def test_text_in_divs_and_parted_by_breaks_is_read() -> None:
    assert _paragraphs(tag="div") == PARAGRAPHS
    page = f"<html><h1>{TITLE}</h1><div>{'<br><br>'.join(PARAGRAPHS)}</div></html>"
    read = read_article(page, URL)
    assert [read.slice(span) for span in read.paragraphs] == PARAGRAPHS


def test_a_class_that_every_paragraph_bears_says_nothing() -> None:
    page = f"<html><h1>{TITLE}</h1><div>{''.join(f'<p class=paywall>{text}</p>' for text in [*PARAGRAPHS, 'Он молчал.'])}</div></html>"
    read = read_article(page, URL)
    assert [read.slice(span) for span in read.paragraphs] == [*PARAGRAPHS, "Он молчал."]


def test_lines_that_come_again_inside_a_paragraph_stay() -> None:
    song = "Ты помнишь море,<br>ты помнишь берег,<br>ты помнишь море,<br>ты помнишь берег и наш причал?"
    assert _paragraphs(f"<p>{song}</p>")[2].count("море") == 2


def test_headlines_of_other_articles_around_the_text_are_cut() -> None:
    others = "<p><a href=/2>В порту открыли новый причал для паромов</a></p><p><a href=/3>Паром ушел в первый рейс через море</a></p>"
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    page = f"<html><h1>{TITLE}</h1><div>{others}{text}<p>Еще по теме</p>{others}</div></html>"
    read = read_article(page, URL)
    assert [read.slice(span) for span in read.paragraphs] == PARAGRAPHS
    assert _paragraphs(others + "<p><a href=/4>Причал назвали именем капитана дальнего плавания</a></p>") == PARAGRAPHS
    assert _paragraphs("<p><a href=/2>Постановление правительства о портах</a></p>") == PARAGRAPHS
    sentence = "Постановление правительства о портах уже опубликовано."
    assert _paragraphs(f"<p><a href=/2>{sentence}</a></p>") == [*PARAGRAPHS[:2], sentence, *PARAGRAPHS[2:]]


def test_a_page_of_tables_and_breaks_is_read() -> None:
    text = "<br><br>".join(PARAGRAPHS)
    page = (
        f"<html><title>{TITLE}</title><table><tr><td><a href=/1>Политика</a><br><a href=/2>Экономика</a></td><td>"
        f"<b>{TITLE}</b><br><small>25.11.2026 [10:15]</small><br><br>{text}</td></tr></table></html>"
    )
    read = read_article(page, URL, source=source())
    assert [read.slice(span) for span in read.paragraphs] == PARAGRAPHS
    assert read.published_at is not None
    assert read.published_at.isoformat() == "2026-11-25T06:15:00+00:00"


def test_a_first_paragraph_that_is_called_the_lead_is_one() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    page = f"<html><article><h1>{TITLE}</h1><p class=intro>{LEAD}</p>{body}</article></html>"
    assert read_article(page, URL).lead == Span(0, len(LEAD))


def test_a_text_shown_twice_is_read_once() -> None:
    teaser = f"<div class=side><p>{PARAGRAPHS[0]}</p></div>"
    assert _paragraphs(before=teaser) == PARAGRAPHS


@pytest.mark.parametrize("markup", ["{}", '<div itemprop="articleBody">{}</div>'])
def test_a_marked_body_is_told_from_a_found_one(markup: str) -> None:
    body = markup.format("".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    article = read_article(f"<html><h1>{TITLE}</h1><main>{body}</main></html>", URL)
    assert article.body_origin == ("markup" if "itemprop" in markup else "trafilatura")
    assert article.text == "\n\n".join(PARAGRAPHS)


def _witnessed(body: str, told: list[str]) -> list[str]:
    node = {"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(told)}
    page = f'<html><head><script type="application/ld+json">{json.dumps(node)}</script></head><body><h1>{TITLE}</h1>{body}</body></html>'
    article = read_article(page, URL)
    return [article.slice(span) for span in article.paragraphs]


def test_what_follows_the_page_s_own_text_is_cut() -> None:
    tail = "Редакция не отвечает за содержание комментариев и перепечаток этого материала."
    body = "".join(f"<p>{text}</p>" for text in (*PARAGRAPHS, tail))
    assert _witnessed(f"<div>{body}</div>", PARAGRAPHS) == PARAGRAPHS
    assert _witnessed(f"<div>{body}</div>", []) == [*PARAGRAPHS, tail]


def test_a_text_for_machines_that_is_cut_off_cuts_nothing() -> None:
    told = [*PARAGRAPHS, *(f"{number}. {text}" for number, text in enumerate(PARAGRAPHS))]
    body = "".join(f"<p>{text}</p>" for text in told)
    assert _witnessed(f"<div>{body}</div>", [*told[:8], told[8][:30]]) == told


def test_a_text_trafilatura_passes_over_is_found_by_the_page_s_own_word() -> None:
    told = [f"{number}. {text}" for number in range(4) for text in PARAGRAPHS]
    decoy = "<p>Сайт использует файлы, чтобы помнить вас. Продолжая читать, вы соглашаетесь с этим навсегда.</p>" * 3
    hidden = "".join(f"<p>{text}</p>" for text in told)
    page = f'<main><article>{decoy}</article></main><div class="comments-list" id="comments">{hidden}</div>'
    assert _witnessed(page, told) == told


def test_agreement_counts_common_word_triples() -> None:
    one, other = ("раз два три четыре",), ("раз два три", "четыре пять шесть семь")
    assert agree(one, one) == 1
    assert agree((), ()) == 1
    assert 0 < agree(one, other) < 1
    assert covers(other, one)
    assert not covers(one, other)
