"""What a sentence is worth to a reader: a claim, a figure, a forecast or a demand that can be understood alone.

The weights were fitted to editors' choices; each feature has its reason beside it.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.summarizer.layout import lower
from bot.summarizer.lexicon import az, en, ru
from bot.summarizer.model import Quote
from scrapers.article import Article, Span

Features = Mapping[str, float]

_LEXICONS = {"ru": ru, "az": az, "en": en, "other": en}
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_STEM = 6
_READ = 200_000
_PREPOSITION = 3
_TINY, _SHORT, _LONG = 45, 80, 220
_MEANINGLESS = 2

WEIGHTS: Features = {
    "central": 1.2,
    "title": 0.2,
    "figure": 0.3,
    "digits": 0.2,
    "strong": 0.2,
    "hanging": -1.5,
    "pronoun": -0.45,
    "question": -0.65,
    "short": -0.5,
    "tiny": -1.3,
    "long": -0.05,
    "reported": -1.7,
    "mixed": -0.5,
    "first": 0.0,
    "last": 0.15,
    "early": 0.45,
    "self": -0.75,
    "condition": 0.4,
    "contrast": -0.3,
}


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence is measured against: how often the article says each word, and the words of its title."""

    text: str
    weights: Mapping[str, float]
    title: frozenset[str]
    quotes: Sequence[Quote]

    @classmethod
    def of(cls, article: Article, quotes: Sequence[Quote]) -> "Context":
        """Return the context of an article; of a very long one its beginning is read."""
        counts = Counter(stem(word) for word in _WORD.findall(article.text[:_READ]))
        weights = {word: math.log1p(times) for word, times in counts.items()}
        title = frozenset(content_stems(article.title, article.language))
        return cls(article.text, weights, title, quotes)


def stem(word: str) -> str:
    """Return a rough stem: enough to see that two sentences speak of one thing."""
    return lower(word)[:_STEM]


def content_stems(text: str, language: str) -> list[str]:
    """Return the stems of the words that carry meaning."""
    stop = _LEXICONS[language].STOP
    return [stem(w) for w in _WORD.findall(text) if len(w) > _MEANINGLESS and lower(w) not in stop]


def features(context: Context, quote: Quote, sentence: Span, *, first: bool, last: bool) -> Features:
    """Return what speaks for and against a sentence of a quote."""
    text = context.text[sentence.start : sentence.end]
    lexicon = _LEXICONS[quote.language]
    words = [lower(w) for w in _WORD.findall(text)]
    stems = set(content_stems(text, quote.language))
    length = len(text)
    return {
        "central": sum(context.weights.get(s, 0.0) for s in stems) / (len(stems) + 4),
        "title": len(context.title & stems) / (len(context.title) + 1),
        "figure": float(bool(re.search(r"\d", text)) or any(w in lexicon.NUMERALS for w in words)),
        "digits": float(bool(re.search(r"\d", text))),
        "strong": min(3.0, sum(w in lexicon.STRONG or w.endswith(lexicon.STRONG_ENDS) for w in words)),
        "hanging": float(_hangs(words, lexicon.ANAPHORA, lexicon.THIS_TIME)),
        "pronoun": float(any(w in lexicon.PRONOUNS for w in words[1:6])),
        "question": float(text.endswith("?")),
        "tiny": float(length < _TINY),
        "short": float(length < _SHORT),
        "long": float(length > _LONG),
        "reported": float(quote.kind != "direct"),
        "mixed": float(quote.kind == "mixed"),
        "first": float(first and quote.kind == "direct"),
        "last": float(last and quote.kind == "direct"),
        "early": 1.0 - sentence.start / (len(context.text) or 1),
        "self": float(any(w in lexicon.SELF or w.endswith(lexicon.SELF_ENDS) for w in words)),
        "condition": float(any(w in lexicon.CONDITION or w.endswith(lexicon.CONDITION_ENDS) for w in words)),
        "contrast": float(any(w in lexicon.CONTRAST for w in words[1:])),
    }


def _hangs(words: Sequence[str], anaphora: frozenset[str], times: frozenset[str]) -> bool:
    """Tell whether a sentence begins by pointing back: «Это …», «В этом ключе …», but not «В этом году …»."""
    at = 0 if words[0:1] and words[0] in anaphora else 1
    points = len(words) > at and words[at] in anaphora and (at == 0 or len(words[0]) <= _PREPOSITION)
    return points and not any(word in times for word in words[at + 1 : at + 2])


def worth(values: Features) -> float:
    """Return the weighted sum of the features."""
    return sum(WEIGHTS[name] * value for name, value in values.items())
