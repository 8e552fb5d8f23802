"""Roles in Russian: «казахстанский политолог», before the name, after it or both."""

from dataclasses import dataclass

from bot.summarizer.lexicon import ru_people
from bot.summarizer.russian.declension import FOREIGN, STRICT, UNCHANGED
from bot.summarizer.russian.forms import CASES, Form, Forms, adjective_forms, body_forms, person_forms
from bot.summarizer.russian.kin import lemma
from bot.summarizer.russian.names import Found, Name
from bot.summarizer.russian.words import body_noun, in_phrase, readings
from bot.summarizer.tokens import Sentence, Token

_LONGEST_ROLE = 34
_BRACKETS = 8
JOINTS = frozenset({",", "–", "—", "-"})
"""What stands between two roles of one person."""
_SIGNS_INSIDE = JOINTS | {"«", "»", '"', "№", "(", ")"}
_AFTER_ROLE = frozenset({",", ".", ")", "—", "–", "-", ":", ""})


@dataclass(frozen=True, slots=True)
class Role:
    """A role before a name: where it starts, the case it shares with the name, and the forms the name can have in it."""

    start: int
    case: str
    forms: Forms


def role_before(sentence: Sentence, name: Name, found: Found) -> Role | None:
    """Return the role before a name: the leftmost chain of nouns of persons that agrees with the name."""
    stop = name.first
    if stop == 0:
        return None
    apart = sentence.text_at(stop - 1) == "," and sentence.text_at(name.last + 1) == ","
    stop -= apart  # «заместитель директора, Олег Дёмин, сказал»
    if any(p.pos == "PREP" for p in readings(sentence.tokens[stop - 1])[:1]):
        return None
    edge = _left_edge(sentence, stop, found)
    declines = bool(name.forms())
    for foreign in (STRICT, UNCHANGED, FOREIGN):
        forms = name.forms(foreign)
        if foreign and declines:  # a name that can be in the nominative as it stands was tried as such
            forms = frozenset(form for form in forms if form.case != "nomn")
        if apart and any(form.case == "nomn" for form in name.forms()):
            forms = frozenset(form for form in forms if form.case == "nomn")
        for case in _cases_of_heads(sentence, edge, stop, forms):
            start = _head(sentence, edge, stop, case)
            if start is not None:
                return Role(start, case, frozenset(form for form in forms if form.case == case))
    return None


def _cases_of_heads(sentence: Sentence, edge: int, stop: int, forms: Forms) -> list[str]:
    """Return the cases in which nouns of persons before the name agree with it, those of the first noun first."""
    cases = {form.case for form in forms}
    found: list[str] = []
    places = [i for i in range(edge, stop) if head_forms(sentence, i)]
    if places and lemma(sentence.text_at(places[0])) in ru_people.RELATIONS:
        places.reverse()  # «преемник первой женщины-спикера Нэнси Пелоси»
    for index in places:
        heads = {form.case for form in head_forms(sentence, index) if form.number == "sing"} & cases
        heads = (
            heads & {form.case for form in adjective_forms(sentence.text_at(index - 1))} or heads
        )  # «бывшего замглавы»
        if heads:
            governed = governing_cases(sentence, _with_adjectives(sentence, edge, index, heads))
            found += [case for case in CASES if case in (heads & governed or heads) and case not in found]
    return found


def head_forms(sentence: Sentence, index: int) -> Forms:
    """Return the forms of a noun of a person that can head a role: none for an adjective before its noun."""
    token = sentence.tokens[index]
    if token.form != "word":
        return frozenset()
    if token.lower in ru_people.ACTING:
        return frozenset(Form(case, "sing", "") for case in CASES)
    return person_forms(token.text)


def governing_cases(sentence: Sentence, index: int) -> frozenset[str]:
    """Return the cases a preposition before a phrase that begins at `index` asks for; none when there is no preposition."""
    return ru_people.PREPOSITION_CASES.get(sentence.lower(index - 1), frozenset()) if index else frozenset()


def _left_edge(sentence: Sentence, before: int, found: Found) -> int:
    """Walk left over what may belong to a role, names in the genitive too («помощник президента Ильхама Алиева Хикмет …»)."""
    index = before
    while index > 0 and before - index < _LONGEST_ROLE:
        owner = next((n for n in found.names if n.last == index - 1), None)
        if owner is not None:
            if owner.first < 1 or not _owner(sentence, owner, beside=index == before):
                break
            index = owner.first
            continue
        if not (_in_role(sentence, index - 1) or (index - 1) in found.kinds):
            break
        index -= 1
    return index


def _owner(sentence: Sentence, name: Name, *, beside: bool) -> bool:
    """Tell whether a name in the genitive hangs on the noun before it; what may be a nominative does so only right beside a name."""
    forms = name.forms() or name.forms(UNCHANGED)
    cases = {form.case for form in forms}
    genitive = "gent" in cases and (beside or "nomn" not in cases)
    noun = name.first - 1
    if (sentence.lower(noun - 1), sentence.lower(noun)) == ru_people.MISSING:
        noun -= 2
    while (
        noun > 0
        and any(form.case == "gent" for form in adjective_forms(sentence.text_at(noun)))
        and not head_forms(sentence, noun)
    ):
        noun -= 1  # «мать 8-летней Амины»
    return genitive and bool(person_forms(sentence.text_at(noun)) or body_forms(sentence.text_at(noun)))


