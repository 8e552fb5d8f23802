from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.statement import Statement, same_statement
from tests.bot.stories.pairs import statements

RU = Statement(
    language="ru", words="Мы везем 12 вагонов в Актау за 5 дней.", text="Мы везем 12 вагонов в Актау за 5 дней."
)
AZ = Statement(language="az", words="Aktauya 12 vaqonu 5 günə aparırıq.", text="Aktauya 12 vaqonu 5 günə aparırıq.")


@given(st.sampled_from(statements()))
def test_which_one_is_first_makes_no_difference(told: object) -> None:
    assert isinstance(told, type(statements()[0]))
    assert same_statement(told.one, told.other) == same_statement(told.other, told.one)


def test_two_languages_are_needed_that_we_read() -> None:
    assert same_statement(RU, AZ)
    assert not same_statement(RU, replace(AZ, language="ru"))
    assert not same_statement(RU, replace(AZ, language="other"))


@pytest.mark.parametrize(
    "words",
    [
        "Aktauya 13 vaqonu 5 günə aparırıq.",
        "Aktauya 12 vaqonu 5 günə, Bakıya 9 vaqonu aparırıq və 40 vaqon alırıq, 7 lokomotiv də təmir edirik." * 2,
    ],
)
def test_another_figure_or_a_far_longer_speech_is_another_statement(words: str) -> None:
    assert not same_statement(RU, replace(AZ, words=words))


def test_articles_with_other_figures_around_are_of_two_events() -> None:
    ru = replace(RU, text=RU.words + " Всего 300 человек, 41 дом, 77 лет.")
    az = replace(AZ, text=AZ.words + " 650 nəfər, 82 ev, 19 il, 1998.")
    assert not same_statement(ru, az)


def test_other_names_in_the_same_figures_are_another_statement() -> None:
    ru = replace(RU, words="Мы везем 12 вагонов из Астаны в Актау за 5 дней.")
    az = replace(AZ, words="Biz Gəncədən Tbilisiyə 12 vaqonu 5 günə aparırıq.")
    assert not same_statement(ru, az)


def test_the_speakers_own_name_proves_nothing() -> None:
    ru = replace(RU, words="Как Эйвазлы, я скажу: 12.", text="12", speaker="Рамиль Эйвазлы")
    az = replace(AZ, words="Mən, Eyvazlı, deyirəm: 12.", text="12", speaker="Ramil Eyvazlı")
    assert ru.names == frozenset()
    assert not same_statement(ru, az)


def test_many_figures_need_but_one_common_name() -> None:
    ru = replace(
        RU, words="В Самтредиа, на пути в Батуми и в Поти, нужны 32 километра, 180 миллионов лари и 40 поездов."
    )
    az = replace(
        AZ,
        words="Bizə Samtrediyada, Cənubi Qafqazda, 32 kilometr, 180 milyon lari və 40 qatar lazımdır, Orta Asiyada da.",
    )
    assert same_statement(ru, az)
    fewer = replace(az, words=az.words.replace("180 milyon lari və 40 qatar", "yol"))
    assert not same_statement(ru, fewer)


@pytest.mark.parametrize("long", ["9" * 5_000, "9" * 1_100_000, "1," * 5_000 + "1", "٣" * 20, "²³", "0 млн 0"])
def test_no_text_is_too_strange(long: str) -> None:
    ru, az = (replace(each, words=f"{each.words} {long} {long}", text=f"{each.text} {long}") for each in (RU, AZ))
    assert same_statement(ru, az) == same_statement(az, ru)


@pytest.mark.parametrize(
    ("words", "same"), [("The rate was 30, now it is 45.", True), ("The rate was 45, now it is 30.", False)]
)
def test_what_turned_round_is_another_statement(words: str, same: bool) -> None:
    ru = replace(RU, words="Ставка была 30, стала 45.", text="Ставка была 30, стала 45.")
    en = Statement(language="en", words=words, text=words)
    assert same_statement(ru, en) is same
    assert same_statement(en, ru) is same


@pytest.mark.parametrize(
    ("ru", "en"),
    [
        (
            "Выросло на 12 процентов в Баку и на 35 процентов в Гяндже.",
            "In Baku 12 factories and in Ganja 35 plants work.",
        ),
        (
            "Экспорт в Баку дошел до 5,2 млн тонн и 350 миллионов.",
            "Imports to Baku reached 5.2 million tonnes and 350 million.",
        ),
    ],
)
def test_equal_figures_of_another_matter_are_another_statement(ru: str, en: str) -> None:
    one, other = Statement(language="ru", words=ru, text=ru), Statement(language="en", words=en, text=en)
    assert not same_statement(one, other)


def test_percentages_are_told_in_three_languages() -> None:
    ru = "Выросло на 12 процентов в Баку и на тридцать пять процентов в Гяндже."
    for language, words in (
        ("en", "Up 12 percent in Baku and 35 per cent in Ganja."),
        ("az", "Bakıda 12 faiz, Gəncədə 35% artıb."),
    ):
        other = Statement(language="az" if language == "az" else "en", words=words, text=words)
        assert same_statement(Statement(language="ru", words=ru, text=ru), other)
