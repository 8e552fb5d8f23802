"""What an article has told so far: who spoke or was named, in order."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.summarizer.registry import Speaker

CARRY_PARAGRAPHS = 3
"""How far a speaker is carried over to speech without an attribution of its own, in paragraphs."""

NEAR_NAMES = 12
_NAMED_BACK = 6
_SPOKE_BACK = 6
_EVENTS_BACK = 60


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


class Memory:
    """Only ever looks back, and only so far: time stays linear in the article."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.named: list[Event] = []

    @property
    def last(self) -> Event | None:
        """Return who spoke or was brought in last."""
        return self.events[-1] if self.events else None

    def lately(self) -> Iterator[Event]:
        """Yield who spoke or was brought in, last first."""
        return reversed(self.events[-_EVENTS_BACK:])

    def last_people(self, paragraph: int, gender: str = "") -> Iterator[Speaker]:
        """Yield the people who spoke or were named last, last first, when near and not of another gender."""
        for event in reversed(self.events[-_SPOKE_BACK:]):
            if paragraph - event.paragraph > CARRY_PARAGRAPHS:
                return
            speaker = event.speaker
            opposite = bool(gender and speaker.gender) and gender != speaker.gender
            if not (speaker.body or speaker.plural or opposite):
                yield speaker

    def only_one_named(self, gender: str, paragraph: int) -> Resolved | None:
        """Return the only one of a gender named in this paragraph or the one before."""
        last = [event for event in self.named[-_NAMED_BACK:] if paragraph - event.paragraph <= 1]
        near = [event.speaker for event in last if event.speaker.gender == gender]
        return Resolved(near[-1], 0.7) if near and all(speaker is near[-1] for speaker in near) else None

    def named_in(self, sentence: int) -> list[Speaker]:
        """Return who was named in a sentence, one of the last."""
        return [event.speaker for event in self.named[-_NAMED_BACK:] if event.sentence == sentence]

    def named_since(self, sentence: int) -> Iterator[Speaker]:
        """Yield who was named behind a sentence, last first."""
        return (event.speaker for event in reversed(self.named[-NEAR_NAMES:]) if event.sentence > sentence)
