"""How a sentence attributes the passage in it: by its tail, a colon, or a verb right beside it."""

from dataclasses import dataclass

from bot.summarizer.actors import Actor, Cue
from bot.summarizer.readings import Reading
from bot.summarizer.signatures import signer
from bot.summarizer.tokens import Sentence

_DASHES = frozenset("-–—")
_ENDERS = frozenset(".!?…")

_TAIL_TOKENS = 16

_LEAD_IN = 5
_A_FEW = 3

_NEXT = 2

_NAME_LENGTH = 25


@dataclass(frozen=True, slots=True)
class Claim:
    """A way to attribute a passage: by which cue, to whom, why, how surely."""

    cue: Cue | None
    actor: Actor | None
    reason: str
    confidence: float


def claim(reading: Reading, index: int) -> Claim | None:
    """Return how the sentence attributes the passage at `index`: tail, colon or a verb right beside it."""
    sentence = reading.sentence
    tail = _tail(reading, index)
    if not _has_words(sentence):
        return None
    return tail or _colon(reading, index) or _beside(reading, index) or _signed(reading, index)


def _tail(reading: Reading, index: int) -> Claim | None:
    """«…», — сказал X."""
    sentence = reading.sentence
    if not _opens(sentence, index) or _pairs(sentence, index):
        return None
    stop = _tail_end(sentence, index)
    cues = [c for c in reading.cues if index < c.first <= stop and not c.self_said]
    if not cues:
        return _named_alone(reading, index)
    if not _set_off(sentence, index, cues, reading.actors):
        return None
    local = [a for a in reading.actors if index < a.first <= stop]
    spoken = [(cue, reading.grammar.subject(sentence, cue, local)) for cue in cues]
    spoken = [(cue, actor) for cue, actor in spoken if not (actor and actor.media and cue.relay)]
    cue, actor = next((pair for pair in spoken if pair[1] is not None), spoken[0] if spoken else (None, None))
    return Claim(cue, actor, "tail", 0.97) if cue is not None else None


def _named_alone(reading: Reading, index: int) -> Claim | None:
    """«…», — X: nothing behind the dash but a name and role."""
    sentence = reading.sentence
    dash = index + 1 + (sentence.text_at(index + 1) == ",")
    worded = [n for n, token in enumerate(sentence.tokens) if n > index and token.form == "word"]
    if sentence.text_at(dash) not in _DASHES or not worded:
        return None
    for actor in reading.actors:
        if actor.first == dash + 1 and actor.last == worded[-1] and actor.named and actor.subject:
            return Claim(None, actor, "tail", 0.9)
    return None


def _colon(reading: Reading, index: int) -> Claim | None:
    """X сказал: «…»."""
    sentence = reading.sentence
    if sentence.text_at(index - 1) != ":":
        return None
    cues = [c for c in reading.cues if c.last < index and not c.self_said]
    actors = _of_this_turn(sentence, index, [a for a in reading.actors if a.last < index])
    for cue in reversed(cues):
        actor = reading.grammar.subject(sentence, cue, actors)
        if actor is not None:
            return Claim(cue, actor, "colon", 0.95)
    named = [a for a in actors if a.named and a.subject]
    if named:
        return Claim(None, named[0] if len(named) > 1 and named[0].first < 6 else named[-1], "colon", 0.8)
    roles = [a for a in actors if a.role and a.subject and not a.plural]
    if roles and not cues:
        return Claim(None, roles[0], "colon", 0.75)
    return Claim(cues[-1], None, "colon", 0.6) if cues else None


def _of_this_turn(sentence: Sentence, index: int, actors: list[Actor]) -> list[Actor]:
    """Return who is named behind the speech that stands before in the same line: «X: „…?“ Y: „…“»."""
    spoken = [i for i in sentence.quotes() if i < index and sentence.tokens[i].text[-2:-1] in _ENDERS]
    return [a for a in actors if a.last > spoken[-1]] or actors if spoken else actors


def _signed(reading: Reading, index: int) -> Claim | None:
    """«…» — X."""
    parted = any(reading.sentence.text_at(index + step) in _DASHES for step in (1, 2))
    actor = signer(reading, index + 1) if index == 0 and parted else None
    return Claim(None, actor, "signature", 0.85) if actor else None


