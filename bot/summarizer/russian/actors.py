"""Who could be speaking in a Russian sentence: names with their roles, roles alone, bodies, pronouns."""

from dataclasses import replace

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.lexicon import ru, ru_bodies, ru_names, ru_people, ru_saying, ru_words
from bot.summarizer.russian.bodies import entity, quoted
from bot.summarizer.russian.declension import FOREIGN, STRICT, UNCHANGED, forms_of_name, name_forms
from bot.summarizer.russian.forms import CASES, GENDER_TAGS, Form, Forms, adjective_forms, plain
from bot.summarizer.russian.kin import lemma
from bot.summarizer.russian.nameless import phrase, pronoun
from bot.summarizer.russian.names import Found, Name
from bot.summarizer.russian.nominative import name_to_nominative
from bot.summarizer.russian.role_text import role_text
from bot.summarizer.russian.roles import governing_cases, role_after, role_before
from bot.summarizer.russian.words import GENDERED, adjective, first_name, readings, woman
from bot.summarizer.tokens import Sentence

_PAST: dict[str, Gender] = {"masc": "m", "femn": "f"}
_GENITIVE, _DATIVE = Form("gent", "sing", "m"), Form("datv", "sing", "m")


def actors(sentence: Sentence, found: Found) -> list[Actor]:
    """Return the actors of a sentence."""
    made = [_person(sentence, name, found) for name in found.names]
    taken = {index for actor in made for index in range(actor.first, actor.last + 1)}
    index = 0
    while index < len(sentence.tokens):
        here = None if index in taken else _nameless(sentence, index, found, taken)
        if here is not None:
            made.append(
                here if here.body else replace(here, whose=_body_of(sentence, here.first + 1, here.last, found))
            )
        index = index + 1 if here is None else here.last + 1
    return sorted(made, key=lambda actor: actor.first)


def _nameless(sentence: Sentence, index: int, found: Found, taken: set[int]) -> Actor | None:
    token = sentence.tokens[index]
    if token.form == "quote":
        return quoted(sentence, index)
    if token.form != "word":
        return None
    here = pronoun(sentence, index) or phrase(sentence, index, found, taken)
    if here is None and token.lower in ru_people.OFFICIAL and found.kinds.get(index + 1) == "LOC":
        return _official(sentence, index, found)
    speaks = lemma(token.text) not in ru_bodies.NO_SPEAKERS and token.lower not in ru_words.MESSAGES
    if here is None and found.kinds.get(index) in {"ORG", "LOC"} and token.capital and speaks:
        return entity(sentence, index, found)
    return here


def _official(sentence: Sentence, index: int, found: Found) -> Actor:
    """«официальный Баку»: the government of a country, named by its capital."""
    capital = entity(sentence, index + 1, found)
    subject = not governing_cases(sentence, index) and adjective(sentence.text_at(index), "nomn")
    span = between(sentence, index, capital.last)
    return replace(capital, first=index, span=span, name=f"официальный {capital.name}", subject=subject)


def _person(sentence: Sentence, name: Name, found: Found) -> Actor:
    before = role_before(sentence, name, found)
    first = before.start if before else name.first
    forms = before.forms if before else _alone(sentence, name)
    case = before.case if before else min((form.case for form in forms), key=CASES.index)
    roles = [role_text(sentence, first, name.first - 1, case)] if before else []
    after = role_after(sentence, name.last, case, found)
    if after is not None:
        roles.append(role_text(sentence, after[0], after[1], case))
    here = [form for form in forms if form.case == case]
    return Actor(
        first=first,
        last=after[1] if after else name.last,
        span=between(sentence, name.first, name.last),
        name=_shown(name.words, here),
        role=", ".join(role for role in roles if plain(role) not in ru.TITLES),
        subject=case == "nomn",
        genitive=any(f.case == "gent" for f in forms),
        gender=_gender(name.words, case, roles[0] if before else "", _acting(sentence, first, name.last)),
        sure=case == "nomn" and len({f.case for f in forms}) < len(CASES),
        cases=frozenset(f.case for f in forms | name.forms()),
        whose=_body_of(sentence, first, after[1] if after else name.first - 1, found) if roles else None,
    )


def _body_of(sentence: Sentence, first: int, last: int, found: Found) -> Actor | None:
    """Return the first body in a role: «акционер банка „Столичный“», «глава Минюста»."""
    for index in range(first, last + 1):
        is_quote = sentence.tokens[index].form == "quote"
        here = quoted(sentence, index) if is_quote else phrase(sentence, index, found, set())
        if here is None and found.kinds.get(index) == "ORG":
            here = entity(sentence, index, found)
        if here is not None and here.body and here.last <= last:
            return here
    return None


