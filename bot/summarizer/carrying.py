"""Who speaks words without an attribution: the other one of a dialogue, or who spoke right before."""

from collections.abc import Mapping, Sequence

from bot.summarizer.focus import Focus
from bot.summarizer.memory import CARRY_PARAGRAPHS, Event
from bot.summarizer.passages import Passage
from bot.summarizer.readings import Reading, Said
from bot.summarizer.registry import Speaker

_SENTENCES_SINCE = 2
_LONGEST_DIALOGUE = 30
_INTRODUCED, _AT_ONCE, _SINCE = 0.9, 0.75, 0.6
Carried = tuple[Speaker | None, float, str]


class Carrier:
    """Reads what stands around a passage that says nothing of its speaker."""

    def __init__(
        self, readings: Sequence[Reading], passages: Sequence[Passage], focus: Focus, said: Mapping[int, Said]
    ) -> None:
        self._readings = readings
        self._passages = passages
        self._focus = focus
        self._said = said

    def speaker(self, number: int, passage: int) -> Carried:
        """Return who speaks, how surely, and by which rule; nobody when other things were told since somebody spoke."""
        other = self._other(number) if self._passages[passage].form == "dash" else None
        if other is not None:
            return other, _AT_ONCE, "dialogue"
        event = self._focus.memory.last
        certainty = self._carried(number, event) if event else 0.0
        carried = event is not None and certainty > 0 and not self._tells_of_others(number, event.speaker)
        return (event.speaker if event and carried else None), certainty, "carried over"

    def _tells_of_others(self, number: int, speaker: Speaker) -> bool:
        """Tell whether the sentence that leads a passage in names people, and not the one who spoke last."""
        reading = self._readings[number]
        resolved = (self._focus.resolve(reading, actor) for actor in reading.actors if actor.named)
        named = [one.speaker for one in resolved if one is not None]
        return bool(named) and speaker not in named

    def _other(self, number: int) -> Speaker | None:
        """Return who spoke before the last one, when lines of two people follow each other between dashes."""
        spoke: list[Speaker] = []
        paragraph = self._readings[number].sentence.paragraph
        for before in range(number - 1, max(-1, number - _LONGEST_DIALOGUE), -1):
            sentence = self._readings[before].sentence
            quotes = [sentence.tokens[i].quote for i in sentence.quotes()]
            dashed = next((self._said.get(q) for q in quotes if self._passages[q].form == "dash"), None)
            if dashed is None or dashed.speaker is None or paragraph - sentence.paragraph > 1:
                break
            spoke.append(dashed.speaker)
            paragraph = sentence.paragraph
        return next((speaker for speaker in spoke if speaker is not spoke[0]), None)

    def _carried(self, number: int, event: Event) -> float:
        """Return how sure it is that the last one who spoke goes on speaking."""
        since = number - event.sentence - 1
        if self._readings[number].sentence.paragraph - event.paragraph > CARRY_PARAGRAPHS or since > _SENTENCES_SINCE:
            return 0.0
        if led_in(self._readings, number):
            return _INTRODUCED
        return _AT_ONCE if since == 0 else _SINCE


def led_in(readings: Sequence[Reading], number: int) -> bool:
    """Tell whether the sentence before ends with a colon."""
    return number > 0 and readings[number - 1].sentence.tokens[-1].text == ":"
