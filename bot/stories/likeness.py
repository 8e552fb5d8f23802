"""The same text in two outlets: three-word shingles, how much of the shorter text the longer one holds, signs for finding it.

Measured on real repeats (field notes on sources, section 9): containment of shingles finds updates, first halves and rewritten
leads alike, without a false pair among 30,876.
"""

import re

from rensa import RMinHash

from bot.stories.figures import figures
from bot.stories.pattern import of_one_pattern
from scrapers.article import Language

CONTAINED = 0.5
"""From this share of the shorter text's shingles two texts are one story (field notes, section 9)."""
_SHINGLE = 3
_SHORTEST, _SHORT, _SHORT_CONTAINED = 20, 40, 0.8
"""Shingles: below the first two texts are not compared; below the second, notes after one pattern, more must be contained."""
_BANDS, _ROWS = 40, 2
"""Texts with a Jaccard likeness of 0.3 share a sign in 98 of 100 cases, those of 0.1 in 33; unlike ones hardly ever."""
_SEED = 48
_FEW_FIGURES = 3
_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """Return the words of a text with a space between, without regard to capitals and marks."""
    return " ".join(_WORD.findall(text.replace("İ", "i").casefold().replace("ё", "е")))


def shingles(text: str) -> frozenset[str]:
    """Return the word triples of a text, without regard to capitals and marks."""
    words = plain(text).split()
    return frozenset(" ".join(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1))


def signs(text: str) -> tuple[str, ...]:
    """Return the signs of a text: two that tell one story nearly always have one in common. Short texts have none."""
    triples = shingles(text)
    if len(triples) < _SHORTEST:
        return ()
    hashed = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    hashed.update(sorted(triples))
    minima = hashed.digest()
    bands = (minima[start : start + _ROWS] for start in range(0, _BANDS * _ROWS, _ROWS))
    return tuple(f"{number}:{':'.join(f'{each:x}' for each in band)}" for number, band in enumerate(bands))


def containment(one: str, other: str) -> float:
    """Return which share of the shorter text's shingles the other one has, 0 where one is too short to tell."""
    first, second = shingles(one), shingles(other)
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter >= _SHORTEST else 0.0


def same_text(one: str, other: str, language: Language) -> float:
    """Return the containment where two texts of a language are one story, else 0.

    Notes made after one pattern, like the day's rates and the weather, share their words and not their figures or names.
    """
    share = containment(one, other)
    short = min(len(shingles(one)), len(shingles(other))) < _SHORT
    if share < (_SHORT_CONTAINED if short else CONTAINED) or not _figures_agree(one, other, language):
        return 0.0
    return 0.0 if of_one_pattern(one, other, language) else share


def _figures_agree(one: str, other: str, language: Language) -> bool:
    fewer, more = sorted((figures(one, language), figures(other, language)), key=len)
    return len(fewer) < _FEW_FIGURES or 2 * len(fewer & more) >= len(fewer)
