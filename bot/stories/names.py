"""The names in a text: words with a capital of their own, and whether two of them are one name in two spellings or cases."""

import re
from collections.abc import Iterable, Iterator

from bot.speakers.spelling import keys, skeleton
from scrapers.article import Language

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS = frozenset('.!?…:;«“„"\n(–—')
"""A word behind one of these has its capital from there."""
SHORTEST = 3
_ENGLISH_CAPITALS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday the this that president minister prime chairman director deputy".split()  # noqa: SIM905  because a list of words reads best as running text
)
_WORD_ENDS = 2


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


def key(word: str, language: Language) -> str:
    """Return the Latin form of a word."""
    return next(iter(keys(word, language)), "")


def one_name(one: str, other: str) -> bool:
    """Tell whether two Latin forms are one name; its ends change with the case, its vowels with the language."""
    first, second = skeleton(one), skeleton(other)
    shorter = min(len(first), len(second))
    if shorter <= _WORD_ENDS:
        return bool(shorter) and _common(one.replace("a", "e"), other.replace("a", "e")) > shorter
    return _common(first, second) >= max(SHORTEST, shorter - 1)


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
