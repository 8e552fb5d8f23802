"""Russian names put into the nominative: by the dictionary where it knows them, else by their endings."""

import re

from bot.summarizer.russian_words import first_name
from bot.summarizer.toolbox import in_dictionary, nominative, parses

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_SHORT_NAME = 3


def name_to_nominative(words: tuple[str, ...], case: str) -> tuple[str, ...]:
    """Return the words of a name that stands in `case` in the nominative; what no rule covers stays."""
    if case == "nomn":
        return words
    gender = _gender_in(words, case)
    return tuple(_name_word(word, case, gender, last=n == len(words) - 1) for n, word in enumerate(words))


def _gender_in(words: tuple[str, ...], case: str) -> str:
    for tag in ("Name", "Patr", "Surn"):
        for word in words:
            for p in parses(word.lower()):
                if tag in p.grammemes and case in p.grammemes and "sing" in p.grammemes:
                    return "femn" if "femn" in p.grammemes else "masc"
    return "femn" if words[-1].endswith(("ой", "ую")) else "masc"


_ENDINGS = {
    "gent": (("ского", "ский"), ("цкого", "цкий"), ("а", ""), ("я", "й")),
    "accs": (("ского", "ский"), ("цкого", "цкий"), ("а", ""), ("я", "й")),
    "datv": (("скому", "ский"), ("цкому", "цкий"), ("у", ""), ("ю", "й")),
    "ablt": (("ским", "ский"), ("цким", "цкий"), ("ым", ""), ("ом", ""), ("ем", "й")),
    "loct": (("е", ""),),
}


_WOMENS_ENDINGS = (
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("скую", "ская"),
    ("цкую", "цкая"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("иной", "ина"),
    ("ову", "ова"),
    ("еву", "ева"),
)


def _name_word(word: str, case: str, gender: str, *, last: bool) -> str:
    if not _CYRILLIC.search(word) or len(word) < _SHORT_NAME or "." in word:
        return word
    if not in_dictionary(word.lower()) and gender == "masc":
        return _without_ending(word, case, gender)
    tags = ("Surn", "Name", "Patr") if last and not first_name(word) else ("Name", "Patr", "Surn")
    for tag in tags:
        changed = nominative(word, frozenset({tag, case, gender}))
        if changed != word:
            return changed
        if any({tag, case, gender} <= p.grammemes for p in parses(word.lower())):
            return word  # it does not change
    return _without_ending(word, case, gender)


def _without_ending(word: str, case: str, gender: str) -> str:
    """Return a name the dictionary does not know with the ending of its case made that of the nominative."""
    for ending, instead in _ENDINGS.get(case, ()) if gender == "masc" else _WOMENS_ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    return word
