"""Forms of English verbs and nouns, so that the lexicon lists each word once."""

from collections.abc import Iterator

_HISSING = ("s", "x", "z", "ch", "sh", "go", "cho", "to")
_VOWELS = frozenset("aeiou")


def verbs(text: str) -> frozenset[str]:
    """Return all forms of verbs written «add», «admit/admitted» or «write/wrote/written»."""
    return frozenset(form for entry in text.split() for form in _verb(*entry.split("/")))


def participles(text: str) -> frozenset[str]:
    """Return the past participles of verbs written as for `verbs`."""
    return frozenset(entry.split("/")[-1] if "/" in entry else _past(entry) for entry in text.split())


def nouns(text: str) -> frozenset[str]:
    """Return nouns in both numbers; an irregular plural is written «woman/women»."""
    return frozenset(form for entry in text.split() for form in _noun(*entry.split("/")))


def plurals(text: str) -> frozenset[str]:
    """Return the plurals of nouns written as for `nouns`."""
    return frozenset(entry.split("/")[1] if "/" in entry else _with_s(entry) for entry in text.split())


def _verb(base: str, past: str = "", participle: str = "") -> Iterator[str]:
    past = past or _past(base)
    yield from (base, _with_s(base), past, participle or past, _gerund(base, past))


def _noun(singular: str, plural: str = "") -> Iterator[str]:
    yield from (singular, plural or _with_s(singular))


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _consonant_y(base) else base + "ed"


def _gerund(base: str, past: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    doubled = past.removesuffix("ed")
    return (doubled if doubled[:-1] == base else base) + "ing"


def _with_s(word: str) -> str:
    if word.endswith("have"):
        return word[:-2] + "s"
    if word.endswith(_HISSING):
        return word + "es"
    return word[:-1] + "ies" if _consonant_y(word) else word + "s"


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS
