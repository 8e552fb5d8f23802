"""Who could be speaking in an English sentence: names with their roles, bodies, roles alone, pronouns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.english_appositions import role_after, role_of_copula
from bot.summarizer.english_bodies import bare_name, body_phrase, extent, hangs, is_media
from bot.summarizer.english_names import Known, gender_of, is_thing, name_start, runs
from bot.summarizer.english_phrases import lowered
from bot.summarizer.english_roles import role_before
from bot.summarizer.english_words import (
    bare,
    ends_phrase,
    in_phrase,
    is_plural,
    is_role,
    is_speech,
    owns,
    text,
)
from bot.summarizer.lexicon import en, en_given, en_names, en_nouns, en_verbs
from bot.summarizer.lexicon.en_kinds import akin
from bot.summarizer.tokens import Sentence

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_INITIALED = re.compile(r"[^\W\d_]\.\w{2,}")
_LONGEST_BEFORE = 6
_OWNING = en.POSSESSIVE | {"its"}
_PRONOUNS = en.PRONOUNS | _OWNING | {"it"}
_TITLED = en_nouns.TITLES | en_nouns.RANKS | {"."}
_OF = frozenset(["of", "for", "at"])
_SOME = frozenset(["one", "some", "many", "several", "two", "three", "both", "most", "none", "each"])
_TO_SOMEBODY = frozenset(
    ["adviser", "advisor", "assistant", "aide", "envoy", "ambassador", "secretary", "representative"]
)
_RELATIVE = frozenset(["which", "who", "that", "whose"])
_INTRODUCING = frozenset(["a", "an"])
_FRESH = _INTRODUCING | {"another", "one"}


def actors(sentence: Sentence, known: Known) -> list[Actor]:
    """Return the actors of a sentence in order; `known` is what the article tells of its names."""
    found: list[Actor] = []
    for first, last in runs(sentence, known):
        actor = _run(sentence, first, last, known)
        if actor is not None and actor.named and found and found[-1].body and actor.first <= found[-1].first:
            found.pop()  # the body is part of the role: «Chairman of the Board of Quay Trust X»
        inside = bool(found) and first <= found[-1].last
        if actor is not None and not (inside and actor.body):
            found.append(replace(actor, subject=False) if inside else actor)
    return sorted(
        _without_appositions(sentence, [*found, *_nameless(sentence, found)]), key=lambda a: (a.first, -a.last)
    )


def _nameless(sentence: Sentence, named: Sequence[Actor]) -> Iterator[Actor]:
    """Yield the pronouns, roles and bodies outside the phrases of names."""
    taken = {i for actor in named for i in range(actor.first, actor.last + 1)}
    for index, token in enumerate(sentence.tokens):
        if token.form != "word" or index in taken:
            continue
        actor = _pronoun(sentence, index) or _common(sentence, index)
        if actor is not None:
            yield actor


def _without_appositions(sentence: Sentence, found: Sequence[Actor]) -> Iterator[Actor]:
    """Yield actors without those that only describe another beside a comma, which may tell the gender.

    «his grandson, director X»; «The driver, a 41-year-old foreigner, said»; «Watchline, a group which …, said»
    """
    before_comma = {a.last + 2: a for a in found if not a.named and sentence.text_at(a.last + 1) == ","}
    names = {a.first for a in found if a.named}
    for actor in found:
        beside = before_comma.get(actor.first - (sentence.lower(actor.first - 1) in en.ARTICLES))
        leads = bool(actor.role) and not actor.name and actor.last + 2 in names
        if leads and sentence.text_at(actor.last + 1) == ",":
            continue
        if beside is not None and not actor.named and _describes(sentence, actor):
            continue
        told = beside is not None and actor.named and not actor.gender
        yield replace(actor, gender=beside.gender) if beside is not None and told else actor


def _describes(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a phrase with an article is closed by a comma, or goes on with «which»."""
    common = not sentence.tokens[actor.last].capital and sentence.lower(actor.first - 1) in en.ARTICLES
    return common and (sentence.text_at(actor.last + 1) == "," or sentence.lower(actor.last + 1) in _RELATIVE)


