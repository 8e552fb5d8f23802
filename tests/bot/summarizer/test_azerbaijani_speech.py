"""Ways to attribute marked or dashed words in Azerbaijani."""

import pytest

from tests.bot.summarizer.speech import said

WORDS = "Gəmilər gələcək, anbar isə hazırdır"
SPEAKER = "Rəna Vəliyeva"
WAYS = [
    "“{words}”, – deyən Rəna Vəliyeva bizi limana apardı.",
    "“{words}” deyə Rəna Vəliyeva bildirib.",
    "“{words}” deyən Rəna Vəliyeva limana gedib.",
    "Rəna Vəliyeva “{words}” deyib.",
    "Rəna Vəliyeva “{words}” deyərək, çıxışını yekunlaşdırıb.",
    "“{words}”, deyib Rəna Vəliyeva.",
    "“{words}”,-deyə Rəna Vəliyeva bildirib.",
    "“{words}.” – Rəna Vəliyeva deyib.",
    "“{words}!” – Rəna Vəliyeva əlini yelləyir.",
    "“{words}”, – bunu jurnala müsahibəsində Rəna Vəliyeva bildirib.",
    "“{words}”, – deyə Rəna xanım güldü. Rəna Vəliyeva rəssamdır.",
    "“{words}” – Rəna Vəliyeva",
    "“{words}”.\n– Rəna Vəliyeva deyib.",
    "“{words}”.\n– Rəna Vəliyeva",
    "“{words}”\nRəna Vəliyeva, rəssam",
    "Rəna Vəliyeva, rəssam:\n– {words}.",
    "Rəna Vəliyeva gördüklərini danışır:\n– {words}.\nGəmilər isə yoxdur.",
    "— {words}, — Rəna xanım şəkli əlinə aldı.\nRəna Vəliyeva rəssamdır.",
    "Rəna Vəliyeva əlini yelləyir: – {words}.",
    "Report xəbər verir ki, rəssam Rəna Vəliyeva səhifəsində yazıb:\n“{words}”.",
]


@pytest.mark.parametrize("way", WAYS)
def test_words_are_given_to_who_speaks_them(way: str) -> None:
    kinds = [(kind, words.rstrip(".!"), who) for kind, words, who in said(way.format(words=WORDS), "az")]
    assert kinds == [("direct", WORDS, SPEAKER)]


def test_a_row_of_passages_is_of_who_stands_below_it() -> None:
    text = (
        "“Gəmilər gələcək, bizsə gözləyirik.”\n\n“Anbar hazırdır, yol da hazırdır.”\n\n"
        "Bunları bizimlə söhbətində fermer Elşad Quliyev deyib."
    )
    assert [who for _, _, who in said(text, "az")] == ["Elşad Quliyev", "Elşad Quliyev"]


def test_each_turn_of_one_line_has_its_own_speaker() -> None:
    text = "Elşad Quliyev: “Gəmilər nə vaxt gələcək?” Rəna Vəliyeva: “Mart ayında gələcək”."
    assert [who for _, _, who in said(text, "az")] == ["Elşad Quliyev", "Rəna Vəliyeva"]
