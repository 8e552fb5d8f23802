"""Russian: where the words of saying are, who says them, and the clauses they report."""

from collections.abc import Sequence

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.russian import actors as russian_actors
from bot.summarizer.russian import cues as russian_cues
from bot.summarizer.russian.back import points_back
from bot.summarizer.russian.names import Names
from bot.summarizer.russian.reports import reports
from bot.summarizer.russian.subject import subject
from bot.summarizer.tokens import Sentence, Token
from scrapers.article import Span


class Russian:
    """The grammar of Russian."""

    def __init__(self) -> None:
        self._names = Names()

    def learn(self, entities: list[tuple[Span, str]], sentences: Sequence[Sentence]) -> None:
        """Take the names of the article: those the tagger found (PER, LOC, ORG), sorted by place, and its sentences."""
        self._names = Names(entities)
        self._names.learn(sentences)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """Return the words of saying, in order."""
        return russian_cues.cues(sentence)

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who could be speaking, in order."""
        return russian_actors.actors(sentence, self._names.of(sentence))

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
        """Return who says what `cue` reports: the cheapest phrase that can be its subject."""
        return subject(sentence, cue, actors)

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:
        """Return the reported clauses of a sentence."""
        return reports(sentence, cues, actors, subject)

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a stretch is an attribution and nothing else."""
        return russian_cues.attributes(tokens)

    def points_back(self, sentence: Sentence) -> bool:
        """Tell whether it says who said the sentence before («Об этом сказал X»)."""
        return points_back(sentence, russian_cues.cues(sentence))
