"""Direct speech on pages no rule fits: turns that begin with a hyphen, short answers, short paragraphs beside a long one."""

import pytest

from scrapers.extract import read_article

URL = "https://site.example/world/12345"
LEAD_RU = "Министр экономики ответил на вопросы нашего корреспондента о портах, дорогах к ним и бюджете будущего года."
LEAD_AZ = "İqtisadiyyat naziri müxbirimizin limanlar, onlara gedən yollar və gələn ilin büdcəsi barədə suallarına cavab verib."
TURNS_RU = (
    "- Когда начнётся строительство новых терминалов и кто его оплатит?",
    "- Весной будущего года, деньги выделит фонд развития, решение об этом уже принято.",
    "- Это правда?",
    "- Да.",
    "- А дороги, которые обещали три года назад?",
    "- Дороги будут построены вместе с терминалами, это единый проект, и мы за него отвечаем.",
)
TURNS_AZ = (
    "- Yeni terminalların tikintisi nə vaxt başlayacaq və xərcini kim ödəyəcək?",
    "- Gələn ilin yazında, pulu inkişaf fondu ayıracaq, bu barədə qərar artıq verilib.",
    "- Doğrudan?",
    "- Bəli.",
    "- Bəs üç il əvvəl söz verilən yollar?",
    "- Yollar terminallarla birlikdə çəkiləcək, bu, vahid layihədir və biz ona cavabdehik.",
)
LONG = " ".join(
    f"Порт номер {number} получит новые причалы, дорогу и железнодорожную ветку до города, решили в правительстве."
    for number in range(6)
)


def _read(*paragraphs: str, markup: str = "<p>{}</p>") -> list[str]:
    body = "".join(markup.format(text) for text in paragraphs)
    page = f"<html><title>Порты: ответы</title><body><main><h1>Порты: ответы</h1><article>{body}</article></main></body></html>"
    article = read_article(page, URL)
    return [article.slice(span) for span in article.paragraphs]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "– ", "— "])
@pytest.mark.parametrize(("lead", "turns"), [(LEAD_RU, TURNS_RU), (LEAD_AZ, TURNS_AZ)], ids=["ru", "az"])
@pytest.mark.parametrize("times", [1, 3])
def test_the_turns_of_an_interview_are_all_read(lead: str, turns: tuple[str, ...], mark: str, times: int) -> None:
    told = [f"{mark}{number} {turn[2:]}" for number in range(times) for turn in turns]
    assert _read(lead, *told) == [lead, *told]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            LEAD_RU,
            "Встреча заняла больше двух часов, сообщили в ведомстве.",
            "- Мы построим порт за два года, и он станет крупнейшим на море, - сказал министр Иванов.",
        ),
        (
            LEAD_AZ,
            "- Biz limanı iki ilə tikəcəyik və o, Xəzərdə ən böyük liman olacaq, - nazir bildirib.",
        ),
    ],
    ids=["ru", "az"],
)
def test_a_quote_behind_a_hyphen_that_ends_the_article_is_read(paragraphs: tuple[str, ...]) -> None:
    assert _read(*paragraphs) == list(paragraphs)


def test_turns_in_one_paragraph_parted_by_breaks_are_read() -> None:
    assert _read(LEAD_RU, "<br>".join(TURNS_RU)) == [LEAD_RU, "\n".join(TURNS_RU)]


def test_an_answer_given_twice_stands_twice() -> None:
    turns = [*TURNS_RU[:4], "- И мост построите?", "- Да.", TURNS_RU[-1]]
    assert _read(LEAD_RU, *turns) == [LEAD_RU, *turns]


def test_items_of_a_list_are_read_without_a_mark_the_page_has_not() -> None:
    items = ("порт Алят получит два новых причала и дорогу;", "порт Актау.")
    read = _read(LEAD_RU, LONG, f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>", LEAD_AZ)
    assert read == [LEAD_RU, LONG, *items, LEAD_AZ]


@pytest.mark.parametrize(
    "shorts",
    [
        ("Работы начнутся в марте.",),
        ("«Порт готов», - сказал он.", "Подробности позже."),
        ("«Мы готовы».", "Так сказал Иванов."),
        ("- Мы готовы.", "- Точно?"),
    ],
)
@pytest.mark.parametrize("markup", ["<p>{}</p>", "<div>{}</div>", "<div><p>{}</p></div>"])
def test_short_paragraphs_beside_a_long_one_are_read(shorts: tuple[str, ...], markup: str) -> None:
    assert _read(LONG, *shorts, markup=markup) == [LONG, *shorts]