def _beside(reading: Reading, index: int) -> Claim | None:
    """«сказав „…“», «цитирует: …»: the cue stands right before a passage of some length."""
    sentence = reading.sentence
    token = sentence.tokens[index]
    if token.end - token.start < 25:
        return None
    for cue in reading.cues:
        gap = sentence.tokens[cue.last + 1 : index]
        if (
            cue.last < index
            and len(gap) <= 2
            and all(t.form == "sign" or t.lower in {"что", "ki", "that"} for t in gap)
        ):
            actor = reading.grammar.subject(sentence, cue, [a for a in reading.actors if a.first < index])
            if actor is not None and actor.first > index:
                return None  # «сообщили „Вестнику“ в министерстве»: to whom
            return Claim(cue, actor, "beside", 0.9) if actor or gap else None
    return None


def alone(sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but passages, or little more (a note in brackets)."""
    rest = [t for t in sentence.tokens if t.form == "word"]
    return bool(sentence.quotes()) and (not rest or _bracketed(sentence))


def stands_apart(sentence: Sentence, index: int) -> bool:
    """Tell whether a passage is a sentence of its own, or follows a colon and begins with a capital."""
    if alone(sentence):
        return True
    inner = sentence.tokens[index].text.lstrip("«»“”„\"'")
    return (
        sentence.text_at(index - 1) == ":" and index >= len(sentence.tokens) - 2 and (not inner or inner[:1].isupper())
    )


def _bracketed(sentence: Sentence) -> bool:
    signs = [t.text for t in sentence.tokens if t.form == "sign"]
    return "(" in signs and sentence.is_quote(0) and sentence.text_at(1) == "("


def _pairs(sentence: Sentence, index: int) -> bool:
    """Tell whether two names in marks are put together: «Neftçi» – «Sabah»."""
    ended = sentence.tokens[index].text[-2:-1] in _ENDERS
    return not ended and sentence.text_at(index + 1) in _DASHES and sentence.is_quote(index + 2)


def _has_words(sentence: Sentence) -> bool:
    return any(t.form == "word" for t in sentence.tokens)


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a passage opens the sentence, what stands before is a lead-in, or its attribution interrupts it."""
    if all(sentence.tokens[i].form != "word" for i in range(index)):
        return True
    here = sentence.tokens[index].quote
    interrupted = any(token.form == "quote" and token.quote == here for token in sentence.tokens[index + 1 :])
    return sentence.text_at(index - 1) == ":" or interrupted


def _tail_end(sentence: Sentence, index: int) -> int:
    stop = min(len(sentence.tokens) - 1, index + _TAIL_TOKENS * 2)
    for at in range(index + 1, stop + 1):
        if sentence.tokens[at].form == "quote" and not sentence.tokens[at].text:
            return at - 1
    return stop


def _set_off(sentence: Sentence, index: int, cues: list[Cue], actors: list[Actor]) -> bool:
    """Tell whether the tail is set off from the passage by a sign, or begins with its verb or speaker at once."""
    if not cues or cues[0].first - index > _TAIL_TOKENS:
        return False
    following = sentence.text_at(index + 1)
    if following in _DASHES or (following == "," and sentence.text_at(index + 2) in _DASHES):
        return True
    if following == "," and _at_once(index, cues[0], actors) and len(sentence.tokens[index].text.split()) >= _A_FEW:
        return True
    if following == ",":
        begins = min([cues[0].first, *(a.first for a in actors if a.first > index)])
        return begins - index <= _LEAD_IN and sentence.tokens[index].end - sentence.tokens[index].start > _NAME_LENGTH
    if following in {".", "?", "!", ";", ":"}:
        return False
    token = sentence.tokens[index]
    begins = min([cues[0].first, *(a.first for a in actors if a.first > index)])
    speech = token.end - token.start > _NAME_LENGTH or token.ended_by in {",", ".", "!", "?", "…"}
    near = _LEAD_IN if token.ended_by == "," or (token.ended_by in _ENDERS and _goes_on(sentence, index)) else _NEXT
    return begins - index <= near and speech


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Tell whether the sentence goes on small behind a passage: «“Not this one!” a voice shouted»."""
    return sentence.text_at(index + 1)[:1].islower()


def _at_once(index: int, cue: Cue, actors: list[Actor]) -> bool:
    """Tell whether the verb, or the speaker and the verb, are the first words behind a comma."""
    if cue.first == index + 2:
        return True
    return any(index + 2 <= a.first <= index + 3 and a.last + 1 == cue.first for a in actors)