def _in_role(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.form == "quote":
        return bool(token.text)
    if token.form == "word":
        counted = token.lower in ru_people.ONE_OF and sentence.lower(index + 1) == "из"  # «вдова одного из погибших»
        counted = counted or (sentence.lower(index - 1), token.lower) == ru_people.MISSING
        return counted or in_phrase(token.text) or body_noun(token.text) or bool(head_forms(sentence, index))
    return token.text in _SIGNS_INSIDE or (token.text == "." and sentence.lower(index - 1) in ru_people.ACTING)


def _head(sentence: Sentence, edge: int, stop: int, case: str) -> int | None:
    """Return the start of the leftmost chain of adjectives and a person noun in `case`, running up to the name."""
    last = sentence.tokens[stop - 1]
    if (
        last.form == "word"
        and not last.capital
        and any((f.case, f.number) == ("nomn", "sing") for f in person_forms(last.text))
        and not heads(sentence, stop - 1, case)
    ):
        return None  # «супруга, дочь и мама Виктора»: the name hangs on the word before it
    for index in range(edge, stop):
        if heads(sentence, index, case) and _joints_hold(sentence, index, stop, case):
            return _with_adjectives(sentence, edge, index, {case})
    return None


def heads(sentence: Sentence, index: int, case: str) -> bool:
    """Tell whether a noun of a person in the singular stands here in a case."""
    return any(form.case == case and form.number == "sing" for form in head_forms(sentence, index))


def _with_adjectives(sentence: Sentence, edge: int, index: int, cases: set[str]) -> int:
    while index - 1 >= edge and sentence.tokens[index - 1].form == "word":
        if not any(form.case in cases for form in adjective_forms(sentence.text_at(index - 1))):
            break
        index -= 1
    return index


def _joints_hold(sentence: Sentence, start: int, stop: int, case: str) -> bool:
    """Tell whether each comma or dash between is followed by another role in the same case."""
    for index in range(start, stop):
        if sentence.text_at(index) in JOINTS and not sentence.text_at(index + 1)[:1].isdigit():
            following = index + 1
            if any(p.pos == "PREP" for p in readings(sentence.tokens[following])[:1]):
                if following + 1 < stop and sentence.tokens[following + 1].capital:
                    continue  # «директор компании в России, на Украине»
                following = next((i for i in range(following, stop) if heads(sentence, i, case)), stop)
            while following < stop and qualifies(sentence, following, case):
                following += 1
            if following >= stop or not heads(sentence, following, case):
                return False
    return True


def role_after(sentence: Sentence, last: int, case: str, found: Found) -> tuple[int, int] | None:
    """Return the tokens of a role that follows the name after a comma or in brackets, when there is one."""
    index = last + 1
    if sentence.text_at(index) == "(":
        close = next(
            (i for i in range(index, min(index + _BRACKETS, len(sentence.tokens))) if sentence.text_at(i) == ")"), None
        )
        if close is not None and _role_end(sentence, index + 1, case, found) == close - 1:
            return index + 1, close - 1
        index = close + 1 if close else index
    if sentence.text_at(index) != ",":
        return None
    end = _role_end(sentence, index + 1, case, found)
    closed = sentence.text_at(end + 1) in _AFTER_ROLE or sentence.lower(end + 1) == "и"
    return (index + 1, end) if end > index and closed else None


def _role_end(sentence: Sentence, start: int, case: str, found: Found) -> int:
    index = start
    while index < len(sentence.tokens) and qualifies(sentence, index, case):
        index += 1
    if index >= len(sentence.tokens) or not heads(sentence, index, case):
        return -1
    while index + 1 < len(sentence.tokens) and (
        continues(sentence.tokens[index + 1]) or _numbered(sentence, index + 1)
    ):
        index += 1
        if found.kinds.get(index) == "PER":
            return -1  # the role of the next one in a list of names
    if sentence.text_at(index + 1) == "," and (further := _role_end(sentence, index + 2, case, found)) > 0:
        return further
    return index - 1 if sentence.lower(index) == "и" else index


def _numbered(sentence: Sentence, index: int) -> bool:
    """«городской больницы № 12»."""
    return sentence.text_at(index) == "№" and sentence.text_at(index + 1)[:1].isdigit()


def qualifies(sentence: Sentence, index: int, case: str) -> bool:
    """Tell whether an adjective of a role stands here in a case."""
    token = sentence.tokens[index]
    agrees = token.form == "word" and any(form.case == case for form in adjective_forms(token.text))
    return agrees and not heads(sentence, index, case)


def continues(token: Token) -> bool:
    """Tell whether a role may go on with this token."""
    if token.form == "quote":
        return bool(token.text)
    return token.form == "word" and in_phrase(token.text) and not any(p.lemma == "который" for p in readings(token)[:1])
