"""Who said it: every passage and every reported clause with its speaker, cue, reason and confidence."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.summarizer.actors import Actor, Cue, Grammar, Report
from bot.summarizer.focus import CARRY_PARAGRAPHS, Event, Focus, Resolved
from bot.summarizer.passages import Passage
from bot.summarizer.registry import Registry, Speaker
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_DASHES = frozenset("-–—")
_TAIL_TOKENS = 16
_CARRY_WORDS = 5
_SENTENCES_SINCE = 2
_LEAD_IN = 5
_NEXT = 2
_NAME_LENGTH = 25
_ENDERS = frozenset(".!?…")


@dataclass(slots=True, kw_only=True)
class Reading:
    """A sentence and what grammar found in it."""

    sentence: Sentence
    grammar: Grammar
    cues: list[Cue]
    actors: list[Actor]
    reports: list[Report] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Said:
    """One speech act: the spans of a reported clause or the number of a passage, and who said it, for what reason."""

    passage: int = -1
    report: Report | None = None
    speaker: Speaker | None = None
    cue: Span | None = None
    evidence: Span | None = None
    reason: str = ""
    confidence: float = 0.0
    sentence: int = 0
    consumed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Claim:
    """A way to attribute a passage: by which cue, to whom, why, how surely."""

    cue: Cue | None
    actor: Actor | None
    reason: str
    confidence: float


class Attributor:
    """Reads the sentences in order and says who said what."""

    def __init__(
        self, readings: Sequence[Reading], passages: Sequence[Passage], registry: Registry, guest: Speaker | None
    ) -> None:
        self.readings = readings
        self.passages = passages
        self.focus = Focus(registry)
        self.said: dict[int, Said] = {}
        self.reported: list[list[Said]] = [[] for _ in readings]
        self.guest = guest

    def run(self) -> list[Said]:
        """Return the speech acts, passages and reported clauses, unordered."""
        for number, reading in enumerate(self.readings):
            self._sentence(number, reading)
        return [*self.said.values(), *(said for sentence in self.reported for said in sentence)]

    def _sentence(self, number: int, reading: Reading) -> None:
        reports = reading.reports
        for report in reports:
            if report.backward:
                self._backward(number, reading, report)
            else:
                self._report(number, reading, report)
        consumed = {n for said in self.reported[number] for n in said.consumed}
        for index in reading.sentence.quotes():
            passage = reading.sentence.tokens[index].quote
            if passage not in consumed:
                self._passage(number, reading, index)
        self._note_subjects(number, reading)

    def _report(self, number: int, reading: Reading, report: Report) -> None:
        inside = tuple(
            token.quote
            for token in reading.sentence.tokens
            if token.form == "quote" and any(s.start <= token.start and token.end <= s.end for s in report.spans)
        )
        whole = self._whole(reading, report, inside)
        resolved = self._resolve(reading, report.actor, number)
        said = Said(
            report=None if whole >= 0 else report,
            passage=whole,
            speaker=resolved.speaker if resolved else None,
            cue=_cue_span(reading.sentence, report.cue),
            evidence=report.actor.span if report.actor else None,
            reason=report.reason,
            confidence=0.92 * resolved.certainty if resolved else 0.0,
            sentence=number,
            consumed=inside,
        )
        if whole >= 0:
            self.said.setdefault(whole, said)
        elif _speaks_enough(reading.sentence, report):
            self.reported[number].append(said)
        self._event(said, number, reading)

    def _whole(self, reading: Reading, report: Report, inside: tuple[int, ...]) -> int:
        """Return the passage that is the whole of a reported clause, -1 when there are words of the article's in it."""
        if len(inside) != 1 or len(report.spans) != 1 or report.judgement:
            return -1
        passage = self.passages[inside[0]]
        return inside[0] if report.spans[0] == Span(passage.start, passage.end) else -1

    def _backward(self, number: int, reading: Reading, report: Report) -> None:
        resolved = self._resolve(reading, report.actor, number)
        if resolved is None or number == 0:
            return
        before = self.readings[number - 1].sentence
        near = reading.sentence.paragraph - before.paragraph <= 1
        said = Said(
            speaker=resolved.speaker,
            cue=_cue_span(reading.sentence, report.cue),
            evidence=report.actor.span if report.actor else None,
            reason=report.reason,
            confidence=0.88 * resolved.certainty,
            sentence=number,
        )
        quoted = [before.tokens[i].quote for i in before.quotes()]
        if quoted and _alone(before) and near:
            said.passage = quoted[-1]
            self.said[said.passage] = said
        elif near:
            self._sentence_before(number, said, before)
        self._event(said, number, reading)

    def _sentence_before(self, number: int, said: Said, before: Sentence) -> None:
        mine = self.reported[number - 1]
        if mine:
            mine[-1].speaker, mine[-1].cue, mine[-1].evidence = said.speaker, said.cue, said.evidence
            mine[-1].reason, mine[-1].confidence = said.reason, said.confidence
            return
        if any(n in self.said for n in (before.tokens[i].quote for i in before.quotes())):
            return
        span = _without_signs(before)
        said.report = Report((span,), None, None, said.reason, backward=True)
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
        if self.passages[passage].form == "turn":
            self._turn(number, passage)
            return
        claim = self._claim(reading, index)
        if claim is not None:
            resolved = self._resolve(reading, claim.actor, number) or self._of_nobody(reading, claim)
            self._say(number, reading, passage, claim, resolved)
        elif old is None and self._substantial(reading, index) and _stands_apart(reading.sentence, index):
            self._carry(number, reading, passage)

    def _of_nobody(self, reading: Reading, claim: _Claim) -> Resolved | None:
        """«…», говорится в публикации: whoever was brought in last."""
        if claim.cue is None or not claim.cue.impersonal or claim.actor is not None:
            return None
        last = self.focus.last_person(reading.sentence.paragraph)
        return Resolved(last, 0.8) if last else None

    def _substantial(self, reading: Reading, index: int) -> bool:
        token = reading.sentence.tokens[index]
        passage = self.passages[token.quote]
        return (
            token.end - token.start > 60
            or (passage.closed and token.text[-2:-1] in _ENDERS)
            or len(token.text.split()) > _CARRY_WORDS
        )

    def _say(self, number: int, reading: Reading, passage: int, claim: _Claim, resolved: Resolved | None) -> None:
        said = Said(
            passage=passage,
            speaker=resolved.speaker if resolved else None,
            cue=_cue_span(reading.sentence, claim.cue),
            evidence=claim.actor.span if claim.actor else None,
            reason=claim.reason,
            confidence=claim.confidence * resolved.certainty if resolved else 0.0,
            sentence=number,
        )
        self.said[passage] = said
        self._event(said, number, reading)

    def _turn(self, number: int, passage: int) -> None:
        self.said[passage] = Said(
            passage=passage,
            speaker=self.guest,
            reason="interview",
            confidence=0.9 if self.guest else 0.0,
            sentence=number,
        )

    def _claim(self, reading: Reading, index: int) -> _Claim | None:
        sentence = reading.sentence
        tail = self._tail(reading, index)
        return tail or self._colon(reading, index) or self._beside(reading, index) if _has_words(sentence) else None

    def _tail(self, reading: Reading, index: int) -> _Claim | None:
        """«…», — сказал X."""
        sentence = reading.sentence
        if not _opens(sentence, index):
            return None
        stop = _tail_end(sentence, index)
        cues = [c for c in reading.cues if index < c.first <= stop and not c.self_said]
        if not _set_off(sentence, index, cues, reading.actors):
            return None
        for cue in cues:
            local = [a for a in reading.actors if index < a.first <= stop]
            actor = reading.grammar.subject(sentence, cue, local)
            if actor is not None and actor.media and cue.relay:
                continue  # a medium that passes the words on
            return _Claim(cue, actor, "tail", 0.97)
        return None

    def _colon(self, reading: Reading, index: int) -> _Claim | None:
        """X сказал: «…»."""
        sentence = reading.sentence
        if sentence.text_at(index - 1) != ":":
            return None
        cues = [c for c in reading.cues if c.last < index and not c.self_said]
        actors = [a for a in reading.actors if a.last < index]
        for cue in reversed(cues):
            actor = reading.grammar.subject(sentence, cue, actors)
            if actor is not None:
                return _Claim(cue, actor, "colon", 0.95)
        named = [a for a in actors if a.named and a.subject]
        if named:
            return _Claim(None, named[0] if len(named) > 1 and named[0].first < 6 else named[-1], "colon", 0.8)
        return _Claim(cues[-1] if cues else None, None, "colon", 0.6) if cues else None

    def _beside(self, reading: Reading, index: int) -> _Claim | None:
        """«сказав „…“», «цитирует: …»: the cue stands right before a passage of some length."""
        sentence = reading.sentence
        token = sentence.tokens[index]
        if token.end - token.start < 25:
            return None
        for cue in reading.cues:
            gap = sentence.tokens[cue.last + 1 : index]
            if (
                cue.last < index
                and len(gap) <= 2
                and all(t.form == "sign" or t.lower in {"что", "ki", "that"} for t in gap)
            ):
                actor = reading.grammar.subject(sentence, cue, [a for a in reading.actors if a.first < index])
                return _Claim(cue, actor, "beside", 0.9) if actor or gap else None
        return None

    def _carry(self, number: int, reading: Reading, passage: int) -> None:
        """Speech without a word on who speaks: who was brought in right before, else nobody."""
        paragraph = reading.sentence.paragraph
        event = self.focus.events[-1] if self.focus.events else None
        certainty = self._carried(number, paragraph, event) if event else 0.0
        speaker = event.speaker if event and certainty else None
        self.said[passage] = Said(
            passage=passage, speaker=speaker, reason="carried over", confidence=certainty, sentence=number
        )
        if speaker is not None:
            self.focus.note(Event(speaker, number, paragraph, spoke=True))

    def _carried(self, number: int, paragraph: int, event: Event) -> float:
        """Return how sure it is that the last one who spoke goes on speaking: not when other things were told since."""
        since = number - event.sentence - 1
        if paragraph - event.paragraph > CARRY_PARAGRAPHS or since > _SENTENCES_SINCE:
            return 0.0
        before = self.readings[number - 1].sentence if number else None
        if before is not None and before.tokens[-1].text == ":":
            return 0.9
        return 0.75 if since == 0 else 0.6

    def _resolve(self, reading: Reading, actor: Actor | None, number: int) -> Resolved | None:
        if actor is None:
            return None
        position = reading.sentence.tokens[actor.first].start
        return self.focus.resolve(actor, position, reading.sentence.paragraph)

    def _event(self, said: Said, number: int, reading: Reading) -> None:
        if said.speaker is not None:
            self.focus.note(Event(said.speaker, number, reading.sentence.paragraph, spoke=True))

    def _note_subjects(self, number: int, reading: Reading) -> None:
        """Who is the subject of a sentence without speech, or who is asked in it, may be «он» in the next one."""
        if any(event.sentence == number for event in self.focus.events[-3:]):
            return
        speaking = self._speaking(reading)
        named = [a for a in reading.actors if a.named]
        chosen = speaking or next((a for a in named if a.subject), named[0] if named else None)
        resolved = self._resolve(reading, chosen, number)
        if resolved is not None:
            self.focus.note(Event(resolved.speaker, number, reading.sentence.paragraph, spoke=speaking is not None))

    def _speaking(self, reading: Reading) -> Actor | None:
        """Return who says something in a sentence that does not tell what («сообщил об обнаружении …»)."""
        for cue in reading.cues:
            actor = None if cue.self_said else reading.grammar.subject(reading.sentence, cue, reading.actors)
            if actor is not None and not actor.media:
                return actor
        return None