def _run(sentence: Sentence, first: int, last: int, known: Known) -> Actor | None:
    start = name_start(sentence, first, last)
    if start > last or _modifies(sentence, last):
        return None
    lone = start == last
    if lone and len(sentence.text_at(last)) == 1:
        return None
    begin, role = role_before(sentence, first, start, last)
    titled = start > first and sentence.lower(start - 1) in _TITLED
    thing = is_thing(sentence, start, last)
    word = bare(sentence.lower(last))
    thing = thing or _called_a_body(sentence, last)
    met = bool(titled or word in known.surnames or word in en_given.GIVEN)
    if thing or (lone and not (met or role or _INITIALED.match(word) or sentence.lower(last + 2) == "who")):
        return body_phrase(sentence, start, last)
    if lone and role and not (met or is_role(sentence.lower(start - 1))):
        return None  # «the head of trading house Quayside»: the end of a role
    after = role_after(sentence, last)
    owner = owns(sentence.lower(last))
    behind = after[1] if after else "" if owner else role_of_copula(sentence, last)
    behind = "" if role and behind.startswith("who ") else behind
    role = ", ".join(part for part in (role, behind) if part)
    return Actor(
        first=begin,
        last=after[0] if after and not owner else last,
        span=between(sentence, start, last),
        name=bare_name(text(sentence, start, last)),
        role=role,
        gender=gender_of(sentence, start, last, role),
        subject=not owner and not hangs(sentence, begin),
        genitive=owner,
    )


def _called_a_body(sentence: Sentence, last: int) -> bool:
    """Tell whether what follows a name calls it a body: «Watchline, a Vilnius-based group», «Okriba Coal, which owns»."""
    if sentence.text_at(last + 1) != ",":
        return False
    if sentence.lower(last + 2) == "which":
        return True
    nouns = range(last + 3, last + 9) if sentence.lower(last + 2) in _INTRODUCING else range(0)
    head = next((i for i in nouns if is_role(sentence.lower(i)) or sentence.lower(i) in en_nouns.BODIES), None)
    return (
        head is not None
        and not is_role(sentence.lower(head))
        and ends_phrase(sentence, head + 1)
        and all(in_phrase(sentence, i) for i in range(last + 3, head))
    )


def _modifies(sentence: Sentence, last: int) -> bool:
    """Tell whether a run stands before the noun it modifies («the Slovak speaker», «the BakuNight brand»)."""
    following = sentence.lower(last + 1)
    if owns(sentence.lower(last)) or not following or sentence.tokens[last + 1].capital:
        return False
    noun = (is_role(following) and following not in en_verbs.CUES) or following in en_nouns.BODIES
    return noun and sentence.tokens[last + 1].form == "word"


def _pronoun(sentence: Sentence, index: int) -> Actor | None:
    lower = sentence.lower(index)
    owned = lower in en.OBJECTS and sentence.lower(index - 1) == "to"
    if lower not in _PRONOUNS and not owned:
        return None
    owner = owned or lower in _OWNING
    return Actor(
        first=index,
        last=index,
        span=between(sentence, index, index),
        pronoun=lower,
        plural=lower in {"they", "their", "them"},
        gender=_GENDERS.get(lower, ""),
        body=lower in {"it", "its"},
        subject=not owner and not hangs(sentence, index),
        genitive=owner,
    )


def _common(sentence: Sentence, index: int) -> Actor | None:
    """«The inspector», «a spokesman for the ministry», «the ministry»."""
    lower = sentence.lower(index)
    noun = bare(lower)
    person, body = is_role(noun) or _stands_for_a_person(sentence, index), noun in en_nouns.BODIES
    owner = owns(lower)
    if not (person or body) or not (owner or ends_phrase(sentence, index + 1)):
        return None
    first = index
    while first > 0 and index - first < _LONGEST_BEFORE and in_phrase(sentence, first - 1):
        first -= 1
    if sentence.lower(first - 1) == "the" and sentence.lower(first - 2) == "of" and sentence.lower(first - 3) in _SOME:
        first -= 3  # «one of the dockers»
    last = index
    if body and not owner and sentence.is_quote(last + 1) and not is_speech(sentence, last + 1):
        last += 1
    following = sentence.lower(last + 1)
    if not owner and (following in _OF or (following == "to" and noun in _TO_SOMEBODY)):
        last = extent(sentence, last + 1)
    phrase = bare_name(lowered(sentence, first, text(sentence, first, last)))
    before = sentence.lower(first - 1)
    return Actor(
        first=first,
        last=last,
        span=between(sentence, first, last),
        name=phrase if body else "",
        role="" if body else phrase,
        body=body,
        plural=not body and is_plural(noun) and sentence.lower(first) != "one",
        gender="f" if noun in en_nouns.WOMEN else "m" if noun in en_nouns.MEN else "",
        subject=not owner and not hangs(sentence, first),
        genitive=owner,
        media=is_media(sentence, first, last),
        fresh=is_plural(noun)
        or sentence.lower(first) in _SOME
        or before in _FRESH
        or before in en.POSSESSIVE
        or owns(sentence.lower(first)),
        akin=akin(noun) if person and is_role(noun) else frozenset(),
    )


def _stands_for_a_person(sentence: Sentence, index: int) -> bool:
    """Tell whether a people or an age means somebody: «the Italian said», «the 46-year-old»."""
    if sentence.lower(index - 1) not in en.ARTICLES:
        return False
    people = sentence.tokens[index].capital and sentence.lower(index) in en_names.DEMONYMS
    return people or sentence.lower(index).endswith("-year-old")
