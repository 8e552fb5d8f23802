"""Interviews, block quotes and posts are told by their markup and their form."""

import pytest

from scrapers.extract import read_article

URL = "https://site.example/world/12345"
TEXT = "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве."
LONG = "Да, и я отвечу подробно: мы строим два причала, и весной первый из них примет паром из соседней страны."


def _kinds(*markup: str) -> list[str]:
    page = (
        f"<html><h1>Порты</h1><article><div><p>{TEXT}</p>{''.join(markup)}<p>{TEXT} Конец.</p></div></article></html>"
    )
    article = read_article(page, URL)
    kinds = dict(zip((article.slice(span) for span in article.paragraphs), article.kinds, strict=True))
    assert len(kinds) == len(markup) + 2
    return list(kinds.values())


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        (f"<blockquote>{LONG}</blockquote>", "quote"),
        (f"<blockquote><p>{LONG}</p></blockquote>", "quote"),
        (f'<blockquote class="twitter-tweet"><p>{LONG}</p></blockquote>', "post"),
        (f'<blockquote class="instagram-media"><div><p>{LONG}</p></div></blockquote>', "post"),
        (f'<blockquote cite="https://t.me/channel/5"><p>{LONG}</p></blockquote>', "post"),
        ("<h2>Кто заплатит за причалы</h2>", "heading"),
        (f"<p>{LONG}</p>", "text"),
        ("<p><b>А кто заплатит за причалы?</b></p>", "text"),
        ("<p>– А кто заплатит за причалы?</p>", "text"),
    ],
)
def test_a_paragraph_is_of_its_kind(markup: str, kind: str) -> None:
    assert _kinds(markup) == ["text", kind, "text"]


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("<p><b>– Кто заплатит за причал {}?</b></p>", "<p>{} " + LONG + "</p>"),
        ("<p><strong>Кто заплатит за причал {}?</strong></p>", "<p>{} " + LONG + "</p>"),
        ("<h3>Кто заплатит за причал {}?</h3>", "<p>{} " + LONG + "</p>"),
        ("<p>– Кто заплатит за причал {}?</p>", "<p>– {} " + LONG + "</p>"),
        ("<p>Вопрос: расскажите о причале {}.</p>", "<p>Ответ: {} " + LONG + "</p>"),
        ("<p>Sual: {} nömrəli körpü barədə danışın.</p>", "<p>Cavab: {} " + LONG + "</p>"),
        ("<p>Q: Tell us about pier {}.</p>", "<p>A: {} " + LONG + "</p>"),
    ],
)
def test_questions_that_come_again_make_an_interview(ask: str, answer: str) -> None:
    turns = [each.format(number) for number in (1, 2) for each in (ask, answer)]
    assert _kinds(*turns) == ["text", "question", "answer", "question", "answer", "answer"]


def test_a_quote_inside_an_answer_stays_a_quote() -> None:
    ask = "<p><b>Кто заплатит за причал {}?</b></p>"
    kinds = _kinds(ask.format(1), f"<p>1 {LONG}</p>", f"<blockquote>Другое: {LONG}</blockquote>", ask.format(2))
    assert kinds == ["text", "question", "answer", "quote", "question", "answer"]
