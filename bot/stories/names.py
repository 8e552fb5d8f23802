"""The names in a text: words with a capital of their own, and whether two of them are one name in two spellings or cases."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from bot.speakers.spelling import keys, skeleton
from bot.stories.endings import RUSSIAN, azerbaijani, small
from bot.stories.places import place
from scrapers.article import Language

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS = frozenset('.!?…:;«“„"\n(–—')
"""A word behind one of these has its capital from there."""
SHORTEST = 3
_ENGLISH_CAPITALS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday the this that president minister prime chairman director deputy".split()  # noqa: SIM905  because a list of words reads best as running text
)
_SHORTEST_STEM = 3
_LAST_VOWELS = "aəeoıuüö"
"""Of a name that has an ending behind it in another language: Astanadan is of Астаны."""
_ENGLISH_ADJECTIVE = re.compile(r"sk(?:yy|iy|y|i)")
_KINDS = str.maketrans("ayu", "eio")
"""The vowels that change with the language: a and ə, i and ı, o and u."""
_FLEETING = re.compile(r"(?<=\w\w[^аеиоуыэюя])[ео](?=[лцк]$)")
"""The vowel that other cases have not: Павел, Павла."""
_LONG = 4
"""Consonants of a name that one vowel does not make another; in a shorter one it does (Рашад, Рашид)."""


def names(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Yield the words with a capital of their own."""
    for found in capitals(text, language):
        before = text[: found.start()].rstrip(" \xa0")
        if before and before[-1] not in _BEGINS:
            yield found


def capitals(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Yield the words with a capital, also those that have it because a sentence begins."""
    for found in _WORD.finditer(text):
        word = found[0]
        if len(word) < SHORTEST or not word[0].isupper():
            continue
        if language != "en" or word.lower() not in _ENGLISH_CAPITALS:
            yield found


class Name(NamedTuple):
    """A name as it is compared: the place it is known to be, and its Latin forms with and without what may be an ending."""

    place: str
    stems: frozenset[str]


@lru_cache(maxsize=20_000)
def name(word: str, language: Language) -> Name:
    """Return how a word is compared."""
    lowered = small(word, language)
    stems = (key for stem in _stems(lowered, language) for key in keys(stem, language))
    return Name(place(lowered, language), frozenset(filter(None, stems)))


def one_name(one: Name, other: Name) -> bool:
    """Tell whether two words are one name, whatever its language and case; two places that are known are one or are not."""
    if one.place and other.place:
        return one.place == other.place
    return any(_one_stem(mine, theirs) for mine in one.stems for theirs in other.stems)


def _stems(word: str, language: Language) -> Iterator[str]:
    """Yield a word, and its beginnings where the rest may be an ending."""
    yield word
    if language == "ru":
        yield _FLEETING.sub("", word)
    for end in range(_SHORTEST_STEM, len(word)):
        rest = word[end:]
        if language == "ru" and rest in RUSSIAN:
            yield word[:end]
        elif language == "az" and azerbaijani(rest):
            yield word[:end]
            yield word[:end].rstrip(_LAST_VOWELS)
        elif language == "en" and (rest in _LAST_VOWELS or _ENGLISH_ADJECTIVE.fullmatch(word, end - 2)):
            yield word[:end]


def _one_stem(one: str, other: str) -> bool:
    """Tell whether two stems have the same consonants, and vowels of one kind; in a longer name one vowel may differ."""
    consonants = skeleton(one)
    if consonants != skeleton(other):
        return False
    mine, theirs = one.translate(_KINDS), other.translate(_KINDS)
    return mine == theirs or (len(consonants) >= _LONG and Levenshtein.distance(mine, theirs) <= 1)
