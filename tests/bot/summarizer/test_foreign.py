"""Articles in languages without a grammar: marked speech, and its speaker only where the text leaves no doubt."""

import pytest

from bot.summarizer import summarize
from scrapers.extract import article_from_text


def said(text: str) -> list[tuple[str, str, str | None]]:
    article = article_from_text(text)
    return [
        (quote.kind, " … ".join(article.slice(span) for span in quote.spans), quote.speaker)
        for quote in summarize(article).quotes
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Міст закрито. «Ми не чекатимемо весни», — сказав Іван Петренко.", "Ми не чекатимемо весни", "Іван Петренко"),
        ("Міст закрито. «Ми не чекатимемо весни», — Олена Бондар додала.", "Ми не чекатимемо весни", "Олена Бондар"),
        ("Іван Петренко: «Ми не чекатимемо ні весни, ні літа».", "Ми не чекатимемо ні весни, ні літа", "Іван Петренко"),
        ("Іван Петренко сказав: «Ми не чекатимемо ні весни».", "Ми не чекатимемо ні весни", "Іван Петренко"),
        ("Көпір жабық. «Біз көктемді күтпейміз», – деді Асқар Қуатов.", "Біз көктемді күтпейміз", "Асқар Қуатов"),
        ("Көпүр жабык. «Биз жазды күтпөйбүз», – деди Азамат Осмонов.", "Биз жазды күтпөйбүз", "Азамат Осмонов"),
        ("Köprü kapalı. Mehmet Yılmaz, “Baharı bekleyemeyiz” dedi.", "Baharı bekleyemeyiz", "Mehmet Yılmaz"),
        ("Ko‘prik yopiq va yo‘l ham. «Bahorni kutmaymiz», — dedi Anvar Karimov.", "Bahorni kutmaymiz", "Anvar Karimov"),
        (
            "Die Brücke ist zu. „Wir warten nicht auf Mai“, sagte Anna Schmidt.",
            "Wir warten nicht auf Mai",
            "Anna Schmidt",
        ),
        (
            "Le pont est fermé. « Nous n’attendrons pas », a déclaré Jean Dupont.",
            "Nous n’attendrons pas",
            "Jean Dupont",
        ),
        ("Կամուրջը փակ է։ «Մենք չենք սպասի», - ասաց Արամ Սարյան։", "Մենք չենք սպասի", "Արամ Սարյան"),
    ],
)
def test_a_name_and_a_verb_beside_the_marks_tell_the_speaker(text: str, words: str, speaker: str) -> None:
    assert said(text) == [("direct", words, speaker)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Міст закрито. «Ми не чекатимемо весни», — сказав міністр.", "Ми не чекатимемо весни"),
        ("Міст закрито. «Ми не чекатимемо весни», — сказав Івану Петренку міністр.", "Ми не чекатимемо весни"),
        (
            "Köprü kapalı. “Artık baharı bekleyemeyiz, yol açılacak.” Bakan gitti.",
            "Artık baharı bekleyemeyiz, yol açılacak.",
        ),
        ("Köprü kapalı. “Baharı bekleyemeyiz” dedi Mehmet Yılmaz'a Bakan.", "Baharı bekleyemeyiz"),
        (
            "Die Brücke ist zu. „Wir warten nicht auf Mai“, sagte Bürgermeisterin Anna Schmidt.",
            "Wir warten nicht auf Mai",
        ),
        ("ხიდი დაკეტილია. „ჩვენ გაზაფხულს არ დაველოდებით“, - განაცხადა მინისტრმა.", "ჩვენ გაზაფხულს არ დაველოდებით"),
        ("پل بسته است. «ما تا بهار صبر نمی‌کنیم.» او رفت.", "ما تا بهار صبر نمی‌کنیم."),
    ],
)
def test_where_the_text_does_not_tell_for_certain_the_speaker_is_nobody(text: str, words: str) -> None:
    assert said(text) == [("direct", words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Вийшов фільм «Тіні забутих предків», його показали в Києві.",
        "Ухвалено закон «Про внесення змін до деяких законів щодо мостів».",
        "“Kış Uykusu” filmi İstanbul'da gösterildi ve ödül aldı.",
        "Das „Haus der Kunst“ in der Stadt bleibt geschlossen.",
        "Die sogenannte „Reform“ ist nicht mit uns zu machen!",
        "Міст «закрито», — сказав міністр.",
        "Він сказав: «Ми не чекатимемо весни, літа та осені",
    ],
)
def test_titles_names_irony_and_open_marks_are_no_quotes(text: str) -> None:
    assert said(text) == []


def test_an_attribution_inside_the_marks_parts_them() -> None:
    text = "Міст закрито. «Ми будуємо новий, — сказала Олена Бондар, — і він буде восени»."
    assert said(text) == [("direct", "Ми будуємо новий … і він буде восени", "Олена Бондар")]


def test_dashes_and_labels_are_left_alone() -> None:
    assert said("— Ми не чекатимемо весни, — сказав Іван Петренко.") == []
    assert (
        said("Питання: Коли міст?\nВідповідь: Навесні, щойно зійде лід.\nПитання: А де?\nВідповідь: Тут, ліворуч.")
        == []
    )


def test_a_foreign_paragraph_of_a_russian_article_is_read_by_its_own_rules() -> None:
    text = (
        "«Порт закрыт до весны», — сказал Олег Дёмин.\n\n"
        "«Біз көктемді күтпейміз, кемелер кетеді», – деді Асқар Қуатов. «Қазына» қоры үндемеді.\n\n"
        "«Склад построят к маю», — добавил Олег Дёмин."
    )
    assert [speaker for _, _, speaker in said(text)] == ["Олег Дёмин", "Асқар Қуатов", "Олег Дёмин"]
