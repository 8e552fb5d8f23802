"""Notes made after one pattern on two events: the same words but for a name or figures that stand in the same place.

A longer difference is another way to write, and what was put in or left out says nothing; only a short piece between the same
words is looked at.
"""

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from bot.stories.figures import figures
from bot.stories.names import Name, name, names, one_name
from scrapers.article import Language

_LONGEST = 3
"""Words of a piece that was exchanged."""
_AROUND = 5
"""Words before and behind it, together, that must be the same."""
_ENOUGH_FIGURES = 2
"""One figure that differs is a correction."""
_ABBREVIATION = 5
"""Letters of a name in capitals at the most, which stands for longer words (МВД)."""
_WORD = re.compile(r"[^\W_]+(?:[-.,][^\W_]+)*")
_DATELINE = re.compile(r"\A[^\n]{0,60}?(?:/\s*[-–—]|[/:]|\s[-–—])\s")
_TELLS = (
    r"ссылк\w+ на|сообща\w+|сообщил\w*|переда[её]т|передал\w*|пишет|цитирует|данным|информации|"
    r"citing|according to|told|reported by|istinad\w*"
)
_TOLD = (
    r"сообща\w+|сообщил\w*|переда[её]т|передал\w*|пишет|istinad\w*|xəbər verir|məlumat\w*|bildirir|yazır|reports?|reported|"
    r"writes|informs"
)
_OUTLET = re.compile(
    rf"(?i:\b(?:{_TELLS}))[\s«“\"„'(]*(?:(?:агентств\w+|the)\s+)?[A-ZА-ЯЁƏÇŞĞİÖÜ][\w.]*|"
    rf"[A-ZА-ЯЁƏÇŞĞİÖÜ][\w.-]*[»”\"']?\w{{0,5}}\s+(?i:{_TOLD})"
)
"""An outlet named as where the news is from: each outlet has another one in this place."""
_LATIN = re.compile(r"[A-Za-z]")


def of_one_pattern(one: str, other: str, language: Language) -> bool:
    """Tell whether two texts that are much alike differ in names, or in several figures, that stand in the same places."""
    first, second = _without_outlets(one), _without_outlets(other)
    mine, theirs = _places(first, language), _places(second, language)
    all_mine, all_theirs = set(mine.values()), set(theirs.values())
    exchanged = set[tuple[frozenset[str], frozenset[str]]]()
    for here, there in _exchanged(list(_WORD.finditer(first)), list(_WORD.finditer(second))):
        if _has_own(here, mine, all_theirs) and _has_own(there, theirs, all_mine):
            return True
        numbers = figures(first[here[0] : here[1]], language), figures(second[there[0] : there[1]], language)
        if all(numbers) and numbers[0] != numbers[1]:
            exchanged.add(numbers)
    return len(exchanged) >= _ENOUGH_FIGURES


def _without_outlets(text: str) -> str:
    return _OUTLET.sub(" ", _DATELINE.sub("", text, count=1))


def _places(text: str, language: Language) -> dict[int, Name]:
    """Return the names of a text by where they stand; brands in Latin letters are none in Russian."""
    return {
        found.start(): name(found[0], language)
        for found in names(text, language)
        if not (found[0].isupper() and len(found[0]) <= _ABBREVIATION)
        and not (language == "ru" and _LATIN.match(found[0]))
    }


def _has_own(piece: tuple[int, int], names_by_place: dict[int, Name], others: set[Name]) -> bool:
    start, end = piece
    own = [its for place, its in names_by_place.items() if start <= place < end]
    return any(not any(one_name(its, each) for each in others) for its in own)


def _exchanged(
    one: list[re.Match[str]], other: list[re.Match[str]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where the short pieces stand that differ between the same words."""
    blocks = list(Levenshtein.opcodes([_plain(word) for word in one], [_plain(word) for word in other]))
    for number, block in enumerate(blocks):
        around = sum(
            each.src_end - each.src_start
            for each in (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])
            if each.tag == "equal"
        )
        longest = max(block.src_end - block.src_start, block.dest_end - block.dest_start)
        if block.tag == "replace" and longest <= _LONGEST and around >= _AROUND:
            yield (
                (one[block.src_start].start(), one[block.src_end - 1].end()),
                (other[block.dest_start].start(), other[block.dest_end - 1].end()),
            )


def _plain(word: re.Match[str]) -> str:
    return word[0].replace("İ", "i").casefold().replace("ё", "е")
