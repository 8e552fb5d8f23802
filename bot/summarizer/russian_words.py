"""Russian words one by one: what they can be, and their nominative. No sentence is understood here."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.summarizer.actors import Gender
from bot.summarizer.lexicon import ru
from bot.summarizer.tokens import Token
from bot.summarizer.toolbox import Parse, in_dictionary, nominative, parses

CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
OBLIQUE = ("gent", "datv", "ablt", "accs", "loct")
_NAME_TAGS = frozenset({"Name", "Surn", "Patr"})
_PHRASE = frozenset({"NOUN", "ADJF", "PRTF", "PREP", "NUMR"})
_NAME_ENDING = re.compile(r"(?:ого|ому|ыми|ой|ую|ым|ом|ем|ых|ою|[аеиоуыэюяйь])$")
_UNLIKELY = 0.02
_UNCHANGING = "оеиуыэю"
_WOMEN = ("ова", "ева", "ёва", "ина", "ская", "цкая", "кызы", "гызы")
_MEN = ("ов", "ев", "ёв", "ин", "ский", "цкий", "оглу", "улы")
_SHORT_NAME = 3
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def readings(token: Token) -> tuple[Parse, ...]:
    """Return the likely readings of a token, none for signs."""
    return tuple(parses(token.text.lower())) if token.form == "word" else ()


@lru_cache(maxsize=20_000)
def cases(word: str, *, person: bool = False) -> frozenset[str]:
    """Return the cases a word can be in; a word of another script can be in any."""
    if not _CYRILLIC.search(word):
        return CASES
    found = parses(word.lower())
    if person and word[-1] in _UNCHANGING and not in_dictionary(word.lower()):
        return CASES
    if person:
        named = [p for p in found if p.grammemes & _NAME_TAGS and "plur" not in p.grammemes]
        if not named:
            return _foreign_cases(word.lower()) | _of(found)
        unknown = word[-1] in "ая" and not in_dictionary(word.lower())
        return _of(named) | (frozenset({"gent", "accs"}) if unknown else frozenset())
    return _of(found)


def _of(found: Sequence[Parse]) -> frozenset[str]:
    return frozenset(case for p in found for case in CASES & p.grammemes)


def _foreign_cases(word: str) -> frozenset[str]:
    """Names the dictionary does not know: a consonant at the end is nominative, -а may be a genitive as well."""
    if word[-1] in "аяоеиуыюэ":
        return CASES if word[-1] in "оеиуыюэ" else frozenset({"nomn", "gent", "accs"})
    return frozenset({"nomn"})


@lru_cache(maxsize=20_000)
def noun_cases(word: str, *, person: bool) -> frozenset[str]:
    """Return the cases of a noun of a person (`person`) or of a body, other readings of the word left out."""
    found = [p for p in parses(word.lower()) if p.pos == "NOUN" and ("anim" in p.grammemes) == person]
    return _of(found) if found else cases(word)


@lru_cache(maxsize=20_000)
def person_noun(word: str, case: str, *, singular: bool = False) -> bool:
    """Tell whether a word is a noun of a person ("политолог") in this case."""
    return len(word) > 2 and any(
        p.pos == "NOUN"
        and {"anim", case} <= p.grammemes
        and not p.grammemes & _NAME_TAGS
        and p.score >= _UNLIKELY
        and not (singular and "plur" in p.grammemes)
        for p in parses(word.lower())[:4]
    )


@lru_cache(maxsize=20_000)
def woman(word: str) -> bool:
    """Tell whether a noun of a person can only mean a woman."""
    found = [p for p in parses(word.lower()) if p.pos == "NOUN" and {"anim", "nomn"} <= p.grammemes]
    return bool(found) and all("femn" in p.grammemes and "ms-f" not in p.grammemes for p in found)


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Tell whether a word can be a name of a person: the dictionary knows it as one, or not as anything common."""
    found = parses(word.lower())
    named = not found or any(p.grammemes & _NAME_TAGS for p in found)
    return named or word.lower().endswith((*_WOMEN, *_MEN)) or not known_common(word)


