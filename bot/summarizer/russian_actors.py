"""Who could be speaking in a Russian sentence: names with their roles, roles alone, bodies, pronouns."""

from collections.abc import Mapping
from dataclasses import replace

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.lexicon import ru
from bot.summarizer.russian_names import Kinds, Name, names
from bot.summarizer.russian_nominative import name_to_nominative
from bot.summarizer.russian_roles import gender_of_head, phrase_end, role_after, role_start, role_text
from bot.summarizer.russian_words import (
    OBLIQUE,
    adjective,
    body_noun,
    cases,
    gender_of_name,
    noun_cases,
    person_noun,
    readings,
    strange,
    woman,
)
from bot.summarizer.tokens import Sentence

_PRONOUN_GENDERS: Mapping[str, Gender] = {"он": "m", "она": "f"}
_MOST_ADJECTIVES = 4


def actors(sentence: Sentence, kinds: Kinds) -> list[Actor]:
    """Return the actors of a sentence; `kinds` gives PER, LOC or ORG for the tokens inside a name."""
    found: list[Actor] = []
    taken: set[int] = set()
    for name in names(sentence, kinds):
        actor = _person(sentence, name, kinds)
        found.append(actor)
        taken.update(range(actor.first, actor.last + 1))
    index = 0
    while index < len(sentence.tokens):
        here = None if index in taken else _nameless(sentence, index, kinds, taken)
        if here is None:
            index += 1
        else:
            found.append(here)
            index = here.last + 1
    return sorted(found, key=lambda actor: actor.first)


def _person(sentence: Sentence, name: Name, kinds: Kinds) -> Actor:
    first, case = role_start(sentence, name, kinds)
    words = tuple(t.text for t in sentence.tokens[name.first : name.last + 1])
    roles = [role_text(sentence, first, name.first - 1, case)] if first < name.first else []
    after = role_after(sentence, name.last, case, kinds)
    if after is not None:
        roles.append(role_text(sentence, after[0], after[1], case))
    plain = name_to_nominative(words, case)
    return Actor(
        first=first,
        last=after[1] if after else name.last,
        span=between(sentence, name.first, name.last),
        name=_join(plain),
        role=", ".join(roles),
        subject=case == "nomn",
        genitive="gent" in name.cases,
        gender=gender_of_name(plain),
        sure=case == "nomn" and len(name.cases) < len(OBLIQUE),
        cases=name.cases,
    )


def named_in_case(sentence: Sentence, actor: Actor, case: str) -> Actor:
    """Return an actor with a name that is known to stand in `case`, where it can."""
    if case not in actor.cases or not actor.subject:
        return actor
    words = tuple(t.text for t in sentence.tokens if actor.span.start <= t.start and t.end <= actor.span.end)
    return replace(actor, name=_join(name_to_nominative(words, case)), subject=False, sure=False)


def _join(words: tuple[str, ...]) -> str:
    return " ".join(words).replace(" .", ".").replace(" - ", "-")


def _nameless(sentence: Sentence, index: int, kinds: Kinds, taken: set[int]) -> Actor | None:
    token = sentence.tokens[index]
    if token.form != "word":
        return None
    if token.lower in ru.PRONOUNS:
        return _pronoun(sentence, index)
    if kinds.get(index) in {"ORG", "LOC"} and token.capital and not person_noun(token.text, "nomn", singular=True):
        return _entity(sentence, index, kinds)
    head = index
    while head < len(sentence.tokens) - 1 and head - index < _MOST_ADJECTIVES and _agrees(sentence, head, taken):
        head += 1
    if head in taken or sentence.tokens[head].form != "word":
        return None
    return _common(sentence, index, head, taken)


def _agrees(sentence: Sentence, index: int, taken: set[int]) -> bool:
    token = sentence.tokens[index]
    return (
        index not in taken
        and token.form == "word"
        and adjective(token.text, "nomn")
        and not person_noun(token.text, "nomn")
    )


def _pronoun(sentence: Sentence, index: int) -> Actor:
    lower = sentence.lower(index)
    gender = _PRONOUN_GENDERS.get(lower, "")
    return Actor(
        first=index,
        last=index,
        span=between(sentence, index, index),
        pronoun=lower,
        plural=lower == "они",
        gender=gender,
    )


def _entity(sentence: Sentence, index: int, kinds: Mapping[int, str]) -> Actor:
    last = index
    while last + 1 < len(sentence.tokens) and kinds.get(last + 1) == kinds[index]:
        last += 1
    possible = cases(sentence.tokens[index].text)
    if sentence.lower(last + 1) == "и" and kinds.get(last + 2) == kinds[index]:
        last += 2
    words = [t.lower for t in sentence.tokens[index : last + 1]]
    return Actor(
        first=index,
        last=last,
        span=between(sentence, index, last),
        name=_join(tuple(t.text for t in sentence.tokens[index : last + 1])),
        body=True,
        subject="nomn" in possible and not ("accs" in possible and _depends(sentence, index)),
        genitive="gent" in possible,
        plural="и" in words,
        media=any(w in ru.MEDIA or "." in w for w in words),
    )


def _depends(sentence: Sentence, index: int) -> bool:
    """Tell whether a name of a place or body hangs on the word before it («в комментарии Day.Az», «посетил Белград»)."""
    before = readings(sentence.tokens[index - 1]) if index else ()
    return any(p.pos in {"NOUN", "PREP", "ADJF", "VERB", "INFN", "GRND"} and p.lemma not in ru.SAY for p in before[:1])


def _common(sentence: Sentence, first: int, head: int, taken: set[int]) -> Actor | None:
    word = sentence.tokens[head].text
    quantifier = sentence.lower(head) in ru.PERSON_NOUNS
    if sentence.tokens[head].capital and strange(word):
        return None
    person = quantifier or any(person_noun(word, case) for case in ("nomn", "gent", "loct"))
    if not person and not body_noun(word):
        return None
    possible = frozenset({"nomn"}) if quantifier else noun_cases(word, person=person)
    case = next((c for c in ("nomn", *OBLIQUE) if c in possible), "nomn")
    actor = Actor(
        first=first,
        last=head if quantifier else phrase_end(sentence, head, taken),
        span=between(sentence, first, head),
        body=not person,
        subject="nomn" in possible,
        genitive="gent" in possible,
        plural=any({"plur", "nomn"} <= p.grammemes for p in readings(sentence.tokens[head])[:3]) or quantifier,
        gender=gender_of_head(sentence, head, head, case) if not person else "f" if woman(word) else "",
    )
    return in_case(sentence, actor, case)


def in_case(sentence: Sentence, actor: Actor, case: str) -> Actor:
    """Return an actor without a name of a person, its phrase read as standing in `case`."""
    text = role_text(sentence, actor.first, actor.last, case)
    media = any(
        t.lower in ru.MEDIA or any(p.lemma in ru.MEDIA for p in readings(t)[:1])
        for t in sentence.tokens[actor.first : actor.last + 1]
    )
    span = between(sentence, actor.first, actor.last)
    return replace(actor, name=text if actor.body else "", role="" if actor.body else text, span=span, media=media)