def _alone(sentence: Sentence, name: Name) -> Forms:
    """Return the forms of a name without a role before it: those that a preposition or a noun before asks for, if any."""
    asked = governing_cases(sentence, name.first)
    for foreign in (STRICT, UNCHANGED, FOREIGN):
        forms = name.forms(foreign)
        wanted = frozenset(form for form in forms if form.case in asked)
        if wanted or (forms and not asked):
            return wanted or _owned(sentence, name, forms)
    return name.forms(FOREIGN)


def _owned(sentence: Sentence, name: Name, forms: Forms) -> Forms:
    """«по словам Алекперова»: a possible genitive hangs on the thing before it, unless its verb follows."""
    before = readings(sentence.tokens[name.first - 1])[:1] if name.first else ()
    if sentence.lower(name.first - 1) in ru_words.BY_NOUNS:
        found = [frozenset(f for f in every if f.case == "gent") for every in (forms, name.forms(UNCHANGED))]
        return found[0] or found[1] or forms
    foreign = name.forms(UNCHANGED) if _GENITIVE in name_forms(name.words[0]) else forms
    genitive = frozenset(form for form in forms | foreign if form.case in {"gent", "accs"})
    after = readings(sentence.tokens[name.last + 1])[:1] if name.last + 1 < len(sentence.tokens) else ()
    owner = any(p.pos == "NOUN" and "inan" in p.grammemes for p in before) and not _its_verb(
        sentence, name.first - 1, forms
    )
    acts = any(p.pos == "VERB" and "sing" in p.grammemes for p in after)
    changes = any(_GENITIVE in own and _DATIVE not in own for own in map(name_forms, name.words))
    return genitive if genitive and owner and changes and not acts else forms


def _its_verb(sentence: Sentence, noun: int, forms: Forms) -> bool:
    """«сказала после матча Рыбакина»: the noun before a name has its preposition, and a verb before it is the name's."""
    at = noun
    while at > 0 and adjective_forms(sentence.text_at(at - 1)):
        at -= 1
    if not governing_cases(sentence, at):
        return False
    genders = {form.gender for form in forms if form.case == "nomn"}
    for index in range(at - 1, -1, -1):
        if sentence.tokens[index].form != "word":
            return False
        for p in readings(sentence.tokens[index])[:1]:
            if p.pos == "VERB":
                return plain(p.lemma) in ru_saying.SAY and any(GENDER_TAGS[g] in p.grammemes for g in genders)
    return False


def _shown(words: tuple[str, ...], forms: list[Form]) -> str:
    """Return a name in the nominative: a woman's where its first word speaks for one, else a man's."""
    women = [form for form in forms if form.gender == "f"]
    men = [form for form in forms if form.gender != "f"]
    chosen = (women if not men or (women and _womans(words[0])) else men)[0]
    return " ".join(name_to_nominative(words, chosen)).replace(" .", ".").replace(" - ", "-")


def _womans(word: str) -> bool:
    return first_name(word) and {form.gender for form in forms_of_name((word,))} == {"f"}


def _gender(words: tuple[str, ...], case: str, role: str = "", acting: Gender = "") -> Gender:
    """Return the gender of who bears a name: told by a woman's role, the surname («Тагиев»), the verb beside or the first name."""
    if role and woman(role.split(maxsplit=1)[0]):
        return "f"
    if words[-1].lower().endswith(GENDERED):
        return _only(words[-1], case)
    return (acting if case == "nomn" else "") or _gender_of_first(words[0], case)


def _gender_of_first(word: str, case: str) -> Gender:
    if not first_name(word) or not (_womans(word) or word.lower() in ru_names.MENS_NAMES):
        return ""
    return _only(word, case)


def _only(word: str, case: str) -> Gender:
    """Return the gender of a word of a name in this case, when there is only one."""
    genders: set[Gender] = {form.gender for form in name_forms(word) if form.case == case}
    return next(iter(genders)) if len(genders) == 1 else ""


def _acting(sentence: Sentence, first: int, last: int) -> Gender:
    """Return the gender that the verb right beside a name shows: «ответила Акмарал Альназар»."""
    for index in (last + 1, first - 1):
        found = readings(sentence.tokens[index])[:1] if 0 <= index < len(sentence.tokens) else ()
        for tag, gender in _PAST.items():
            if any({"VERB", "past", tag} <= p.grammemes for p in found):
                return gender
    return ""


def named_in_case(actor: Actor, words: tuple[str, ...], case: str) -> Actor:
    """Return an actor with a name that is known to stand in `case`, where it can."""
    for foreign in (STRICT, UNCHANGED):
        forms = [form for form in forms_of_name(words, foreign) if form.case == case]
        if forms:
            return replace(actor, name=_shown(words, forms), gender=_gender(words, case), subject=False, sure=False)
    return actor
