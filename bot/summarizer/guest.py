"""Who answers in an interview: whose name or initials stand before the answer, else the person the text around brings in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.summarizer.actors import Actor
from bot.summarizer.claims import alone
from bot.summarizer.layout import lower
from bot.summarizer.passages import Passage
from bot.summarizer.readings import Reading
from bot.summarizer.registry import Registry, Speaker
from scrapers.article import Span

_SEVERAL = 3
_SPACES = re.compile(r"\s+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?\s?){2,3}")


def find_guests(
    text: str, readings: Sequence[Reading], passages: Sequence[Passage], registry: Registry
) -> dict[int, Speaker]:
    """Return who gives each answer, by the number of its passage; those are left out whose speaker nobody tells."""
    turns = {number: passage for number, passage in enumerate(passages) if passage.form == "turn"}
    turns = turns or {number: passages[number] for number in _asked(readings)}
    if not turns:
        return {}
    answers = list(turns.values())
    guest = _brought_in(readings, answers[0], registry) or _told_below(readings, answers[-1], registry)
    by_label: dict[str, Speaker] = {}
    found: dict[int, Speaker] = {}
    for number, passage in turns.items():
        speaker = guest if passage.label is None else _labelled(text, passage.label, registry, by_label)
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


def _told_below(readings: Sequence[Reading], last: Passage, registry: Registry) -> Speaker | None:
    """Return who the first sentence below an interview says was asked: «Беседовала с инфекционистом X …», «Так ответил X»."""
    reading = next((r for r in readings if r.sentence.start >= last.end), None)
    if reading is None:
        return None
    answered = [report.actor for report in reading.reports if report.backward and report.actor is not None]
    asked = [actor for actor in reading.actors if actor.role and not actor.subject]
    actor = next((actor for actor in [*answered, *asked] if actor.named), None)
    return registry.find(actor) if actor is not None else None


def _labelled(text: str, label: Span, registry: Registry, known: dict[str, Speaker]) -> Speaker:
    """Return the person whose name or initials stand before an answer; `known` are those met so."""
    whole = _SPACES.sub(" ", text[label.start : label.end]).strip()
    if whole not in known:
        letters = [lower(letter) for letter in whole if letter.isalpha()]
        met = registry.by_initials(letters) if _INITIALS.fullmatch(whole) else None
        known[whole] = met or _called(whole, label, registry)
    return known[whole]


def _called(whole: str, label: Span, registry: Registry) -> Speaker:
    """Return the person of a name, one met here for the first time where it is a full one: «Лала Керимова, директор»."""
    name, _, role = whole.partition(",")
    actor = Actor(first=0, last=0, span=label, name=name, role=role.strip())
    full = " " in name and "." not in name
    return (registry.meet(actor, label.start) if full else registry.find(actor)) or Speaker(name=name)
