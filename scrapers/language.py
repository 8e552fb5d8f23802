"""Which of ru, az, en a text is in, told from its letters and smallest words; everything else is "other"."""

import re
from collections import Counter

from scrapers.article import Language

_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "for",
        "on",
        "that",
        "with",
        "said",
        "was",
        "has",
        "by",
        "at",
        "be",
        "are",
        "will",
        "as",
        "from",
        "it",
        "he",
    ]
)
_AZERBAIJANI = frozenset(
    ["və", "bu", "ilə", "üçün", "da", "də", "ki", "olan", "edib", "bir", "o", "deyib", "bildirib", "ilin", "azərbaycan"]
)
_TAG: dict[str, Language] = {"ru": "ru", "az": "az", "en": "en"}
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN_CYRILLIC = frozenset("әғқңөұүһіїєґўџјљњћђѓќѕ")
_RUSSIAN_ONLY = frozenset("ыэё")
_MOST_FOREIGN, _LEAST_OWN, _SHORT = 0.01, 0.002, 400
"""Shares of letters; a text of fewer letters than `_SHORT` may lack ы, э and ё."""
_SCHWA, _SMALL_WORDS, _ENGLISH_WORDS = 0.02, 0.05, 0.1
"""Shares of letters, of words and of words."""


def language_of(text: str) -> Language:
    """Return the language of `text`."""
    sample = text[:_SAMPLE].replace("İ", "i").lower()
    letters = Counter({char: count for char, count in Counter(sample).items() if char.isalpha()})
    if not letters:
        return "other"
    cyrillic = Counter({char: count for char, count in letters.items() if "\u0400" <= char <= "\u04ff"})
    if 2 * cyrillic.total() > letters.total():
        return _cyrillic(cyrillic)
    return _latin(letters, _WORD.findall(sample))


def language_from_tag(tag: str | None) -> Language | None:
    """Read a tag like `az-AZ`; None where there is none."""
    primary = (tag or "").strip().lower().replace("_", "-").split("-")[0]
    return _TAG.get(primary, "other") if primary else None


def _cyrillic(letters: Counter[str]) -> Language:
    foreign, own = _share(letters, _FOREIGN_CYRILLIC), _share(letters, _RUSSIAN_ONLY)
    return "ru" if foreign < _MOST_FOREIGN and (own > _LEAST_OWN or letters.total() < _SHORT) else "other"


def _latin(letters: Counter[str], words: list[str]) -> Language:
    schwa = _share(letters, frozenset("ə"))
    small = sum(word in _AZERBAIJANI for word in words) / max(1, len(words))
    if schwa > _SCHWA or (schwa > 0 and small > _SMALL_WORDS):
        return "az"
    return "en" if sum(word in _ENGLISH for word in words) / max(1, len(words)) > _ENGLISH_WORDS else "other"


def _share(letters: Counter[str], wanted: frozenset[str]) -> float:
    return sum(letters[char] for char in wanted) / letters.total()
