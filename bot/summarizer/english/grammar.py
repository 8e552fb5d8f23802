"""English: where the words of saying are, who says them, and the clauses they report."""

from collections.abc import Iterable
from dataclasses import replace

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.english import actors as english_actors
from bot.summarizer.english import cues as english_cues
from bot.summarizer.english import names as english_names
from bot.summarizer.english import subjects as english_subjects
from bot.summarizer.english.back import backward, points_back
from bot.summarizer.english.names import Known
from bot.summarizer.english.reports import reports
from bot.summarizer.english.words import DETERMINERS, in_phrase
from bot.summarizer.lexicon import en, en_verbs
from bot.summarizer.tokens import Sentence, Token

_ATTRIBUTION_WORDS = 24
_FIRST_PERSON = frozenset(
    ["i", "we", "you", "me", "us", "my", "our", "your", "i'm", "i've", "we've", "we're", "i’m", "i’ve"]
)
_AROUND_A_NAME = (
    DETERMINERS | en.PRONOUNS | en.PREPOSITIONS | en.ADVERBS | en_verbs.AUXILIARY | frozenset(["and", "not", "who"])
)


class English:
    """The grammar of English."""

    def __init__(self) -> None:
        self._known = Known()
        self._read: tuple[Sentence, list[Cue]] | None = None

    def learn(self, sentences: Iterable[Sentence]) -> None:
        """Take the names of the article from its sentences."""
        self._known = english_names.learn(sentences)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """Return the words of saying, in order; those of the sentence read last are kept in mind."""
        if self._read is None or self._read[0] is not sentence:
            self._read = (sentence, english_cues.cues(sentence))
        return self._read[1]

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who could be speaking, in order."""
        return english_actors.actors(sentence, self._known)

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
        """Return who says what `cue` reports."""
        found = english_subjects.subject(sentence, cue, actors, self.cues(sentence))
        return english_subjects.meant(sentence, found, actors)

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:
        """Return the reported clauses of a sentence."""
        if points_back(sentence, cues):
            return backward(sentence, cues, actors)
        attributed = [(cue, english_subjects.subject(sentence, cue, actors, cues)) for cue in cues]
        return [
            replace(report, actor=english_subjects.meant(sentence, report.actor, actors))
            for report in reports(sentence, attributed)
        ]

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a stretch is an attribution and nothing else."""
        words = [t for t in tokens if t.form == "word"]
        if not words or len(words) > _ATTRIBUTION_WORDS or any(t.lower in _FIRST_PERSON for t in words):
            return False
        sentence = Sentence(tokens[0].start, tokens[-1].end, 0, "en", tokens)
        cue = next((c for c in english_cues.cues(sentence) if c.kind == "verb"), None)
        return cue is not None and all(_names_a_speaker(sentence, i) for i in range(cue.first))

    def points_back(self, sentence: Sentence) -> bool:
        """Tell whether it says who said the sentence before («This was stated by X»)."""
        return points_back(sentence, self.cues(sentence))


def _names_a_speaker(sentence: Sentence, index: int) -> bool:
    """Tell whether the word at `index` may stand in or behind the name and role before a verb of saying."""
    lower = sentence.lower(index)
    if sentence.tokens[index].form != "word":
        return sentence.text_at(index) in {",", ".", "(", ")"}
    return lower in _AROUND_A_NAME or in_phrase(sentence, index)
