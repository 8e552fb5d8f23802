"""Which way things go in a text: words for growing and for falling, in the order they stand."""

import re

from bot.stories.direction_words import WAYS
from bot.stories.endings import small
from scrapers.article import Language

_PATTERNS = {language: re.compile(rf"\b(?:(?P<up>{up})|(?P<down>{down}))\b") for language, (up, down) in WAYS.items()}


def directions(text: str, language: Language) -> tuple[str, ...]:
    """Return "up" and "down" as a text tells them; nothing for a language that is not read."""
    pattern = _PATTERNS.get(language)
    return tuple(found.lastgroup or "" for found in pattern.finditer(small(text, language))) if pattern else ()


def opposite(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two texts go opposite ways: one only up and the other only down, or as many ways in another order."""
    if not one or not other:
        return False
    return set(one).isdisjoint(other) or (len(one) == len(other) and one != other)
