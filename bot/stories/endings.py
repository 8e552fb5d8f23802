"""What is added to a name or a number in Russian and Azerbaijani as its case changes, and the small letters of the languages."""

import re

from scrapers.article import Language

RUSSIAN = frozenset(
    "а я у ю ы и е о й ь ом ем ой ей ою ью ью ам ям ами ями ах ях ый ий ого его ому ему ым им ых их ыми ими ая яя ую юю ое".split()  # noqa: SIM905  because a list of words reads best as running text
)
"""Not -ов and -ев, which are surnames: Алиев is not Али."""
_AZERBAIJANI = re.compile(
    r"(?:l[ıiuü])?(?:l[aə]r)?"
    r"(?:s?[ıiuü](?:n[ıiuü]n?|n[aə]|nd[aə]n?)?|n?[ıiuü]n|y?[aə]|y[ıiuü]|n[ıiuü]|d[aə]n?|d[aə]k[ıiuü]|l[aə])?"
    r"(?:d[ıiuü]r)?"
)


def azerbaijani(rest: str) -> bool:
    """Tell whether the rest of a word in small letters is a chain of Azerbaijani endings: -da, -lər, -inin, -dakı."""
    return _AZERBAIJANI.fullmatch(rest) is not None


def small(text: str, language: Language) -> str:
    """Return a text in small letters, ё as е, the dotless I of Azerbaijani as its own letter."""
    cased = text.replace("I", "ı") if language == "az" else text
    return cased.replace("İ", "i").lower().replace("ё", "е").replace("i̇", "i")
