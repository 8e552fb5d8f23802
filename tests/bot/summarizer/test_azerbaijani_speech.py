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
    "Rəna Vəliyeva “{words}” cavabını verib.",
    "Rəna Vəliyevanın son sözü belə oldu: “{words}”.",
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


def test_nobody_in_particular_speaks() -> None:
    text = "Nazir Elşad Quliyev gəlib. Zaldan biri “Gəmilər nə vaxt gələcək?” deyə qışqırdı."
    assert [who for _, _, who in said(text, "az")] == [None]


def test_an_unknown_subject_is_not_who_spoke_before() -> None:
    text = "Nazir Elşad Quliyev deyib ki, liman böyüyəcək. Derbentli isə sevincini gizlətməyib: “Gəmilər gələcək”."
    assert said(text, "az")[1][2] is None


def test_plain_questions_to_a_guest_are_answered_by_the_guest() -> None:
    answers = ("Məhəmməd baba danışırdı.", "Sükan hər gün əlimdədir.", "Dəniz susanda gedəcəyəm.")
    asked = ("Liman necə yarandı?", "Niyə gəmini seçdiniz?", "Bəs nə vaxt gedəcəksiniz?")
    talk = "\n\n".join(f"{question}\n\n{answer}" for question, answer in zip(asked, answers, strict=True))
    text = f"Kapitan Elşad Quliyev suallarımızı cavablandırıb.\n\n{talk}"
    assert said(text, "az") == [("direct", answer, "Elşad Quliyev") for answer in answers]


def test_speech_on_the_line_below_may_begin_with_a_number() -> None:
    text = "Kapitan Elşad Quliyev gileylənib:\n- 40 ildir dənizdəyəm. Gəmi isə hələ də köhnədir.\n\nLiman böyüyür."
    assert [who for _, _, who in said(text, "az")] == ["Elşad Quliyev"]


def test_what_the_guest_says_in_the_end_is_no_answer() -> None:
    text = (
        "Səfir Elşad Quliyev suallarımızı cavablandırıb.\n\n– Liman böyüyəcəkmi?\n\n– Bəli, iki dəfə böyüyəcək.\n\n"
        "– Gəmilər gələcəkmi?\n\n– Gələcək, inanın.\n\nSəfir sonda yeni körpünün açılacağını da bildirib."
    )
    assert said(text, "az")[2] == ("indirect", "yeni körpünün açılacağını", "Elşad Quliyev")
