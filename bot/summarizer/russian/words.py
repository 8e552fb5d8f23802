"""Russian words one by one: what they can be, and their nominative. No sentence is understood here."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.summarizer.lexicon import ru_names, ru_people, ru_saying
from bot.summarizer.russian.forms import (
    GENDER_TAGS,
    NAME_TAGS,
    adjective_forms,
    body_forms,
    cyrillic,
    person_forms,
    plain,
)
from bot.summarizer.tokens import Token
from bot.summarizer.toolbox import Parse, in_dictionary, nominative, parses

_PHRASE = frozenset({"NOUN", "ADJF", "PRTF", "PREP", "NUMR"})
_NO_PHRASE = frozenset({"VERB", "INFN", "GRND", "ADVB", "CONJ", "PRCL", "NPRO", "PRED", "INTJ", "COMP"})
_NAME_ENDING = re.compile(r"(?:ого|ому|ыми|ой|ую|ым|ом|ем|ых|ою|[аеиоуыэюяйь])$")
_WOMEN = ("ова", "ева", "ёва", "ина", "ская", "цкая", "кызы", "гызы")
_MEN = ("ов", "ев", "ёв", "ин", "ский", "цкий", "оглу", "улы")
GENDERED = (*_WOMEN, *_MEN, "вой", "вым", "вич", "вна", "ского", "скому", "ским", "ской", "ва", "ну", "ву")
"""How surnames and patronymics end that tell a man from a woman."""

_SURNAMES = (*_WOMEN, *_MEN, "заде", "дзе", "швили", "енко", "чук", "ян", "ли", "лы")
_SHORT_NAME = 3
_HARDLY_A_NOUN = 0.6


def readings(token: Token) -> tuple[Parse, ...]:
    """Return the likely readings of a token, none for signs."""
    return tuple(parses(token.text.lower())) if token.form == "word" else ()


@lru_cache(maxsize=20_000)
def person_noun(word: str, case: str, *, singular: bool = False) -> bool:
    """Tell whether a word is a noun of a person ("политолог") in this case."""
    return any(form.case == case and not (singular and form.number == "plur") for form in person_forms(word))


@lru_cache(maxsize=20_000)
def woman(word: str) -> bool:
    """Tell whether a noun of a person can only mean a woman."""
    return {form.gender for form in person_forms(word) if form.case == "nomn" and form.number == "sing"} == {"f"}


@lru_cache(maxsize=20_000)
def surname(word: str) -> bool:
    """Tell whether a word ends as surnames do."""
    return word.lower().endswith(_SURNAMES)


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Tell whether a word can be a name of a person: the dictionary knows it as one, or not as anything common."""
    found = parses(word.lower())
    named = not found or any(p.grammemes & NAME_TAGS for p in found)
    return named or word.lower().endswith((*_WOMEN, *_MEN)) or not known_common(word)


@lru_cache(maxsize=20_000)
def first_name(word: str) -> bool:
    """Tell whether the dictionary knows a word as a first name above all."""
    found = parses(word.lower())
    return bool(found) and "Name" in found[0].grammemes and in_dictionary(word.lower())


@lru_cache(maxsize=20_000)
def known_common(word: str) -> bool:
    """Tell whether the dictionary has a word as a common one, a place or a body."""
    return any(not p.grammemes & NAME_TAGS for p in parses(word.lower())[:1]) and in_dictionary(word.lower())


@lru_cache(maxsize=20_000)
def place(word: str) -> bool:
    """Tell whether the dictionary knows a word as a place and as nobody's name."""
    found = parses(word.lower())
    return (
        in_dictionary(word.lower())
        and any("Geox" in p.grammemes for p in found)
        and not any(p.grammemes & NAME_TAGS and p.score >= found[0].score for p in found)
    )


@lru_cache(maxsize=20_000)
def strange(word: str) -> bool:
    """Tell whether a word is Cyrillic and not in the dictionary."""
    return cyrillic(word[:1]) and len(word) > _SHORT_NAME and not in_dictionary(word.lower())


def says(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a finite verb of saying stands at `index`, and not in the first or second person."""
    found = readings(tokens[index]) if 0 <= index < len(tokens) else ()
    return any(
        plain(p.lemma) in ru_saying.SAY | ru_saying.IMPERSONAL
        and p.pos == "VERB"
        and not p.grammemes & {"1per", "2per", "impr"}
        for p in found[:2]
    )


def capital(token: Token) -> bool:
    """Tell whether a word begins with a capital, behind the article of an Arabic name too («аль-Маджид»)."""
    behind = token.text.partition("-")[2] or token.text.partition("’")[2]
    return token.capital or (token.lower.startswith(ru_names.ARTICLES) and behind[:1].isupper())


def same_script(word: str, others: str) -> bool:
    """Tell whether a word and its neighbours are both Cyrillic, or neither."""
    return cyrillic(word) == cyrillic(others)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word without its last vowels and the endings of surnames: one stem for all cases of a name."""
    lowered = plain(word).replace("э", "е")
    return _NAME_ENDING.sub("", lowered) if len(lowered) > _SHORT_NAME else lowered


@lru_cache(maxsize=20_000)
def adjective(word: str, case: str) -> bool:
    """Tell whether a word is an adjective, participle or ordinal in this case."""
    return any(form.case == case for form in adjective_forms(word))


@lru_cache(maxsize=20_000)
def body_noun(word: str) -> bool:
    """Tell whether a word is a noun of a body that speaks ("министерство")."""
    return bool(body_forms(word))


@lru_cache(maxsize=20_000)
def in_phrase(word: str) -> bool:
    """Tell whether a word may stand inside a role («эксперт по цифровой логистике»)."""
    if not cyrillic(word):
        return True
    lowered = word.lower()
    if lowered in {"и", "не"} | ru_people.MOST:
        return True
    found = parses(lowered)
    if not found or found[0].pos in _NO_PHRASE:
        hardly = bool(found) and found[0].pos == "VERB" and found[0].score < _HARDLY_A_NOUN
        return hardly and any(p.pos == "NOUN" for p in found)
    return found[0].pos in _PHRASE and "Apro" not in found[0].grammemes


def to_nominative(word: str, case: str, gender: str, number: str = "sing") -> str:
    """Return a word of a role in the nominative, when it stands in `case`."""
    if case == "nomn" or not cyrillic(word):
        return word
    if "-" in word and not cyrillic(word[0]):
        latin, _, noun = word.rpartition("-")
        return f"{latin}-{to_nominative(noun, case, gender, number)}"  # «с IT-экспертом»
    tags = [GENDER_TAGS[gender]] if gender else list(GENDER_TAGS.values())
    for pos in ("NOUN", "ADJF", "PRTF"):
        for tag in tags if number == "sing" else [number]:
            changed = nominative(word, frozenset({case, number, tag}), pos)
            if changed != word:
                return changed
    return word
