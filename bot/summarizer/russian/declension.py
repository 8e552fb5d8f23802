"""Russian names declined: the forms a word of a name can be in, and the way back to the nominative.

What the dictionary has as a name goes by the dictionary, the rest by its ending: Азербайджан, Казахстан, Грузия and the
West give more names than any dictionary has.
"""

from collections.abc import Sequence
from functools import lru_cache

from bot.summarizer.lexicon import ru_names
from bot.summarizer.russian.forms import CASES, NAME_TAGS, NONE, Form, Forms, cyrillic, forms
from bot.summarizer.toolbox import Parse, in_dictionary, parses

_MEN = ("ов", "ев", "ёв")
_DECLINED = (*_MEN, "ин", "ын", "ий", "ый", "ой")
_RARE = 0.1
_OF_WOMEN = frozenset({"а", "ы", "е", "у", "ой", "я", "и", "ю", "ей"})
_VOWELS = "аеёиоуыэюя"


def _of(gender: str, *cases: str) -> Forms:
    return frozenset(Form(case, "sing", "m" if gender == "m" else "f") for case in cases)


ANY_CASE = _of("m", *CASES) | _of("f", *CASES)
"""What does not change, and what is not Cyrillic."""

KEPT = ("ага", "бала", "баба", "али", "паша")
"""How men's names end that are not declined by many: «Мамедага»."""

_WOMANS = _of("f", "gent", "datv", "ablt", "loct")
_ENDINGS: tuple[tuple[tuple[str, ...], Forms], ...] = (
    ((*KEPT, "лы", "зы", "лды", "берды", "верды", "турды", "льды"), ANY_CASE),
    (("ского", "цкого"), _of("m", "gent", "accs")),
    (("скому", "цкому"), _of("m", "datv")),
    (("ским", "цким", "овым", "евым", "ёвым"), _of("m", "ablt")),
    (("ском", "цком", "ове", "еве", "ёве", "ине", "ыне"), _of("m", "loct")),
    (("ский", "цкий"), _of("m", "nomn")),
    (("ская", "цкая"), _of("f", "nomn")),
    (("ской", "цкой", "овой", "евой", "ёвой", "иной", "ыной"), _WOMANS),
    (("скую", "цкую"), _of("f", "accs")),
    (("ова", "ева", "ёва", "ина", "ына"), _of("f", "nomn") | _of("m", "gent", "accs")),
    (("ову", "еву", "ёву", "ину", "ыну"), _of("f", "accs") | _of("m", "datv")),
    (_MEN, _of("m", "nomn")),
    (("иным", "ыным"), _of("m", "ablt")),
    (("ого", "его"), _of("m", "gent", "accs")),
    (("ому", "ему"), _of("m", "datv")),
    (("бая",), _of("m", "gent", "accs") | _of("f", "nomn")),  # «Сансызбая»
    (("баю",), _of("m", "datv")),
    (("ая", "яя"), _of("f", "nomn")),
    (("ую", "юю"), _of("f", "accs")),
    (("ией",), _of("m", "ablt") | _of("f", "ablt")),
    (("ей",), _of("m", "nomn", "gent", "ablt") | _of("f", "nomn", "ablt", "gent", "datv", "loct")),
    (("ой",), _of("m", "nomn") | _of("f", "nomn", "ablt", "gent", "datv", "loct") | _of("m", "ablt")),
    (("ом", "ем", "ём", "ым"), _of("m", "ablt", "nomn") | _of("f", *CASES)),
    (("а", "я"), _of("f", "nomn") | _of("m", "nomn", "gent", "accs")),
    (("ы",), _of("m", "gent") | _of("f", "gent")),
    (("ии",), _of("m", "gent", "datv", "loct") | _of("f", "gent", "datv", "loct")),  # «Шенгелии»
    (("о", "е", "ё", "и", "у", "ю", "э"), ANY_CASE),
)
_CONSONANT = _of("m", "nomn") | _of("f", *CASES)
STRICT, UNCHANGED, FOREIGN = 0, 1, 2
_CHANGING = {UNCHANGED: "аяы", FOREIGN: "ы"}
PARTICLES = frozenset({"оглу", "оглы", "кызы", "гызы", "уулу", "улуу", "улы", "улу"})
"""How foreign a name is taken to be: as it should decline; undeclined but for -а («Хвана Чжан Епа»); undeclined at all."""


