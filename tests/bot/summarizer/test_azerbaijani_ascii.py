"""Azerbaijani written without its own letters."""

import pytest

from tests.bot.summarizer.speech import said, summary

WAYS = [
    'Memar Resad Huseynov soyleyib: "Liman iki defe boyuyecek".',
    '"Liman iki defe boyuyecek", - deye memar Resad Huseynov vurgulayib.',
    "Memar Resad Huseynovun sozlerine gore, liman iki defe boyuyecek.",
    "Memar Resad Huseynovun fikrince, liman iki defe boyuyecek.",
    "Memar Resad Huseynov aciqlayib ki, liman iki defe boyuyecek.",
]


@pytest.mark.parametrize("text", WAYS)
def test_words_are_known_without_their_letters(text: str) -> None:
    assert [who for _, _, who in said(text, "az")] == ["Resad Huseynov"]


def test_what_is_shown_is_written_as_it_stands() -> None:
    quote = summary("Seherin icra basinin muavini Elsen Quliyev bildirib ki, yollar temir edilecek.", "az").quotes[0]
    assert (quote.speaker, quote.role) == ("Elsen Quliyev", "seherin icra basinin muavini")
