"""Case, number and gender of Russian nouns and adjectives: what a word can stand in, and with what it agrees."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from bot.summarizer.actors import Gender
from bot.summarizer.lexicon import ru_bodies, ru_people
from bot.summarizer.toolbox import Parse, parses

CASES: Final = ("nomn", "gent", "datv", "ablt", "accs", "loct")
"""All six, the likeliest for who speaks first."""

NAME_TAGS = frozenset({"Name", "Surn", "Patr"})
GENDERS: dict[str, Gender] = {"masc": "m", "femn": "f", "neut": "n"}
"""What pymorphy calls the genders."""
GENDER_TAGS: dict[str, str] = {gender: tag for tag, gender in GENDERS.items()}
_BOTH: tuple[Gender, ...] = ("m", "f")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_UNLIKELY, _LIKELY = 0.02, 0.3
_READINGS = 5
_LONGEST_ENDING = 4
_SHORTEST_NOUN = 3
_DEPUTY = "зам"


class Form(NamedTuple):
    """One form a word can be in: «министра» is gent, sing, m or accs, sing, m. In the plural there is no gender."""

    case: str
    number: str
    gender: Gender


Forms = frozenset[Form]
NONE: Forms = frozenset()


def cyrillic(word: str) -> bool:
    """Tell whether a word has Cyrillic letters."""
    return bool(_CYRILLIC.search(word))


def plain(word: str) -> str:
    """Return a word as the lexicons have it."""
    return word.lower().replace("ё", "е")


def forms(found: Iterable[Parse]) -> Forms:
    """Return the forms that readings of a word give."""
    made: set[Form] = set()
    for p in found:
        cases = [case for case in CASES if case in p.grammemes]
        if "plur" in p.grammemes:
            made.update(Form(case, "plur", "") for case in cases)
            continue
        genders = [g for tag, g in GENDERS.items() if tag in p.grammemes]
        if p.grammemes & {"ms-f", "Ms-f"} or not genders:
            genders = list(_BOTH)
        made.update(Form(case, "sing", gender) for case in cases for gender in genders)
    return frozenset(made)


@lru_cache(maxsize=20_000)
def person_forms(word: str) -> Forms:
    """Return the forms of a noun of a person («политолог», «пострадавшая»), none for another word."""
    if len(word) < _SHORTEST_NOUN:
        return NONE
    if "-" in word and not cyrillic(word[0]):
        return person_forms(word.rpartition("-")[2])  # «IT-эксперт»
    found = parses(word.lower())[:_READINGS]
    described = bool(found) and found[0].pos in {"ADJF", "PRTF"}
    if described and not substantive(word):
        return NONE
    least = _UNLIKELY if described or (found and found[0].pos == "NOUN") else _LIKELY
    if _deputy(word.lower()):
        return frozenset(Form(case, "sing", gender) for case in CASES for gender in _BOTH)
    nouns = [p for p in found if p.pos == "NOUN" and p.score >= least and _of_person(p)]
    return forms(nouns) or (forms(p for p in found if p.pos in {"ADJF", "PRTF"}) if substantive(word) else NONE)


def _deputy(word: str) -> bool:
    """Tell whether a word is a deputy's office that does not decline («зампостпреда РФ», «замглавкома»)."""
    office = word.removeprefix(_DEPUTY)
    return (
        office != word
        and len(office) > _SHORTEST_NOUN
        and any(f.case == "gent" and f.number == "sing" for f in person_forms(office))
        and not any(f.case == "nomn" for f in person_forms(office))
    )


def _of_person(p: Parse) -> bool:
    lemma = plain(p.lemma)
    animate = "anim" in p.grammemes and not p.grammemes & NAME_TAGS
    return (animate and lemma not in ru_people.NO_PERSONS) or lemma in ru_people.PERSONS_TOO


@lru_cache(maxsize=20_000)
def substantive(word: str) -> bool:
    """Tell whether a word is an adjective or participle that may stand for a person («неизвестная», «обвиняемый»)."""
    lowered = plain(word)
    return any(lowered.startswith(s) and len(lowered) - len(s) <= _LONGEST_ENDING for s in ru_people.SUBSTANTIVES)


@lru_cache(maxsize=20_000)
def body_forms(word: str) -> Forms:
    """Return the forms of a noun of a body that speaks («министерство»), none for another word."""
    found = [p for p in parses(word.lower())[:_READINGS] if p.pos == "NOUN" and plain(p.lemma) in ru_bodies.BODIES]
    if found:
        return forms(found)
    return _UNCHANGING if plain(word) in ru_bodies.BODIES else NONE


@lru_cache(maxsize=20_000)
def adjective_forms(word: str) -> Forms:
    """Return the forms of an adjective, participle or ordinal; a number in figures agrees with anything."""
    if word[:1].isdigit():
        _, _, rest = word.partition("-")
        return adjective_forms(rest) or (
            _ANY if any(letter.isalpha() for letter in word) else NONE
        )  # «8-летней», «2-й»
    return forms(p for p in parses(word.lower()) if p.pos in {"ADJF", "PRTF"} and "Apro" not in p.grammemes)


def agreed(one: Forms, other: Forms) -> Forms:
    """Return the forms two words share: «главного» and «министра» give gent, sing, m and accs, sing, m."""
    return one & other


_ANY: Forms = frozenset(Form(case, "sing", gender) for case in CASES for gender in (*_BOTH, *GENDERS.values())) | {
    Form(case, "plur", "") for case in CASES
}
_UNCHANGING: Forms = frozenset(form for form in _ANY if form.number == "sing")


def gender_of(parse: Parse) -> Gender:
    """Return the gender of a reading of a word, "" in the plural and where there is none."""
    return next((gender for tag, gender in GENDERS.items() if tag in parse.grammemes), "")
