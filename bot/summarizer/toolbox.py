"""The borrowed tools, loaded on first use: Russian named entities (natasha) and Russian morphology (pymorphy3).

Importing this module is cheap and imports neither of them. What the words mean for attribution is decided elsewhere.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scrapers.article import Span

_PIECE_CHARACTERS = 700
"""Longest piece given to the tagger at once: it pads a batch to its longest piece, so time would not stay linear."""

_GAP = 2
_RUSSIAN = re.compile(r"(?=.{0,58}[а-яё])[а-яё\d][а-яё\d'’.‑–-]{0,59}", re.IGNORECASE)
"""What is looked up: longer "words" are noise (base64, rulers), and pymorphy fails on letters without a Unicode name."""

_MIXED = re.compile(r"[а-яё][aceopxykmtbh]|[aceopxykmtbh][а-яё]", re.IGNORECASE)
_LOOK_ALIKE = str.maketrans("aceopxykmtbhACEOPXYKMTBH", "асеорхукмтвнАСЕОРХУКМТВН")
"""Latin letters typed for Russian ones: they look the same."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A name the tagger saw: PER, LOC or ORG."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Parse:
    """One reading of a Russian word: lemma, part of speech and grammemes as pymorphy names them."""

    lemma: str
    pos: str
    grammemes: frozenset[str]
    score: float


@lru_cache(maxsize=1)
def tagger() -> Any:
    """Return the tagger of Russian names; the first call loads it (200 MB)."""
    _analyzer()
    from natasha import NewsEmbedding, NewsNERTagger  # noqa: PLC0415  because it loads 200 MB, on first work only

    return NewsNERTagger(NewsEmbedding())


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    import pymorphy3  # noqa: PLC0415  because it loads a dictionary of 15 MB

    # natasha asks for pymorphy2, which needs pkg_resources and fails where setuptools is new or absent
    sys.modules.setdefault("pymorphy2", pymorphy3)
    return pymorphy3.MorphAnalyzer()


def entities(text: str, spans: Iterable[Span]) -> Iterator[Entity]:
    """Yield the names in these parts of a Russian text; the time grows with the length of the parts alone."""
    pieces = [piece for span in _neighbours_joined(spans) for piece in _pieces(text, span)]
    if not pieces:
        return
    # neighbours in a batch are padded to the longest of them: sorted by length they waste least
    pieces.sort(key=lambda piece: piece.end - piece.start)
    for piece, markup in zip(pieces, tagger().map([text[p.start : p.end] for p in pieces]), strict=True):
        for found in markup.spans:
            yield Entity(Span(piece.start + found.start, piece.start + found.stop), found.type)


def _neighbours_joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans with those made one that only white space parts: each call of the tagger has its price."""
    last: Span | None = None
    for span in spans:
        if last is not None and 0 <= span.start - last.end <= _GAP and span.end - last.start <= _PIECE_CHARACTERS:
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    while end - start > _PIECE_CHARACTERS:
        gap = text.rfind(" ", start + 1, start + _PIECE_CHARACTERS)
        cut = gap if gap > start else start + _PIECE_CHARACTERS
        yield Span(start, cut)
        start = cut
    if re.search(r"\w", text[start:end]):
        yield Span(start, end)


def in_cyrillic(word: str) -> str:
    """Return a Russian word without the Latin letters that look like its own («Кoнсультант» with a Latin o)."""
    return word.translate(_LOOK_ALIKE) if _MIXED.search(word) else word


@lru_cache(maxsize=20_000)
def parses(word: str) -> Sequence[Parse]:
    """Return the readings of a Russian word, likeliest first; none for a very long one."""
    word = in_cyrillic(word)
    if not _RUSSIAN.fullmatch(word):
        return ()
    return tuple(
        Parse(found.normal_form, str(found.tag.POS or ""), frozenset(found.tag.grammemes), found.score)
        for found in _analyzer().parse(word)
    )


@lru_cache(maxsize=20_000)
def in_dictionary(word: str) -> bool:
    """Tell whether the dictionary has a Russian word, so that its readings are more than a guess."""
    word = in_cyrillic(word)
    return bool(_RUSSIAN.fullmatch(word)) and bool(_analyzer().word_is_known(word))


@lru_cache(maxsize=5_000)
def nominative(word: str, wanted: frozenset[str], pos: str = "") -> str:
    """Return a word (in any case) in the nominative, or as it is when no reading fits `wanted` grammemes.

    `wanted` narrows the readings (`{"Surn", "femn"}`); the spelling of capitals is kept.
    """
    if not _RUSSIAN.fullmatch(word):
        return word
    for found in _analyzer().parse(word):
        if wanted <= set(found.tag.grammemes) and (not pos or pos == found.tag.POS):
            changed = found.inflect({"nomn"})
            if changed is not None:
                plain = changed.word if "ё" in word else changed.word.replace("ё", "е")
                return _capitals_of(word, plain)
    return word


def _capitals_of(pattern: str, word: str) -> str:
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    parts = word.split("-")
    shapes = pattern.split("-")
    if len(parts) == len(shapes):
        return "-".join(p[:1].upper() + p[1:] if s[:1].isupper() else p for p, s in zip(parts, shapes, strict=True))
    return word[:1].upper() + word[1:] if pattern[:1].isupper() else word
