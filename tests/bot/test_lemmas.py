from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lemmas import lemmas
from scrapers.article import Language


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("ru", ["порт", "порта", "порту", "портами", "Порты"]),
        ("ru", ["Средний", "среднего", "среднем"]),
        ("ru", ["еще", "ещё"]),
        ("az", ["dəhliz", "dəhlizi", "dəhlizin", "Dəhlizlər", "dəhlizində", "DƏHLİZİ"]),
        ("az", ["təhlükəsizlik", "təhlükəsizliyi", "təhlükəsizliyin", "təhlükəsizlikdən"]),
        ("az", ["iqtisadiyyat", "iqtisadiyyatı", "iqtisadiyyatının", "İqtisadiyyatda"]),
        ("az", ["Türkiyə", "Türkiyənin", "Türkiyədə", "TÜRKİYƏ", "Türkiyəyə"]),
        ("az", ["liman", "limanı", "limanının", "limanlar", "limanlarımız", "limandakı", "limandan"]),
        ("az", ["Bakı", "Bakıda", "Bakının", "BAKI", "Bakı'da"]),
        ("en", ["port", "ports", "Port's"]),
        ("en", ["corridor", "corridors", "corridor’s"]),
    ],
)
def test_forms_of_a_word_somebody_looks_for_are_that_word(language: Language, forms: Sequence[str]) -> None:
    (base,) = lemmas(forms[0], language)
    base = forms[0].lower() if language == "az" else base
    assert {tuple(lemmas(form, language, frozenset({base}))) for form in forms} == {(base,)}


def test_a_softened_end_is_hardened_again() -> None:
    assert lemmas("kömək köməyi otaq otağı", "az") == ["kömək", "kömək", "otaq", "otaq"]


def test_forms_of_an_azerbaijani_word_nobody_asked_for_mostly_share_a_stem() -> None:
    assert len(set(lemmas("layihə layihəni layihələr layihənin layihələrdə layihədən", "az"))) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "порт", "спорт"),
        ("ru", "порт", "портал"),
        ("az", "türk", "Türkiyə"),
        ("az", "qaz", "qəzet"),
        ("ru", "сталь", "стали"),
        ("az", "türk", "Türkiyədən"),
        ("en", "gas", "gasp"),
        ("en", "training", "ai"),
    ],
)
def test_words_that_only_look_alike_stay_apart(language: Language, one: str, other: str) -> None:
    known = frozenset({one.lower(), other.lower()})
    assert lemmas(one, language, known) != lemmas(other, language, known)


def test_latin_words_in_a_russian_text_are_read_as_english() -> None:
    assert lemmas("проекты TITR и pipelines", "ru") == ["проект", "titr", "и", "pipelin"]


@given(st.text(max_size=200), st.sampled_from(["ru", "az", "en", "other"]))
def test_any_text_gives_lower_case_words(text: str, language: Language) -> None:
    found = lemmas(text, language)
    assert all(found)


def test_a_very_long_word_is_left_as_it_is() -> None:
    assert lemmas("А" * 5_000, "ru") == ["а" * 5_000]
