"""Azerbaijani: where the words of saying are, who says them, and the clauses they report. The verb stands last."""

from collections.abc import Iterable

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.azerbaijani import actors as azerbaijani_actors
from bot.summarizer.azerbaijani import cues as azerbaijani_cues
from bot.summarizer.azerbaijani import reports as azerbaijani_reports
from bot.summarizer.azerbaijani import subjects as azerbaijani_subjects
from bot.summarizer.azerbaijani import tails as azerbaijani_tails
from bot.summarizer.azerbaijani.ascii import spelled, spelled_out
from bot.summarizer.azerbaijani.back import back_cue
from bot.summarizer.azerbaijani.names import Names
from bot.summarizer.tokens import Sentence, Token


class Azerbaijani:
    """The grammar of Azerbaijani."""

    def __init__(self) -> None:
        self._names = Names()

    def learn(self, sentences: Iterable[Sentence], title: str = "") -> None:
        """Take the names of the article from its sentences and its title."""
        self._names = Names()
        self._names.learn(map(spelled, sentences), title)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """Return the words of saying, in order; what the speaker did while speaking is one («…, – o, əlini yelləyir»)."""
        found = azerbaijani_cues.cues(spelled_out(sentence.tokens))
        return found or azerbaijani_tails.gesture_cues(spelled(sentence))

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who could be speaking, in order."""
        return azerbaijani_actors.actors(spelled(sentence), self._names)

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
        """Return who says what `cue` reports: the last phrase before it that stands in no case."""
        return azerbaijani_subjects.subject(spelled(sentence), cue, actors)

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:
        """Return the reported clauses of a sentence."""
        return azerbaijani_reports.reports(spelled(sentence), cues, actors)

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a stretch is an attribution and nothing else."""
        return azerbaijani_tails.attributes(spelled_out(tokens))

    def points_back(self, sentence: Sentence) -> bool:
        """Tell whether it says who said the sentence before («Bunu X deyib»), behind a relay or not."""
        return back_cue(spelled(sentence), self.cues(sentence)) is not None
