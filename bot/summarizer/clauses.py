"""Stretches of a sentence as spans: what all three languages need to cut out a reported clause."""

from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_OPENING = frozenset({"(", "№"})
_CLOSING = frozenset({")", "%"})


def content(sentence: Sentence, first: int, stop: int) -> tuple[Span, ...]:
    """Return the span of tokens `first` to before `stop`, without the signs at its edges; none when nothing is left."""
    stop = min(stop, len(sentence.tokens))
    while first < stop and sentence.tokens[first].form == "sign" and sentence.tokens[first].text not in _OPENING:
        first += 1
    while stop > first and sentence.tokens[stop - 1].form == "sign" and sentence.tokens[stop - 1].text not in _CLOSING:
        stop -= 1
    return (Span(sentence.tokens[first].start, sentence.tokens[stop - 1].end),) if stop > first else ()


def before_colon(sentence: Sentence, after: int) -> int:
    """Return the colon before a marked passage that follows token `after`, else the end of the sentence."""
    for index in sentence.quotes():
        if index > after and sentence.text_at(index - 1) == ":":
            return index - 1
    return len(sentence.tokens)
