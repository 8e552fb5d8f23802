"""The values grammar hands to attribution: who could be speaking in a sentence, and the words of saying in it."""

from dataclasses import dataclass
from typing import Literal, Protocol

from bot.summarizer.tokens import Sentence, Token
from scrapers.article import Span

Gender = Literal["", "m", "f", "n"]
CueKind = Literal["verb", "by", "gerund", "short", "passive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """What else an article may call whoever a phrase without a name means.

    `head` is its noun in the nominative, `heads` the nouns for the same person or body («наставник» for «тренер»); `owners` are the
    beginnings of words that say whose it is («депутат Милли Меджлиса»), `traits` those of its adjectives, `origin` that of the country
    it tells of («итальянка»). `anyone` tells that whoever
    spoke last may be called so («собеседник»), `newcomer` that it brings in somebody new («один из пассажиров»), `plural` that it means
    more than one.
    """

    head: str = ""
    heads: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()
    origin: str = ""
    anyone: bool = False
    newcomer: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A phrase that could name a speaker: tokens `first` to `last`, both included.

    `name` is the person's or outlet's name in the nominative as far as grammar can tell (`sure` when it stands so; `cases` are those it may
    be in), `role` the role in the nominative. `pronoun` is the pronoun itself. A `body` speaks for itself: its phrase is its name;
    one that is a `pronoun` as well («qurum») means the body named before. `other` says that a bare role is somebody else than
    who was spoken of («qonşusu»).
    `subject` tells whether the phrase can be the subject of a verb, `genitive` whether it can own words ("по словам X").
    `fresh` tells that the phrase brings in somebody new («a passenger»), whoever spoke before. `akin` are the roles that
    may be the same person's («the journalist»: an editor, a reporter), none where any may be. `whose` is the body a role
    is held in («глава Минюста»): «the committee» may mean it later. `latter` tells that a pronoun does not mean the
    subject of the sentence before («тот», «там»). `kin` says what else a person or body without a name may be called,
    None where the language does not tell.
    """

    first: int
    last: int
    span: Span
    name: str = ""
    role: str = ""
    pronoun: str = ""
    latter: bool = False
    body: bool = False
    subject: bool = True
    genitive: bool = False
    plural: bool = False
    gender: Gender = ""
    sure: bool = True
    media: bool = False
    cases: frozenset[str] = frozenset()
    fresh: bool = False
    akin: frozenset[str] = frozenset()
    other: bool = False
    whose: "Actor | None" = None
    kin: Kin | None = None

    @property
    def named(self) -> bool:
        """Tell whether it names a person."""
        return bool(self.name) and not self.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words of saying at tokens `first` to `last`, both included.

    `clause` tells whether a reported clause may follow; `relay` whether media use it for other people's words,
    `self_said` that it is the first person's, `impersonal` that nobody is its subject («говорится в публикации»), `hearsay` that nobody knows whose words
    its clause is («сообщается, что …»),
    `unsaid` that what it introduces is nobody's speech («Article 14 reads: …»).
    """

    first: int
    last: int
    kind: CueKind = "verb"
    lemma: str = ""
    gender: Gender = ""
    plural: bool | None = None
    relay: bool = False
    self_said: bool = False
    impersonal: bool = False
    hearsay: bool = False
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A reported clause: its spans, its cue, who says it (None: the text does not tell), and marked passages in it.

    `backward` says that the content is the sentence before, not in this one.
    """

    spans: tuple[Span, ...]
    cue: Cue | None
    actor: Actor | None
    reason: str
    backward: bool = False
    judgement: bool = False


class Grammar(Protocol):
    """What attribution asks of a language."""

    def cues(self, sentence: Sentence) -> list[Cue]:
        """Return the words of saying, in order."""

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who could be speaking, in order."""

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
        """Return who says what `cue` reports."""

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:
        """Return the reported clauses of a sentence."""

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a short stretch inside or after a passage is an attribution and nothing else."""

    def points_back(self, sentence: Sentence) -> bool:
        """Tell whether the sentence says who said the one before («Об этом сказал X»)."""


def between(sentence: Sentence, first: int, last: int) -> Span:
    """Return the span from token `first` to token `last`, both included."""
    return Span(sentence.tokens[first].start, sentence.tokens[last].end)
