"""Those inside a body as who speaks in Russian: «в министерстве также отметили», «сообщили в горздраве», «там подчеркнули»."""

from bot.summarizer.actors import Actor, Cue, between
from bot.summarizer.lexicon import ru, ru_bodies
from bot.summarizer.russian.forms import adjective_forms
from bot.summarizer.russian.in_case import in_case
from bot.summarizer.russian.kin import kin_of_body
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence

_WITHIN = frozenset({"в", "во", "на"})
_SMALL_WORDS = 4
_FARTHEST = 9
_HALT = frozenset({",", ";", ":", "—", "–"})


def inside(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """Return the body those inside which say what a plural verb without a subject of its own reports."""
    if not cue.plural:
        return None
    there = next((i for i in (cue.first - 1, cue.last + 1) if sentence.lower(i) == ru.THERE), None)
    if there is not None:
        return Actor(
            first=there, last=there, span=between(sentence, there, there), pronoun=ru.THERE, latter=True, body=True
        )
    here = [a for a in actors if a.body and not a.media and _is_within(sentence, a.first) and _near(sentence, cue, a)]
    if not here:
        return _unknown(sentence, cue)
    nearest = min(here, key=lambda a: (a.kin is None, abs(a.first - cue.first)))
    return nearest if nearest.kin is None or not nearest.cases else in_case(sentence, nearest, "loct")


def inside_before(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """«В министерстве опровергли слухи, напомнив, что»: the gerund is theirs whom the verb before it is said of."""
    if cue.kind != "gerund":
        return None
    before = [a for a in actors if a.body and not a.media and a.last < cue.first and _is_within(sentence, a.first)]
    acted = [a for a in before if _acts(sentence, a.last + 1) or _acts(sentence, a.first - 2)]
    return in_case(sentence, acted[-1], "loct") if acted and acted[-1].cases else None


def _is_within(sentence: Sentence, first: int) -> bool:
    return sentence.lower(first - 1) in _WITHIN


def _acts(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb in the plural stands here."""
    found = readings(sentence.tokens[index])[:1] if 0 <= index < len(sentence.tokens) else ()
    return any({"VERB", "plur"} <= p.grammemes for p in found)


def _near(sentence: Sentence, cue: Cue, actor: Actor) -> bool:
    """Tell whether nothing but small words and those spoken to stands between a verb and the body it is said in."""
    low, high = (cue.last + 1, actor.first - 1) if actor.first > cue.last else (actor.last + 1, cue.first)
    for index in range(low, high):
        token = sentence.tokens[index]
        if token.text in _HALT or (token.form == "quote" and not token.text):
            return False
        if any(p.pos in {"VERB", "CONJ"} for p in readings(token)[:1]) and token.lower not in {"и", "также"}:
            return any(sentence.lower(i) == "и" for i in range(index, high))
    return True


def _unknown(sentence: Sentence, cue: Cue) -> Actor | None:
    """Return a body that no lexicon knows: whatever thing stands right beside the verb with «в» («в горздраве», «в ГУ МЧС»)."""
    for index in [*range(cue.last + 1, cue.last + _SMALL_WORDS), *range(cue.first - 2, cue.first - _FARTHEST, -1)]:
        if sentence.lower(index) in {"в", "во"} and (found := _thing(sentence, index + 1)) is not None:
            return found if found.first > cue.last or _near(sentence, cue, found) else None
        if sentence.text_at(index) in _HALT:
            continue
    return None


def _thing(sentence: Sentence, first: int) -> Actor | None:
    head = first
    while head < len(sentence.tokens) and any(form.case == "loct" for form in adjective_forms(sentence.text_at(head))):
        head += 1
    if head >= len(sentence.tokens) or sentence.tokens[head].form != "word":
        return None
    token = sentence.tokens[head]
    abbreviation = token.text.isupper() and len(token.text) > 1
    noun = next(
        (p for p in readings(token)[:2] if p.pos == "NOUN" and "loct" in p.grammemes and "inan" in p.grammemes), None
    )
    if not abbreviation and (noun is None or noun.lemma in ru_bodies.NO_BODIES):
        return None
    actor = Actor(
        first=first,
        last=head,
        span=between(sentence, first, head),
        body=True,
        cases=frozenset({"loct"}),
        kin=kin_of_body(token, sentence.tokens[first:head], []),
    )
    return in_case(sentence, actor, "loct")
