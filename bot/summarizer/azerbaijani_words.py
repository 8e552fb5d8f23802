"""Azerbaijani words one by one: endings taken off, and what is left looked up. No sentence is understood here."""

from functools import lru_cache

from bot.summarizer.lexicon import az

_SOFT = {"y": "k", "ğ": "q"}
_POSSESSIVE = (
    "sının",
    "sinin",
    "sunun",
    "sünün",
    "ının",
    "inin",
    "unun",
    "ünün",
    "ları",
    "ləri",
    "sı",
    "si",
    "su",
    "sü",
    "ı",
    "i",
    "u",
    "ü",
)
_COPULA = ("dır", "dir", "dur", "dür")
_OBLIQUE_ENDS = (
    "da",
    "də",
    "dan",
    "dən",
    "nda",
    "ndə",
    "ndan",
    "ndən",
    "-a",
    "-ə",
    "ya",
    "yə",
    "ına",
    "inə",
    "una",
    "ünə",
)
_ADVERBIAL = ("araq", "ərək", "ıb", "ib", "ub", "üb", "lə", "la", "kən", "sə", "sa", "ən", "an")
_AFTER_POSSESSIVE = ("na", "nə")
_POSSESSED = ("oğlu", "qızı")
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def in_lexicon(word: str, words: frozenset[str]) -> bool:
    """Tell whether a word is one of `words` in some case or with a possessive ending."""
    return any(base in words for base in bases(word))


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[str, ...]:
    """Return what a word may be without its endings, the word itself first; two endings at most."""
    found = [word]
    for level in range(3):
        for base in list(found[-12:]) if level else [word]:
            for ending in _all_endings():
                if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST - 1:
                    _add(found, base[: -len(ending)])
    return tuple(found)


def _add(found: list[str], base: str) -> None:
    if base not in found and len(found) < 40:
        found.append(base)
        if base[-1] in _SOFT:
            found.append(base[:-1] + _SOFT[base[-1]])


@lru_cache(maxsize=1)
def _all_endings() -> tuple[str, ...]:
    cases = tuple(ending for _, endings in az.CASES for ending in endings)
    return tuple(sorted({*cases, *_POSSESSIVE, *_COPULA, "lar", "lər"}, key=len, reverse=True))


@lru_cache(maxsize=20_000)
def name_case(word: str, known: frozenset[str]) -> tuple[str, str]:
    """Return a surname without its case ending, and the case ("nom" when it has none).

    `known` are the lowered words seen in names: an ending is taken off only when a known name, or one that ends like a
    surname, is left.
    """
    lowered = word.replace("İ", "i").lower()
    if lowered.endswith(az.SURNAME_ENDS) and not _known_inside(lowered, known):
        return word, "nom"
    for case, endings in (("cop", _COPULA), *az.CASES):
        for ending in endings:
            base = lowered[: -len(ending)].rstrip("-'’")
            if (
                lowered.endswith(ending)
                and len(base) >= _SHORTEST
                and (ending not in _AFTER_POSSESSIVE or base.endswith(_POSSESSED))
                and (base.rsplit(".", 1)[-1] in known or base.endswith(az.SURNAME_ENDS))
            ):
                return word[: len(base)], "nom" if case == "cop" else case
    return word, "nom"


def _known_inside(lowered: str, known: frozenset[str]) -> bool:
    return any(lowered.endswith(e) and lowered[: -len(e)] in known for _, ends in az.CASES for e in ends)


def oblique(word: str) -> bool:
    """Tell whether a common word plainly stands in the locative, ablative or dative."""
    lowered = word.replace("İ", "i").lower()
    return lowered.endswith(_OBLIQUE_ENDS) and len(lowered) > 4


def adverbial(word: str) -> bool:
    """Tell whether a word is a converb, a participle or goes with «ilə»: no part of a role."""
    return word.endswith(_ADVERBIAL) and len(word) > 4


def genitive(word: str) -> bool:
    """Tell whether a word plainly stands in the genitive."""
    return word.replace("İ", "i").lower().endswith(("ın", "in", "un", "ün")) and len(word) > 3
