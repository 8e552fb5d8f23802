"""Who a pronoun or a bare role means: the speakers in the order they spoke or were named."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from bot.summarizer.actors import Actor
from bot.summarizer.registry import Registry, Speaker, alike, parts

_EITHER = 0.5
"""How sure a long role after somebody's words is: the same person again, or somebody new."""

_NEW, _UNSURE = 0.75, 0.4
"""How sure somebody new is who is known by a role alone, and one whose role may be no person's."""

_BODIES = 8
"""How many bodies are kept in mind: «the ministry» is one of the last."""

_STEM = 4
_BARE_ROLE = 3
_NEAR_NAMES = 12
_EVENTS = 40
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


def _means(pronoun: Actor, speaker: Speaker) -> bool:
    """Tell whether a pronoun can stand for a speaker: «they» for several, «she» for no man."""
    if pronoun.plural:
        return speaker.plural
    opposite = bool(pronoun.gender and speaker.gender) and pronoun.gender != speaker.gender
    return not (speaker.body or speaker.plural or opposite)


class Focus:
    """The state of reading: it only ever looks back."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.events: list[Event] = []
        self.named: list[Event] = []
        self.bodies: deque[Speaker] = deque(maxlen=_BODIES)
        self.acting: Speaker | None = None
        self.subject: tuple[Speaker, int] | None = None

    def note(self, event: Event) -> None:
        """Take note that somebody spoke or was named as the subject of a sentence."""
        self.events.append(event)

    def mention(self, event: Event) -> None:
        """Take note that somebody was named, whatever their part in the sentence."""
        self.named.append(event)

    def resolve(self, actor: Actor, position: int, paragraph: int) -> Resolved | None:
        """Return whom a phrase means; a body without a name is the one that spoke last."""
        if actor.body:
            return self._body(actor, paragraph)
        if actor.pronoun:
            return self._pronoun(actor, paragraph)
        if actor.name:
            known = self.registry.find(actor)
            return Resolved(known, _EITHER if self._namesakes(actor, known) else 1.0) if known else None
        return self._role(actor, position, paragraph)

    def _namesakes(self, actor: Actor, known: Speaker) -> bool:
        """Tell whether a surname alone is that of two who have spoken: «Quliyev» where two brothers argue."""
        words = parts(actor.name)
        others = (e.speaker for e in self.events[-_EVENTS:] if e.spoke and e.speaker is not known)
        alike_ones = (other for other in others if not (actor.gender and other.gender and other.gender != actor.gender))
        forms = (form for other in alike_ones for form in other.forms if len(form) > 1)
        return len(words) == 1 and any(form[-1] == words[0] for form in forms)

    def meet_body(self, actor: Actor, paragraph: int, *, acts: bool = True) -> None:
        """Take note of a body: one word may mean later what its full name said, and «it» the last that was a subject.

        The last one that `acts` is meant by «qurum»: it says or does something, or somebody who holds a role in it does.
        """
        if not actor.body or not actor.name:
            return
        if actor.subject:
            self.subject = (self._called(actor), paragraph)
        if " " in actor.name:
            speaker = Speaker(name=actor.name, body=True)
            self.bodies.append(speaker)
            self.acting = speaker if acts else self.acting

    def _body(self, actor: Actor, paragraph: int) -> Resolved | None:
        if not actor.name:
            return self._it(paragraph)
        speaker = self._called(actor)
        self.meet_body(actor, paragraph)
        nameless = bool(actor.pronoun) and speaker.name == actor.name
        return Resolved(speaker, _EITHER if nameless else 0.9)

    def _it(self, paragraph: int) -> Resolved | None:
        """Return the body that spoke last, else the one told about in this paragraph or the one before."""
        last = self.events[-1] if self.events else None
        if last is not None and last.speaker.body and paragraph - last.paragraph <= CARRY_PARAGRAPHS:
            return Resolved(last.speaker, 0.8)
        return self.told_about(paragraph)

    def told_about(self, paragraph: int) -> Resolved | None:
        """Return the body that was a subject last, in this paragraph or the one before."""
        near = self.subject is not None and paragraph - self.subject[1] <= 1
        return Resolved(self.subject[0], 0.7) if self.subject is not None and near else None

    def _called(self, actor: Actor) -> Speaker:
        """Return the body of a name, one word being short for the full name met before."""
        short = " " not in actor.name
        known = self.registry.find(actor) if short and actor.name[:1].isupper() else None
        called = (body for body in reversed(self.bodies) if _called(actor.name, body.name))
        met = next(called, self.acting if actor.pronoun else None)
        return known or (met if short else None) or Speaker(name=actor.name, body=True)

    def _pronoun(self, actor: Actor, paragraph: int) -> Resolved | None:
        for event in reversed(self.events[-12:]):
            if paragraph - event.paragraph > CARRY_PARAGRAPHS + 1:
                break
            if not (event.spoke or event.speaker.forms or actor.gender or actor.plural):
                continue  # nobody has named them yet
            if _means(actor, event.speaker):
                named = self._beside_another(actor, event)
                if not event.speaker.forms:
                    named = named or self._named_since(actor, event)
                return Resolved(named or event.speaker, 0.9 if event.spoke else 0.8)
        return self._named(actor, paragraph) if actor.gender else None

    def _beside_another(self, pronoun: Actor, event: Event) -> Speaker | None:
        """Return who was named beside somebody a pronoun cannot mean, later than `event`: «Rasul's teacher, Anna, … . “…,” he says»."""
        last = self.events[-1]
        if last is event or last.sentence <= event.sentence or not pronoun.gender:
            return None
        beside = [e.speaker for e in self.named[-6:] if e.sentence == last.sentence]
        return next((s for s in beside if s.gender == pronoun.gender and s is not last.speaker), None)

    def _named_since(self, pronoun: Actor, event: Event) -> Speaker | None:
        """Return whose name was told after somebody nameless was brought in («A man was held. E. Mikayilov is 34. He …»)."""
        since = [
            e.speaker for e in self.named[-12:] if e.sentence > event.sentence and e.speaker.gender == pronoun.gender
        ]
        return since[-1] if since and pronoun.gender else None

    def _named(self, pronoun: Actor, paragraph: int) -> Resolved | None:
        """Return the only one of a pronoun's gender named in this paragraph or the one before."""
        near = [
            e.speaker for e in self.named[-6:] if paragraph - e.paragraph <= 1 and e.speaker.gender == pronoun.gender
        ]
        return Resolved(near[-1], 0.7) if near and all(speaker is near[-1] for speaker in near) else None

    def _role(self, actor: Actor, position: int, paragraph: int) -> Resolved | None:
        if actor.fresh and not actor.other:
            new = Speaker(name=actor.role, gender=actor.gender, plural=actor.plural)
            return Resolved(new, _NEW if actor.sure else _UNSURE)
        known = self.registry.by_role(actor, position)
        if known is not None:
            return Resolved(known, 0.9)
        last = self._akin_person(paragraph, actor)
        if last is not None and not actor.other and not actor.plural and len(actor.role.split()) <= _BARE_ROLE:
            if not last.roles and len(actor.role.split()) > 1:
                last.roles.append(actor.role)
            self.registry.call(last, actor.role, position)
            return Resolved(last, 0.7)
        return self._only_one_named(actor, paragraph) or self._nameless(actor, paragraph)

    def _only_one_named(self, actor: Actor, paragraph: int) -> Resolved | None:
        """Return who «the girl» is: the only one of a gender named near, where a word tells no more."""
        telling = actor.akin or actor.other or actor.plural or " " in actor.role
        return self._named(actor, paragraph) if actor.gender and not telling else None

    def _nameless(self, actor: Actor, paragraph: int) -> Resolved:
        """Return a speaker known by a role alone, and how sure it is that nobody named before is meant."""
        before = self.last_person(paragraph, actor.gender)
        elsewhere = actor.whose is not None and len(actor.role.split()) > _BARE_ROLE
        new = actor.plural or actor.fresh or before is None or (bool(before.roles) and elsewhere)
        sure = new or self._somebody_else(actor)
        return Resolved(Speaker(name=actor.role, plural=actor.plural), _NEW if sure else _EITHER)

    def _somebody_else(self, actor: Actor) -> bool:
        """Tell whether a role is nobody's who was named: all have another one, and it could not be the only one's second."""
        named = [event.speaker for event in self.named[-_NEAR_NAMES:]]
        several = len(actor.role.split()) > 1 or any(speaker is not named[0] for speaker in named)
        return actor.other and actor.sure and several and all(speaker.roles for speaker in named)

    def _akin_person(self, paragraph: int, actor: Actor) -> Speaker | None:
        """Return the last person whose known roles may go with the one in `actor`."""
        for speaker in self._recent(paragraph):
            if speaker.body or speaker.plural or (actor.gender and speaker.gender and actor.gender != speaker.gender):
                continue
            called = speaker.roles if speaker.forms else [*speaker.roles, speaker.name]
            words = {word for role in called for word in parts(role)}
            if not actor.akin or not words or words & actor.akin:
                return speaker
        return None

    def _recent(self, paragraph: int) -> Iterator[Speaker]:
        """Yield who spoke or was named last, last first, when near."""
        for event in reversed(self.events[-6:]):
            if paragraph - event.paragraph > CARRY_PARAGRAPHS:
                return
            yield event.speaker

    def brought_in_last(self, paragraph: int) -> Resolved | None:
        """Return who spoke or was brought in last, when near; else the body told about."""
        event = self.events[-1] if self.events else None
        since = self.subject is not None and (event is None or self.subject[1] > event.paragraph)
        near = event is not None and paragraph - event.paragraph <= CARRY_PARAGRAPHS
        if event is None or since or not near:
            return self.told_about(paragraph)
        return Resolved(event.speaker, 0.8)

    def last_person(self, paragraph: int, gender: str = "") -> Speaker | None:
        """Return who spoke last, when it was a person, near, and not of another gender."""
        for speaker in self._recent(paragraph):
            if not speaker.body and not (gender and speaker.gender and gender != speaker.gender):
                return speaker
        return None


def _called(short: str, full: str) -> bool:
    """Tell whether one word is a word of a body's full name, ended otherwise: «Nazirlik» of «Səhiyyə Nazirliyi»."""
    if short.isupper():
        return short == "".join(word[0] for word in full.split() if word[0].isupper())  # «AYNA»
    return any(_one_noun(word, part) for word in parts(short) for part in parts(full))


def _one_noun(word: str, part: str) -> bool:
    shared = max(_STEM, min(len(word), len(part)) - 1)
    return alike(word, part) or word[:shared] == part[:shared]
