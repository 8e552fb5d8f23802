"""What the figures of a statement are of: shares or amounts, and words whose opposite would make it another statement."""

import re

from bot.stories.endings import small
from bot.stories.figures import in_order
from scrapers.article import Language

_PERCENT = re.compile(r"%|\b(?:процент|faiz|per ?cent|пайыз)")
_NEAR = 40
"""Characters before a percent sign in which its figure stands."""
_OPPOSITES: tuple[dict[Language, tuple[str, str]], ...] = (
    {"ru": ("экспорт", "импорт"), "az": ("ixrac", "idxal"), "en": ("export", "import")},
    {"ru": ("прибыл", "убыт"), "az": ("mənfəət", "zərər"), "en": ("profit", "loss")},
    {"ru": ("доход", "расход"), "az": ("gəlir", "xərc"), "en": ("revenue", "expenditure")},
)


def shares(text: str, language: Language) -> frozenset[str]:
    """Return the figures of a text that are percentages, as `figures` spells them."""
    plain = small(text, language)
    before = (plain[max(0, found.start() - _NEAR) : found.start()] for found in _PERCENT.finditer(plain))
    return frozenset(told[-1] for each in before if (told := in_order(each, language)))


def of_another_matter(one: tuple[str, Language], other: tuple[str, Language]) -> bool:
    """Tell whether two texts are of opposite things: the one only of exports, the other only of imports."""
    return any(_is_opposite(words, one, other) for words in _OPPOSITES)


def _is_opposite(
    words: dict[Language, tuple[str, str]], one: tuple[str, Language], other: tuple[str, Language]
) -> bool:
    mine, theirs = (_told(words, text, language) for text, language in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _told(words: dict[Language, tuple[str, str]], text: str, language: Language) -> set[int]:
    plain = small(text, language)
    return {side for side, word in enumerate(words.get(language, ())) if re.search(rf"\b{word}", plain)}
