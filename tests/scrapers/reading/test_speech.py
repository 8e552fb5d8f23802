import pytest

from scrapers.reading.speech import is_closed, speaks


@pytest.mark.parametrize(
    "text",
    [
        "«Мы вернемся весной», — сказал он.",
        "Он сказал: «Мы вернемся весной и",
        "и вернемся снова весной», — сказал он.",
        "“Biz yazda qayıdacağıq”, - deyib.",
        "„Wir kommen im Frühling wieder“, sagte er.",
        'Он сказал: "Мы вернемся весной".',
        "‘We shall come back’, he said.",
        "— Мы вернемся.",
        "- Нет",
        "「春に戻ります」と述べた。",
    ],
)
def test_words_of_somebody(text: str) -> None:
    assert speaks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Он открыл магазин «Лето».",
        "В порту «Новый Алят» рады.",
        "Порт работает весь год.",
        "It's the port's year.",
        "",
        "10 — 20",
        'Журнал "Лето" открыл новый магазин.',
        "Читайте все статьи « Monde » без рекламы и ограничений.",
        "Читайте нас в «Телеграме»",
    ],
)
def test_no_words_of_anybody(text: str) -> None:
    assert not speaks(text)


@pytest.mark.parametrize(
    ("text", "closed"), [("Да.", True), ("Да»", True), ("Да! ", True), ("Да", False), ("", False), ("بلى؟", True)]
)
def test_a_sentence_ends_with_a_mark(text: str, *, closed: bool) -> None:
    assert is_closed(text) == closed
