"""Russian names put into the nominative: by the dictionary where it knows them, else by their endings."""

from functools import lru_cache

from bot.summarizer.russian.declension import KEPT, forms_by_ending
from bot.summarizer.russian.forms import GENDER_TAGS, Form, cyrillic
from bot.summarizer.toolbox import in_dictionary, nominative, parses

_SHORT_NAME = 3
_VOWELS = frozenset("аеёиоуыэюя")
_HARD = frozenset("кгхжчшщц")

_MENS = {
    "gent": (("ии", "ия"), ("ского", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("его", "ий"), ("а", ""), ("я", "")),
    "datv": (("ии", "ия"), ("скому", "ский"), ("цкому", "цкий"), ("ому", "ый"), ("ему", "ий"), ("у", ""), ("ю", "")),
    "ablt": (("ией", "ия"), ("ским", "ский"), ("цким", "цкий"), ("ым", ""), ("ом", ""), ("ем", ""), ("им", "")),
    "loct": (("ии", "ия"), ("ском", "ский"), ("цком", "цкий"), ("е", "")),
}
_WOMENS = {
    "gent": (("ы", "а"), ("и", "я")),
    "datv": (),
    "ablt": (("ой", "а"), ("ей", "я")),
    "accs": (("ую", "ая"), ("у", "а"), ("ю", "я")),
}
_SURNAMES = (
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ыной", "ына"),
    ("ии", "ия"),
    ("ией", "ия"),
)
_SURNAMES_ACCUSATIVE = (
    ("скую", "ская"),
    ("цкую", "цкая"),
    ("ову", "ова"),
    ("еву", "ева"),
    ("ину", "ина"),
    ("ыну", "ына"),
)
_SOFT = frozenset("яюе")
_DECLINED = (
    "ова",
    "ева",
    "ина",
    "ову",
    "еву",
    "ину",
    "овой",
    "евой",
    "иной",
    "овым",
    "евым",
    "ского",
    "скому",
    "ским",
    "ской",
    "скую",
)


def name_to_nominative(words: tuple[str, ...], form: Form) -> tuple[str, ...]:
    """Return the words of a name that stands in `form` in the nominative; what no rule covers stays."""
    if form.case == "nomn":
        return words
    last = len(words) - 1
    return tuple(_hyphened(word, form, surname=n == last > 0) for n, word in enumerate(words))


def _hyphened(word: str, form: Form, *, surname: bool) -> str:
    """Return a word of a name changed, of a double one the first part only where it is declined («Жан-Пьера», «Халиловой-Мамедовой»)."""
    *before, last = word.split("-")
    firsts = [
        _word(p, form, surname=surname) if p.endswith(_DECLINED) or in_dictionary(p.lower()) else p for p in before
    ]
    return "-".join([*firsts, _word(last, form, surname=surname)])


@lru_cache(maxsize=20_000)
def _word(word: str, form: Form, *, surname: bool) -> str:
    if not cyrillic(word) or len(word) < _SHORT_NAME or "." in word:
        return word
    if in_dictionary(word.lower()):
        for tag in ("Surn", "Name", "Patr") if surname else ("Name", "Patr", "Surn"):
            wanted = frozenset({tag, form.case, "sing", GENDER_TAGS.get(form.gender, "masc")})
            if any(wanted <= p.grammemes for p in parses(word.lower())):
                return nominative(word, wanted)
    if form not in forms_by_ending(word.lower()):
        return word  # it does not change
    return _by_ending(word, form, surname=surname)


def _by_ending(word: str, form: Form, *, surname: bool) -> str:
    """Return a name the dictionary does not know with the ending of its case made that of the nominative."""
    if word.lower().endswith(KEPT):
        return word
    if form.gender != "m":
        return _womans(word, form, surname=surname)
    for ending, instead in _MENS["gent" if form.case == "accs" else form.case]:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if instead or ending[0] not in _SOFT:
                return stem + instead if stem[-1:] not in _VOWELS else word
            return stem + ("й" if stem[-1:] in _VOWELS else "ь" if ending in {"я", "ю"} else "")
    return word


def _womans(word: str, form: Form, *, surname: bool) -> str:
    """Return a woman's name in the nominative; a surname without a Russian ending does not change."""
    for ending, instead in _SURNAMES_ACCUSATIVE if form.case == "accs" else _SURNAMES:
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    if surname:
        return word
    for ending, instead in _WOMENS.get(form.case, ()):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return stem + ("а" if instead == "я" and stem[-1:] in _HARD else instead)
    return word
