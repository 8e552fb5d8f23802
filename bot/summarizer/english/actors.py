"""Who could be speaking in an English sentence: names with their roles, bodies, roles alone, pronouns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.summarizer.actors import Actor, between
from bot.summarizer.english.appositions import role_after, role_of_copula
from bot.summarizer.english.bodies import bare_name, body_phrase, follows_a_body, hangs
from bot.summarizer.english.nameless import common, pronoun
from bot.summarizer.english.names import Known, gender_of, is_thing, name_start, runs
from bot.summarizer.english.roles import role_before
from bot.summarizer.english.words import (
    DETERMINERS,
    bare,
    ends_phrase,
    in_phrase,
    is_role,
    is_subordinate,
    owns,
    text,
)
from bot.summarizer.lexicon import en, en_given, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_INITIALED = re.compile(r"[^\W\d_]\.\w{2,}")
_TITLED = en_nouns.TITLES | en_nouns.RANKS | {"."}
_NUMBERED = frozenset(["senior", "junior"])
_RELATIVE = frozenset(["which", "who", "that", "whose"])
_INTRODUCING = frozenset(["a", "an"])


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
    apart = _without_appositions(sentence, [*found, *_nameless(sentence, found)])
    return _told_by_a_pronoun(sentence, sorted(apart, key=lambda a: (a.first, -a.last)))


def _told_by_a_pronoun(sentence: Sentence, found: list[Actor]) -> list[Actor]:
    """Return actors with the gender of the pronoun that points ahead: «Asked if he would go, the teenager said»."""
    if len(found) < 2 or found[0].pronoun not in {"he", "she"} or not is_subordinate(sentence.lower(0)):
        return found
    ahead = found[1]
    begin = ahead.first - (sentence.lower(ahead.first - 1) in en.ARTICLES)
    if ahead.gender or ahead.body or sentence.text_at(begin - 1) != ",":
        return found
    return [found[0], replace(ahead, gender=found[0].gender), *found[2:]]


def _nameless(sentence: Sentence, named: Sequence[Actor]) -> Iterator[Actor]:
    """Yield the pronouns, roles and bodies outside the phrases of names."""
    taken = {i for actor in named for i in range(actor.first, actor.last + 1)}
    for index, token in enumerate(sentence.tokens):
        if token.form != "word" or index in taken:
            continue
        actor = pronoun(sentence, index) or common(sentence, index)
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
    named_body = follows_a_body(sentence, start) and sentence.lower(start) not in en_given.GIVEN
    thing = thing or named_body or _called_a_body(sentence, last)
    met = bool(titled or word in known.surnames or word in en_given.GIVEN or sentence.lower(last + 1) in _NUMBERED)
    if thing or (lone and not (met or role or _INITIALED.match(word) or sentence.lower(last + 2) == "who")):
        return body_phrase(sentence, start, last)
    set_off = sentence.text_at(start - 1) == "," == sentence.text_at(last + 1)
    if lone and role and not (met or set_off or is_role(sentence.lower(start - 1))):
        return None  # «the head of trading house Quayside»: the end of a role
    introduced = (
        set_off and role and sentence.lower(last + 2) not in DETERMINERS
    )  # «the mayor, X, thanked them, saying»
    after = None if introduced else role_after(sentence, last)
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
