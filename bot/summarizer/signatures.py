"""Attributions of what stands before them: «…» – X, and a line «X, director» or «– X said.» under marked words."""

from bot.summarizer.actors import Actor, Report
from bot.summarizer.readings import Reading

_DASHES = frozenset("-–—")
_BEFORE = _DASHES | frozenset("(,")
_AFTER = frozenset(".),;")
_LONGEST_ROLE = 10


def signer(reading: Reading, start: int = 0) -> Actor | None:
    """Return whom the sentence from token `start` on names and says nothing else of; their role may follow a comma."""
    tokens = reading.sentence.tokens
    while start < len(tokens) and tokens[start].text in _BEFORE:
        start += 1
    actor = next((actor for actor in reading.actors if actor.first == start and actor.named and actor.sure), None)
    if actor is None or reading.cues:
        return None
    rest = tokens[actor.last + 1 :]
    role = bool(rest) and rest[0].text == "," and len(rest) <= _LONGEST_ROLE and all(t.form != "quote" for t in rest)
    ended = all(token.text in _AFTER for token in rest)
    return actor if ended or (role and not any(other.named for other in reading.actors if other is not actor)) else None


def line_below(reading: Reading) -> Report | None:
    """Return who spoke the marked words above a line that names them and says nothing else of them."""
    sentence = reading.sentence
    actor = signer(reading)
    if actor is not None:
        return Report((), None, actor, "signature", backward=True)
    if sentence.tokens[0].text not in _DASHES or not reading.grammar.attributes(sentence.tokens[1:]):
        return None
    found = ((cue, reading.grammar.subject(sentence, cue, reading.actors)) for cue in reading.cues)
    return next(
        (Report((), cue, actor, "tail below", backward=True) for cue, actor in found if actor is not None), None
    )
