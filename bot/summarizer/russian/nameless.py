"""Russian phrases for people and bodies without a name: «заведующий отделом», «один из рабочих», «городское управление», «она»."""

from collections.abc import Mapping
from dataclasses import replace

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.lexicon import ru, ru_bodies, ru_people, ru_saying, ru_words
from bot.summarizer.russian.bodies import outlet
from bot.summarizer.russian.counted import counted
from bot.summarizer.russian.forms import CASES, NONE, Form, Forms, adjective_forms, body_forms, cyrillic, forms, plain
from bot.summarizer.russian.in_case import in_case
from bot.summarizer.russian.kin import kin_of_body, kin_of_role, lemma, nation
from bot.summarizer.russian.names import Found
from bot.summarizer.russian.phrases import phrase_end
from bot.summarizer.russian.roles import governing_cases, head_forms
from bot.summarizer.russian.words import readings, strange, woman
from bot.summarizer.tokens import Sentence, Token

_PRONOUNS: Mapping[str, tuple[str, Gender]] = {
    "он": ("он", "m"),
    "она": ("она", "f"),
    "они": ("они", ""),
    "тот": ("он", "m"),
    "та": ("она", "f"),
}
_POINTING = frozenset({"тот", "та"})
_MOST_ADJECTIVES = 5
_READINGS = 4
_AFTER_POINTING = frozenset({",", ".", "—", "–", "-", ""})


def pronoun(sentence: Sentence, index: int) -> Actor | None:
    """Return the actor of a pronoun; «тот» is one when nothing hangs on it («кивает тот, …»)."""
    lower = sentence.lower(index)
    latter = lower in _POINTING
    if lower not in _PRONOUNS or (latter and not _alone(sentence, index + 1)):
        return None
    word, gender = _PRONOUNS[lower]
    span = between(sentence, index, index)
    return Actor(first=index, last=index, span=span, pronoun=word, latter=latter, plural=word == "они", gender=gender)


def _alone(sentence: Sentence, following: int) -> bool:
    """Tell whether nothing hangs on «тот»: a sign or a verb comes next («Тот ответил»)."""
    found = readings(sentence.tokens[following])[:1] if following < len(sentence.tokens) else ()
    return sentence.text_at(following) in _AFTER_POINTING or any(p.pos == "VERB" for p in found)


def phrase(sentence: Sentence, index: int, found: Found, taken: set[int]) -> Actor | None:
    """Return the person or body without a name whose phrase begins at `index`."""
    several = counted(sentence, index, found, taken)
    if several is not None:
        return several
    shared: Forms | None = None
    for head in range(index, min(index + _MOST_ADJECTIVES, len(sentence.tokens))):
        token = sentence.tokens[head]
        if head in taken or token.form != "word":
            return None
        nouns = _noun_forms(sentence, head, taken)
        here = nouns if shared is None else _agreeing(nouns, shared)
        if here:
            unknown_name = token.capital and strange(token.text) and head > 0 and not body_forms(token.text)
            return None if unknown_name else _common(sentence, (index, head), here, found, taken)
        by = sentence.lower(head) in ru_words.BY_NOUNS  # «по данным ВОЗ»
        adjectives = NONE if by or _participle_clause(sentence, head) else _adjectives(token)
        shared = adjectives if shared is None else _agreeing(adjectives, shared)
        if not shared:
            return None
    return None


def _adjectives(token: Token) -> Forms:
    """Return the forms of an adjective, and of «другая» and the like, which bring in somebody new."""
    return forms(readings(token)) if token.lower in ru_people.OTHERS else adjective_forms(token.text)


def _serves(noun: Token, before: list[Token], after: list[Token]) -> bool:
    """Tell whether an agency is a public service and no medium: «метеорологическое агентство», «агентство развития»."""
    described = bool(before) and not any(token.lower.startswith(ru_bodies.NEWS) for token in before)
    common = bool(after) and after[0].form == "word" and not after[0].capital
    return lemma(noun.text) in ru_bodies.EITHER and (described or common)


def _participle_clause(sentence: Sentence, index: int) -> bool:
    """Tell whether a participle opens a clause: «Байжанов, возглавляющий совет директоров, …»."""
    return sentence.text_at(index - 1) == "," and any(p.pos == "PRTF" for p in readings(sentence.tokens[index])[:1])


def _noun_forms(sentence: Sentence, index: int, taken: set[int]) -> Forms:
    """Return the forms of a noun of a person or body; none for an adjective that has its noun after it («пострадавшая сторона»)."""
    text = sentence.text_at(index)
    if _noun_follows(sentence, index, taken) or _describes(sentence, index):
        return NONE
    return head_forms(sentence, index) or body_forms(text)


