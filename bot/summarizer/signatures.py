"""Names that sign what stands before them: «…» – X, and a line «X, director» under marked words."""

from bot.summarizer.actors import Actor
from bot.summarizer.readings import Reading

_BEFORE = frozenset("-–—(,")
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
