import pytest

from bot.summarizer.layout import body, lower
from tests.bot.summarizer.speech import article


def lines(text: str, author: str | None = None) -> list[str]:
    read = article(text, "ru", author=author)
    return [text[p.span.start : p.span.end] for p in body(read)]


def test_the_date_before_the_text_is_left_out() -> None:
    assert lines(" date 2026-02-11 Порт закрыт до весны.") == ["Порт закрыт до весны."]


@pytest.mark.parametrize(
    "noise",
    ["Павел Рожков", "Фото: порт ночью", "[Фото: рыбаки на причале]", "Baxış: 1 204", "А.Г.", "***"],
)
def test_what_is_no_text_is_left_out(noise: str) -> None:
    assert lines(f"Порт закрыт до весны.\n\n{noise}") == ["Порт закрыт до весны."]


def test_the_author_is_left_out_wherever_the_name_stands() -> None:
    assert (
        lines("Один абзац текста.\nпавел рожков\nДругой абзац текста.\nЕще абзац текста.", "Павел Рожков")[1]
        == "Другой абзац текста."
    )


def test_other_news_are_left_out_until_text_goes_on() -> None:
    text = "Порт закрыт до весны.\n\nПО ТЕМЕ:\n«Заря» обыграла «Волну»\nКурс на завтра\n\nСуда ждут у входа в бухту уже третий день подряд."
    assert lines(text) == ["Порт закрыт до весны.", "Суда ждут у входа в бухту уже третий день подряд."]


def test_each_paragraph_has_its_own_language() -> None:
    read = article("Порт закрыт до весны.\n\nLiman yaza qədər bağlıdır və gəmilər gözləyir.", "ru")
    assert [p.language for p in body(read)] == ["ru", "az"]


def test_azerbaijani_capitals_are_lowered_their_own_way() -> None:
    assert (lower("İlham"), lower("Ələt"), lower("Iğdırəli"), lower("Ёлка")) == ("ilham", "ələt", "ığdırəli", "елка")