@lru_cache(maxsize=20_000)
def first_name(word: str) -> bool:
    """Tell whether the dictionary knows a word as a first name above all."""
    found = parses(word.lower())
    return bool(found) and "Name" in found[0].grammemes and not known_common(word)


@lru_cache(maxsize=20_000)
def known_common(word: str) -> bool:
    """Tell whether the dictionary has a word as a common one, a place or a body."""
    return any(not p.grammemes & _NAME_TAGS for p in parses(word.lower())[:1]) and in_dictionary(word.lower())


@lru_cache(maxsize=20_000)
def strange(word: str) -> bool:
    """Tell whether a word is Cyrillic and not in the dictionary."""
    return bool(_CYRILLIC.match(word)) and len(word) > _SHORT_NAME and not in_dictionary(word.lower())


def says(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a finite verb of saying stands at `index`, and not in the first or second person."""
    found = readings(tokens[index]) if 0 <= index < len(tokens) else ()
    return any(
        p.lemma.replace("ё", "е") in ru.SAY | ru.IMPERSONAL
        and p.pos == "VERB"
        and not p.grammemes & {"1per", "2per", "impr"}
        for p in found[:2]
    )


def same_script(word: str, others: str) -> bool:
    """Tell whether a word and its neighbours are both Cyrillic, or neither."""
    return bool(_CYRILLIC.search(word)) == bool(_CYRILLIC.search(others))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word without its last vowels and the endings of surnames: one stem for all cases of a name."""
    lowered = word.lower().replace("ё", "е").replace("э", "е")
    return _NAME_ENDING.sub("", lowered) if len(lowered) > _SHORT_NAME else lowered


@lru_cache(maxsize=20_000)
def adjective(word: str, case: str) -> bool:
    """Tell whether a word is an adjective, participle or ordinal in this case."""
    if word[:1].isdigit():
        return True
    return any(
        p.pos in {"ADJF", "PRTF"} and case in p.grammemes and "Apro" not in p.grammemes for p in parses(word.lower())
    )


@lru_cache(maxsize=20_000)
def body_noun(word: str) -> bool:
    """Tell whether a word is a noun of a body that speaks ("министерство")."""
    lowered = word.lower().replace("ё", "е")
    return lowered in ru.BODIES or any(
        p.lemma.replace("ё", "е") in ru.BODIES for p in parses(lowered)[:2] if p.pos == "NOUN"
    )


@lru_cache(maxsize=20_000)
def in_phrase(word: str) -> bool:
    """Tell whether a word may stand inside a role («эксперт по цифровой логистике»)."""
    if not _CYRILLIC.search(word):
        return True
    lowered = word.lower()
    if lowered in {"и", "не"}:
        return True
    found = parses(lowered)
    if not found or found[0].pos in {"VERB", "INFN", "GRND", "ADVB", "CONJ", "PRCL", "NPRO", "PRED", "INTJ", "COMP"}:
        return bool(found) and found[0].pos == "VERB" and found[0].score < 0.6 and any(p.pos == "NOUN" for p in found)
    return found[0].pos in _PHRASE and "Apro" not in found[0].grammemes


@lru_cache(maxsize=20_000)
def gender_of_name(words: tuple[str, ...]) -> Gender:
    """Return the gender of a name in the nominative: that of its surname, else of a first name the dictionary knows."""
    last = words[-1].lower()
    if last.endswith((*_WOMEN, *_MEN)):
        return "f" if last.endswith(_WOMEN) else "m"
    for word in words[:-1]:
        for p in parses(word.lower()):
            if {"Name", "nomn"} <= p.grammemes and in_dictionary(word.lower()):
                return "f" if "femn" in p.grammemes else "m"
    return ""


def to_nominative(word: str, case: str, gender: str) -> str:
    """Return a word of a role in the nominative, when it stands in `case`."""
    if case == "nomn" or not _CYRILLIC.search(word):
        return word
    wanted = {"m": {"masc"}, "f": {"femn"}, "n": {"neut"}}.get(gender, set())
    for pos in ("NOUN", "ADJF", "PRTF"):
        changed = nominative(word, frozenset({case, "sing"} | wanted), pos)
        if changed != word:
            return changed
    return word
