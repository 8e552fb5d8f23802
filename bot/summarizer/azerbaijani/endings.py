"""Endings of Azerbaijani nouns and names, taken off by vowel harmony: «nazirliyindən» is «nazirlik» + possessive + ablative.

Says what a word may be, every reading of it; which one it is, and what stems mean, is decided by the lexicons elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Case = Literal["nom", "gen", "dat", "acc", "loc", "abl", "ins", "cop"]

VOWELS = "aıoueəiöü"
_HARMONY = {"ı": "aı", "i": "eəi", "u": "ou", "ü": "öü", "a": "aıou", "ə": "eəiöü"}
_SOFTENED = {"y": "k", "ğ": "q"}
_SHORTEST = 2
_GLUE = "-'’ʼ`"


@dataclass(frozen=True, slots=True)
class Ending:
    """One spelling of an ending: the case or "" (possessive, plural), what it follows: a vowel, a possessive ending."""

    text: str
    case: Case | Literal[""] = ""
    after_vowel: bool | None = None
    after_owned: bool | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A reading of a word: its stem, its nominative as it would stand in the text, and its case."""

    stem: str
    nominative: str
    case: Case
    owned: bool = False
    plural: bool = False


def _spelled(
    pattern: str, case: Case | Literal[""] = "", *, after_vowel: bool | None = None, after_owned: bool | None = None
) -> tuple[Ending, ...]:
    """Return the spellings of an ending: «I» stands for ı i u ü, «A» for a ə."""
    if "I" in pattern and "A" in pattern:
        vowels = [("a", "ı"), ("ə", "i")]
        texts = [pattern.replace("A", low).replace("I", high) for low, high in vowels]
    elif "I" in pattern:
        texts = [pattern.replace("I", high) for high in "ıiuü"]
    else:
        texts = [pattern.replace("A", low) for low in "aə"]
    return tuple(Ending(text, case, after_vowel, after_owned) for text in texts)


_CASES = (
    *_spelled("dIr", "cop"),
    *_spelled("nIn", "gen", after_vowel=True),
    *_spelled("In", "gen", after_vowel=False),
    *_spelled("yA", "dat", after_vowel=True, after_owned=False),
    *_spelled("nA", "dat", after_vowel=True, after_owned=True),
    *_spelled("A", "dat", after_vowel=False),
    *_spelled("nI", "acc", after_vowel=True),
    *_spelled("I", "acc", after_vowel=False),
    *_spelled("dA", "loc", after_owned=False),
    *_spelled("ndA", "loc", after_vowel=True, after_owned=True),
    *_spelled("dAn", "abl", after_owned=False),
    *_spelled("ndAn", "abl", after_vowel=True, after_owned=True),
    *_spelled("lA", "ins"),
    *_spelled("ylA", "ins", after_vowel=True),
)
_OWNED = (
    *_spelled("I", after_vowel=False),
    *_spelled("sI", after_vowel=True),
    *_spelled("ImIz", after_vowel=False),
    *_spelled("mIz", after_vowel=True),
)
_PLURAL = _spelled("lAr")


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[Form, ...]:
    """Return the readings of a lowered word, the one without endings first."""
    return (Form(word, word, "nom"), *_inflected(word))


def _inflected(word: str) -> Iterator[Form]:
    yield from _stems(word, "nom", word)
    for base, ending in _cut(word, _CASES):
        case: Case = ending.case or "nom"
        for hard in _hardened(base, ending):
            if not ending.after_owned:
                yield Form(hard, hard, case)
        for form in _stems(base, case, base):
            if ending.after_owned is None or ending.after_owned == form.owned:
                yield form


def _stems(word: str, case: Case, nominative: str) -> Iterator[Form]:
    """Yield what is left of a word without a case when its possessive and plural endings are taken off."""
    for base, ending in _cut(word, _OWNED):
        for hard in _hardened(base, ending):
            yield Form(hard, nominative, case, owned=True)
            for stem, _ in _cut(hard, _PLURAL):
                yield Form(stem, nominative, case, owned=True, plural=True)
    for stem, _ in _cut(word, _PLURAL):
        yield Form(stem, nominative, case, plural=True)


def _cut(word: str, endings: tuple[Ending, ...]) -> Iterator[tuple[str, Ending]]:
    for ending in endings:
        if word.endswith(ending.text):
            base = word[: -len(ending.text)]
            if len(base.rstrip(_GLUE)) >= _SHORTEST and _agrees(base, ending):
                yield base.rstrip(_GLUE), ending


def _agrees(base: str, ending: Ending) -> bool:
    """Tell whether an ending may follow: by harmony and by the last sound, unless a sign parts them («Shell’in»)."""
    if base[-1] in _GLUE:
        return True
    if ending.after_vowel is not None and (base[-1] in VOWELS) != ending.after_vowel:
        return False
    vowel = next((letter for letter in reversed(base) if letter in VOWELS), "")
    first = next(letter for letter in ending.text if letter in VOWELS)
    return not vowel or vowel in _HARMONY[first]


def _hardened(base: str, ending: Ending) -> tuple[str, ...]:
    """Return the stem with the k or q that a vowel made soft («nazirliy-i»: «nazirlik»)."""
    if ending.text[0] in VOWELS and base[-1] in _SOFTENED:
        return (base[:-1] + _SOFTENED[base[-1]], base)
    return (base,)
