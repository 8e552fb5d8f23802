"""What a word says of a number, in any case: «восемьюдесятью» is 80, "mindən" is thousands, "twenty-sixth" ends in 6.

The numbers are put together of the words in spoken.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from bot.stories.endings import azerbaijani
from bot.stories.russian_numbers import CARDINALS, ORDINAL_ENDINGS, ORDINALS, UNITS
from scrapers.article import Language


@dataclass(frozen=True, slots=True)
class Word:
    """What one word says: a number below 1000, the power of ten of a unit, or how numbers are joined."""

    kind: Literal["digits", "number", "hundred", "unit", "half", "and", "to", "between", "vague"]
    value: Decimal = Decimal(0)
    alone: bool = True
    """It is a number with nothing of a number around it: «семью» and "second" are not, nor are many thousands."""
    last: bool = False
    """Nothing of the number follows: it has an ending, or is an ordinal."""
    since: bool = False
    """Its ending says "from"."""


_TEN = 10
_HUNDREDTH = "100"
"""Of something, by itself."""
_SECOND = 2
"""Of a minute, by itself."""
_SHORT: dict[str, dict[str, int]] = {
    "ru": {"тыс": 3, "млн": 6, "млрд": 9, "трлн": 12},
    "az": {"mln": 6, "mlrd": 9, "trln": 12},
    "en": {"k": 3, "m": 6, "b": 9, "mln": 6, "mn": 6, "bn": 9, "tn": 12, "trn": 12},
}
ATTACHED = frozenset("kmb")
"""Units only where they stand right behind the figure ($3m)."""
_AZERBAIJANI = {
    "bir": 1, "iki": 2, "üç": 3, "dörd": 4, "beş": 5, "altı": 6, "yeddi": 7, "səkkiz": 8, "doqquz": 9, "on": 10, "iyirmi": 20,
    "otuz": 30, "qırx": 40, "əlli": 50, "altmış": 60, "yetmiş": 70, "səksən": 80, "doxsan": 90,
}  # fmt: skip
_AZERBAIJANI_UNITS = {"min": 3, "milyon": 6, "milyard": 9, "trilyon": 12}
_ORDINAL = re.compile(r"([ıiuü]?nc[ıiuü])(.*)")
_UNLIKE = re.compile(r"on(?!uncu).+|altın(?!cı).*|mini")
"""By themselves these only look like numbers with an ending: "onun" (his), "altında" (under)."""
_NONE = re.compile(r"üçün(?!cü).*|\w+l[aə]r.*")
"""No numbers at all: "üçün" (for), "minlər" (thousands, nobody says how many)."""
_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_ENGLISH_UNITS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_ENGLISH_ORDINALS = {1: "first", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"}
_VAGUE = {
    "ru": "несколько нескольких нескольким пару пара четверть четверти треть трети",
    "az": "neçə xeyli çoxlu",
    "en": "few several many quarter",
}
_JOINING: dict[str, dict[str, Word]] = {
    "ru": {"до": Word("to"), "или": Word("to"), "и": Word("and"), "между": Word("between"), "половиной": Word("half")},
    "az": {"yarım": Word("half")},
    "en": {"to": Word("to"), "or": Word("to"), "and": Word("and"), "between": Word("between"), "half": Word("half")},
}


def _number(value: int, *, alone: bool = True, last: bool = False) -> Word:
    return Word("number", Decimal(value), alone=alone, last=last)


def _unit(power: int, *, alone: bool = True) -> Word:
    return Word("unit", Decimal(power), alone=alone)


def _russian() -> Iterator[tuple[str, Word]]:
    for line in ORDINALS.strip().splitlines():
        number, stem = line.split()
        ordinal = _number(int(number), alone=int(number) > _TEN and number != _HUNDREDTH, last=True)
        yield from ((stem + ending, ordinal) for ending in ORDINAL_ENDINGS.split())
    for line in CARDINALS.strip().splitlines():
        number, *words = line.split()
        yield from ((word, _number(int(number), alone=number != "1" and word != "семью")) for word in words)
    for power, (stem, of_one, of_many) in UNITS.items():
        yield from ((stem + end.strip("*"), _unit(power, alone=False)) for end in of_many.split())
        yield from ((stem + end.strip("*"), _unit(power)) for end in of_one.split())


def _english() -> Iterator[tuple[str, Word]]:
    for word, number in _ENGLISH.items():
        yield word, _number(number, alone=number > 1)
        ordinal = _ENGLISH_ORDINALS.get(number, word.removesuffix("y") + ("ieth" if word[-1] == "y" else "th"))
        if number != _SECOND:
            yield ordinal, _number(number, alone=number > _TEN, last=True)
    yield "a", _number(1, alone=False)
    yield "hundred", Word("hundred")
    yield "hundredth", Word("hundred", alone=False, last=True)
    for word, power in _ENGLISH_UNITS.items():
        yield from ((each, _unit(power, alone=False)) for each in (word, word + "s"))


def _azerbaijani() -> Iterator[tuple[str, Word]]:
    for word, number in _AZERBAIJANI.items():
        yield word, _number(number, alone=number > 1)
    yield "yüz", Word("hundred")
    for word, power in _AZERBAIJANI_UNITS.items():
        yield word, _unit(power)


_LANGUAGES: tuple[Language, Language, Language] = ("ru", "az", "en")
_WORDS = {"ru": dict(_russian()), "az": dict(_azerbaijani()), "en": dict(_english())}
for _language in _LANGUAGES:
    _WORDS[_language] |= {word: _unit(power, alone=False) for word, power in _SHORT[_language].items()}
    _WORDS[_language] |= dict.fromkeys(_VAGUE[_language].split(), Word("vague")) | _JOINING[_language]


@lru_cache(maxsize=20_000)
def meaning(word: str, language: Language) -> Word | None:
    """Return what a word in small letters says of a number; None for a word that is none of these."""
    words = _WORDS.get(language, {})
    if (found := words.get(word)) or language != "az" or _NONE.fullmatch(word):
        return found
    bare = word.replace("-", "").replace("’", "").replace("'", "")
    for end in range(len(bare) - 1, 1, -1):
        if (stem := words.get(bare[:end])) and stem.kind in {"number", "hundred", "unit"}:
            return _with_ending(stem, bare[end:], alone=stem.alone and not _UNLIKE.fullmatch(word))
    return None


def _with_ending(stem: Word, rest: str, *, alone: bool) -> Word | None:
    ordinal = _ORDINAL.fullmatch(rest)
    if not azerbaijani(ordinal[2] if ordinal else rest) and rest not in {"lik", "lıq", "luq", "lük"}:
        return None
    small = bool(ordinal) and stem.kind == "number" and stem.value <= _TEN
    return Word(stem.kind, stem.value, alone=alone and not small, last=True, since=rest.endswith(("dan", "dən")))
