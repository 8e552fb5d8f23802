"""Whom a role without a name means: who holds it, who spoke last where that is possible, else somebody new."""

from bot.summarizer.actors import Actor, Kin
from bot.summarizer.kinship import DOUBTFUL, LIKELY, POSSIBLE, SAME, likeness, nearest, unique
from bot.summarizer.memory import NEAR_NAMES, Memory, Resolved
from bot.summarizer.registry import Registry, Speaker
from bot.summarizer.spellings import parts

_EITHER = 0.5
"""How sure a long role after somebody's words is: the same person again, or somebody new."""

_NEW, _UNSURE = 0.75, 0.4
"""How sure somebody new is who is known by a role alone, and one whose role may be no person's."""

_BARE = 3
"""Of how many words a role is at most that may be that of the last speaker."""


class BareRoles:
    """Looks for whom a role means: by kin where the language tells what else its bearer is called, else by its words."""

    def __init__(self, memory: Memory, registry: Registry) -> None:
        self._memory = memory
        self._registry = registry

    def resolve(self, actor: Actor, position: int, paragraph: int) -> Resolved:
        """Return whom the role of an actor at `position` means."""
        if actor.kin is not None:
            return self._by_kin(actor, actor.kin, position, paragraph)
        return self._by_words(actor, position, paragraph)

    def _by_kin(self, actor: Actor, kin: Kin, position: int, paragraph: int) -> Resolved:
        spoke = unique(event.speaker for event in self._memory.lately())
        known = nearest(kin, [*spoke, *self._registry.before(position)], actor.gender)
        if known is not None:
            return Resolved(*known)
        last = next(self._memory.last_people(paragraph, actor.gender), None)
        sure = likeness(kin, last, actor.gender) if last is not None else 0.0
        if last is not None and (sure > POSSIBLE or (sure and (not kin.owners or self._only(last, actor.gender)))):
            if not kin.anyone:
                _learn(last, actor.role)
            return Resolved(last, sure)
        later = list(unique(s for s in self._registry.after(position) if likeness(kin, s, actor.gender) >= SAME))
        if len(later) == 1 and not kin.anyone:
            return Resolved(later[0], LIKELY)
        new = Speaker(name=actor.role, roles=[actor.role], gender=actor.gender, plural=kin.plural)
        return Resolved(new, DOUBTFUL if self._alone(kin, last) else LIKELY)

    def _alone(self, kin: Kin, last: Speaker | None) -> bool:
        """Tell whether a bare role may still mean the only person who has spoken so far."""
        bare = not (kin.newcomer or kin.plural or kin.owners or kin.traits or kin.heads)
        return bare and last is not None and self._only(last)

    def _only(self, speaker: Speaker, gender: str = "") -> bool:
        """Tell whether nobody else of that gender has spoken or acted lately."""
        others = (e.speaker for e in self._memory.lately() if e.speaker is not speaker and e.speaker.forms)
        return all(gender and other.gender and other.gender != gender for other in others)

    def _by_words(self, actor: Actor, position: int, paragraph: int) -> Resolved:
        if actor.fresh and not actor.other:
            new = Speaker(name=actor.role, gender=actor.gender, plural=actor.plural)
            return Resolved(new, _NEW if actor.sure else _UNSURE)
        known = self._registry.by_role(actor, position)
        if known is not None:
            return Resolved(known, 0.9)
        last = self._akin(actor, paragraph)
        if last is not None and not actor.other and not actor.plural and len(actor.role.split()) <= _BARE:
            if " " in actor.role:
                _learn(last, actor.role)
            self._registry.call(last, actor.role, position)
            return Resolved(last, 0.7)
        return self._only_one_named(actor, paragraph) or self._nameless(actor, paragraph)

    def _akin(self, actor: Actor, paragraph: int) -> Speaker | None:
        """Return the last person whose known roles may go with the one in `actor`."""
        for speaker in self._memory.last_people(paragraph, actor.gender):
            called = speaker.roles if speaker.forms else [*speaker.roles, speaker.name]
            words = {word for role in called for word in parts(role)}
            if not actor.akin or not words or words & actor.akin:
                return speaker
        return None

    def _only_one_named(self, actor: Actor, paragraph: int) -> Resolved | None:
        """Return who «the girl» is: the only one of a gender named near, where a word tells no more."""
        telling = actor.akin or actor.other or actor.plural or " " in actor.role
        return self._memory.only_one_named(actor.gender, paragraph) if actor.gender and not telling else None

    def _nameless(self, actor: Actor, paragraph: int) -> Resolved:
        """Return a speaker known by a role alone, and how sure it is that nobody named before is meant."""
        before = next(self._memory.last_people(paragraph, actor.gender), None)
        elsewhere = actor.whose is not None and len(actor.role.split()) > _BARE
        new = actor.plural or actor.fresh or before is None or (bool(before.roles) and elsewhere)
        sure = new or self._somebody_else(actor)
        return Resolved(Speaker(name=actor.role, plural=actor.plural), _NEW if sure else _EITHER)

    def _somebody_else(self, actor: Actor) -> bool:
        """Tell whether a role is nobody's who was named: all have another one, and it could not be the only one's second."""
        named = [event.speaker for event in self._memory.named[-NEAR_NAMES:]]
        several = len(actor.role.split()) > 1 or any(speaker is not named[0] for speaker in named)
        return actor.other and actor.sure and several and all(speaker.roles for speaker in named)


def _learn(speaker: Speaker, role: str) -> None:
    """Take a role for that of a speaker without one."""
    if not speaker.roles:
        speaker.roles.append(role)
