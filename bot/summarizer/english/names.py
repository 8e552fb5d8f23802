"""Runs of capitals in an English sentence: where a name begins and ends in one, and whether it is a person's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.summarizer.actors import Gender
from bot.summarizer.english.words import bare, is_plural, is_role, owns
from bot.summarizer.lexicon import en, en_given, en_names, en_nouns, words
from bot.summarizer.tokens import Sentence

_INITIAL = 2
_OF_REACH = 7
_LINKS = frozenset(["of", "for", "to", "in", "at", "from"])
_THINGS = en_nouns.BODIES | en_nouns.TITLE_OF_BODY | en_nouns.MEDIA | en_nouns.OFFICIAL_TEXTS | en_names.PLACE_WORDS
_PLACES = en_names.COUNTRIES | en_names.CAPITALS | en_names.DEMONYMS
_ORGANISATION = _THINGS | _PLACES | en_names.DOMAINS
_WITH_PARTICLE = re.compile(r"[a-z]{1,3}[-’'][A-Z]")
"""«al-Marzban», «d'Estaing»."""
_COMPOUNDED = words(
    "backed based born bred built controlled educated funded held led listed made old owned produced run speaking trained winning"
)
_SHORTENED = en_nouns.TITLES | en_nouns.RANKS
_TITLED = _SHORTENED | {"."}
_BETWEEN = en.ARTICLES | {"and", "&", ","}
_BEFORE_THINGS = en_nouns.MEDIA | {"the", "at", "near", "in", "along"}


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole article tells: the `surnames` of its full names, the words it also writes small (`common`)."""

    surnames: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


def learn(sentences: Iterable[Sentence]) -> Known:
    """Return what the article tells of its names."""
    read = list(sentences)
    known = Known(common=frozenset(t.text for s in read for t in s.tokens if t.form == "word" and t.text.islower()))
    surnames: set[str] = set()
    for sentence in read:
        for first, last in runs(sentence, known):
            start = name_start(sentence, first, last)
            titled = start > first and sentence.lower(start - 1) in _TITLED
            if (last > start or titled) and start <= last and not is_thing(sentence, start, last):
                surnames.add(bare(sentence.lower(last)))
    surnames.update(_followed_by_a_pronoun(read, known))
    return Known(surnames=frozenset(surnames), common=known.common)


def _followed_by_a_pronoun(read: Sequence[Sentence], known: Known) -> Iterator[str]:
    """Yield the lone names that the next sentence calls «he» or «she»: «known simply as Huseynagha. He …»."""
    for sentence, following in pairwise(read):
        found = list(runs(sentence, known)) if following.lower(0) in {"he", "she", "his", "her"} else []
        alone = len(found) == 1 or (bool(found) and found[0][0] == 0)
        if alone and found[0][0] == found[0][1] and not is_thing(sentence, *found[0]):
            yield bare(sentence.lower(found[0][0]))


def runs(sentence: Sentence, known: Known) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of the runs of capitalised words, initials and particles inside included."""
    index = 0
    while index < len(sentence.tokens):
        if not _begins(sentence, index, known):
            index += 1
            continue
        last = index
        while (step := _step(sentence, last)) > 0:
            last += step
        yield index, last
        index = last + 1


def _begins(sentence: Sentence, index: int, known: Known) -> bool:
    token = sentence.tokens[index]
    lower = token.lower
    if not _capital(sentence, index) or _is_compound(token.text) or lower.startswith(("i'", "i’")):
        return False
    named = lower in en_given.GIVEN and _capital(sentence, index + 1)
    initial = len(lower) == 1 and sentence.text_at(index + 1) == "." and _capital(sentence, index + 2)
    if named or initial or is_role(lower):
        return True
    if lower in en_names.NOT_NAMES:
        return False
    return not (lower in known.common and lower not in known.surnames and _opens(sentence, index))


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether the capital at `index` may be that of a sentence."""
    return sentence.text_at(index - 1) in {":", "."} or all(t.form != "word" for t in sentence.tokens[:index])


def _is_compound(word: str) -> bool:
    """Tell whether a word with a capital only describes: «Vilnius-based», «Eleven-year-old»."""
    return word.rpartition("-")[2] in _COMPOUNDED and "-" in word


def _capital(sentence: Sentence, index: int) -> bool:
    if not 0 <= index < len(sentence.tokens):
        return False
    return sentence.tokens[index].capital or bool(_WITH_PARTICLE.match(sentence.text_at(index)))


def _step(sentence: Sentence, last: int) -> int:
    following = last + 1
    if owns(sentence.lower(last)):
        return int(_capital(sentence, following) and sentence.lower(following) in en_nouns.BODIES)
    if sentence.text_at(following) in {"_", "'", "’", "&"} and _capital(sentence, following + 1):
        following += 1  # «Nino_K», «the Breeders' Association», «Silk & Stone»
    if sentence.text_at(following) == "." and (
        len(sentence.text_at(last)) <= _INITIAL or sentence.lower(last) in _SHORTENED
    ):
        following += 1
    if _goes_on(sentence, following) or sentence.lower(following) in en_names.HONORIFICS:
        return following - last
    reach = following
    while sentence.lower(reach) in en_names.PARTICLES and reach - following < 2:
        reach += 1
    return reach - last if reach > following and _goes_on(sentence, reach) else 0


def _goes_on(sentence: Sentence, index: int) -> bool:
    lower = sentence.lower(index)
    return (
        _capital(sentence, index)
        and not _is_compound(sentence.text_at(index))
        and (lower not in en_names.NOT_NAMES or lower in {"may", "april", "young", "good"})
    )


def name_start(sentence: Sentence, first: int, last: int) -> int:
    """Return where the name begins in «Swedish Ambassador Per-Olof Lindqvist»; behind `last` when there is none."""
    start = first
    if is_role(sentence.lower(last)) and not _role_is_surname(sentence, first, last):
        return last + 1
    for index in range(first, last):
        lower = sentence.lower(index)
        if (is_role(lower) and not is_plural(lower)) or lower in _SHORTENED:
            start = index + 1 + (sentence.text_at(index + 1) == ".")
    if any(bare(sentence.lower(i)) in en_nouns.BODIES for i in range(start, last + 1)) and start > first:
        return first  # «Republican Survey Center»
    if start > first:
        return start
    linked = _follows(sentence, first)
    return _behind_organisation(sentence, first, last, role=linked in {"of", "for"}) if linked else first


def _role_is_surname(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a role is a surname behind a given name: «James Baker», «Kwame Porter»."""
    given = sentence.lower(first)
    if last - first != 1:
        return False
    return given in en_given.GIVEN or (
        sentence.lower(last) in en_names.SURNAME_LIKE and not is_role(given) and given not in _ORGANISATION
    )


