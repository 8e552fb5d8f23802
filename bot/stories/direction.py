"""Which way things go in a text: words for growing and for falling, in the order they stand, and what a figure was and is now."""

import re

from bot.stories.direction_words import CHANGES, WAYS
from bot.stories.endings import small
from bot.stories.figures import in_order
from scrapers.article import Language

_PATTERNS = {language: re.compile(rf"\b(?:(?P<up>{up})|(?P<down>{down}))\b") for language, (up, down) in WAYS.items()}
_CHANGES = {language: [re.compile(each) for each in patterns] for language, patterns in CHANGES.items()}
_PAIR = 2


def directions(text: str, language: Language) -> tuple[str, ...]:
    """Return "up" and "down" as a text tells them; nothing for a language that is not read."""
    pattern = _PATTERNS.get(language)
    return tuple(found.lastgroup or "" for found in pattern.finditer(small(text, language))) if pattern else ()


def opposite(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two texts go opposite ways: one only up and the other only down, or as many ways in another order."""
    if not one or not other:
        return False
    return set(one).isdisjoint(other) or (len(one) == len(other) and one != other)


def changes(text: str, language: Language) -> frozenset[tuple[str, str]]:
    """Return the figures a text says something was and now is («была 30, стала 45»)."""
    plain = small(text, language)
    found = (each for pattern in _CHANGES.get(language, ()) for each in pattern.finditer(plain))
    return frozenset(pair for each in found if (pair := _pair(each, language)))


def _pair(found: re.Match[str], language: Language) -> tuple[str, str] | None:
    was_first = found.start("was") < found.start("now")
    first, second = ("was", "now") if was_first else ("now", "was")
    if len(in_order(found[first], language)) != 1 or not in_order(found[second], language):
        return None
    one, other = in_order(found[0], language)[:_PAIR]  # together: the two ends of a range have one unit
    return (one, other) if was_first else (other, one)


def turned(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Tell whether something went from one figure to another in one text, and the other way in the other."""
    return any(was != now and (now, was) in other for was, now in one)
