"""What is known of a sentence once grammar has read it, and of a speech act once it is attributed."""

from dataclasses import dataclass, field

from bot.summarizer.actors import Actor, Cue, Grammar, Report
from bot.summarizer.memory import Resolved
from bot.summarizer.registry import Speaker
from bot.summarizer.tokens import Sentence
from scrapers.article import Span


@dataclass(slots=True, kw_only=True)
class Reading:
    """A sentence and what grammar found in it."""

    sentence: Sentence
    grammar: Grammar
    cues: list[Cue]
    actors: list[Actor]
    reports: list[Report] = field(default_factory=list)

    def brought_in(self) -> Actor | None:
        """Return who may be meant by «он» in the next sentence: the first named or new subject, else the first named.

        A pronoun before any name goes on itself: «He calls the drone Mukhtar. “…,” he says».
        """
        named = [a for a in self.actors if a.named]
        new = [a for a in self.actors if a.subject and _brings_in(a)]
        met = min((a.first for a in (*new, *named)), default=len(self.sentence.tokens))
        going_on = (a for a in self.actors if a.subject and a.pronoun and a.gender and a.first < met)
        return next(iter((*going_on, *new, *named)), None)

    def in_office(self) -> Actor | None:
        """Return the bare role that is the first subject: «The ex-minister listened. “…,” he said»."""
        first = next((a for a in self.actors if a.subject and not a.genitive), None)
        return first if first is not None and first.role and not (first.name or first.fresh or first.plural) else None


def _brings_in(actor: Actor) -> bool:
    """Tell whether a phrase names somebody or brings in somebody new."""
    return actor.named or actor.other or (actor.fresh and bool(actor.role) and not actor.plural)


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

    def attribute(self, other: "Said", confidence: float) -> None:
        """Take over who said it, by what words and for what reason."""
        self.speaker, self.cue, self.evidence = other.speaker, other.cue, other.evidence
        self.reason, self.confidence = other.reason, confidence


def cue_span(sentence: Sentence, cue: Cue | None) -> Span | None:
    """Return the span of a word of saying."""
    return Span(sentence.tokens[cue.first].start, sentence.tokens[cue.last].end) if cue else None


def evidence(actor: Actor | None, resolved: Resolved | None) -> Span | None:
    """Return the words that name the speaker: for a pronoun those that did so last."""
    if actor is None or not actor.pronoun or resolved is None:
        return actor.span if actor else None
    return resolved.speaker.named_before(actor.span.start) or actor.span