def _follows(sentence: Sentence, first: int) -> str:
    """Return the preposition or owner a run follows, "" for none: it may begin with the end of a role («Minister of Sports X»)."""
    for at in range(first - 1, max(-1, first - _OF_REACH), -1):
        lower = sentence.lower(at)
        if lower in _LINKS or owns(lower):
            return "of" if owns(lower) else lower
        if not (sentence.tokens[at].capital or lower in _BETWEEN or sentence.is_quote(at)):
            return ""
    return ""


def _behind_organisation(sentence: Sentence, first: int, last: int, *, role: bool) -> int:
    """Return where the name begins in «[head of the] Transport Agency Orkhan Baghirli», «[in] Baku Orkhan Baghirli»."""
    if sentence.lower(first) in en_given.GIVEN or bare(sentence.lower(last)) in _ORGANISATION:
        return first
    for index in range(last - 1, first - 1, -1):
        if sentence.lower(index) in _ORGANISATION:
            return index + 1
    given = next((i for i in range(first + 1, last) if sentence.lower(i) in en_given.GIVEN), None)
    if given is not None and role:
        return given
    return last - 1 if role and last - first > 1 and not _has_particle(sentence, first, last) else first


def _has_particle(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.lower(i) in en_names.PARTICLES or len(sentence.text_at(i)) == 1 for i in range(first, last))


def is_thing(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run of capitals names a body, a place or a thing, not a person."""
    words = [bare(sentence.lower(i)) for i in range(first, last + 1) if sentence.tokens[i].form == "word"]
    given = words[0] in en_given.GIVEN and len(words) > 1
    if any(word in _THINGS for word in words) and not (given and len(words) == 2 and words[1] in en_names.SURNAME_LIKE):
        return True
    if given:
        return False
    if any(word in _PLACES for word in words) or all(word in en_names.DOMAINS for word in words):
        return True
    acronyms = all(_acronym(sentence.text_at(i)) for i in range(first, last + 1))
    return acronyms or sentence.lower(first - 1) in _BEFORE_THINGS


def _acronym(word: str) -> bool:
    plain = word.removesuffix("'s").removesuffix("’s")
    return len(plain) > 1 and plain.isupper()


def gender_of(sentence: Sentence, first: int, last: int, role: str) -> Gender:
    """Return the gender a name shows by its title, role, particle, given name or ending."""
    title = sentence.lower(first - 2) if sentence.text_at(first - 1) == "." else sentence.lower(first - 1)
    shown = {title, *role.lower().split()[:1], *role.lower().split()[-1:]}
    if shown & en_nouns.WOMEN:
        return "f"
    if shown & en_nouns.MEN:
        return "m"
    words = [bare(sentence.lower(i)) for i in range(first, last + 1)]
    for word in words:
        if word in en_names.WOMENS_PARTICLES or word in en_names.MENS_PARTICLES:
            return "f" if word in en_names.WOMENS_PARTICLES else "m"
    by_surname, by_given = _of_surname(words[-1]) if len(words) > 1 else "", _of_given(words)
    return "" if by_surname and by_given and by_surname != by_given else by_surname or by_given


def _of_surname(word: str) -> Gender:
    if word.endswith(en_names.WOMENS_ENDINGS):
        return "f"
    return "m" if word.endswith(en_names.MENS_ENDINGS) else ""


def _of_given(words: Sequence[str]) -> Gender:
    if any(word in en_given.WOMEN for word in words):
        return "f"
    return "m" if any(word in en_given.MEN for word in words) else ""