def _describes(sentence: Sentence, index: int) -> bool:
    """Tell whether an adjective says more of the noun before a comma: «источник, знакомый с ситуацией»."""
    if index == 0 or sentence.text_at(index - 1) != "," or index + 1 >= len(sentence.tokens):
        return False
    described = any(p.pos in {"ADJF", "PRTF"} for p in readings(sentence.tokens[index])[:1])
    return described and any(p.pos == "PREP" for p in readings(sentence.tokens[index + 1])[:1])


def _noun_follows(sentence: Sentence, index: int, taken: set[int]) -> bool:
    following = index + 1
    if following >= len(sentence.tokens) or following in taken or sentence.tokens[following].form != "word":
        return False
    own = adjective_forms(sentence.text_at(index))
    found = readings(sentence.tokens[following])[:_READINGS]
    if not found or found[0].pos not in {"NOUN", "ADJF"}:
        return False
    return any((a.case, a.number) == (f.case, f.number) and _same(a, f) for a in own for f in forms(found))


def _agreeing(one: Forms, other: Forms) -> Forms:
    """Return the forms of `one` that some form of `other` agrees with; a man's office may have a woman's adjective."""
    return frozenset(f for f in one if any(f.case == o.case and f.number == o.number and _same(f, o) for o in other))


def _same(one: Form, other: Form) -> bool:
    return one.gender == other.gender or "" in {one.gender, other.gender} or {one.gender, other.gender} == {"m", "f"}


def _common(sentence: Sentence, at: tuple[int, int], forms: Forms, found: Found, taken: set[int]) -> Actor:
    """Return the actor of a phrase whose noun stands at `at[1]` in one of `forms`."""
    first, head = at
    governed = governing_cases(sentence, first)
    possible = _fitting(sentence, first, frozenset(f for f in forms if f.case in governed) or forms)
    form = min(possible, key=lambda f: (CASES.index(f.case), f.number != "sing"))
    last = phrase_end(sentence, head, found, taken)
    person = bool(head_forms(sentence, head))
    before, after = sentence.tokens[first:head], sentence.tokens[head + 1 : last + 1]
    noun = sentence.tokens[head]
    actor = Actor(
        first=first,
        last=last,
        span=between(sentence, first, last),
        body=not person,
        subject=form.case == "nomn"
        and not governed
        and sentence.lower(first - 1) != ru.NOT
        and not (("accs" in {f.case for f in possible}) and _object(sentence, first)),
        genitive=any(f.case == "gent" for f in possible),
        plural=form.number == "plur",
        gender=_gender(noun.text) if person else form.gender,
        media=outlet([noun]) and not _serves(noun, before, after),
        cases=frozenset(f.case for f in possible),
        kin=kin_of_role(noun, before, after) if person else kin_of_body(noun, before, after),
    )
    made = in_case(sentence, actor, form.case)
    proper = found.kinds.get(first) == "ORG" and made.body
    return replace(made, name=made.name[:1].upper() + made.name[1:]) if proper else made


def _gender(noun: str) -> Gender:
    """Return the gender of whoever a noun can mean: most nouns for offices can mean a woman too."""
    word = lemma(noun)
    return "f" if woman(noun) else "m" if word in ru_people.MEN or nation(word) else ""


def _object(sentence: Sentence, first: int) -> bool:
    """Tell whether a phrase that may stand in the accusative follows a verb it is the object of («возглавляющий совет»)."""
    before = readings(sentence.tokens[first - 1])[:1] if first else ()
    return any(p.pos in {"VERB", "INFN", "GRND", "PRTF"} and plain(p.lemma) not in ru_saying.SAY for p in before)


def _fitting(sentence: Sentence, first: int, forms: Forms) -> Forms:
    """Return the forms without the nominative plural when it may as well be the genitive of the noun before («акимат области»)."""
    before = readings(sentence.tokens[first - 1])[:1] if first else ()
    cases = {form.case for form in forms}
    foreign = first > 0 and not cyrillic(sentence.text_at(first - 1)) and sentence.tokens[first - 1].form == "word"
    hangs = {"nomn", "gent"} <= cases and (foreign or any(p.pos in {"NOUN", "ADJF"} for p in before))
    left = frozenset(f for f in forms if (f.case, f.number) != ("nomn", "plur"))
    return left if hangs and left else forms
