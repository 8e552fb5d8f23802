import pytest

from tests.bot.summarizer.speech import said, summary

DIRECT = [
    (
        "“Liman hazırdır və gəmiləri gözləyir”, – deyə Rəna Vəliyeva bildirib.",
        "Liman hazırdır və gəmiləri gözləyir",
        "Rəna Vəliyeva",
    ),
    (
        '"Liman hazırdır və gəmiləri gözləyir", - ekspert Elşad Quliyev deyib.',
        "Liman hazırdır və gəmiləri gözləyir",
        "Elşad Quliyev",
    ),
    ("Ekspert Elşad Quliyev bildirib: “Gəmilər mart ayında gələcək”.", "Gəmilər mart ayında gələcək", "Elşad Quliyev"),
    ("„Gəmilər mart ayında gələcək“, – Elşad Quliyev qeyd edib.", "Gəmilər mart ayında gələcək", "Elşad Quliyev"),
    ('"Gəmilər mart ayında gələcək”, – E.Quliyev vurğulayıb.', "Gəmilər mart ayında gələcək", "E.Quliyev"),
    (
        "“Gəmilər gələcək, – Elşad Quliyev deyir. – Anbar isə hazırdır”.",
        "Gəmilər gələcək […] Anbar isə hazırdır",
        "Elşad Quliyev",
    ),
    (
        "“Gəmilər mart ayında gələcək. Anbar hazırdır”.\nBunu limanın rəisi Elşad Quliyev deyib.",
        "Gəmilər mart ayında gələcək. Anbar hazırdır",
        "Elşad Quliyev",
    ),
    (
        "Elşad Quliyev Rauf Həsənovun səfərindən danışaraq deyib: “Gəmilər mart ayında gələcək”.",
        "Gəmilər mart ayında gələcək",
        "Elşad Quliyev",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), DIRECT)
def test_a_marked_passage_is_its_speakers(text: str, words: str, speaker: str) -> None:
    assert said(text, "az") == [("direct", words, speaker)]


REPORTED = [
    ("Ekspert Elşad Quliyev bildirib ki, liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək", "Elşad Quliyev"),
    ("Ekspert Elşad Quliyevin sözlərinə görə, liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək", "Elşad Quliyev"),
    ("Elşad Quliyevin fikrincə, liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək", "Elşad Quliyev"),
    ("Elşad Quliyev limanın iki dəfə böyüyəcəyini bildirib.", "limanın iki dəfə böyüyəcəyini", "Elşad Quliyev"),
    ("Liman iki dəfə böyüyəcək. Bu barədə Rəna Vəliyeva məlumat verib.", "Liman iki dəfə böyüyəcək", "Rəna Vəliyeva"),
    (
        "Liman iki dəfə böyüyəcək. Report xəbər verir ki, bunu Rəna Vəliyeva deyib.",
        "Liman iki dəfə böyüyəcək",
        "Rəna Vəliyeva",
    ),
    (
        "Nazirliyin mətbuat xidmətindən bildiriblər ki, liman iki dəfə böyüyəcək.",
        "liman iki dəfə böyüyəcək",
        "Nazirliyin mətbuat xidməti",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), REPORTED)
def test_a_reported_clause_is_its_speakers(text: str, words: str, speaker: str) -> None:
    assert said(text, "az") == [("indirect", words, speaker)]


NOT_SPEECH = [
    "“Köhnə mayak” restoranı sahildə açılıb.",
    '"Dalğa" şirkəti üç barj alıb.',
    "“Ulduz”un binası təmir olunub.",
    "“Yaşıl” liman martda tikiləcək.",
]


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_names_and_scare_quotes_are_no_speech(text: str) -> None:
    assert said(text, "az") == []


def test_the_role_is_what_stands_before_the_name() -> None:
    quote = summary("Su məsələləri üzrə müstəqil ekspert Elşad Quliyev deyib ki, liman böyüyəcək.", "az").quotes[0]
    assert quote.role == "su məsələləri üzrə müstəqil ekspert"


def test_a_pronoun_is_who_spoke_last() -> None:
    text = "Ekspert Rəna Vəliyeva deyib ki, liman böyüyəcək. O əlavə edib ki, gəmilər gözləyir."
    assert [speaker for _, _, speaker in said(text, "az")] == ["Rəna Vəliyeva", "Rəna Vəliyeva"]


def test_a_name_in_the_genitive_is_shown_in_the_nominative() -> None:
    text = "Elşad Quliyev limandadır. Quliyevin sözlərinə görə, liman iki dəfə böyüyəcək."
    assert said(text, "az")[0][2] == "Elşad Quliyev"


def test_answers_of_an_interview_are_the_guests() -> None:
    text = (
        "Müsahibimiz limanın rəisi Rəna Vəliyevadır.\n\n– Gəmilər nə vaxt gələcək?\n\n– Mart ayında. Anbar hazırdır.\n\n"
        "– Bəs yol?\n\n– Yol gözləyəcək, əvvəl körpü tikilməlidir."
    )
    assert said(text, "az") == [
        ("direct", "Mart ayında. Anbar hazırdır.", "Rəna Vəliyeva"),
        ("direct", "Yol gözləyəcək, əvvəl körpü tikilməlidir.", "Rəna Vəliyeva"),
    ]
