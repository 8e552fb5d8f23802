"""Runs of capitalised words in Azerbaijani sentences, with what may stand inside a name: initials, «fan der», «bəy», «oğlu»."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.summarizer.azerbaijani.words import genitive, surname
from bot.summarizer.lexicon import az, az_names
from bot.summarizer.tokens import Sentence

KIN = frozenset(("oğlu", "qızı"))
"""«Rauf Həsən oğlu»: a lower-case word that ends a name."""

_ARTICLE = re.compile(r"(?:ə[lnrsştdz]|al|el|d|de)[-’'][^\W\d_]")
_MOST_PARTICLES = 2


class Run(NamedTuple):
    """Tokens `first` to `last`, both included."""

    first: int
    last: int


def runs(sentence: Sentence) -> Iterator[Run]:
    """Yield the runs, in order."""
    index = 0
    while index < len(sentence.tokens):
        if not _namelike(sentence, index):
            index += 1
            continue
        last = index
        while (following := _next(sentence, last)) is not None:
            last = following
        yield Run(index, last)
        index = last + 1


def _next(sentence: Sentence, index: int) -> int | None:
    """Return where the run goes on after `index`, None where it ends."""
    step = index + (2 if initial_at(sentence, index) else 1)
    if _namelike(sentence, step) or (sentence.lower(step) in KIN and not _owner(sentence, index)):
        return step
    if initial_at(sentence, index):
        return None
    if sentence.lower(step) in az.TITLES:
        return step + 1 if _namelike(sentence, step + 1) and surname(sentence.lower(step + 1)) else None
    while step <= index + _MOST_PARTICLES and sentence.lower(step) in az_names.PARTICLES:
        step += 1
    return step if step > index + 1 and _namelike(sentence, step) else None


def _owner(sentence: Sentence, index: int) -> bool:
    """Tell whether a word owns the next one: «arıçının oğlu» is nobody's name, unlike «Rauf Aydın oğlu»."""
    word = sentence.lower(index)
    return genitive(word) and word not in az_names.FIRST_NAMES


def _namelike(sentence: Sentence, index: int) -> bool:
    """Tell whether a capitalised word stands at `index` that is no address («Day.Az-a»)."""
    written = sentence.text_at(index)
    if len(written) == 1 and not initial_at(sentence, index):
        return False  # «X sosial şəbəkəsində»
    if not sentence.is_quote(index) and (written[:1].isupper() or _ARTICLE.match(written)):
        return "." not in written or initialled(written)
    return False


def initial_at(sentence: Sentence, index: int) -> bool:
    """Tell whether an initial with its stop stands at `index`."""
    return len(sentence.text_at(index)) == 1 and sentence.text_at(index + 1) == "."


def initialled(word: str) -> bool:
    """Tell whether a word is an initial and a surname in one («N.Quliyev»)."""
    return len(word) > 3 and word[1] == "."
