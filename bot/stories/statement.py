"""One person's statement in two languages: told from its figures and names, since the words cannot be compared.

Every figure of the shorter statement must stand in the longer one, and enough figures and names must be common to both; the
articles around must not speak against it. Where names are said, one must be common; what grew in one does not fall in the other.
A statement without figures is never joined: too much is said in the same names.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.stories.direction import changes, directions, opposite, turned
from bot.stories.figures import figures
from bot.stories.matter import of_another_matter, shares
from bot.stories.names import Name, capitals, name, names, one_name
from scrapers.article import Language

_ENOUGH_FIGURES, _MANY_FIGURES = 2, 3
_ENOUGH_AROUND, _ENOUGH_NAMES = 3, 2
_AROUND = 0.5
"""Of the figures of the article that has fewer, so many must stand in the other one, or they tell of two events."""
_NAMES = 0.5
"""The same of the names said; the languages do not write the same words with a capital, so many figures do with one name."""
_LONGER = 3.5
"""Times one statement may be longer than the other: a longer one says more."""
_COMMON = frozenset(map(str, (*range(10), *range(1990, 2101))))
"""Small whole numbers, and years, stand in too many statements to be evidence."""


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
    def shares(self) -> frozenset[str]:
        """Those of them that are percentages: 12 per cent and 12 factories are not one figure."""
        return shares(self.words, self.language)

    @cached_property
    def around(self) -> frozenset[str]:
        """The figures of the whole article."""
        return figures(self.text, self.language)

    @cached_property
    def names(self) -> frozenset[Name]:
        """The names said, the speaker's own left out."""
        return self._told(names(self.words, self.language))

    @cached_property
    def capitals(self) -> frozenset[Name]:
        """The same with the words that begin a sentence: a name may be one of them."""
        return self._told(capitals(self.words, self.language))

    def _told(self, found: Iterable[re.Match[str]]) -> frozenset[Name]:
        own = [name(word, self.language) for word in self.speaker.split()]
        told = (name(each[0], self.language) for each in found)
        return frozenset(its for its in told if not any(one_name(its, each) for each in own))


def same_statement(one: Statement, other: Statement) -> bool:
    """Tell whether two articles of two languages bring the same words of the one person who speaks in both."""
    if one.language == other.language or "other" in {one.language, other.language}:
        return False
    fewer, more = sorted((one.said, other.said), key=len)
    if fewer - more or not _as_long(one.words, other.words) or not _share(one.around, other.around, _AROUND):
        return False
    if _opposite(one, other) or _weighty((one.shares ^ other.shares) & one.said & other.said):
        return False
    shared = max(_common_names(one, other), _common_names(other, one))
    weighty = _weighty(fewer)
    least = 1 if len(weighty) >= _MANY_FIGURES else max(1, _NAMES * min(len(one.names), len(other.names)))
    if (one.names or other.names) and shared < least:
        return False
    if len(weighty) >= _ENOUGH_FIGURES or (weighty and shared):
        return True
    return bool(weighty or shared >= _ENOUGH_NAMES) and len(_weighty(one.around & other.around)) >= _ENOUGH_AROUND


def _opposite(one: Statement, other: Statement) -> bool:
    ways = (directions(each.words, each.language) for each in (one, other))
    if opposite(*ways) or of_another_matter((one.words, one.language), (other.words, other.language)):
        return True
    return turned(*(changes(each.words, each.language) for each in (one, other)))


def _weighty(found: frozenset[str]) -> frozenset[str]:
    """Return the figures that hardly stand in two statements by chance."""
    return frozenset(each for each in found if each not in _COMMON)


def _common_names(one: Statement, other: Statement) -> int:
    """Count the names of one that the other has, be it where a sentence begins."""
    return sum(any(one_name(its, each) for each in other.capitals) for its in one.names)


def _as_long(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    return longer <= _LONGER * shorter


def _share(one: frozenset[str], other: frozenset[str], least: float) -> bool:
    fewer = min(len(one), len(other))
    return len(one & other) >= least * fewer
