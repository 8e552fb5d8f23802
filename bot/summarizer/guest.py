"""Who gives the interview: the person the first paragraphs bring in, with a role if possible."""

import re
from collections.abc import Sequence

from bot.summarizer.actors import Actor
from bot.summarizer.passages import Passage
from bot.summarizer.readings import Reading
from bot.summarizer.registry import Registry, Speaker

_SPACES = re.compile(r"\s+")


def find_guest(
    text: str, readings: Sequence[Reading], passages: Sequence[Passage], registry: Registry
) -> Speaker | None:
    """Return the guest of an interview, None when the article is not one or names nobody before its first turn."""
    first = next((passage for passage in passages if passage.form == "turn"), None)
    if first is None:
        return None
    if first.label is not None:
        return _labelled(text, first, registry)
    best: tuple[int, Speaker] | None = None
    for reading in readings:
        if reading.sentence.start >= first.start:
            break
        for actor in reading.actors:
            speaker = registry.find(actor) if actor.named else None
            if speaker is not None:
                score = 2 * bool(speaker.roles) + actor.subject
                best = max(best or (-1, speaker), (score, speaker), key=lambda pair: pair[0])
    return best[1] if best else None


def _labelled(text: str, first: Passage, registry: Registry) -> Speaker:
    """Return the person whose name stands in front of the answers."""
    name = _SPACES.sub(" ", text[first.label.start : first.label.end]) if first.label else ""
    actor = Actor(first=0, last=0, span=first.label or first.pieces[0][0], name=name)
    return registry.find(actor) or Speaker(name=name)
