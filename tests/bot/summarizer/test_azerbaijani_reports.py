"""What Azerbaijani reports without marks, and what marks inside it make of it."""

import pytest

from tests.bot.summarizer.speech import said

CLAUSES = [
    ("Limanın böyüyəcəyini Elşad Quliyev açıqlayıb.", "Limanın böyüyəcəyini"),
    ("Elşad Quliyev limanın böyüyəcəyini xüsusi vurğulayıb.", "limanın böyüyəcəyini"),
    ("Elşad Quliyev limanın böyüyəcəyinə əmindir.", "limanın böyüyəcəyinə"),
    ("Elşad Quliyev limanın böyüdüyü qənaətindədir.", "limanın böyüdüyü"),
    ("Elşad Quliyev limanın böyüdüyü barədə məlumat verib.", "limanın böyüdüyü"),
    ("Elşad Quliyev limanın gec tikildiyindən şikayətlənib.", "limanın gec tikildiyindən"),
    ("Elşad Quliyev limanın niyə böyümədiyini soruşub.", "limanın niyə böyümədiyini"),
    ("Elşad Quliyev limanın böyüyə biləcəyini istisna etməyib.", "limanın böyüyə biləcəyini"),
    ("Elşad Quliyev brifinqdə limanın böyüyəcəyini deyib.", "limanın böyüyəcəyini"),
    ("Elşad Quliyev sualları cavablandıraraq limanın böyüyəcəyini deyib.", "limanın böyüyəcəyini"),
    ("Elşad Quliyev əmindir: liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək"),
    ("Liman iki dəfə böyüyəcək, – deyə Elşad Quliyev bildirib.", "Liman iki dəfə böyüyəcək"),
    ("Liman iki dəfə böyüyəcək, deyə Elşad Quliyev bildirib.", "Liman iki dəfə böyüyəcək"),
    ("Elşad Quliyevin dediyinə görə, liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək"),
    ("Elşad Quliyevin qeyd etdiyi kimi, liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək"),
    ("Elşad Quliyevə görə, liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək"),
    ("Elşad Quliyevin sözlərinə görə isə liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək"),
    ("Liman, Elşad Quliyevin sözlərinə görə, iki dəfə böyüyəcək.", "Liman […] iki dəfə böyüyəcək"),
    ("Elşad Quliyevin fikri budur ki, liman iki dəfə böyüyəcək.", "liman iki dəfə böyüyəcək"),
    ("Elşad Quliyevin hesabatında limanın böyüdüyü qeyd olunur.", "limanın böyüdüyü"),
    ("Elşad Quliyev limanın böyüyəcəyinə əmin olduğunu bildirib.", "limanın böyüyəcəyinə"),
    ("Elşad Quliyev səhvini boynuna alır, lakin limanın böyüyəcəyini deyir.", "limanın böyüyəcəyini"),
    ("Elşad Quliyev limanın böyüyəcəyini deyərək salonu tərk edib.", "limanın böyüyəcəyini"),
    ("Elşad Quliyev jurnalistlərə danışarkən limanın böyüyəcəyini iddia etdi.", "limanın böyüyəcəyini"),
    ("Elşad Quliyev hesabında yazdığı paylaşımda limanın böyüyəcəyini xatırladıb.", "limanın böyüyəcəyini"),
    ("Elşad Quliyev növbəti sammitdə limanın böyüyəcəyini deyib.", "növbəti sammitdə limanın böyüyəcəyini"),
    ("Elşad Quliyev əks fikirdədir: o hesab edir ki, liman böyüyəcək.", "liman böyüyəcək"),
    ("Elşad Quliyevin verdiyi xəbərə görə, bir liman böyüyəcək.", "bir liman böyüyəcək"),
    ("Report-a istinadən xəbər verilir ki, Elşad Quliyev limanın böyüyəcəyini deyib.", "limanın böyüyəcəyini"),
]


@pytest.mark.parametrize(("text", "words"), CLAUSES)
def test_a_clause_is_found_whole(text: str, words: str) -> None:
    assert said(text, "az") == [("indirect", words, "Elşad Quliyev")]


def test_two_verbs_of_one_speaker_report_two_clauses() -> None:
    text = "Elşad Quliyev limanın böyüyəcəyini bildirib və gəmilərin gözlədiyini deyib."
    assert said(text, "az") == [
        ("indirect", "limanın böyüyəcəyini", "Elşad Quliyev"),
        ("indirect", "gəmilərin gözlədiyini", "Elşad Quliyev"),
    ]


JUDGEMENTS = [
    ("Elşad Quliyev limanı “şəhərin açıq qapısı” adlandırıb.", "limanı “şəhərin açıq qapısı”"),
    ("Elşad Quliyev limanı “şəhərin açıq qapısı” kimi qiymətləndirib.", "limanı “şəhərin açıq qapısı”"),
    ("Elşad Quliyev limanın “iki dəfə böyüyəcəyini” deyib.", "limanın “iki dəfə böyüyəcəyini”"),
    ("Elşad Quliyev limanı “heç kimə lazım olmayan” tikili sayır.", "limanı “heç kimə lazım olmayan” tikili"),
]


@pytest.mark.parametrize(("text", "words"), JUDGEMENTS)
def test_marked_words_in_a_judgement_are_mixed(text: str, words: str) -> None:
    assert said(text, "az") == [("mixed", words, "Elşad Quliyev")]


NOTHING = [
    "Ehtimal olunur ki, liman iki dəfə böyüyəcək.",
    "Atalar deyib ki, liman gəmini gözləyər.",
    "Bölgə müxbirimiz xəbər verir ki, liman böyüyəcək.",
    "“Liman” – “Dəniz” oyunundan sonra məşqçilər fikirlərini bölüşüblər.",
    "Report xəbər verir ki, liman iki dəfə böyüyəcək.",
    "“Sahil” qəzeti yazır ki, liman iki dəfə böyüyəcək.",
    "Liman iki dəfə böyüyəcək. Bu barədə Trend məlumat verir.",
    "Elşad Quliyev kitabını “Dənizin o biri üzü” adlandırıb.",
    "Divarda “Limanı qoruyun, dənizi qoruyun!” yazılıb.",
    "Uşaqlar ona “ağ saçlı dəniz babası” deyə müraciət edirlər.",
    "Elşad Quliyev limanda gördüklərini danışır.",
    "Rəna Vəliyeva limandan bu barədə həvəslə danışır.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_names_credits_and_things_report_nothing(text: str) -> None:
    assert said(text, "az") == []
