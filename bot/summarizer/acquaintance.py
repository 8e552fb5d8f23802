"""Who becomes known by a sentence: whom it names, the bodies in it, and who may be meant by «он» in the next one."""

from bot.summarizer.actors import Actor
from bot.summarizer.focus import Focus
from bot.summarizer.memory import Event
from bot.summarizer.readings import Reading

_BY_ROLE = 0.9
_NEAR = 3


def take_note(focus: Focus, number: int, reading: Reading) -> None:
    """Take note of everybody in sentence `number`; who is its subject, or is asked in it, comes last where nobody spoke."""
    _named(focus, number, reading)
    _bodies(focus, number, reading)
    paragraph, memory = reading.sentence.paragraph, focus.memory
    if any(event.sentence == number for event in memory.events[-_NEAR:]):
        return
    speaking = _speaking(reading)
    brought_in = speaking or reading.brought_in()
    for actor in reversed(reading.actors):
        other = focus.resolve(reading, actor) if actor.named and actor is not brought_in else None
        if other is not None:
            memory.events.append(Event(other.speaker, number, paragraph, spoke=False))
    resolved = focus.resolve(reading, brought_in or reading.in_office())
    if resolved is not None and (brought_in or resolved.certainty >= _BY_ROLE):
        memory.events.append(Event(resolved.speaker, number, paragraph, spoke=speaking is not None))


def _named(focus: Focus, number: int, reading: Reading) -> None:
    for actor in reading.actors:
        resolved = focus.resolve(reading, actor) if actor.named else None
        if resolved is not None:
            event = Event(resolved.speaker, number, reading.sentence.paragraph, spoke=False)
            focus.memory.named.append(event)


def _bodies(focus: Focus, number: int, reading: Reading) -> None:
    """Take note of the bodies of a sentence, last of that it is about."""
    lately = focus.memory.events[-_NEAR:]
    alone = not any(event.sentence == number and event.speaker.body for event in lately)
    for actor in sorted(reading.actors, key=_leads):
        if actor.whose is not None or not actor.media:
            acts = bool(actor.whose) or actor.subject
            focus.bodies.meet(actor.whose or actor, reading.sentence.paragraph, acts=acts, alone=alone)


def _leads(actor: Actor) -> bool:
    """Tell whether a sentence is about an actor: its subject, or what it begins with («В МЧС …»)."""
    return actor.subject or actor.first <= 1


def _speaking(reading: Reading) -> Actor | None:
    """Return who says something in a sentence that does not tell what («сообщил об обнаружении …»)."""
    for cue in reading.cues:
        actor = None if cue.self_said else reading.grammar.subject(reading.sentence, cue, reading.actors)
        if actor is not None and not actor.media:
            return actor
    return None
