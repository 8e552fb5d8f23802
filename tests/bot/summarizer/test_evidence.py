"""The words shown as those that name the speaker: a pronoun names nobody."""

import pytest

from scrapers.article import Language
from tests.bot.summarizer.speech import summary


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            "Капитан порта Олег Дёмин осмотрел причал. «Суда придут с весной», — сказал он.",
            "ru",
            "Капитан порта Олег Дёмин",
        ),
        (
            "Олег Дёмин, капитан порта, осмотрел причал. По его словам, порт вырастет.",
            "ru",
            "Олег Дёмин, капитан порта",
        ),
        ("Owen Fairley walked the pier. “The ships will come in March,” he said.", "en", "Owen Fairley"),
        (
            "Limanın rəisi Elşad Quliyev körpüyə baxıb. O bildirib ki, liman böyüyəcək.",
            "az",
            "Limanın rəisi Elşad Quliyev",
        ),
        ("Олег Дёмин сказал, что порт вырастет.", "ru", "Олег Дёмин"),
    ],
)
def test_the_words_that_name_the_speaker(text: str, language: Language, words: str) -> None:
    (quote,) = summary(text, language).quotes
    assert quote.evidence is not None
    assert text[quote.evidence.start : quote.evidence.end] == words
