"""Which of ru, az, en a text or a paragraph is in, told from its letters and smallest words; everything else is "other".

A library that tells a hundred languages is not used: py3langid takes 120 MB and knows no Azerbaijani without its own
letters, and none of them is sure of one line.
"""

import re
from collections import Counter

from scrapers.article import Language
from scrapers.small_words import AZERBAIJANI, ENGLISH, OTHERS, PLAIN, RUSSIAN

_TAG: dict[str, Language] = {"ru": "ru", "az": "az", "en": "en"}
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ`][^\W\d_]+)?")
_FOREIGN_CYRILLIC = frozenset("әғқңөұүһіїєґўҷҳӣӯџјљњћђѓќѕ")
_RUSSIAN_ONLY = frozenset("ыэё")
_BULGARIAN = re.compile("ъ[^еёюяи]")
_MOST_FOREIGN, _LEAST_OWN, _SHORT = 0.01, 0.002, 400
"""Shares of letters: foreign ones, Russian ones; a text of fewer than `_SHORT` may lack ы, э and ё."""
_OF_NAMES, _RUSSIAN_SMALL = 0.05, 0.08
"""Kazakh names in a Russian text: the share of foreign letters at most, of small Russian words at least."""
_SCHWA = 0.02
"""Share of letters; fewer may be those of a name in another language."""
_ENOUGH = 0.06
"""Share of words that must be small ones of a language."""
_DOTTED = frozenset("ğışöüç")
_LINE = 40
"""Letters: where so many have dots and tails among them but no ə, the text is not Azerbaijani, which leaves out all or none."""
_PAIRS = re.compile("sh|ch|[og][‘'ʻ]")
"""What Uzbek has and Azerbaijani has not."""


def language_of(text: str, around: Language = "other") -> Language:
    """Return the language of `text`; of a line that does not tell, that of the text `around` it."""
    sample = text[:_SAMPLE].replace("İ", "i").lower()
    letters = Counter({char: count for char, count in Counter(sample).items() if char.isalpha()})
    if not letters:
        return around
    cyrillic = Counter({char: count for char, count in letters.items() if "\u0400" <= char <= "\u04ff"})
    if 2 * cyrillic.total() > letters.total():
        return _cyrillic(cyrillic, _WORD.findall(sample), around)
    latin = sum(count for char, count in letters.items() if "a" <= char <= "\u024f" or char == "ə")
    return _latin(letters, _WORD.findall(sample), around) if 2 * latin > letters.total() else "other"


def language_from_tag(tag: str | None) -> Language | None:
    """Read a tag like `az-AZ`; None where there is none."""
    primary = (tag or "").strip().lower().replace("_", "-").split("-")[0]
    return _TAG.get(primary, "other") if primary else None


def _cyrillic(letters: Counter[str], words: list[str], around: Language) -> Language:
    foreign = _share(letters, _FOREIGN_CYRILLIC)
    if foreign >= _MOST_FOREIGN:
        of_names = foreign < _OF_NAMES and _share(Counter(words), RUSSIAN) > _RUSSIAN_SMALL
        return "ru" if of_names and OTHERS.isdisjoint(words) else "other"
    if any(_BULGARIAN.search(word) for word in words):
        return "other"
    told = around == "ru" or letters.total() < _SHORT
    return "ru" if told or _share(letters, _RUSSIAN_ONLY) > _LEAST_OWN else "other"


def _share(found: Counter[str], known: frozenset[str]) -> float:
    return sum(found[one] for one in known & found.keys()) / max(1, found.total())


def _latin(letters: Counter[str], words: list[str], around: Language) -> Language:
    if letters["ə"] > _SCHWA * letters.total():
        return "az"
    dotted = letters.total() > _LINE and not _DOTTED.isdisjoint(letters)
    hits: dict[Language, int] = {
        "az": 0 if dotted and "ə" not in letters else _azerbaijani(words),
        "en": sum(word in ENGLISH for word in words),
        "other": sum(word in OTHERS for word in words) + sum(map(bool, map(_PAIRS.search, words))) // 2,
    }
    best = max(hits, key=lambda language: hits[language])
    if list(hits.values()).count(hits[best]) > 1 or hits[best] < _ENOUGH * len(words):
        return around if hits["other"] <= hits.get(around, 0) else "other"
    return best


def _azerbaijani(words: list[str]) -> int:
    """Return how many words tell Azerbaijani: small ones, and of those with q or x, which Turkish lacks, half."""
    small = sum(word.translate(PLAIN) in AZERBAIJANI for word in words)
    return small + sum("q" in word or "x" in word for word in words) // 2 if small else 0
