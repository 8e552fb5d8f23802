"""The catalogues say every sentence of the code, in every language, with the same placeholders."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import read_po

from bot.language import INTERFACE_LANGUAGES, InterfaceLanguage
from bot.translations import Translations, catalogue_file

BOT = Path(__file__).parents[2] / "bot"
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]|%%")
FORMS = {"ru": 3, "az": 2, "en": 2}
FOREIGN = {"ru": r"[əğıİşçöü]", "az": r"[а-яёА-ЯЁ]", "en": r"[а-яёА-ЯЁəğıİşç]"}
NAMES_OF_LANGUAGES = re.compile(r"Русский|русский|Azərbaycanca|азербайджанский")


@cache
def said() -> dict[str, str | None]:
    """Return the msgids of the code, each with its plural or None."""
    keywords = parse_keywords(["translate:1,1t", "translate:1,2t", "translate:1,2,3t", "translate:1,2,4t"])
    catalog = Catalog()
    for _, line, message, _, _ in extract_from_dir(str(BOT), [("**.py", "python")], keywords=keywords):
        catalog.add(message, lineno=line)
    return {each.id[0]: each.id[1] for each in catalog if isinstance(each.id, tuple)} | {
        each.id: None for each in catalog if isinstance(each.id, str) and each.id
    }


@cache
def catalogue(language: str) -> Catalog:
    with catalogue_file(language).open("rb") as source:
        return read_po(source, locale=language)


@cache
def translations() -> dict[str, dict[str, tuple[str, ...]]]:
    return {
        language: {msgid(each): forms(each) for each in catalogue(language) if each.id}
        for language in INTERFACE_LANGUAGES
    }


def msgid(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def test_the_code_says_something() -> None:
    assert len(said()) > 50


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_sentence_stands_in_the_catalogue_and_no_other(language: InterfaceLanguage) -> None:
    assert set(translations()[language]) == set(said())


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_sentence_is_translated_with_all_its_plural_forms(language: InterfaceLanguage) -> None:
    wanted = {message: FORMS[language] if plural else 1 for message, plural in said().items()}
    got = {message: sum(bool(form.strip()) for form in forms) for message, forms in translations()[language].items()}
    assert got == wanted
    assert [each.id for each in catalogue(language) if each.fuzzy and each.id] == []


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_the_placeholders_are_those_of_the_sentence(language: InterfaceLanguage) -> None:
    wrong = [
        (message, form)
        for message, forms in translations()[language].items()
        for form in forms
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(said().get(message) or message))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_a_sentence_is_written_in_the_letters_of_its_language(language: InterfaceLanguage) -> None:
    mixed = [
        form
        for forms in translations()[language].values()
        for form in forms
        if re.search(FOREIGN[language], NAMES_OF_LANGUAGES.sub("", form))
    ]
    assert mixed == []


def test_plural_forms_are_chosen_by_number() -> None:
    translate = Translations.load().translator("ru")
    said_of = {n: translate("%d article", "%d articles", n) % n for n in (1, 3, 11, 21, 25)}
    assert said_of == {1: "1 статья", 3: "3 статьи", 11: "11 статей", 21: "21 статья", 25: "25 статей"}


def test_what_is_shown_of_an_article_is_told_by_number() -> None:
    shown_of, all_of = {}, {}
    for language in INTERFACE_LANGUAGES:
        translate = Translations.load().translator(language)
        shown_of[language] = [translate("%d fragment shown", "%d fragments shown", n) % n for n in (1, 3, 5, 21)]
        all_of[language] = [translate("%d quote in all", "%d quotes in all", n) % n for n in (1, 4, 11)]
    assert shown_of == {
        "ru": ["Показан 1 фрагмент", "Показано 3 фрагмента", "Показано 5 фрагментов", "Показан 21 фрагмент"],
        "az": [f"{n} fraqment göstərilib" for n in (1, 3, 5, 21)],
        "en": ["1 fragment shown", "3 fragments shown", "5 fragments shown", "21 fragments shown"],
    }
    assert all_of == {
        "ru": ["всего 1 цитата", "всего 4 цитаты", "всего 11 цитат"],
        "az": ["cəmi 1 sitat", "cəmi 4 sitat", "cəmi 11 sitat"],
        "en": ["1 quote in all", "4 quotes in all", "11 quotes in all"],
    }


def test_how_far_a_push_is_does_not_read_as_a_fraction() -> None:
    told = [form for forms in translations()["az"].values() for form in forms if "%(sent)s" in form]
    assert told
    assert not [form for form in told if "/ %(all)s" in form]


def test_a_page_that_is_gone_was_found_to_be_gone_and_not_seen() -> None:
    said_of_it = Translations.load().translator("az")("The site has no longer had this page since %(moment)s.")
    assert "aşkar edilib" in said_of_it
    assert "görünüb" not in said_of_it


def test_a_feed_has_one_name_in_azerbaijani() -> None:
    translate = Translations.load().translator("az")
    assert translate("feed") == "xəbər lenti"
    assert translate("answers with a page where a feed was promised").startswith(translate("feed"))
