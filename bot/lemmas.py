"""Words to the form a dictionary (or our own rules) would list them under, in Russian, Azerbaijani and English.

For telling that inflected forms are the same word. Azerbaijani and English forms are stems, not always words: they are for
comparing, never for showing. What the words mean is left to the callers.
"""

import re
from functools import lru_cache
from typing import Any

from scrapers.article import Language

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_CYRILLIC = re.compile(r"[а-яё]")  # noqa: RUF001  because the range is Cyrillic
_LONGEST_WORD = 40
"""Longer "words" are noise (base64, rulers) and stay as they are."""

_AZ_LOWER = str.maketrans({"İ": "i", "I": "ı"})

_AZ_CHAIN = re.compile(
    r"(?:l[aə]r)?(?:"  # plural, then a case
    r"(?:n?[ıiuü]n|y?[aə]|n?[ıiuü]|d[aə](?:n|k[ıi])?|y?l[aə])?"
    r"|(?:[ıiuü](?:m[ıiuü]z|n[ıiuü]z|m)?|s[ıiuü])(?:n?[ıiuü]n|n?[aə]|n?[ıiuü]|n?d[aə](?:n|k[ıi])?|y?l[aə])?"  # or whose
    r")(?:d[ıiuü]r)?"  # copula
)
"""What may follow the dictionary form of an Azerbaijani noun; verbs are not reduced."""

_AZ_SUFFIXES = sorted(
    """
    lar lər ımız imiz umuz ümüz ınız iniz unuz ünüz ın in un ün nın nin nun nün ı i u ü nı ni nu nü sı si su sü
    a ə ya yə na nə da də nda ndə dan dən ndan ndən dakı dəki ndakı ndəki dır dir dur dür la lə yla ylə
    """.split(),  # noqa: SIM905  because a table of suffixes reads best as running text
    key=len,
    reverse=True,
)
"""The same, one by one, for words whose dictionary form nobody told us."""

_AZ_VOWELS = "aəeıioöuü"
_AZ_SHORTEST_STEM = 3
_AZ_SOFTENED = {"y": "k", "ğ": "q"}
"""k and q soften before a vowel: təhlükəsizlik, təhlükəsizliyi."""

_LIKELY = 0.1
"""A reading of a Russian word below this probability is not preferred for being a word we look for (стали, сталь)."""


def lemmas(text: str, language: Language, known: frozenset[str] = frozenset()) -> list[str]:
    """Return the words of `text` in order, each in its dictionary form, lower case, without the dots of yo.

    A Cyrillic word is read as Russian and a Latin one as English whatever the language says, but in Azerbaijani text every
    Latin word is read as Azerbaijani. `known` are dictionary forms somebody looks for: where a word may be a form of
    several, they win.
    """
    return [_lemma(word, language == "az", known) for word in _WORD.findall(text)]


@lru_cache(maxsize=50_000)
def _lemma(word: str, azerbaijani: bool, known: frozenset[str]) -> str:
    lower = lower_case(word, "az" if azerbaijani else "other").replace("ё", "е")  # noqa: RUF001  because both letters are Cyrillic
    if len(lower) > _LONGEST_WORD or lower in known:
        return lower
    if _CYRILLIC.search(lower):
        return _russian(lower, known)
    if azerbaijani:
        bare = lower.replace("’", "'").split("'")[0]
        return _azerbaijani_known(bare, known) or _azerbaijani_stem(bare)
    return str(_english_stemmer().stemWord(lower.replace("’", "'").removesuffix("'s")))


def lower_case(text: str, language: str) -> str:
    """Return the text in lower case, with the dotted and the dotless i of Azerbaijani kept apart."""
    return (text.translate(_AZ_LOWER) if language == "az" else text).lower()


@lru_cache(maxsize=1)
def russian_analyzer() -> Any:
    """Return pymorphy3's analyzer, one for the process (15 MB, loaded on first use)."""
    import pymorphy3  # noqa: PLC0415  because it loads a dictionary of 15 MB

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=1)
def _english_stemmer() -> Any:
    import snowballstemmer  # noqa: PLC0415  because most articles have no use for it

    return snowballstemmer.stemmer("english")


def _russian(word: str, known: frozenset[str]) -> str:
    score_by_lemma: dict[str, float] = {}
    for parse in russian_analyzer().parse(word):
        lemma = str(parse.normal_form).replace("ё", "е")  # noqa: RUF001  because both letters are Cyrillic
        score_by_lemma[lemma] = score_by_lemma.get(lemma, 0.0) + parse.score
    sought = [lemma for lemma, score in score_by_lemma.items() if lemma in known and score >= _LIKELY]
    return max(sought or score_by_lemma, key=lambda lemma: score_by_lemma[lemma])


def _azerbaijani_known(word: str, known: frozenset[str]) -> str | None:
    for end in range(len(word), _AZ_SHORTEST_STEM - 1, -1):
        start = word[:end]
        if start in known and _AZ_CHAIN.fullmatch(word, end):
            return start
        hard = start[:-1] + _AZ_SOFTENED.get(start[-1], "")
        if hard in known and word[end : end + 1] in tuple(_AZ_VOWELS) and _AZ_CHAIN.fullmatch(word, end):
            return hard
    return None


def _azerbaijani_stem(word: str) -> str:
    while suffix := next((s for s in _AZ_SUFFIXES if word.endswith(s) and _may_lose(word, s)), None):
        word = word[: -len(suffix)]
        if suffix[0] in _AZ_VOWELS and word[-1] in _AZ_SOFTENED and len(word) > _AZ_SHORTEST_STEM:
            word = word[:-1] + _AZ_SOFTENED[word[-1]]
    return word


def _may_lose(word: str, suffix: str) -> bool:
    stem = word[: -len(suffix)]
    if len(stem) < _AZ_SHORTEST_STEM or not any(letter in _AZ_VOWELS for letter in stem):
        return False
    if suffix.startswith("nd"):
        return stem[-1] in "ıiuü"  # this n comes only after the possessive
    return stem[-1] in _AZ_VOWELS if suffix[0] in "nsy" else True
