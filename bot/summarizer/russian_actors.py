# ruff: noqa: RUF001, RUF002  because its words and signs are Russian
"""Who could be speaking in a Russian sentence: names with their roles, roles alone, bodies, pronouns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.lexicon import ru
from bot.summarizer.russian_words import (
    adjective,
    body_noun,
    cases,
    gender_of_name,
    in_phrase,
    name_to_nominative,
    person_noun,
    readings,
    to_nominative,
)
from bot.summarizer.tokens import Sentence, Token
from scrapers.article import Span

_LONGEST_ROLE = 22
_OBLIQUE = ("gent", "datv", "ablt", "accs", "loct")
_PRONOUN_GENDERS: Mapping[str, Gender] = {"он": "m", "она": "f"}
_GENDERS: Mapping[str, Gender] = {"masc": "m", "femn": "f", "neut": "n"}


@dataclass(frozen=True, slots=True)
class _Name:
    first: int
    last: int
    case: str
    cases: frozenset[str]


def actors(sentence: Sentence, kinds: Mapping[int, str]) -> list[Actor]:
    """Return the actors of a sentence; `kinds` gives PER, LOC or ORG for the tokens inside an entity."""
    found: list[Actor] = []
    taken: set[int] = set()
    for name in _names(sentence, kinds):
        actor = _person(sentence, name)
        found.append(actor)
        taken.update(range(actor.first, actor.last + 1))
    index = 0
    while index < len(sentence.tokens):
        actor_here = None if index in taken else _nameless(sentence, index, kinds, taken)
        if actor_here is None:
            index += 1
        else:
            found.append(actor_here)
            index = actor_here.last + 1
    return sorted(found, key=lambda actor: actor.first)


def _names(sentence: Sentence, kinds: Mapping[int, str]) -> Iterator[_Name]:
    tokens = sentence.tokens
    index = 0
    while index < len(tokens):
        if kinds.get(index) != "PER" or tokens[index].form != "word":
            index += 1
            continue
        last = index
        while last + 1 < len(tokens) and kinds.get(last + 1) == "PER":
            last += 1
        while last > index and not tokens[last].capital:
            last -= 1
        while (
            index > 0
            and tokens[index - 1].text == "."
            and len(tokens[index - 2].text) == 1
            and tokens[index - 2].capital
        ):
            index -= 2
        yield _named(sentence, index, last)
        index = last + 1


def _named(sentence: Sentence, first: int, last: int) -> _Name:
    possible = frozenset.intersection(
        *(
            cases(t.text, person=True)
            for t in sentence.tokens[first : last + 1]
            if t.form == "word" and len(t.text) > 1
        ),
        cases("X"),
    )
    case = "nomn" if "nomn" in possible or not possible else next(c for c in _OBLIQUE if c in possible)
    return _Name(first, last, case, possible or frozenset({"nomn"}))


def _person(sentence: Sentence, name: _Name) -> Actor:
    first, case = _role_start(sentence, name)
    words = tuple(t.text for t in sentence.tokens[name.first : name.last + 1])
    role = _role_text(sentence, first, name.first - 1, case) if first < name.first else ""
    after = _role_after(sentence, name.last, case)
    last = name.last
    if after is not None:
        last = after[1]
        later = _role_text(sentence, after[0], after[1], case)
        role = role or later
    shown = _join(name_to_nominative(words, case))
    return Actor(
        first=first,
        last=last,
        span=between(sentence, name.first, name.last),
        name=shown,
        role=role,
        subject=case == "nomn",
        genitive="gent" in name.cases,
        gender=gender_of_name(words),
        sure=case == "nomn" and len(name.cases) < len(_OBLIQUE),
    )


def _join(words: tuple[str, ...]) -> str:
    return " ".join(words).replace(" .", ".").replace(" - ", "-")


def _role_start(sentence: Sentence, name: _Name) -> tuple[int, str]:
    """Walk left over what may belong to the role; return where it starts and the case of the whole."""
    edge = _left_edge(sentence, name.first)
    order = [name.case] + [c for c in ("nomn", *_OBLIQUE) if c in name.cases and c != name.case]
    for case in order:
        start = _head(sentence, edge, name.first, case)
        if start is not None:
            return start, case
    return name.first, name.case


def _left_edge(sentence: Sentence, before: int) -> int:
    index = before
    while index > 0 and before - index < _LONGEST_ROLE:
        token = sentence.tokens[index - 1]
        if token.form == "word" and not (in_phrase(token.text) or body_noun(token.text) or _either_case(token)):
            break
        if token.form == "sign" and token.text not in {",", "«", "»", '"', "№"}:
            break
        if token.form == "quote" and not token.text:
            break
        index -= 1
    return index


def _either_case(token: Token) -> bool:
    return person_noun(token.text, "nomn") or person_noun(token.text, "gent")


def _head(sentence: Sentence, edge: int, stop: int, case: str) -> int | None:
    """Return the start of the leftmost chain of adjectives and a person noun in `case`, running up to the name."""
    for index in range(edge, stop):
        token = sentence.tokens[index]
        if token.form != "word" or not (person_noun(token.text, case)):
            continue
        if not _commas_hold(sentence, index, stop, case):
            continue
        while (
            index - 1 >= edge
            and sentence.tokens[index - 1].form == "word"
            and adjective(sentence.tokens[index - 1].text, case)
        ):
            index -= 1
        return index
    return None


def _commas_hold(sentence: Sentence, start: int, stop: int, case: str) -> bool:
    """Tell whether each comma between is followed by another role in the same case."""
    for index in range(start, stop):
        if sentence.tokens[index].text == ",":
            following = index + 1
            while following < stop and adjective(sentence.tokens[following].text, case):
                following += 1
            if following >= stop or not person_noun(sentence.tokens[following].text, case):
                return False
    return True


def _role_after(sentence: Sentence, last: int, case: str) -> tuple[int, int] | None:
    """Return the tokens of a role that follows the name after a comma, when there is one."""
    index = last + 1
    if sentence.text_at(index) == "(":
        close = next(
            (i for i in range(index, min(index + 6, len(sentence.tokens))) if sentence.tokens[i].text == ")"), None
        )
        index = close + 1 if close else index
    if sentence.text_at(index) != ",":
        return None
    start = index + 1
    end = _role_end(sentence, start, case)
    return (start, end) if end >= start else None


def _role_end(sentence: Sentence, start: int, case: str) -> int:
    index = start
    while (
        index < len(sentence.tokens)
        and sentence.tokens[index].form == "word"
        and adjective(sentence.tokens[index].text, case)
    ):
        index += 1
    if index >= len(sentence.tokens) or not person_noun(sentence.tokens[index].text, case):
        return -1
    while index + 1 < len(sentence.tokens) and _continues(sentence.tokens[index + 1]):
        index += 1
    if sentence.text_at(index + 1) == "," and (further := _role_end(sentence, index + 2, case)) > 0:
        return further
    return index if not sentence.lower(index) == "и" else index - 1


def _continues(token: Token) -> bool:
    if token.form == "quote":
        return bool(token.text)
    return token.form == "word" and in_phrase(token.text) and token.lower != "который"


def _role_text(sentence: Sentence, first: int, last: int, case: str) -> str:
    """Return the role in the nominative: the head of each part and what agrees with it are changed, no more."""
    while last >= first and sentence.tokens[last].text == ",":
        last -= 1
    pieces: list[str] = []
    open_head = True
    for index in range(first, last + 1):
        token = sentence.tokens[index]
        changed = token.text
        if token.text == ",":
            open_head = True
        elif open_head and token.form == "word":
            changed = to_nominative(token.text, case, _gender_of_head(sentence, index, last, case))
            open_head = not person_noun(token.text, case)
        gap = "" if not pieces or token.start == sentence.tokens[index - 1].end else " "
        pieces.append(gap + changed)
    return _lower_first("".join(pieces), sentence.tokens[first])


def _gender_of_head(sentence: Sentence, first: int, last: int, case: str) -> Gender:
    for index in range(first, last + 1):
        for p in readings(sentence.tokens[index]):
            if p.pos == "NOUN" and "anim" in p.grammemes and case in p.grammemes:
                return next((_GENDERS[g] for g in ("masc", "femn", "neut") if g in p.grammemes), "")
    return ""


def _lower_first(role: str, token: Token) -> str:
    if role[:2].isupper() or not any(
        p.pos in {"NOUN", "ADJF", "PRTF"} and not p.grammemes & {"Geox", "Orgn", "Name", "Surn"}
        for p in readings(token)[:1]
    ):
        return role
    return role[:1].lower() + role[1:]


def _nameless(sentence: Sentence, index: int, kinds: Mapping[int, str], taken: set[int]) -> Actor | None:
    token = sentence.tokens[index]
    if token.form != "word":
        return None
    if token.lower in ru.PRONOUNS:
        return _pronoun(sentence, index)
    kind = kinds.get(index)
    if kind in {"ORG", "LOC"} and token.capital:
        return _entity(sentence, index, kinds)
    head = index
    while (
        head < len(sentence.tokens) - 1
        and head - index < 4
        and adjective(sentence.tokens[head].text, "nomn")
        and head not in taken
    ):
        head += 1
    if head in taken or sentence.tokens[head].form != "word":
        return None
    return _common(sentence, index, head, taken)


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
    span = between(sentence, index, last)
    words = [t.lower for t in sentence.tokens[index : last + 1]]
    return Actor(
        first=index,
        last=last,
        span=span,
        name=_join(tuple(t.text for t in sentence.tokens[index : last + 1])),
        body=True,
        subject="nomn" in possible and not _depends(sentence, index),
        genitive="gent" in possible,
        plural="и" in words,
        media=any(w in ru.MEDIA for w in words),
    )


def _depends(sentence: Sentence, index: int) -> bool:
    """Tell whether a name of a place or body hangs on the noun or preposition before it («в комментарии Day.Az»)."""
    before = readings(sentence.tokens[index - 1]) if index else ()
    return any(p.pos in {"NOUN", "PREP", "ADJF"} for p in before[:1])


def _common(sentence: Sentence, first: int, head: int, taken: set[int]) -> Actor | None:
    word = sentence.tokens[head].text
    person = person_noun(word, "nomn") or person_noun(word, "gent") or sentence.lower(head) in {"некоторые", "многие"}
    if not person and not body_noun(word):
        return None
    last = head
    while last + 1 < len(sentence.tokens) and last + 1 not in taken and _continues(sentence.tokens[last + 1]):
        last += 1
    while last > head and any(p.pos in {"PREP", "CONJ"} for p in readings(sentence.tokens[last])[:1]):
        last -= 1
    possible = cases(word) if sentence.lower(head) not in {"некоторые", "многие"} else frozenset({"nomn"})
    case = "nomn" if "nomn" in possible else "gent"
    text = _role_text(sentence, first, last, case)
    plural = any("plur" in p.grammemes and "nomn" in p.grammemes for p in readings(sentence.tokens[head])[:3])
    return Actor(
        first=first,
        last=last,
        span=between(sentence, first, last),
        name="" if person else text,
        role=text if person else "",
        body=not person,
        subject="nomn" in possible,
        genitive="gent" in possible,
        plural=plural,
        gender=_gender_of_head(sentence, head, head, case) if not person else "",
        media=any(t.lower in ru.MEDIA for t in sentence.tokens[first : last + 1]),
    )


def token_kinds(sentence: Sentence, entities: list[tuple[Span, str]]) -> dict[int, str]:
    """Return PER, LOC or ORG for each token inside an entity; `entities` are those that touch the sentence, in order."""
    kinds: dict[int, str] = {}
    at = 0
    for index, token in enumerate(sentence.tokens):
        while at < len(entities) and entities[at][0].end <= token.start:
            at += 1
        if at < len(entities) and entities[at][0].start < token.end and token.form == "word":
            kinds[index] = entities[at][1]
    return kinds
