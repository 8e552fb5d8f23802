"""The sentences worth showing: ranked inside the quotes, central to the article, understandable alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.summarizer.model import KeySentence, Quote
from bot.summarizer.sentences import split
from bot.summarizer.worth import Context, Features, content_stems, features, worth
from scrapers.article import Article, Span

HOW_MANY = 3
LONGEST = 420
"""A longer sentence is cut at the border of a clause; in characters."""

_CLAUSE = re.compile(r"[,;:]\s|\s[—–-]\s")
_CANDIDATES = 600
_SAME_WORDS = 1.0
_ALL_BUT, _REPEATED = 0.8, 5.0
"""What shares so many of its words says the same again, and comes after whatever says something else."""
_SAME_QUOTE = 0.25


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence inside a quote: what it is worth, and the stems that tell whether another says the same."""

    quote: int
    span: Span
    features: Features
    stems: frozenset[str]
    score: float


def choose(article: Article, quotes: Sequence[Quote], how_many: int = HOW_MANY) -> tuple[KeySentence, ...]:
    """Return the key sentences, best first: from different quotes, and saying different things, where the text has them."""
    left = list(islice(candidates(article, quotes), _CANDIDATES))
    chosen: list[Candidate] = []
    while left and len(chosen) < how_many:
        best = max(left, key=lambda c: c.score - _redundancy(c, chosen))
        chosen.append(best)
        left.remove(best)
    return tuple(_key(article.text, candidate) for candidate in chosen)


def candidates(article: Article, quotes: Sequence[Quote]) -> Iterator[Candidate]:
    """Yield the sentences of the quotes whose speaker is certain, in the order of the text."""
    context = Context.of(article, quotes)
    for number, quote in enumerate(quotes):
        if not quote.certain:
            continue
        for span in quote.spans:
            found = split(article.text, span.start, span.end)
            for place, sentence in enumerate(found):
                values = features(context, quote, sentence, last=place == len(found) - 1, first=place == 0)
                stems = frozenset(content_stems(article.text[sentence.start : sentence.end], quote.language))
                yield Candidate(number, sentence, values, stems, worth(values))


def _redundancy(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    penalty = 0.0
    for other in chosen:
        both = candidate.stems | other.stems
        share = len(candidate.stems & other.stems) / len(both) if both else 0.0
        penalty += _REPEATED if share >= _ALL_BUT else _SAME_WORDS * share
        if other.quote == candidate.quote:
            penalty += _SAME_QUOTE
    return penalty


def _key(text: str, candidate: Candidate) -> KeySentence:
    start, end = candidate.span
    if end - start <= LONGEST:
        return KeySentence(quote=candidate.quote, span=candidate.span)
    borders = [m.start() for m in _CLAUSE.finditer(text, start + LONGEST // 2, start + LONGEST)]
    gap = text.rfind(" ", start + 1, start + LONGEST)
    cut = borders[-1] if borders else gap if gap > start else start + LONGEST
    return KeySentence(quote=candidate.quote, span=Span(start, cut), cut_after=True)
