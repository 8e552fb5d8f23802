"""Russian roles put into the nominative: «с начальником порта» is shown as «начальник порта»."""

from collections.abc import Iterator

from bot.summarizer.lexicon import ru_bodies, ru_people
from bot.summarizer.russian.forms import adjective_forms, gender_of, person_forms, plain
from bot.summarizer.russian.roles import JOINTS, head_forms, heads, qualifies
from bot.summarizer.russian.words import body_noun, readings, to_nominative
from bot.summarizer.tokens import Sentence, Token

_NOT_LOWERED = frozenset({"Geox", "Orgn", "Name", "Surn", "Abbr"})


def role_text(sentence: Sentence, first: int, last: int, case: str, number: str = "sing") -> str:
    """Return the role in the nominative: the head of each part and what agrees with it are changed, no more."""
    while last >= first and sentence.text_at(last) == ",":
        last -= 1
    last = _without_adjectives(sentence, first, last)
    written: list[str] = []
    for index, changed in _changed(sentence, (first, last), case, number):
        token = sentence.tokens[index]
        gap = "" if not written or token.start == sentence.tokens[index - 1].end else " "
        written.append(gap + changed)
    return lower_first("".join(written), sentence.tokens[first])


def _without_adjectives(sentence: Sentence, first: int, last: int) -> int:
    """Return the end of a role without the adjectives of the name behind its comma («поклонница, 17-летняя Фидан»)."""
    comma = next((i for i in range(last, first, -1) if sentence.text_at(i) == ","), None)
    described = comma is not None and all(
        adjective_forms(sentence.text_at(i)) and not head_forms(sentence, i) for i in range(comma + 1, last + 1)
    )
    return comma - 1 if described and comma is not None else last


def _changed(sentence: Sentence, at: tuple[int, int], case: str, number: str) -> Iterator[tuple[int, str]]:
    """Yield the words of a role, those before and at the head of each of its parts in the nominative."""
    open_head, (first, last) = True, at
    for index in range(first, last + 1):
        token = sentence.tokens[index]
        if token.text in JOINTS or (token.lower == "и" and _begins_part(sentence, index + 1, last, case)):
            open_head = True
            yield index, token.text
        elif open_head and token.form == "word":
            gender = gender_of_head(sentence, index, last, case) if number == "sing" else ""
            yield index, to_nominative(token.text, case, gender, number)
            open_head = not (
                head_forms(sentence, index) or body_noun(token.text) or token.lower in ru_people.QUANTITIES
            )
        elif case in {"datv", "ablt"} and heads(sentence, index, case):
            yield index, to_nominative(token.text, case, "")  # «с начальником Генштаба генералом X»
        else:
            yield index, token.text


def _begins_part(sentence: Sentence, index: int, last: int, case: str) -> bool:
    while index < last and qualifies(sentence, index, case):
        index += 1
    return index <= last and heads(sentence, index, case)


def gender_of_head(sentence: Sentence, first: int, last: int, case: str) -> str:
    """Return the gender of the first noun of a phrase that stands in `case`."""
    for index in range(first, last + 1):
        found = readings(sentence.tokens[index])
        known = sorted(found, key=lambda p: plain(p.lemma) not in ru_bodies.BODIES)  # «в горздраве»
        for p in known if found and found[0].pos == "NOUN" else ():
            if p.pos == "NOUN" and case in p.grammemes:
                return gender_of(p)
    return ""


def lower_first(role: str, token: Token) -> str:
    """Return a role without the capital that the start of a sentence gave it."""
    found = readings(token)[:1]
    common = any(p.pos in {"NOUN", "ADJF", "PRTF", "NUMR", "NPRO"} and not p.grammemes & _NOT_LOWERED for p in found)
    common = common or bool(person_forms(token.text))
    lowered = token.lower in ru_people.ACTING or (common and not role[:2].isupper())
    return role[:1].lower() + role[1:] if lowered else role
