"""Who a pronoun or a bare role means: the speakers in the order they spoke or were named."""

from dataclasses import dataclass

from bot.summarizer.actors import Actor
from bot.summarizer.registry import Registry, Speaker

_EITHER = 0.5
"""How sure a long role after somebody's words is: the same person again, or somebody new."""

CARRY_PARAGRAPHS = 3
"""How far a speaker is carried over to speech without an attribution of its own, in paragraphs."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker and how sure we are that the phrase means them (0 to 1)."""

    speaker: Speaker
    certainty: float


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody said something, or was brought in as one who will: in which sentence and paragraph."""

    speaker: Speaker
    sentence: int
    paragraph: int
    spoke: bool


class Focus:
    """The state of reading: it only ever looks back."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.events: list[Event] = []

    def note(self, event: Event) -> None:
        """Take note that somebody spoke or was named as the subject of a sentence."""
        self.events.append(event)

    def resolve(self, actor: Actor, position: int, paragraph: int) -> Resolved | None:
        """Return whom a phrase means."""
        if actor.pronoun:
            return self._pronoun(actor, paragraph)
        if actor.body:
            known = self.registry.find(actor) if actor.name[:1].isupper() and " " not in actor.name else None
            if known is not None:
                return Resolved(known, 0.9)
            return Resolved(Speaker(name=actor.name, body=True), 0.9)
        if actor.name:
            known = self.registry.find(actor)
            return Resolved(known, 1.0) if known else None
        return self._role(actor, position, paragraph)

    def _pronoun(self, actor: Actor, paragraph: int) -> Resolved | None:
        passed: set[int] = set()
        for event in reversed(self.events[-12:]):
            if paragraph - event.paragraph > CARRY_PARAGRAPHS + 1:
                break
            speaker = event.speaker
            if speaker.body != actor.plural and not (speaker.body and not speaker.gender):
                continue
            if speaker.body or (actor.gender and speaker.gender and actor.gender != speaker.gender):
                continue
            passed.add(id(speaker))
            return Resolved(speaker, 0.9 if event.spoke else 0.8)
        return None

    def _role(self, actor: Actor, position: int, paragraph: int) -> Resolved | None:
        if actor.fresh:
            return Resolved(Speaker(name=actor.role, gender=actor.gender), 0.75)
        known = self.registry.by_role(actor, position)
        if known is not None:
            return Resolved(known, 0.9)
        last = self.last_person(paragraph, actor.gender)
        if last is not None and not actor.plural and len(actor.role.split()) <= 3:
            if not last.roles and len(actor.role.split()) > 1:
                last.roles.append(actor.role)
            return Resolved(last, 0.7)
        return Resolved(Speaker(name=actor.role), 0.75 if last is None or actor.plural else _EITHER)

    def last_person(self, paragraph: int, gender: str = "") -> Speaker | None:
        """Return who spoke last, when it was a person, near, and not of another gender."""
        for event in reversed(self.events[-6:]):
            if paragraph - event.paragraph > CARRY_PARAGRAPHS:
                return None
            if not event.speaker.body and not (gender and event.speaker.gender and gender != event.speaker.gender):
                return event.speaker
        return None
