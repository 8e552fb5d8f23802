"""English: where the words of saying are, who says them, and the clauses they report."""

from collections.abc import Iterable

from bot.summarizer import english_actors
from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.lexicon import en
from bot.summarizer.tokens import Sentence, Token
from scrapers.article import Span

_ATTRIBUTION_WORDS = 18
_FAR = 99.0
_FARTHEST = 60
_AUXILIARY = frozenset(
    ["to", "a", "an", "the", "his", "her", "their", "its", "our", "of", "no", "any", "this", "that", "these", "those"]
)
_WINDOW = 12


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
            return _backward(cues, actors)
        for cue in cues:
            report = _one(sentence, cue, actors)
            if report is not None and report.spans:
                return [report]
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


def _backward(cues: list[Cue], actors: list[Actor]) -> list[Report]:
    """«This was stated by X»: who comes after the verb."""
    for cue in cues:
        known = [a for a in actors if a.first > cue.last and (a.named or a.role)]
        if known:
            return [Report((), cue, next((a for a in known if a.named), known[0]), "points back", backward=True)]
    return []


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


def _one(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Report | None:
    actor = _subject(sentence, cue, actors)
    if cue.kind == "by":
        return _by(sentence, cue, actor)
    if actor is None or actor.media:
        return None
    that = _that(sentence, cue)
    if that is not None:
        return Report(_content(sentence, that + 1, _stop(sentence, that)), cue, actor, "verb and clause")
    return _bare_clause(sentence, cue, actor) or _at_the_end(sentence, cue, actor)


def _that(sentence: Sentence, cue: Cue) -> int | None:
    for index in range(cue.last + 1, min(len(sentence.tokens), cue.last + _WINDOW)):
        if sentence.tokens[index].form != "word":
            return None
        if sentence.lower(index) == "that":
            return index
        if sentence.lower(index) in en.SAY:
            return None
    return None


def _bare_clause(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«He said the structure could …», and «warned that» without «that» before a passage."""
    following = cue.last + 1
    if cue.lemma not in en.THATLESS or actor.last > cue.first or following >= len(sentence.tokens) - 3:
        return None
    token = sentence.tokens[following]
    if token.form != "word" or (token.lower in en.PREPOSITIONS | {"he", "she"} and cue.lemma == "told"):
        return None
    if token.lower in en.PREPOSITIONS or (token.lower in {"he", "she"} and False):
        return None
    if not _has_verb(sentence, following) or (
        token.lower in {"so", "this", "it", "nothing", "goodbye", "once", "later"} and cue.lemma == "added"
    ):
        return None
    return Report(_content(sentence, following, _stop(sentence, following)), cue, actor, "verb and clause")


def _has_verb(sentence: Sentence, start: int) -> bool:
    """Tell whether something that looks like a finite verb follows: an auxiliary, or a word in -ed or -s after a noun."""
    return any(
        sentence.lower(i) in en.FINITE or sentence.lower(i).endswith("ed")
        for i in range(start + 1, len(sentence.tokens))
    )


def _at_the_end(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«…, chief inspector X told a news conference.»"""
    first = min(cue.first, actor.first)
    while first > 0 and sentence.lower(first - 1) in en.ARTICLES:
        first -= 1
    if first < 5 or sentence.text_at(first - 1) != "," or sentence.is_quote(first - 2):
        return None
    if sentence.lower(0).endswith("ing") or not _ends_soon(sentence, cue, max(cue.last, actor.last) + 1):
        return None
    return Report(_content(sentence, 0, first - 1), cue, actor, "in passing")


def _ends_soon(sentence: Sentence, cue: Cue, after: int) -> bool:
    """Tell whether nothing follows but where and to whom it was said."""
    rest = [sentence.tokens[i] for i in range(after, len(sentence.tokens) - 1)]
    if any(token.text in {",", ":"} for token in rest):
        return False
    return not rest or cue.lemma == "told" or rest[0].lower in en.PREPOSITIONS | en.ADVERBS


def _by(sentence: Sentence, cue: Cue, actor: Actor | None) -> Report | None:
    last = max(cue.last, actor.last) if actor else cue.last
    if cue.first <= 2:
        comma = next(
            (i for i in range(last + 1, min(last + 14, len(sentence.tokens))) if sentence.text_at(i) == ","), None
        )
        return (
            Report(_content(sentence, comma + 1, _stop(sentence, comma)), cue, actor, "by the words of")
            if comma
            else None
        )
    if sentence.text_at(cue.first - 1) == "," and actor is not None and not actor.media:
        return Report(_content(sentence, 0, cue.first - 1), cue, actor, "by the words of")
    return None


def _stop(sentence: Sentence, after: int) -> int:
    for index in sentence.quotes():
        if index > after + 2 and sentence.text_at(index - 1) == ":":
            return index - 1
    return len(sentence.tokens)


def _content(sentence: Sentence, first: int, stop: int) -> tuple[Span, ...]:
    while first < stop and sentence.tokens[first].form == "sign":
        first += 1
    while (
        stop > first and sentence.tokens[stop - 1].form == "sign" and sentence.tokens[stop - 1].text not in {")", "%"}
    ):
        stop -= 1
    return (Span(sentence.tokens[first].start, sentence.tokens[stop - 1].end),) if stop > first else ()
