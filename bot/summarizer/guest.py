"""Who answers in an interview: whose name stands before the turn, else the person the first paragraphs bring in."""

import re
from collections.abc import Mapping, Sequence

from bot.summarizer.actors import Actor
from bot.summarizer.passages import Passage
from bot.summarizer.readings import Reading
from bot.summarizer.registry import Registry, Speaker
from scrapers.article import Span

_SPACES = re.compile(r"\s+")


def find_guests(
    text: str, readings: Sequence[Reading], passages: Sequence[Passage], registry: Registry
) -> Mapping[int, Speaker]:
    """Return who answers in each turn, by the number of its passage; nothing where the article names nobody."""
    turns = {number: passage for number, passage in enumerate(passages) if passage.form == "turn"}
    if not turns:
        return {}
    answering = {n: _labelled(text, turn.label, registry) if turn.label else None for n, turn in turns.items()}
    guest = _introduced(readings, min(turn.start for turn in turns.values()), registry)
    return {n: found for n, labelled in answering.items() if (found := labelled or guest) is not None}


def _introduced(readings: Sequence[Reading], first_turn: int, registry: Registry) -> Speaker | None:
    """Return whom the paragraphs before the first turn bring in."""
    best: tuple[int, Speaker] | None = None
    for reading in readings:
        if reading.sentence.start >= first_turn:
            break
        for actor in reading.actors:
            speaker = registry.find(actor) if actor.named else None
            if speaker is not None:
                score = 2 * bool(speaker.roles) + actor.subject
                best = max(best or (-1, speaker), (score, speaker), key=lambda pair: pair[0])
    return best[1] if best else None


def _labelled(text: str, label: Span, registry: Registry) -> Speaker | None:
    """Return the person whose name stands in front of an answer."""
    actor = Actor(first=0, last=0, span=label, name=_SPACES.sub(" ", text[label.start : label.end]).split(",")[0])
    return registry.find(actor) or registry.meet(actor, label.start)
