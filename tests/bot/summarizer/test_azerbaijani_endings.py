import pytest

from bot.summarizer.azerbaijani.endings import forms
from bot.summarizer.azerbaijani.verbs import LIGHT, SAYING
from bot.summarizer.azerbaijani.words import acronym_form, converb, oblique, participle, place, role_form


@pytest.mark.parametrize(
    ("word", "stem", "nominative", "case"),
    [
        ("nazirliyindən", "nazirlik", "nazirliyi", "abl"),
        ("nazirlikdən", "nazirlik", "nazirlik", "abl"),
        ("rəhbərinin", "rəhbər", "rəhbəri", "gen"),
        ("müsahibimiz", "müsahib", "müsahibimiz", "nom"),
        ("nənəmiz", "nənə", "nənəmiz", "nom"),
        ("ekspertlərə", "ekspert", "ekspertlər", "dat"),
        ("uşağı", "uşaq", "uşaq", "acc"),
        ("vəliyevadır", "vəliyeva", "vəliyeva", "cop"),
        ("shell’in", "shell", "shell", "gen"),
        ("bmt-nin", "bmt", "bmt", "gen"),
        ("sədrimizlə", "sədr", "sədrimiz", "ins"),
    ],
)
def test_a_word_is_read_without_its_endings(word: str, stem: str, nominative: str, case: str) -> None:
    assert (stem, nominative, case) in [(form.stem, form.nominative, form.case) for form in forms(word)]


def test_an_ending_agrees_with_the_vowels_of_its_word() -> None:
    assert {form.stem for form in forms("kalnina")} == {"kalnina"}


@pytest.mark.parametrize(
    "word", ["deyib", "söyləyirlər", "xatırladırdı", "vurğulamışdır", "bildirməkdədir", "açıqlayaraq"]
)
def test_a_verb_of_saying_is_known_in_every_form(word: str) -> None:
    assert word in SAYING


@pytest.mark.parametrize("word", ["edib", "eləyiblər", "olunub", "edilir", "verərək", "çatdırıb"])
def test_a_light_verb_is_known_in_every_form(word: str) -> None:
    assert word in LIGHT


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("kombaynçının", "kombaynçı"),
        ("dilşünas", "dilşünas"),
        ("oğlu", "oğl"),
        ("rəsmiləri", "rəsmi"),
        ("general-mayoru", "general-mayoru"),
        ("nümayəndə", "nümayəndə"),
    ],
)
def test_a_person_is_known_by_lexicon_and_by_ending(word: str, stem: str) -> None:
    form = role_form(word)
    assert form is not None
    assert form.stem == stem


@pytest.mark.parametrize("word", ["ikinci", "dialoqu", "texniki", "rəsmi", "limanda"])
def test_what_ends_like_a_person_is_none(word: str) -> None:
    assert role_form(word) is None


def test_letters_in_capitals_are_a_body_and_a_country_is_none() -> None:
    assert acronym_form("DTX-dən") is not None
    assert acronym_form("ABŞ") is None
    assert acronym_form("MMC") is None


def test_words_that_end_a_phrase_are_told_from_nouns_that_sound_alike() -> None:
    assert participle("keçirilən")
    assert participle("artdığı")
    assert participle("işləmiş")
    assert not participle("limanın")
    assert not participle("liman")
    assert converb("danışaraq")
    assert not converb("katib")
    assert oblique("limanda")
    assert oblique("Trend-ə".lower())
    assert not oblique("qayda")
    assert place("bakıdan")
