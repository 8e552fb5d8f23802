"""Whom a phrase means: a name, a pronoun, a bare role or a body, by what the article has told before it."""

from collections.abc import Iterator

from bot.summarizer.actors import Actor
from bot.summarizer.bare_roles import BareRoles
from bot.summarizer.bodies import Bodies
from bot.summarizer.kinship import LIKELY, unique
from bot.summarizer.memory import CARRY_PARAGRAPHS, Memory, Resolved
from bot.summarizer.pronouns import Pronouns
from bot.summarizer.readings import Reading
from bot.summarizer.registry import Registry, Speaker
from bot.summarizer.spellings import parts

_EITHER = 0.5
"""How sure a surname is that two who have spoken bear."""


class Focus:
    """The state of reading: it only ever looks back."""

    def __init__(self, registry: Registry) -> None:
        self.memory = Memory()
        self.bodies = Bodies(registry)
        self._registry = registry
        self._pronouns = Pronouns(self.memory, registry)
        self._roles = BareRoles(self.memory, registry)

    def resolve(self, reading: Reading, actor: Actor | None) -> Resolved | None:
        """Return whom an actor of a sentence means."""
        if actor is None:
            return None
        if actor.pronoun and (subject := _named_before(reading, actor)) is not None:
            actor = subject
        paragraph = reading.sentence.paragraph
        if actor.body:
            return self._body(actor, paragraph)
        if actor.pronoun:
            return self._pronouns.resolve(actor, paragraph)
        if actor.name:
            return self._person(actor)
        return self._roles.resolve(actor, reading.sentence.tokens[actor.first].start, paragraph)

    def _person(self, actor: Actor) -> Resolved | None:
        """Return whom a name means: a surname alone whoever spoke last of those who bear it, not who was only spoken of."""
        bearers = list(self._bearers(actor))
        known = bearers[0] if bearers else self._registry.find(actor)
        if known is None:
            return None
        known.gender = known.gender or actor.gender
        return Resolved(known, _EITHER if len(bearers) > 1 else 1.0)

    def _bearers(self, actor: Actor) -> Iterator[Speaker]:
        """Yield who has spoken and may be meant by a lone surname, last first: «Quliyev» where two brothers argue."""
        if len(parts(actor.name)) > 1 or actor.role:
            return
        spoke = unique(event.speaker for event in self.memory.lately() if event.spoke)
        yield from (s for s in spoke if not s.body and self._registry.could_be(actor, s))

    def _body(self, actor: Actor, paragraph: int) -> Resolved | None:
        if not actor.name:
            place = self.bodies.place if actor.latter else None
            return Resolved(place, LIKELY) if place is not None else self._it(paragraph)
        speaker = self.bodies.meant(actor, paragraph)
        nameless = bool(actor.pronoun) and speaker.name == actor.name
        return Resolved(speaker, _EITHER if nameless else 0.9)

    def _it(self, paragraph: int) -> Resolved | None:
        """Return the body that spoke last, else the one told about in this paragraph or the one before."""
        last = self.memory.last
        if last is not None and last.speaker.body and paragraph - last.paragraph <= CARRY_PARAGRAPHS:
            return Resolved(last.speaker, 0.8)
        return self._told_about(paragraph)

    def _told_about(self, paragraph: int) -> Resolved | None:
        body = self.bodies.told_about(paragraph)
        return Resolved(body, 0.7) if body is not None else None

    def brought_in_last(self, paragraph: int) -> Resolved | None:
        """Return who spoke or was brought in last, when near; else the body told about."""
        last = self.memory.last
        near = last is not None and paragraph - last.paragraph <= CARRY_PARAGRAPHS
        if last is None or not near or self.bodies.told_since(last.paragraph):
            return self._told_about(paragraph)
        return Resolved(last.speaker, 0.8)


def _named_before(reading: Reading, pronoun: Actor) -> Actor | None:
    """«Агроном X не согласна: она уверена, что»: the person named before a pronoun as the subject of the same sentence."""
    for actor in reversed(reading.actors):
        known = actor.gender and actor.gender == pronoun.gender
        if actor.last < pronoun.first and actor.named and actor.subject and known and not pronoun.plural:
            return actor
    return None
