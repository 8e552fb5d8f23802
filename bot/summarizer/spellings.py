"""Spellings of names: whether two words are one name, however a case ends it or a way of transliteration writes it."""

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from bot.summarizer.layout import lower

_ALIKE = 84
_SHORT_ALIKE = 89
_TRANSLITERATED = ["čç", "ćç", "šş", "žj", "dzhj", "zhj", "djj", "khh", "ghg", "qg", "iyy", "джж"]
"""What ways of transliteration write for a letter, and last the letter."""
_TYPO = 5
_ENDING = 2
_SHORTEST = 3
_PARTS = re.compile(r"[^\s.]+")


def parts(name: str) -> list[str]:
    """Return the words of a name, initials without their stops, in lower case."""
    return [lower(word) for word in _PARTS.findall(name)]


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Return a word with the letters that ways of transliteration write differently made one («Kulzhanov», «Kuljanov»)."""
    for spelling in _TRANSLITERATED:
        word = word.replace(spelling[:-1], spelling[-1])
    return word


def alike(one: str, other: str) -> bool:
    """Tell whether two words are one name in two spellings or cases."""
    one, other = folded(one), folded(other)
    if one == other:
        return True
    if not one or not other or one[0] != other[0]:
        return False
    if (
        abs(len(one) - len(other)) <= _ENDING
        and min(len(one), len(other)) >= _SHORTEST
        and (one.startswith(other) or other.startswith(one))
    ):
        return True
    if (
        len(one) == len(other) >= _TYPO
        and sum(a != b for a, b in zip(one[:-1], other[:-1], strict=True)) == 1
        and one[-1] == other[-1]
    ):
        return True
    threshold = _SHORT_ALIKE if min(len(one), len(other)) < 6 else _ALIKE
    return ratio(one, other) >= threshold
