"""Whom «он», "she" or «onlar» means: who spoke or was named last and can be meant."""

from bot.summarizer.actors import Actor
from bot.summarizer.kinship import POSSIBLE
from bot.summarizer.memory import CARRY_PARAGRAPHS, Event, Memory, Resolved
from bot.summarizer.registry import Registry, Speaker

_BACK = 12


class Pronouns:
    """Looks for whom a pronoun means."""

    def __init__(self, memory: Memory, registry: Registry) -> None:
        self._memory = memory
        self._registry = registry

    def resolve(self, actor: Actor, paragraph: int) -> Resolved | None:
        """Return whom a pronoun means, None when it may be anybody."""
        fitting = [event for event in reversed(self._memory.events[-_BACK:]) if _means(actor, event, paragraph)]
        if actor.latter and len(fitting) > 1 and fitting[0].sentence == fitting[1].sentence:
            fitting = fitting[1:]
        if not fitting:
            return self._only_one(actor, paragraph)
        event = _likeliest(actor, fitting, paragraph)
        speaker = self._beside_another(actor, event) or self._named_since(actor, event) or event.speaker
        speaker.gender = speaker.gender or actor.gender
        return Resolved(speaker, 0.9 if event.spoke else 0.8)

    def _only_one(self, pronoun: Actor, paragraph: int) -> Resolved | None:
        """Return the only one of a pronoun's gender named near, or in the whole article where nobody has been named yet."""
        if self._memory.events or pronoun.plural:
            return self._memory.only_one_named(pronoun.gender, paragraph) if pronoun.gender else None
        only = self._registry.only(pronoun.gender)
        return Resolved(only, POSSIBLE) if only is not None else None

    def _beside_another(self, pronoun: Actor, event: Event) -> Speaker | None:
        """Return who was named beside somebody a pronoun cannot mean, later than `event`: «Rasul's teacher, Anna, … . “…,” he says»."""
        last = self._memory.last
        if last is None or last is event or last.sentence <= event.sentence or not pronoun.gender:
            return None
        beside = self._memory.named_in(last.sentence)
        return next((s for s in beside if s.gender == pronoun.gender and s is not last.speaker), None)

    def _named_since(self, pronoun: Actor, event: Event) -> Speaker | None:
        """Return whose name was told after somebody nameless was brought in («A man was held. E. Mikayilov is 34. He …»)."""
        if event.speaker.forms or not pronoun.gender:
            return None
        return next((s for s in self._memory.named_since(event.sentence) if s.gender == pronoun.gender), None)


def _likeliest(pronoun: Actor, fitting: list[Event], paragraph: int) -> Event:
    """Return the last one a pronoun may mean, or one known to be of its gender where the last was named paragraphs ago."""
    last = fitting[0]
    if last.spoke or last.speaker.gender or not pronoun.gender or last.paragraph == paragraph:
        return last
    return next((event for event in fitting if event.speaker.gender == pronoun.gender), last)


def _means(pronoun: Actor, event: Event, paragraph: int) -> bool:
    """Tell whether a pronoun may mean who spoke or was named: near, one or many as it is, and not of another gender."""
    speaker = event.speaker
    if speaker.body or speaker.plural != pronoun.plural or paragraph - event.paragraph > CARRY_PARAGRAPHS + 1:
        return False
    if not (event.spoke or speaker.forms or pronoun.gender or pronoun.plural):
        return False  # nobody has named them yet
    return not (pronoun.gender and speaker.gender) or pronoun.gender == speaker.gender