def _cue_span(sentence: Sentence, cue: Cue | None) -> Span | None:
    return Span(sentence.tokens[cue.first].start, sentence.tokens[cue.last].end) if cue else None


def _alone(sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but passages, or little more (a note in brackets)."""
    rest = [t for t in sentence.tokens if t.form == "word"]
    return bool(sentence.quotes()) and (not rest or _bracketed(sentence))


def _stands_apart(sentence: Sentence, index: int) -> bool:
    """Tell whether a passage is a sentence of its own, or follows a colon and begins with a capital."""
    if _alone(sentence):
        return True
    inner = sentence.tokens[index].text.lstrip("«»“”„\"'")
    return (
        sentence.text_at(index - 1) == ":" and index >= len(sentence.tokens) - 2 and (not inner or inner[:1].isupper())
    )


def _bracketed(sentence: Sentence) -> bool:
    signs = [t.text for t in sentence.tokens if t.form == "sign"]
    return "(" in signs and sentence.is_quote(0) and sentence.text_at(1) == "("


def _has_words(sentence: Sentence) -> bool:
    return any(t.form == "word" for t in sentence.tokens)


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a passage opens the sentence, or what stands before it is a lead-in."""
    if all(sentence.tokens[i].form != "word" for i in range(index)):
        return True
    return sentence.text_at(index - 1) == ":"


def _tail_end(sentence: Sentence, index: int) -> int:
    stop = min(len(sentence.tokens) - 1, index + _TAIL_TOKENS * 2)
    for at in range(index + 1, stop + 1):
        if sentence.tokens[at].form == "quote" and not sentence.tokens[at].text:
            return at - 1
    return stop


def _set_off(sentence: Sentence, index: int, cues: list[Cue], actors: list[Actor]) -> bool:
    """Tell whether the tail is set off from the passage by a sign, or begins with its verb or speaker at once."""
    if not cues or cues[0].first - index > _TAIL_TOKENS:
        return False
    following = sentence.text_at(index + 1)
    if following in _DASHES or (following == "," and sentence.text_at(index + 2) in _DASHES):
        return True
    if following == ",":
        begins = min([cues[0].first, *(a.first for a in actors if a.first > index)])
        return begins - index <= _LEAD_IN and sentence.tokens[index].end - sentence.tokens[index].start > _NAME_LENGTH
    if following in {".", "?", "!", ";", ":"}:
        return False
    begins = min([cues[0].first, *(a.first for a in actors if a.first > index)])
    return begins - index <= _NEXT and sentence.tokens[index].end - sentence.tokens[index].start > _NAME_LENGTH


def _speaks_enough(sentence: Sentence, report: Report) -> bool:
    return sum(s.end - s.start for s in report.spans) >= 12 and bool(sentence.tokens)


def _without_signs(sentence: Sentence) -> Span:
    tokens = list(sentence.tokens)
    while tokens and tokens[0].form == "sign" and tokens[0].text not in {"(", "№"}:
        tokens.pop(0)
    while tokens and tokens[-1].form == "sign" and tokens[-1].text not in {")", "%"}:
        tokens.pop()
    return Span(tokens[0].start, tokens[-1].end) if tokens else Span(sentence.start, sentence.end)
