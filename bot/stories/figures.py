"""The figures of a text as numbers that are the same in every language: «1,5 млн», "1.5 milyon" and "1,500,000" are one.

Numbers that are part of a name (COP29) and the word for one, which is an article in two of the languages, are left out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.stories.number_words import in_words, power_of
from scrapers.article import Language

_SPACES = " \xa0\u202f\u2009"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
    rf"(?:[{_SPACES}-]*(?P<unit>[^\W\d_]+))?"
)
_THOUSANDS = 3


def figures(text: str, language: Language) -> frozenset[str]:
    """Return the numbers of a text in one spelling, those written as words too (from 2 on)."""
    plain = text.replace("İ", "i").lower().replace("ё", "е")
    return frozenset((*_in_digits(plain, language), *map(_written, in_words(plain, language))))


def _in_digits(text: str, language: Language) -> Iterator[str]:
    begun, end = Decimal(0), 0
    for found in _NUMBER.finditer(text):
        scale = Decimal(10) ** power_of(found["unit"] or "", language)
        numbers = [number * scale for number in _read(found["number"], language)]
        if begun and len(numbers) == 1 and numbers[0] < begun and text[end : found.start()].isspace():
            numbers[0] += begun  # «17 min 500»: what follows the thousands belongs to them
        elif begun:
            yield _written(begun)
        begun, end = (numbers.pop() if scale > 1 else Decimal(0)), found.end()
        yield from map(_written, numbers)
    if begun:
        yield _written(begun)


def _read(written: str, language: Language) -> Iterator[Decimal]:
    """Yield what a run of digits means: one number, or several where its marks are those of a date or an hour."""
    digits = re.sub(rf"[{_SPACES}]", "", written)
    marks, groups = re.findall(r"[.,]", digits), re.split(r"[.,]", digits)
    if not marks:
        yield Decimal(digits)
    elif len(set(marks)) > 1:
        yield Decimal("".join(groups[:-1]) + "." + groups[-1])
    elif all(len(group) == _THOUSANDS for group in groups[1:]) and (len(marks) > 1 or _groups(marks[0], language)):
        yield Decimal("".join(groups))
    elif len(marks) == 1:
        yield Decimal(".".join(groups))
    else:
        yield from map(Decimal, groups)


def _groups(mark: str, language: Language) -> bool:
    """Tell whether the mark parts thousands in a language; in the other ones it parts the fraction."""
    return mark == ("," if language == "en" else ".")


def _written(number: Decimal) -> str:
    return format(number.normalize(), "f")
