"""The figures of a text as numbers that are the same in every language: «1,5 млн», "1.5 milyon" and "1,500,000" are one.

Numbers that are part of a name (COP29) and the word for one, which is an article in two of the languages, are left out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from scrapers.article import Language

_SPACES = " \xa0\u202f\u2009"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
    rf"(?:[{_SPACES}-]*(?P<unit>[^\W\d_]+))?"
)
_UNITS = (
    (3, "тыс тысяч min thousand"),
    (6, "млн миллион mln milyon million"),
    (9, "млрд миллиард mlrd milyard billion bn"),
    (12, "трлн триллион trln trilyon trillion"),
)
_SHORT_UNITS = frozenset("тыс min млн mln млрд mlrd трлн trln bn".split())  # noqa: SIM905  because a list of words reads best as running text
_POWER_BY_START = tuple((start, power) for power, starts in _UNITS for start in starts.split())

_WORDS: dict[Language, tuple[str, str]] = {
    "ru": (
        (
            "-|два две двух двум двумя|три трех трем тремя|четыре четырех четырем четырьмя|пять пяти пятью|шесть шести шестью|"
            "семь семи семью|восемь восьми|девять девяти девятью|десять десяти десятью|одиннадцать одиннадцати|"
            "двенадцать двенадцати|тринадцать тринадцати|четырнадцать четырнадцати|пятнадцать пятнадцати|"
            "шестнадцать шестнадцати|семнадцать семнадцати|восемнадцать восемнадцати|девятнадцать девятнадцати"
        ),
        (
            "двадцать двадцати|тридцать тридцати|сорок сорока|пятьдесят пятидесяти|шестьдесят шестидесяти|"
            "семьдесят семидесяти|восемьдесят восьмидесяти|девяносто девяноста|сто ста"
        ),
    ),
    "az": (
        "-|iki|üç|dörd|beş|altı|yeddi|səkkiz|doqquz",
        "iyirmi|otuz|qırx|əlli|altmış|yetmiş|səksən|doxsan|yüz",
    ),
    "en": (
        (
            "-|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
            "eighteen|nineteen"
        ),
        "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred",
    ),
}
_ONE: dict[str, tuple[str, ...]] = {"ru": ("один", "одна", "одного", "одной"), "az": ("bir",), "en": ("one",)}
_TEN, _HUNDRED = 10, 100
_THOUSANDS = 3


def _by_word(language: Language) -> dict[str, int]:
    small, tens = _WORDS.get(language, ("", ""))
    named = {word: number for number, words in enumerate(small.split("|"), 1) for word in words.split()}
    named |= {word: 10 * number for number, words in enumerate(tens.split("|"), 2) for word in words.split()}
    if language == "az":
        named["on"] = _TEN
    named.pop("-", None)
    return named


_LANGUAGES: tuple[Language, ...] = ("ru", "az", "en", "other")
_NUMBER_BY_WORD = {language: _by_word(language) for language in _LANGUAGES}


def figures(text: str, language: Language) -> frozenset[str]:
    """Return the numbers of a text in one spelling, those written as words too (2 to 100)."""
    plain = text.replace("İ", "i").lower().replace("ё", "е")
    return frozenset((*_in_digits(plain, language), *_in_words(plain, language)))


def _in_digits(text: str, language: Language) -> Iterator[str]:
    begun, end = Decimal(0), 0
    for found in _NUMBER.finditer(text):
        scale = Decimal(10) ** _power(found["unit"] or "", language)
        numbers = [number * scale for number in _read(found["number"], language)]
        if begun and len(numbers) == 1 and numbers[0] < begun and text[end : found.start()].isspace():
            numbers[0] += begun  # «17 min 500»: what follows the thousands belongs to them
        elif begun:
            yield _written(begun)
        begun, end = (numbers.pop() if scale > 1 else Decimal(0)), found.end()
        yield from map(_written, numbers)
    if begun:
        yield _written(begun)


def _power(word: str, language: Language) -> int:
    if word == "min" and language != "az":
        return 0  # minutes
    for start, power in _POWER_BY_START:
        if word == start or (start not in _SHORT_UNITS and word.startswith(start)):
            return power
    return 0


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


def _in_words(text: str, language: Language) -> Iterator[str]:
    words = iter(pairwise((*re.findall(r"[^\W\d_]+", text), "")))
    for word, following in words:
        number, unit = _NUMBER_BY_WORD[language].get(word, 0), _unit(following, language)
        if number and unit and _is_tens(number, language):
            yield _written(Decimal(number + unit))
            next(words, None)
        elif number:
            yield _written(Decimal(number).scaleb(_power(following, language)))


def _unit(word: str, language: Language) -> int:
    """Return what a word adds to the tens before it, 0 for nothing."""
    number = 1 if word in _ONE.get(language, ()) else _NUMBER_BY_WORD[language].get(word, 0)
    return number if number < _TEN else 0


def _is_tens(number: int, language: Language) -> bool:
    return number % _TEN == 0 and number < _HUNDRED and (number > _TEN or language == "az")


def _written(number: Decimal) -> str:
    return format(number.normalize(), "f")
