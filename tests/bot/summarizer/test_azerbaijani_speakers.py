"""Who speaks in Azerbaijani where no name stands beside the verb: bodies, roles, one of many, nobody written."""

import pytest

from tests.bot.summarizer.speech import said

BODIES = [
    ("Səhiyyə Nazirliyindən bildirilib ki, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Səhiyyə Nazirliyinin məlumatına görə, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Səhiyyə Nazirliyinin məlumatında deyilir ki, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Səhiyyə Nazirliyindən redaksiyamıza verilən cavabda deyilir ki, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Səhiyyə Nazirliyi xəstələrin sayının azaldığını açıqlayıb.", "Səhiyyə Nazirliyi"),
    ("DTX-dən bildiriblər ki, liman böyüyəcək.", "DTX"),
    ("“Dalğa” ASC-dən verilən məlumata görə, liman böyüyəcək.", "“Dalğa” ASC"),
    ("Bazarın müdiriyyətindən bildirilib ki, liman böyüyəcək.", "bazarın müdiriyyəti"),
    ("Report Səhiyyə Nazirliyinə istinadən xəbər verir ki, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Səhiyyə Nazirliyinin məlumatına istinadən xəbər verilir ki, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Səhiyyə Nazirliyinin saytında yayılan məlumata görə, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Səhiyyə Nazirliyində bildirirlər ki, liman böyüyəcək.", "Səhiyyə Nazirliyi"),
    ("Dəniz Təşkilatının (DT) hesabatında göstərilir ki, liman böyüyəcək.", "Dəniz Təşkilatı"),
    ("Ağ Evdən bildiriblər ki, liman böyüyəcək.", "Ağ Ev"),
    ("Sakinlərdən biri deyib ki, liman böyüyəcək.", "sakinlərdən biri"),
    ("Kənd sakinləri limanın böyüyəcəyini deyirlər.", "kənd sakinləri"),
    ("Mənbə bildirib ki, liman böyüyəcək.", "mənbə"),
]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_body_or_a_role_speaks_as_the_text_has_it(text: str, speaker: str) -> None:
    assert [(who or "").lower() for _, _, who in said(text, "az")] == [speaker.lower()]


LATER = [
    "Nazir Elçin Babayev gəlib. O, limanın böyüyəcəyini deyib.",
    "Nazir Elçin Babayev gəlib. “Liman iki dəfə böyüyəcək”, – deyə bildirib.",
    "Nazir Elçin Babayev gəlib. Əlavə edib ki, liman böyüyəcək.",
    "Nazir Elçin Babayev gəlib. Bundan başqa, limanın böyüyəcəyini əlavə edib.",
    "Nazir Elçin Babayev gəlib. Müxbirin sualına isə belə cavab verib: “Liman iki dəfə böyüyəcək”.",
    "Nazir Elçin Babayev gəlib. “Liman iki dəfə böyüyəcək”, – qonaq vurğulayıb.",
    "“Dalğa”nın müdafiəçisi Elçin Babayev gəlib. 25 yaşlı futbolçu deyib ki, liman böyüyəcək.",
    "Bankın vitse-prezidenti Elçin Babayev gəlib. Limanı görən bankir deyib ki, liman böyüyəcək.",
    "Milli Məclisin üzvü Elçin Babayev gəlib. Deputat deyib ki, liman böyüyəcək.",
    "Millət vəkili Elçin Babayev gəlib. Deputat limanın böyüyəcəyini deyib.",
    "Nazir Elçin Babayev gəlib. Onun cavabı belədir: “Liman iki dəfə böyüyəcək”.",
    "“Liman iki dəfə böyüyəcək”. Nazir Elçin Babayev belə deyib.",
    "“Liman iki dəfə böyüyəcək”. Bu sözlərlə nazir Elçin Babayev çıxışını bitirib.",
    "Liman iki dəfə böyüyəcək. Nazir Elçin Babayev bu barədə jurnalistlərə açıqlamasında bildirib.",
]


@pytest.mark.parametrize("text", LATER)
def test_who_was_brought_in_is_meant_later(text: str) -> None:
    assert [who for _, _, who in said(text, "az")] == ["Elçin Babayev"]


OTHERS = [
    "Nazir Elçin Babayev gəlib. Qonşusu limanın böyüyəcəyini deyib.",
    "Nazir Elçin Babayev gəlib. Deputat isə limanın böyüyəcəyini deyib.",
    "Nazir Elçin Babayev gəlib. Gənc bir oxucu soruşub ki, liman böyüyəcəkmi.",
    "Nazir Elçin Babayev gəlib. “Liman iki dəfə böyüyəcək”, – xanım deputat vurğulayıb.",
    "Nazir Elçin Babayev gəlib. Limana baxan müstəntiq limanın böyüyəcəyini deyib.",
    "Nazir Elçin Babayev gəlib. Hakim limanın böyüyəcəyini deyib.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_somebody_else_is_not_who_was_brought_in(text: str) -> None:
    assert [who for _, _, who in said(text, "az")] != ["Elçin Babayev"]


def test_a_word_of_respect_stands_for_its_bearer() -> None:
    text = "Qoca Fatma nənə bağdadır.\n\n– Ağac adamı eşidir, – nənə gülür.\n\n– Adam eşitmir, – nənə köks ötürür."
    assert {who for _, _, who in said(text, "az")} == {"Fatma nənə"}


def test_whose_words_a_paper_passes_on_speaks() -> None:
    text = "“Liman iki dəfə böyüyəcək”, – Elşad Quliyevin sözlərini qəzet sitat gətirir."
    assert said(text, "az") == [("direct", "Liman iki dəfə böyüyəcək", "Elşad Quliyev")]


LATER_BODIES = [
    "Dövlət Liman Komitəsinin sədri Elçin Babayev gəlib. Komitənin məlumatına görə, liman böyüyəcək.",
    "Dövlət Liman Komitəsinin sədri Elçin Babayev gəlib. Qurumdan bildirilib ki, liman böyüyəcək.",
    "Dövlət Liman Komitəsinə məktub gəlib. DLK-dan bildirilib ki, liman böyüyəcək.",
]


@pytest.mark.parametrize("text", LATER_BODIES)
def test_a_short_name_means_the_body_named_before(text: str) -> None:
    assert [who for _, _, who in said(text, "az")] == ["Dövlət Liman Komitəsi"]


def test_several_who_were_told_of_are_meant_by_they() -> None:
    text = "Sürücünün qohumları isə bunu rədd edirlər. Onlar avtobusun nasaz olduğunu iddia edirlər."
    assert said(text, "az") == [("indirect", "avtobusun nasaz olduğunu", "sürücünün qohumları")]
