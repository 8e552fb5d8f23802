"""Who said it: every passage and every reported clause with its speaker, cue, reason and confidence."""

from collections.abc import Mapping, Sequence

from bot.summarizer.acquaintance import take_note
from bot.summarizer.actors import Cue, Report
from bot.summarizer.carrying import Carrier, led_in
from bot.summarizer.claims import Claim, alone, stands_apart
from bot.summarizer.claims import claim as claim_of
from bot.summarizer.clauses import content
from bot.summarizer.focus import Focus
from bot.summarizer.memory import Event, Resolved
from bot.summarizer.passages import Passage
from bot.summarizer.readings import Reading, Said, cue_span, evidence
from bot.summarizer.registry import Registry, Speaker
from bot.summarizer.sentences import split
from bot.summarizer.signatures import line_below
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_CARRY_WORDS = 5
_LED_IN_WORDS = 2
_SAYS_SOMETHING = 8
_LONG = 60
_ENDERS = frozenset(".!?…")


class Attributor:
    """Reads the sentences in order and says who said what."""

    def __init__(
        self,
        readings: Sequence[Reading],
        passages: Sequence[Passage],
        registry: Registry,
        guests: Mapping[int, Speaker],
    ) -> None:
        self.readings = readings
        self.passages = passages
        self.focus = Focus(registry)
        self.said: dict[int, Said] = {}
        self.reported: list[list[Said]] = [[] for _ in readings]
        self.guests = guests
        self.carrier = Carrier(readings, passages, self.focus, self.said)

    def run(self) -> list[Said]:
        """Return the speech acts, passages and reported clauses, unordered."""
        for number, reading in enumerate(self.readings):
            self._sentence(number, reading)
        return [*self.said.values(), *(said for sentence in self.reported for said in sentence)]

    def _sentence(self, number: int, reading: Reading) -> None:
        below = line_below(reading) if number and alone(self.readings[number - 1].sentence) else None
        for report in [below] if below else reading.reports:
            read = self._backward if report.backward else self._report
            read(number, reading, report)
        consumed = {n for said in self.reported[number] for n in said.consumed}
        for index in reading.sentence.quotes():
            passage = reading.sentence.tokens[index].quote
            if passage not in consumed:
                self._passage(number, reading, index)
        take_note(self.focus, number, reading)

    def _report(self, number: int, reading: Reading, report: Report) -> None:
        inside = tuple(
            token.quote
            for token in reading.sentence.tokens
            if token.form == "quote" and any(s.start <= token.start and token.end <= s.end for s in report.spans)
        )
        whole = self._whole(report, inside)
        resolved = self.focus.resolve(reading, report.actor)
        if report.cue is not None and not report.cue.hearsay:
            resolved = resolved or self._of_nobody(reading, report.cue)
        said = Said(
            report=None if whole >= 0 else report,
            passage=whole,
            speaker=resolved.speaker if resolved else None,
            cue=cue_span(reading.sentence, report.cue),
            evidence=evidence(report.actor, resolved),
            reason=report.reason,
            confidence=0.92 * resolved.certainty if resolved else 0.0,
            sentence=number,
            consumed=inside,
        )
        if whole >= 0:
            self.said.setdefault(whole, said)
        elif sum(span.end - span.start for span in report.spans) >= _SAYS_SOMETHING:
            self.reported[number].append(said)
        self._event(said, number, reading)

    def _whole(self, report: Report, inside: tuple[int, ...]) -> int:
        """Return the passage that is the whole of a reported clause, -1 when there are words of the article's in it."""
        if len(inside) != 1 or len(report.spans) != 1 or report.judgement:
            return -1
        passage = self.passages[inside[0]]
        return inside[0] if report.spans[0] == Span(passage.start, passage.end) else -1

    def _backward(self, number: int, reading: Reading, report: Report) -> None:
        resolved = self.focus.resolve(reading, report.actor)
        if resolved is None or number == 0:
            return
        before = self.readings[number - 1].sentence
        near = reading.sentence.paragraph - before.paragraph <= 1
        said = Said(
            speaker=resolved.speaker,
            cue=cue_span(reading.sentence, report.cue),
            evidence=evidence(report.actor, resolved),
            reason=report.reason,
            confidence=0.88 * resolved.certainty,
            sentence=number,
        )
        quoted = [before.tokens[i].quote for i in before.quotes()]
        if quoted and alone(before) and near:
            said.passage = quoted[-1]
            self.said[said.passage] = said
            self._passages_above(number - 1, said)
        elif near:
            self._sentence_before(number, said, before)
        self._event(said, number, reading)

    def _passages_above(self, number: int, said: Said) -> None:
        """Give the speaker the passages that stand above in an unbroken row and are nobody's: «…»⏎«…»⏎Об этом сказал X."""
        for above in reversed(range(number)):
            sentence = self.readings[above].sentence
            mine = [self.said[p] for i in sentence.quotes() if (p := sentence.tokens[i].quote) in self.said]
            if not alone(sentence) or not mine or any(one.speaker is not None for one in mine):
                return
            for one in mine:
                one.attribute(said, 0.8 * said.confidence)

    def _sentence_before(self, number: int, said: Said, before: Sentence) -> None:
        mine = self.reported[number - 1]
        if mine:
            mine[-1].attribute(said, said.confidence)
            return
        if any(n in self.said for n in (before.tokens[i].quote for i in before.quotes())):
            return
        said.report = Report(content(before, 0, len(before.tokens)), None, None, said.reason, backward=True)
        said.consumed = tuple(before.tokens[i].quote for i in before.quotes())
        said.sentence = number - 1
        self.reported[number - 1].append(said)

    def _passage(self, number: int, reading: Reading, index: int) -> None:
        passage = reading.sentence.tokens[index].quote
        old = self.said.get(passage)
        if old is not None and old.confidence >= 0.8:
            return
        if self.passages[passage].form == "question":
            return
        if self.passages[passage].form == "turn" or passage in self.guests:
            self._turn(number, passage)
            return
        claim = claim_of(reading, index)
        if claim is not None and claim.cue is not None and claim.cue.unsaid:
            return
        if claim is not None:
            resolved = self.focus.resolve(reading, claim.actor) or self._of_nobody(reading, claim.cue)
            self._say(number, reading, passage, claim, resolved)
        elif old is None and self._substantial(number, reading, index) and stands_apart(reading.sentence, index):
            self._carry(number, reading, passage)

    def _of_nobody(self, reading: Reading, cue: Cue | None) -> Resolved | None:
        """«…», говорится в публикации: whoever was brought in last."""
        if cue is None or not cue.impersonal:
            return None
        return self.focus.brought_in_last(reading.sentence.paragraph)

    def _substantial(self, number: int, reading: Reading, index: int) -> bool:
        """Tell whether a passage nobody claims is long or whole enough for speech; behind a colon a few words are."""
        token = reading.sentence.tokens[index]
        words = self.passages[token.quote]
        ended = words.closed and token.ended_by in _ENDERS
        least = _LED_IN_WORDS if led_in(self.readings, number) else _CARRY_WORDS
        several = bool(split(token.text, 0, len(token.text))[1:])
        return token.end - token.start > _LONG or ended or several or len(token.text.split()) > least

    def _say(self, number: int, reading: Reading, passage: int, claim: Claim, resolved: Resolved | None) -> None:
        said = Said(
            passage=passage,
            speaker=resolved.speaker if resolved else None,
            cue=cue_span(reading.sentence, claim.cue),
            evidence=evidence(claim.actor, resolved),
            reason=claim.reason,
            confidence=claim.confidence * resolved.certainty if resolved else 0.0,
            sentence=number,
        )
        self.said[passage] = said
        self._event(said, number, reading)

    def _turn(self, number: int, passage: int) -> None:
        speaker = self.guests.get(passage)
        self.said[passage] = Said(
            passage=passage, speaker=speaker, reason="interview", confidence=0.9 if speaker else 0.0, sentence=number
        )

    def _carry(self, number: int, reading: Reading, passage: int) -> None:
        """Speech without a word on who speaks: who was brought in right before, else nobody."""
        speaker, certainty, reason = self.carrier.speaker(number, passage)
        self.said[passage] = Said(
            passage=passage, speaker=speaker, reason=reason, confidence=certainty, sentence=number
        )
        if speaker is not None:
            self.focus.memory.events.append(Event(speaker, number, reading.sentence.paragraph, spoke=True))

    def _event(self, said: Said, number: int, reading: Reading) -> None:
        if said.speaker is not None:
            self.focus.memory.events.append(Event(said.speaker, number, reading.sentence.paragraph, spoke=True))
