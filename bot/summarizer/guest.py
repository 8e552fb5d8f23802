"""Who answers in an interview: whose name stands before the answer, else the person the first paragraphs bring in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.summarizer.actors import Actor
from bot.summarizer.claims import alone
from bot.summarizer.layout import lower
from bot.summarizer.passages import Passage
from bot.summarizer.readings import Reading
from bot.summarizer.registry import Registry, Speaker, parts
from scrapers.article import Span

_INITIALS = 2
_SEVERAL = 3
_SPACES = re.compile(r"\s+")


def find_guests(
    text: str, readings: Sequence[Reading], passages: Sequence[Passage], registry: Registry
) -> dict[int, Speaker]:
    """Return who gives each answer, by the number of its passage; those are left out whose speaker nobody tells."""
    turns = {number: passage for number, passage in enumerate(passages) if passage.form == "turn"}
    turns = turns or {number: passages[number] for number in _asked(readings)}
    if not turns:
        return {}
    guest = _brought_in(readings, next(iter(turns.values())), registry)
    by_label: dict[str, Speaker] = {}
    found: dict[int, Speaker] = {}
    for number, passage in turns.items():
        speaker = guest if passage.label is None else _labelled(text, passage.label, readings, registry, by_label)
        if speaker is not None:
            found[number] = speaker
    return found


def _asked(readings: Sequence[Reading]) -> list[int]:
    """Return the passages in marks that answer a question in a paragraph of its own, when there are several."""
    found: list[int] = []
    for before, reading in pairwise(readings):
        quotes = reading.sentence.quotes()
        asked = before.sentence.tokens[-1].text == "?" and not before.sentence.quotes() and not before.cues
        if asked and alone(reading.sentence) and before.sentence.paragraph < reading.sentence.paragraph:
            found.append(reading.sentence.tokens[quotes[0]].quote)
    return found if len(found) >= _SEVERAL else []


def _brought_in(readings: Sequence[Reading], first: Passage, registry: Registry) -> Speaker | None:
    """Return the person named before the first answer, with a role if possible."""
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


def _labelled(
    text: str, label: Span, readings: Sequence[Reading], registry: Registry, known: dict[str, Speaker]
) -> Speaker:
    """Return the person whose name or initials stand before an answer; `known` are those met so."""
    name = _SPACES.sub(" ", text[label.start : label.end])
    if name not in known:
        letters = lower("".join(character for character in name if character.isalpha()))
        met = _with_initials(letters, readings, registry) if len(letters) == _INITIALS else None
        found = met or registry.find(Actor(first=0, last=0, span=label, name=name))
        known[name] = found or Speaker(name=name)
    return known[name]


def _with_initials(letters: str, readings: Sequence[Reading], registry: Registry) -> Speaker | None:
    """Return the first person named whose first and last word begin so: «Г.Р.» is «Гюльтекин Расулзаде»."""
    for reading in readings:
        for actor in reading.actors:
            words = parts(actor.name) if actor.named else []
            if len(words) > 1 and len(words[0]) > 1 and words[0][0] + words[-1][0] == letters:
                return registry.find(actor)
    return None
