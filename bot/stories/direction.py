"""Which way things go in a text: words for growing and for falling, in the order they stand."""

import re

from scrapers.article import Language

_WAYS: dict[str, tuple[str, str]] = {
    "ru": (
        (
            r"вырос\w*|выраст[еу]\w*|возрос\w*|возраста[ею]т|возраст[еу]т|рост(?:а|у|ом|е)?|расту?т|растет|увелич\w+|повы[сш]\w+|"
            r"подорож\w+|поднял\w+|прибав\w+"
        ),
        r"сни[зж]\w+|сокра[тщ]\w+|упал\w*|упад[еу]т|падени\w+|пада[ею]т|уменьш\w+|пони[зж]\w+|подешев\w+|спад\w*",
    ),
    "az": (
        r"art(?!ıq\b|ist)[ıdma]\w*|yüksəl\w+|böyü[ymd]\w+|çoxal\w+|bahalaş\w+",
        r"azal\w+|düş(?:dü|üb|ür|əcək|müş|məsi|üş)\w*|ucuzlaş\w+",
    ),
    "en": (
        (
            r"rose|risen|rises?|rising|grew|gr(?:ow|ows|own|owing|owth)|increas\w+|climb\w+|surg(?:ed|ing)|soar\w+|jumped|"
            r"(?:went|go|goes|gone) up"
        ),
        (
            r"fell|fall|falls|fallen|falling|drop\w*|declin\w+|decreas\w+|shrank|shrunk|shrink\w*|reduc\w+|lowered|"
            r"(?:went|came|come|go|goes|gone) down"
        ),
    ),
}
_PATTERNS = {language: re.compile(rf"\b(?:(?P<up>{up})|(?P<down>{down}))\b") for language, (up, down) in _WAYS.items()}


def directions(text: str, language: Language) -> tuple[str, ...]:
    """Return "up" and "down" as a text tells them; nothing for a language that is not read."""
    pattern = _PATTERNS.get(language)
    plain = text.replace("İ", "i").lower().replace("ё", "е")
    return tuple(found.lastgroup or "" for found in pattern.finditer(plain)) if pattern else ()


def opposite(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two texts go opposite ways: one only up and the other only down, or as many ways in another order."""
    if not one or not other:
        return False
    return set(one).isdisjoint(other) or (len(one) == len(other) and one != other)
