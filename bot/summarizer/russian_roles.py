"""Roles in Russian: «казахстанский политолог», before the name, after it or both, put into the nominative."""

from collections.abc import Mapping

from bot.summarizer.actors import Gender
from bot.summarizer.lexicon import ru
from bot.summarizer.russian_names import Name
from bot.summarizer.russian_words import OBLIQUE, adjective, body_noun, in_phrase, person_noun, readings, to_nominative
from bot.summarizer.tokens import Sentence, Token

_LONGEST_ROLE = 22
_GENDERS: Mapping[str, Gender] = {"masc": "m", "femn": "f", "neut": "n"}
_SIGNS_INSIDE = frozenset({",", "«", "»", '"', "№", "-", "(", ")"})
_NOT_LOWERED = frozenset({"Geox", "Orgn", "Name", "Surn", "Abbr"})


def role_start(sentence: Sentence, name: Name, kinds: Mapping[int, str]) -> tuple[int, str]:
    """Walk left over what may belong to the role; return where it starts and the case of the whole."""
    if any(p.pos == "PREP" for p in (readings(sentence.tokens[name.first - 1])[:1] if name.first else ())):
        return name.first, name.case
    stop = (
        name.first - 1
        if sentence.text_at(name.first - 1) == "," and sentence.text_at(name.last + 1) == ","
        else name.first
    )
    edge = _left_edge(sentence, stop, kinds)
    if edge == stop:
        return name.first, name.case
    order = [name.case] + [c for c in ("nomn", *OBLIQUE) if c in name.cases and c != name.case]
    for case in order:
        start = _head(sentence, edge, stop, case)
        if start is not None:
            return start, case
    return name.first, name.case


def _left_edge(sentence: Sentence, before: int, kinds: Mapping[int, str]) -> int:
    index = before
    while index > 0 and before - index < _LONGEST_ROLE:
        token = sentence.tokens[index - 1]
        if kinds.get(index - 1) == "PER" or not _in_role(token):
            break
        index -= 1
    return index


def _in_role(token: Token) -> bool:
    if token.form == "word":
        return (
            in_phrase(token.text)
            or body_noun(token.text)
            or person_noun(token.text, "nomn")
            or person_noun(token.text, "gent")
        )
    return token.text in _SIGNS_INSIDE if token.form == "sign" else bool(token.text)


def _head(sentence: Sentence, edge: int, stop: int, case: str) -> int | None:
    """Return the start of the leftmost chain of adjectives and a person noun in `case`, running up to the name."""
    last = sentence.tokens[stop - 1]
    if last.form == "word" and person_noun(last.text, "nomn") and not person_noun(last.text, case):
        return None  # «супруга, дочь и мама Виктора»: the name hangs on the word before it
    for index in range(edge, stop):
        token = sentence.tokens[index]
        if (
            token.form == "word"
            and person_noun(token.text, case, singular=True)
            and _commas_hold(sentence, index, stop, case)
        ):
            return _with_adjectives(sentence, edge, index, case)
    return None


def _with_adjectives(sentence: Sentence, edge: int, index: int, case: str) -> int:
    while (
        index - 1 >= edge
        and sentence.tokens[index - 1].form == "word"
        and adjective(sentence.tokens[index - 1].text, case)
    ):
        index -= 1
    return index


def _commas_hold(sentence: Sentence, start: int, stop: int, case: str) -> bool:
    """Tell whether each comma between is followed by another role in the same case."""
    for index in range(start, stop):
        if sentence.tokens[index].text == ",":
            following = index + 1
            if any(p.pos == "PREP" for p in readings(sentence.tokens[following])[:1]):
                continue
            while following < stop and adjective(sentence.tokens[following].text, case):
                following += 1
            if following >= stop or not person_noun(sentence.tokens[following].text, case, singular=True):
                return False
    return True


def role_after(sentence: Sentence, last: int, case: str, kinds: Mapping[int, str]) -> tuple[int, int] | None:
    """Return the tokens of a role that follows the name after a comma, when there is one."""
    index = last + 1
    if sentence.text_at(index) == "(":
        close = next(
            (i for i in range(index, min(index + 6, len(sentence.tokens))) if sentence.tokens[i].text == ")"), None
        )
        index = close + 1 if close else index
    if sentence.text_at(index) != ",":
        return None
    end = _role_end(sentence, index + 1, case, kinds)
    closed = sentence.text_at(end + 1) in {",", ".", ")", "—", "–", "-", ":", ""} or sentence.lower(end + 1) == "и"
    return (index + 1, end) if end > index and closed else None


def _role_end(sentence: Sentence, start: int, case: str, kinds: Mapping[int, str]) -> int:
    index = start
    while index < len(sentence.tokens) and _qualifies(sentence.tokens[index], case):
        index += 1
    if index >= len(sentence.tokens) or not person_noun(sentence.tokens[index].text, case, singular=True):
        return -1
    while index + 1 < len(sentence.tokens) and continues(sentence.tokens[index + 1]):
        index += 1
        if kinds.get(index) == "PER":
            return -1  # the role of the next one in a list of names
    if sentence.text_at(index + 1) == "," and (further := _role_end(sentence, index + 2, case, kinds)) > 0:
        return further
    return index - 1 if sentence.lower(index) == "и" else index


def _qualifies(token: Token, case: str) -> bool:
    return token.form == "word" and adjective(token.text, case) and not person_noun(token.text, case, singular=True)


def continues(token: Token) -> bool:
    """Tell whether a role or the name of a body may go on with this token."""
    if token.form == "quote":
        return bool(token.text)
    return token.form == "word" and in_phrase(token.text) and not any(p.lemma == "который" for p in readings(token)[:1])


def phrase_end(sentence: Sentence, head: int, taken: set[int]) -> int:
    """Return where a phrase without a name ends: genitives, and what «по», «от», «из» and «при» bring in."""
    last = head
    while last + 1 < len(sentence.tokens) and last + 1 not in taken and continues(sentence.tokens[last + 1]):
        following = readings(sentence.tokens[last + 1])
        if following and following[0].pos == "PREP" and sentence.lower(last + 1) not in ru.ROLE_PREPOSITIONS:
            break
        last += 1
    while last > head and any(p.pos in {"PREP", "CONJ"} for p in readings(sentence.tokens[last])[:1]):
        last -= 1
    return last


def role_text(sentence: Sentence, first: int, last: int, case: str) -> str:
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
            changed = to_nominative(token.text, case, gender_of_head(sentence, index, last, case))
            open_head = not (person_noun(token.text, case) or body_noun(token.text))
        gap = "" if not pieces or token.start == sentence.tokens[index - 1].end else " "
        pieces.append(gap + changed)
    return lower_first("".join(pieces), sentence.tokens[first])


def gender_of_head(sentence: Sentence, first: int, last: int, case: str) -> Gender:
    """Return the gender of the first noun of a phrase that stands in `case`."""
    for index in range(first, last + 1):
        for p in readings(sentence.tokens[index]):
            if p.pos == "NOUN" and case in p.grammemes:
                return next((_GENDERS[g] for g in ("masc", "femn", "neut") if g in p.grammemes), "")
    return ""


def lower_first(role: str, token: Token) -> str:
    """Return a role without the capital that the start of a sentence gave it."""
    found = readings(token)[:1]
    if role[:2].isupper() or not any(
        p.pos in {"NOUN", "ADJF", "PRTF"} and not p.grammemes & _NOT_LOWERED for p in found
    ):
        return role
    return role[:1].lower() + role[1:]
