"""What is known of a sentence once grammar has read it, and of a speech act once it is attributed."""

from dataclasses import dataclass, field

from bot.summarizer.actors import Actor, Cue, Grammar, Report
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
