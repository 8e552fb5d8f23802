"""A name in one Latin form, whatever script it is written in, and how near two such forms are.

Measured on pairs of surnames in Russian, Azerbaijani and English (tests/bot/speakers): half the likeness of the whole key,
half that of its consonants, tells spellings of one name from other names better than either alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from rapidfuzz.fuzz import ratio

from scrapers.article import Language

ALIKE = 88
"""From this likeness (0 to 100) two words are one name in two spellings."""

_CYRILLIC = str.maketrans("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі", "abvgdeeJziyklmnoprstufhCcSS_i_euaakknouuhi")
_AZERBAIJANI = str.maketrans("əçşğıöüqxcj", "ecSkioukhJJ")
_ENGLISH = (
    ("shch", "S"), ("dzh", "J"), ("tch", "č"), ("sch", "S"), ("sh", "S"), ("zh", "J"), ("kh", "h"), ("gh", "k"), ("ch", "č"),
    ("dj", "J"), ("ts", "C"), ("tz", "C"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("j", "J"),
    ("q", "k"), ("w", "v"), ("x", "ks"), ("c", "k"), ("č", "c"),
)  # fmt: skip
_TURKISH_C = re.compile(r"c(?=[ei])")
"""In a Turkish name that stands in English: Recep is Rəcəb."""
_VOWEL_Y = re.compile(r"(?<=[^aeiouy])y+(?![aeiou])")
"""Yury is Юрий."""
_IS_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]")
_IS_AZERBAIJANI = re.compile(r"[əçşğıöü]")
_MERGED = (("дж", "ж"), ("dž", "j"))
_SOFT = (("iy", "i"), ("yi", "i"), ("ey", "e"), ("ye", "e"), ("ya", "a"), ("yo", "e"), ("yu", "u"), ("ay", "a"), ("ie", "e"), ("ia", "a"), ("io", "e"))  # fmt: skip
_VOWELS = frozenset("aeiouy")
_KINDS = str.maketrans("ayu", "eio")
_ONE_VOWEL = str.maketrans("a", "e")
_NOTHING: dict[int, str] = {}
_SAME_SOUND = str.maketrans("gq", "kk")
_BOTH_WAYS = {"г": "гһ", "ц": "цс"}
"""What a Russian letter may be in another spelling: Гасан is Həsən, Апциаури is Apsiauri."""
_MOST_CHOICES = 2
"""Such letters read both ways in one word: four keys at the most."""


@lru_cache(maxsize=20_000)
def keys(word: str, language: Language) -> tuple[str, ...]:
    """Return the Latin forms of one word of a name: more than one where a Russian letter may be two."""
    lowered = word.replace("İ", "i").lower().replace("i̇", "i")
    for written, letter in _MERGED:
        lowered = lowered.replace(written, letter)
    if _IS_CYRILLIC.search(lowered):
        places = [place for place, letter in enumerate(lowered) if letter in _BOTH_WAYS][:_MOST_CHOICES]
        choices = product(*(_BOTH_WAYS[lowered[place]] for place in places))
        written_out = (_put(lowered, places, each) for each in choices)
        return tuple(dict.fromkeys(_smooth(each.translate(_CYRILLIC)) for each in written_out))
    if language == "az" or _IS_AZERBAIJANI.search(lowered):
        return (_smooth(lowered.translate(_AZERBAIJANI).replace("ts", "C")),)
    return tuple(dict.fromkeys(_english(each) for each in (lowered, _TURKISH_C.sub("J", lowered))))


def _english(word: str) -> str:
    for written, letter in _ENGLISH:
        word = word.replace(written, letter)
    return _smooth(_VOWEL_Y.sub("i", word))


def _put(word: str, places: Sequence[int], letters: Sequence[str]) -> str:
    """Return the word with these letters in these places."""
    at = dict(zip(places, letters, strict=True))
    return "".join(at.get(place, letter) for place, letter in enumerate(word))


def _smooth(word: str) -> str:
    """Return the form without doubled letters, apostrophes and hyphens, glides made one with their vowels."""
    plain = "".join(letter for letter in word if letter.isalnum()).translate(_SAME_SOUND)
    for written, letter in _SOFT:
        plain = plain.replace(written, letter)
    single = "".join(letter for place, letter in enumerate(plain) if not place or letter != plain[place - 1])
    return single[:-1] + "p" if single.endswith("b") else single  # Rəcəb is Recep


def skeleton(key: str) -> str:
    """Return the consonants of a key."""
    return "".join(letter for letter in key if letter not in _VOWELS)


def of_other_vowels(one: str, one_language: Language, other: str, other_language: Language) -> bool:
    """Tell whether two words of the same consonants have vowels of another kind: Рашад is not Rəşid, nor Фуад Fəid.

    A and e are one kind, i and y, o and u; ü is u in one spelling and i in the other (Füzuli, Физули).
    """
    pairs = list(product(_with_thin_u(one, one_language), _with_thin_u(other, other_language)))
    shapes = [(a.translate(_KINDS), b.translate(_KINDS)) for a, b in pairs if skeleton(a) == skeleton(b)]
    return bool(shapes) and all(a != b and len(a) == len(b) for a, b in shapes)


def _with_thin_u(word: str, language: Language) -> tuple[str, ...]:
    lowered = word.lower()
    return keys(word, language) + (keys(lowered.replace("ü", "i"), language) if "ü" in lowered else ())


def likeness(one: str, one_language: Language, other: str, other_language: Language) -> float:
    """Return how near two words of names are, 0 to 100. Across languages a and e are one vowel (Алиев, Əliyev, Aliyev)."""
    across = _ONE_VOWEL if one_language != other_language else _NOTHING
    pairs = product(keys(one, one_language), keys(other, other_language))
    return max(
        0.5 * ratio(a.translate(across), b.translate(across)) + 0.5 * ratio(skeleton(a), skeleton(b)) for a, b in pairs
    )


def blocks(name: str, language: Language) -> tuple[str, ...]:
    """Return under what a name is looked up: the first two consonants of its last word, so that spellings meet."""
    words = name.split()
    return tuple(dict.fromkeys(each for key in keys(words[-1], language) for each in _blocks(key))) if words else ()


def _blocks(key: str) -> Iterator[str]:
    block = skeleton(key)[:2] or key
    yield block
    if key.endswith("p") and skeleton(key) == block:
        yield block[:-1] + "b"  # as names were kept before a last b and p were one
