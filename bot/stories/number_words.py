"""Numbers written as words, in three languages: «сто восемьдесят миллионов», "iki yüz min", "two hundred and five".

The word for one counts only behind tens or hundreds: by itself it is an article in two of the languages.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from scrapers.article import Language

_UNITS = (
    (3, "тыс тысяч min thousand"),
    (6, "млн миллион mln milyon million"),
    (9, "млрд миллиард mlrd milyard billion bn"),
    (12, "трлн триллион trln trilyon trillion"),
)
_SHORT_UNITS = frozenset("тыс min млн mln млрд mlrd трлн trln bn".split())  # noqa: SIM905  because a list of words reads best as running text
_POWER_BY_START = tuple((start, power) for power, starts in _UNITS for start in starts.split())

_WORDS: dict[Language, tuple[str, str, str]] = {
    "ru": (
        (
            "два две двух двум двумя|три трех трем тремя|четыре четырех четырем четырьмя|пять пяти пятью|шесть шести шестью|"
            "семь семи семью|восемь восьми|девять девяти девятью|десять десяти десятью|одиннадцать одиннадцати|"
            "двенадцать двенадцати|тринадцать тринадцати|четырнадцать четырнадцати|пятнадцать пятнадцати|"
            "шестнадцать шестнадцати|семнадцать семнадцати|восемнадцать восемнадцати|девятнадцать девятнадцати"
        ),
        (
            "двадцать двадцати|тридцать тридцати|сорок сорока|пятьдесят пятидесяти|шестьдесят шестидесяти|"
            "семьдесят семидесяти|восемьдесят восьмидесяти|девяносто девяноста"
        ),
        (
            "сто ста|двести двухсот|триста трехсот|четыреста четырехсот|пятьсот пятисот|шестьсот шестисот|"
            "семьсот семисот|восемьсот восьмисот|девятьсот девятисот"
        ),
    ),
    "az": (
        "iki|üç|dörd|beş|altı|yeddi|səkkiz|doqquz",
        "iyirmi|otuz|qırx|əlli|altmış|yetmiş|səksən|doxsan",
        "",
    ),
    "en": (
        (
            "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
            "eighteen|nineteen"
        ),
        "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
        "",
    ),
}
_ONE: dict[str, tuple[str, ...]] = {"ru": ("один", "одна", "одного", "одной"), "az": ("bir",), "en": ("one",)}
_HUNDREDFOLD = {"az": "yüz", "en": "hundred"}
_AND = {"en": "and"}
_TEN, _TWENTY, _HUNDRED = 10, 20, 100
_ANY = 999
"""What a group of three digits has room for."""
_HIGHEST = 15


def _by_word(language: Language) -> dict[str, int]:
    small, tens, hundreds = _WORDS.get(language, ("", "", ""))
    named = {word: number for number, words in enumerate(small.split("|"), 2) for word in words.split()}
    named |= {word: 10 * number for number, words in enumerate(tens.split("|"), 2) for word in words.split()}
    named |= {word: 100 * number for number, words in enumerate(hundreds.split("|"), 1) for word in words.split()}
    if language == "az":
        named["on"] = _TEN
    return named


_LANGUAGES: tuple[Language, ...] = ("ru", "az", "en", "other")
_NUMBER_BY_WORD = {language: _by_word(language) for language in _LANGUAGES}


def in_words(text: str, language: Language) -> Iterator[Decimal]:
    """Yield the numbers written as words in a text in small letters, in its order, from 2 on."""
    spoken = _Spoken(language)
    for word in re.findall(r"[^\W\d_]+|\d+|[.,;:!?]", text):
        if not spoken.add(word):
            yield from spoken.ended()
            spoken.add(word)
    yield from spoken.ended()


def power_of(word: str, language: Language) -> int:
    """Return the power of ten a word stands for (тысяч, milyon, bn), 0 for none."""
    if word == "min" and language != "az":
        return 0  # minutes
    for start, power in _POWER_BY_START:
        if word == start or (start not in _SHORT_UNITS and word.startswith(start)):
            return power
    return 0


class _Spoken:
    """A number as its words are heard: the groups of three digits that are done, and the one that is being filled."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._done: list[Decimal] = []
        self._begin()

    def add(self, word: str) -> bool:
        """Take the next word; False where it does not belong to this number."""
        number = _NUMBER_BY_WORD[self._language].get(word, 0)
        if not number and self._group and word in _ONE.get(self._language, ()):
            number = 1
        if word == _HUNDREDFOLD.get(self._language):
            return self._multiply()
        if word == _AND.get(self._language):
            return self._room == _HUNDRED - 1
        if number:
            return self._fill(number)
        power = power_of(word, self._language)
        return bool(power and self._group) and self._close(power)

    def ended(self) -> Iterator[Decimal]:
        """Yield what was heard and begin anew."""
        yield from filter(None, (*self._done, self._total + self._group))
        self._done = []
        self._begin()

    def _begin(self) -> None:
        self._total, self._group = Decimal(0), 0
        self._room, self._power = _ANY, _HIGHEST

    def _fill(self, number: int) -> bool:
        if number > self._room:
            return False
        self._group += number
        if number >= _HUNDRED:
            self._room = _HUNDRED - 1
        else:
            is_tens = number >= _TWENTY or (number == _TEN and self._language == "az")
            self._room = _TEN - 1 if is_tens else 0
        return True

    def _multiply(self) -> bool:
        if self._group >= _TEN or (self._room < _HUNDRED and not self._group):
            return False
        self._group = max(self._group, 1) * _HUNDRED
        self._room = _HUNDRED - 1
        return True

    def _close(self, power: int) -> bool:
        if power >= self._power:  # what was filled before it was a number of its own
            self._done.append(self._total)
            self._total = Decimal(0)
        self._total += Decimal(self._group).scaleb(power)
        self._group, self._room, self._power = 0, _ANY, power
        return True
