"""Whatever holds it and wherever it stands: a paragraph in which somebody speaks is never left out of a page no rule fits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.article import Article
from scrapers.extract import read_article
from tests.scrapers.reading.test_body import PARAGRAPHS, TITLE, URL

SAID = [
    "«Мы вернемся к этому весной, когда сойдет лед», — сказал начальник порта.",
    "“Limanı payızda açacağıq və heç kim işsiz qalmayacaq”, - deyə nazir bildirib.",
    "“We shall come back to this in spring,” said the head of the port.",
    "— Мы вернемся к этому весной, когда сойдет лед.",
    "– Bəli, liman payızda açılacaq, mən buna əminəm.",
    '"Мы вернемся к этому весной", - добавил он, отвечая на вопрос.',
]
HOLDERS = [
    "{}",
    "<blockquote>{}</blockquote>",
    "<div class=quote-card><blockquote>{}</blockquote><a href=/ali>Али Гасымов</a></div>",
    "<div class=quote-card>{}<button>Поделиться</button></div>",
    "<div class=wp-block-media-text><figure><img src=/1.jpg></figure><div>{}</div></div>",
    "<div class=media><img src=/1.jpg><div class=media-body>{}</div></div>",
    "<section class=image-text><img src=/1.jpg>{}</section>",
    "<div class=photo-block><img src=/1.jpg>{}</div>",
    "<section class=day><h3>Понедельник</h3>{}</section>",
    "<div class=last>{}<form><input></form></div>",
    "<div class=part2>{}</div>",
    "<div class=expert-comment>{}</div>",
    "<div class=paywall-content>{}</div>",
    "<div class=d-print-none>{}</div>",
    "<div class=promo-text>{}</div>",
    "<em>{}</em>",
    "<div class=views-row>{}</div>",
]
FILLER = [f"{text} Так написано в отчете номер {number}." for number in range(6) for text in PARAGRAPHS]


def _read(body: str) -> str:
    article: Article = read_article(
        f"<html lang=ru><body><h1>{TITLE}</h1><div class=page><div class=txt>{body}</div></div></body></html>", URL
    )
    return article.text


@settings(max_examples=200)
@given(
    said=st.sampled_from(SAID),
    holder=st.sampled_from(HOLDERS),
    tag=st.sampled_from(
        ["<p>{}</p>", "<p class=par>{}</p>", "<div>{}</div>", "<p><em>{}</em></p>", "<p><b>{}</b></p>"]
    ),
    length=st.integers(4, len(FILLER)),
    place=st.floats(0, 1),
)
def test_words_stay_in_any_holder_at_any_place(said: str, holder: str, tag: str, length: int, place: float) -> None:
    paragraphs = [f"<p>{text}</p>" for text in FILLER[:length]]
    paragraphs.insert(round(place * length), holder.format(tag.format(said)))
    assert said in _read("".join(paragraphs))


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<p><em>{text}</em></p>" for text in PARAGRAPHS),
        "".join(f"<h2>{text}</h2>" for text in PARAGRAPHS),
        "".join(
            f"<section class=part-{letter}><p>{text}</p><p>{text[::-1]}</p><button>↑</button></section>"
            for letter, text in zip("abcde", PARAGRAPHS, strict=True)
        ),
        "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:3])
        + f"<div class=paywall>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS[3:])}</div>",
        "".join(f"<div class=image-content><img src=/1.jpg><p>{text}</p></div>" for text in PARAGRAPHS),
    ],
)
def test_an_article_built_otherwise_is_whole(body: str) -> None:
    text = _read(body)
    assert all(each in text for each in PARAGRAPHS)


@pytest.mark.parametrize(
    "last",
    [
        "— Нет",
        "Да, конечно",
        "Министр отказался от комментариев",
        "Nazir deyib ki, liman işləyəcək",
        "So it goes, says Smith",
        "Так говорит Али Гасымов (экономист).",
        "Reporting by the BBC has shown that the port was closed long before the war, he said.",
        "Editing by hand is dead, the minister told us.",
        "2027 год",
    ],
)
def test_the_last_words_stay(last: str) -> None:
    assert last in _read("".join(f"<p>{text}</p>" for text in PARAGRAPHS) + f"<p>{last}</p>")


def test_an_answer_that_is_a_name_stays() -> None:
    assert "Али Гасымов" in _read(
        "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + "<p>Кто станет начальником?</p><p>Али Гасымов</p>"
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("«Мы построим этот порт к лету», — говорил он весной.", "«Мы построим этот порт к осени»"),
        ("Известно, что порт будет работать.", "Порт будет работать весь год!"),
        ("Он сказал, что порт построят к весне.", "Порт построят к весне, но денег на это нет, и взять их негде."),
    ],
)
def test_a_quote_that_only_begins_like_the_text_stays(text: str, quote: str) -> None:
    body = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[:3])
    assert quote in _read(f"{body}<p>{text}</p><blockquote>{quote}</blockquote><p>{PARAGRAPHS[3]}</p>")


def test_what_stands_behind_a_long_list_or_the_core_stays() -> None:
    items = "".join(f"<li>Пункт номер {number}: порт примет паром из соседней страны.</li>" for number in range(30))
    end = "Таков итог года для всех портов страны, считают в министерстве."
    assert end in _read(f"<p>{PARAGRAPHS[0]}</p><ol>{items}</ol><p>{end}</p>")
    text = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    assert end in _read(f"<div>{text}</div><p>{end}</p>")


@pytest.mark.parametrize("items", ["<ul>{}</ul>", "{}"])
def test_a_list_that_is_announced_at_the_end_is_whole(items: str) -> None:
    lines = ["первый причал примет паромы", "второй причал примет сухогрузы", "третий построят для яхт"]
    tag = "<li><span>{}</span></li>" if "ul" in items else "<div>{}</div>"
    body = "".join(f"<p>{text}</p>" for text in (*PARAGRAPHS, "Порт получит:"))
    text = _read(body + items.format("".join(map(tag.format, lines))))
    assert all(line in text for line in lines)


def test_the_first_question_of_an_interview_stays() -> None:
    text = "".join(f"<h3>Когда это будет, {number}?</h3><p>{text}</p>" for number, text in enumerate(PARAGRAPHS))
    assert "Когда это будет, 0?" in _read(text)


@pytest.mark.parametrize(
    "markup", ["<p><em>{}</em></p>", "<h2>{}</h2>", "<div class=legend>{}</div>", "<div class=views>{}</div>"]
)
def test_reported_speech_stays_at_the_end(markup: str) -> None:
    said = "Порт будет работать весь год, сказал в конце министр транспорта."
    assert said in _read("".join(f"<p>{text}</p>" for text in PARAGRAPHS) + markup.format(said))
