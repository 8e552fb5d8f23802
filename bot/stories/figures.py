"""The figures of a text as numbers that are the same in every language: «1,5 млн», "1.5 milyon" and "1,500,000" are one.

Numbers that are part of a name (COP29) and the word for one, which is an article in two of the languages, are left out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.stories.endings import small
from bot.stories.number_words import ATTACHED, Word, meaning
from bot.stories.spoken import Spoken
from scrapers.article import Language

_SPACES = " \xa0\u202f\u2009"
_DASHES = "-–—"
_ENDINGS = r"(?:[ıiuü]?nc[ıiuü]\w*|d[aə]n?|y?[aə]|[ıiuü]|n[ıiuü]n?|[ıiuü]n|s[ıi]|d[ıiuü]r)(?!\w)"
"""Of a figure in Azerbaijani: 30-dan, 2026-cı."""
_NUMBER = rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
_PATTERNS = {
    "az": re.compile(
        rf"{_NUMBER}(?:[{_DASHES}’']?(?P<ending>{_ENDINGS}))?|(?P<word>[^\W\d_]\w*(?:[-’']{_ENDINGS})?)|(?P<mark>\S)"
    ),
    "": re.compile(rf"{_NUMBER}(?P<ending>)|(?P<word>[^\W\d_]\w*)|(?P<mark>\S)"),
}
_REWRITTEN: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    language: tuple((re.compile(pattern), new) for pattern, new in rules)
    for language, rules in {
        "ru": (
            (r"\b(тыс|млн|млрд|трлн)\.(?=\s*\d)", r"\1"),
            (r"\bполтор[аы]\b|\bполутора\b", "1,5"),
            (r"\bполу?(?=(?:тысяч|миллион|миллиард|триллион)(?:[аиуе]|ом|ами?|ах|ов)?\b)", "0,5 "),
            (r"\bс половиной\b", "половиной"),
        ),
        "az": ((r"\b(yüz|min)(?=\s+(?!dollar)[^\W\d_]{2,}l[aə]r(?:l?[aə]|d[aə]n?|[ıi]n?|dır|dir)?\b)", r"\1_"),),
        "en": (
            (r"\b(?:quarter|third)s? of an?\b", "quarter"),
            (r"\band a half\b", "half"),
            (r"\bhalf an?(?= (?:hundred|thousand|million|billion|trillion)\b)", "half"),
            (r"(?<=ty)-second\b", " two"),
            (r"(?<=ty)-(?=[a-z])", " "),
        ),
    }.items()
}  # fmt: skip
_LONGEST = 25
"""Digits of a number; a longer run of them is none."""
_SIZES = re.compile(r"[\s-]*(?:wide|high|long|deep|tall|above|below|from)")
"""Behind "3m", which is in metres then."""
_THOUSANDS = 3


def figures(text: str, language: Language) -> frozenset[str]:
    """Return the numbers of a text in one spelling, those written as words too (from 2 on)."""
    return frozenset(in_order(text, language))


def in_order(text: str, language: Language) -> list[str]:
    """Return the same in the order of the text."""
    plain = small(text, language)
    for pattern, new in _REWRITTEN.get(language, ()):
        plain = pattern.sub(new, plain)
    return [_written(number) for number in Spoken(list(_words(plain, language)), language).numbers()]


def _words(text: str, language: Language) -> Iterator[Word | None]:
    end_of_figure = -1
    for found in _PATTERNS.get(language, _PATTERNS[""]).finditer(text):
        if found["number"]:
            yield from _of_digits(found["number"], found["ending"] or "", language)
            end_of_figure = found.end()
        elif (word := found["word"]) in ATTACHED:
            sized = word == "m" and _SIZES.match(text, found.end())
            yield meaning(word, language) if found.start() == end_of_figure and not sized else None
        elif word:
            yield meaning(word, language)
        else:
            yield Word("to") if found["mark"] in _DASHES else None


def _of_digits(written: str, ending: str, language: Language) -> Iterator[Word | None]:
    numbers = list(_read(written, language)) if len(written) <= _LONGEST else []
    for number in numbers:
        if number is not numbers[0]:
            yield None
        yield Word("digits", number, last=bool(ending), since=ending in {"dan", "dən"})
    if not numbers:
        yield None


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