@lru_cache(maxsize=20_000)
def name_forms(word: str, foreign: int = STRICT) -> Forms:
    """Return the forms a word of a name can be in, more of them the more `foreign` it is taken to be."""
    lowered = word.lower().rsplit("-", maxsplit=1)[-1]
    if len(word) == 1 or "." in word or not cyrillic(lowered):
        return ANY_CASE
    if foreign and lowered[-1] not in _CHANGING[foreign]:
        return ANY_CASE
    known = [p for p in parses(lowered) if p.grammemes & NAME_TAGS and "plur" not in p.grammemes]
    if known and not foreign and in_dictionary(lowered):
        return _by_dictionary(lowered, known)
    return forms_by_ending(lowered)


def forms_by_ending(word: str) -> Forms:
    """Return the forms a name the dictionary does not know can be in, in small letters."""
    return next((found for endings, found in _ENDINGS if word.endswith(endings)), _CONSONANT)


def _by_dictionary(word: str, known: Sequence[Parse]) -> Forms:
    """Return what the dictionary gives, and what it forgets: women's surnames like «Шульц», women's names like «Тунзала»."""
    found = forms(p for p in known if not ({"masc", "gent"} <= known[0].grammemes and _hardly_a_woman(p)))
    surname = all("Name" not in p.grammemes for p in known)
    korean = word.endswith("ой") and not any("femn" in p.grammemes for p in known)  # «Цой»
    declined = word[-1] in _VOWELS or word.endswith(_DECLINED)
    womans = any("Name" in p.grammemes for p in known) and word not in ru_names.MENS_NAMES and word[-1] not in "йь"
    if (surname or womans) and (korean or not declined) and Form("nomn", "sing", "m") in found:
        found |= _of("f", *CASES)
    lemmas = {p.lemma for p in known}
    if (
        word.endswith("е")
        and not lemmas & ru_names.MENS_NAMES
        and {(f.case, f.gender) for f in found} == {("loct", "m")}
    ):
        found |= _of("f", *CASES)  # «Сауле», which the dictionary takes for a case of «Саул»
    if any(word.startswith(name[:-1]) and word[len(name) - 1 :] in _OF_WOMEN for name in ru_names.WOMENS_NAMES):
        found |= frozenset(form for form in forms_by_ending(word) if form.gender == "f")
    changing = forms(p for p in known if p.lemma[-1] in "ая")
    return found | frozenset(Form(form.case, "sing", "f") for form in changing)


def _hardly_a_woman(p: Parse) -> bool:
    """Tell whether a reading is that of a rare woman's name that looks like the genitive of a man's («Георгия»)."""
    return {"femn", "nomn"} <= p.grammemes and p.score < _RARE and p.lemma not in ru_names.WOMEN_TOO


def forms_of_name(words: tuple[str, ...], foreign: int = STRICT) -> Forms:
    """Return the forms all words of a name share, initials and a father's name («Расул оглу») aside."""
    shared = ANY_CASE
    for n, word in enumerate(words):
        if not PARTICLES & {part.lower() for part in words[n : n + 2]}:
            shared &= name_forms(word, foreign) | (_georgian(words) if n == 0 else NONE)
    return shared


def _georgian(words: tuple[str, ...]) -> Forms:
    """«Бека Дзамашвили»: a Georgian man's name in the nominative that looks like the genitive of another («Бек»)."""
    first, last = words[0].lower(), words[-1].lower()
    known = {p.lemma for p in parses(first)} & ru_names.MENS_NAMES
    georgian = len(words) > 1 and last.endswith(ru_names.GEORGIAN) and first.endswith("а")
    return _of("m", "nomn") if georgian and not known else NONE
