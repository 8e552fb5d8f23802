"""One person's statement in two languages: told from its figures and names, since the words cannot be compared.

Every figure of the shorter statement must stand in the longer one, and enough figures and names must be common to both; the
articles around must not speak against it. A statement without figures is never joined: too much is said in the same names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.speakers.spelling import keys, skeleton
from bot.stories.figures import figures
from scrapers.article import Language

_ENOUGH_FIGURES = 2
_ENOUGH_AROUND, _ENOUGH_NAMES = 3, 2
_AROUND = 0.5
"""Of the figures of the article that has fewer, so many must stand in the other one, or they tell of two events."""
_NAMES = 0.5
"""The same of the names said; the languages do not write the same words with a capital."""
_LONGER = 3.5
"""Times one statement may be longer than the other: a longer one says more."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS = frozenset('.!?…:;«“„"\n(–—')
"""A word behind one of these has its capital from there."""
_SHORTEST_NAME = 3
_ENGLISH_CAPITALS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday the this that president minister prime chairman director deputy".split()  # noqa: SIM905  because a list of words reads best as running text
)
_WORD_ENDS = 2


@dataclass(frozen=True)
class Statement:
    """What one person says in one article: their words, and the article's text around them."""

    language: Language
    words: str
    text: str
    speaker: str = ""

    @cached_property
    def said(self) -> frozenset[str]:
        """The figures of the words."""
        return figures(self.words, self.language)

    @cached_property
    def around(self) -> frozenset[str]:
        """The figures of the whole article."""
        return figures(self.text, self.language)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names said, the speaker's own left out, each as its Latin form."""
        own = [_key(word, self.language) for word in self.speaker.split()]
        told = (_key(word, self.language) for word in _names(self.words, self.language))
        return frozenset(name for name in told if not any(_one_name(name, each) for each in own))


def same_statement(one: Statement, other: Statement) -> bool:
    """Tell whether two articles of two languages bring the same words of the one person who speaks in both."""
    if one.language == other.language or "other" in {one.language, other.language}:
        return False
    fewer, more = sorted((one.said, other.said), key=len)
    if fewer - more or not _as_long(one.words, other.words) or not _share(one.around, other.around, _AROUND):
        return False
    few, many = sorted((one.names, other.names), key=len)
    shared = sum(any(_one_name(name, each) for each in many) for name in few)
    if len(few) >= _ENOUGH_NAMES and shared < _NAMES * len(few):
        return False
    if len(fewer) >= _ENOUGH_FIGURES or (fewer and shared):
        return True
    return bool(fewer or shared >= _ENOUGH_NAMES) and len(one.around & other.around) >= _ENOUGH_AROUND


def _as_long(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    return longer <= _LONGER * shorter


def _share(one: frozenset[str], other: frozenset[str], least: float) -> bool:
    fewer = min(len(one), len(other))
    return len(one & other) >= least * fewer


def _names(words: str, language: Language) -> Iterator[str]:
    """Yield the words with a capital of their own."""
    for found in _WORD.finditer(words):
        word, before = found[0], words[: found.start()].rstrip(" \xa0")
        if len(word) < _SHORTEST_NAME or not word[0].isupper() or not before or before[-1] in _BEGINS:
            continue
        if language != "en" or word.lower() not in _ENGLISH_CAPITALS:
            yield word


def _key(word: str, language: Language) -> str:
    return next(iter(keys(word, language)), "")


def _one_name(one: str, other: str) -> bool:
    """Tell whether two Latin forms are one name; its ends change with the case, its vowels with the language."""
    first, second = skeleton(one), skeleton(other)
    shorter = min(len(first), len(second))
    if shorter <= _WORD_ENDS:
        return bool(shorter) and _common(one.replace("a", "e"), other.replace("a", "e")) > shorter
    return _common(first, second) >= max(_SHORTEST_NAME, shorter - 1)


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
