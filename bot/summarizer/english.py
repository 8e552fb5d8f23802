"""English: where the words of saying are, who says them, and the clauses they report."""

from collections.abc import Iterable

from bot.summarizer import english_actors
from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.english_reports import backward, report
from bot.summarizer.lexicon import en
from bot.summarizer.tokens import Sentence, Token

_ATTRIBUTION_WORDS = 18
_FAR = 99.0
_FARTHEST = 60
_AUXILIARY = frozenset(
    ["to", "a", "an", "the", "his", "her", "their", "its", "our", "of", "no", "any", "this", "that", "these", "those"]
)


class English:
    """The grammar of English."""

    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()

    def learn(self, sentences: Iterable[Sentence]) -> None:
        """Take the names of the article from its sentences."""
        self._known = english_actors.known_words(sentences)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """Return the words of saying, in order."""
        return _cues(sentence.tokens)

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who could be speaking, in order."""
        return english_actors.actors(sentence, self._known)

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
        """Return who says what `cue` reports."""
        return _subject(sentence, cue, actors)

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:
        """Return the reported clauses of a sentence."""
        if self.points_back(sentence):
            return backward(cues, actors)
        for cue in cues:
            found = report(sentence, cue, _subject(sentence, cue, actors))
            if found is not None and found.spans:
                return [found]
        return []

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a stretch is an attribution and nothing else."""
        words = [t for t in tokens if t.form == "word"]
        if not words or len(words) > _ATTRIBUTION_WORDS or words[0].lower in {"i", "we", "you"}:
            return False
        cues = [
            c
            for c in _cues(words)
            if c.kind != "by" and (c.first == 0 or words[c.first - 1].lower not in {"i", "we", "you", "to"})
        ]
        return any(c.first <= 1 or all(_namelike(t) for t in words[: c.first]) for c in cues[:1])

    def points_back(self, sentence: Sentence) -> bool:
        """Tell whether it says who said the sentence before («This was stated by X»)."""
        return sentence.lower(0) in {"this", "that"} and sentence.lower(1) in {"was", "is", "has"}


def _namelike(token: Token) -> bool:
    lower = token.lower
    return token.capital or lower in en.ROLES | en.ARTICLES | en.PRONOUNS | en.PREPOSITIONS | en.ADVERBS | en.BODIES | {
        "was",
        "quoted",
        "as",
        "has",
    }


def _cues(tokens: list[Token]) -> list[Cue]:
    found: list[Cue] = []
    for index, token in enumerate(tokens):
        lower = token.lower
        if token.form != "word":
            continue
        if lower == "according" and index + 1 < len(tokens) and tokens[index + 1].lower == "to":
            found.append(Cue(first=index, last=index + 1, kind="by", lemma="according"))
        elif lower in en.BY_WORDS and _by_opening(tokens, index) is not None:
            found.append(Cue(first=_by_opening(tokens, index) or 0, last=index, kind="by", lemma=lower))
        elif lower in en.SAY and not (index and tokens[index - 1].lower in _AUXILIARY - {"to"}):
            if index and tokens[index - 1].lower in {"i", "we", "you"}:
                continue
            found.append(
                Cue(
                    first=index,
                    last=_particle(tokens, index),
                    kind="gerund" if lower.endswith("ing") else "verb",
                    lemma=lower,
                )
            )
    return found


def _particle(tokens: list[Token], index: int) -> int:
    if tokens[index].lower == "pointed" and index + 1 < len(tokens) and tokens[index + 1].lower == "out":
        return index + 1
    return index


def _by_opening(tokens: list[Token], index: int) -> int | None:
    """Return the place of «in» in «in her words», «In the minister's view»."""
    for at in range(index - 1, max(-1, index - 7), -1):
        if tokens[at].form == "sign":
            return None
        if tokens[at].lower in {"in", "by"}:
            return (
                at
                if tokens[at + 1].lower in en.POSSESSIVE or tokens[index - 1].lower.endswith(("'s", "’s", "s'"))
                else None
            )
    return None


def _subject(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    if cue.kind == "by":
        if cue.lemma == "according":
            return next((a for a in actors if cue.last < a.first <= cue.last + 2), None)
        return next((a for a in actors if cue.first < a.first <= cue.last and a.genitive), None)
    if cue.lemma == en.QUOTED and (cited := next((a for a in actors if a.first == cue.last + 1 and a.named), None)):
        return cited
    best = min(((_cost(sentence, cue, actor), n) for n, actor in enumerate(actors)), default=(_FAR, 0))
    return actors[best[1]] if best[0] < 30 else None


def _cost(sentence: Sentence, cue: Cue, actor: Actor) -> float:
    if not actor.subject or actor.first <= cue.first <= actor.last:
        return _FAR
    if cue.first > 0 and sentence.lower(cue.first - 1) == "by":
        return _FAR
    after = actor.first > cue.last
    begins = actor.first - (1 if sentence.lower(actor.first - 1) in en.ARTICLES else 0)
    if after and not (begins == cue.last + 1 and _quoted_before(sentence, cue)):
        return _FAR
    low, high = (cue.last + 1, actor.first) if after else (actor.last + 1, cue.first)
    if high - low > _FARTHEST:
        return _FAR
    cost = float(high - low) + sum(_barrier(sentence, i) for i in range(low, high))
    return cost + (0 if actor.named or actor.pronoun else 1.5) + (10 if actor.media else 0)


def _quoted_before(sentence: Sentence, cue: Cue) -> bool:
    return (
        any(sentence.is_quote(i) for i in range(max(0, cue.first - 3), cue.first))
        or sentence.text_at(cue.first - 1) == ","
    )


def _barrier(sentence: Sentence, index: int) -> float:
    token = sentence.tokens[index]
    if token.form == "quote":
        return 8 if not token.text else 1
    if token.form == "sign":
        return {",": 3, ";": 20, ":": 15}.get(token.text, 2)
    return 6 if token.lower in {"that", "which", "who", "because", "while", "but"} else 0
