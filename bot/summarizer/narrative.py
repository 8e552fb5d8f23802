"""The article's own voice: its sentences, with every passage an atom in them."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from bot.summarizer.actors import Grammar
from bot.summarizer.layout import Paragraph
from bot.summarizer.passages import Passage
from bot.summarizer.sentences import ends, strip
from bot.summarizer.tokens import Sentence, tokens_with_atoms, words
from scrapers.article import Language, Span

Atom = tuple[int, int, int]
_NEXT_CHARACTERS = 120
_GAP = 3
_MOST_TOKENS = 300


def sentences(
    text: str, paragraphs: Sequence[Paragraph], passages: Sequence[Passage], grammars: Callable[[Language], Grammar]
) -> list[Sentence]:
    """Return the sentences in order; `Token.quote` of an atom is the number of its passage."""
    atoms = sorted((outer.start, outer.end, n) for n, passage in enumerate(passages) for outer, _ in passage.pieces)
    found: list[Sentence] = []
    for number, region, language in _regions(paragraphs, atoms):
        for span in _split(text, region, atoms, grammars(language)):
            found.extend(_sentences(text, span, atoms, number, language))
    return found


def _sentences(text: str, span: Span, atoms: Sequence[Atom], number: int, language: Language) -> Iterator[Sentence]:
    """Yield the sentence at `span`; what is longer than any sentence is cut, so that work on one stays bounded."""
    tokens = tokens_with_atoms(text, span, atoms)
    for first in range(0, len(tokens), _MOST_TOKENS):
        part = tokens[first : first + _MOST_TOKENS]
        yield Sentence(part[0].start, part[-1].end, number, language, part)


def _regions(paragraphs: Sequence[Paragraph], atoms: Sequence[Atom]) -> Iterator[tuple[int, Span, Language]]:
    """Yield the paragraphs, those joined that one passage runs over; the number is that of the last."""
    start: int | None = None
    at = 0
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.span.start if start is None else start
        while at < len(atoms) and atoms[at][1] <= paragraph.span.end:
            at += 1
        if at < len(atoms) and atoms[at][0] < paragraph.span.end and number + 1 < len(paragraphs):
            continue  # a passage runs on into the next paragraph
        yield number, Span(start, paragraph.span.end), paragraph.language
        start = None


def _split(text: str, region: Span, atoms: Sequence[Atom], grammar: Grammar) -> Iterator[Span]:
    start = region.start
    for stop, following in ends(text, region.start, region.end):
        atom = _atom_at(atoms, stop)
        if atom is not None and (stop < atom[1] or _tail_follows(text, atom, following, region.end, grammar)):
            continue
        yield strip(text, Span(start, stop))
        start = _without_dash(following, atoms)
    rest = strip(text, Span(start, region.end))
    if rest.end > rest.start:
        yield rest


def _atom_at(atoms: Sequence[Atom], position: int) -> Atom | None:
    """Return the passage that holds `position` or ends there."""
    index = bisect_left(atoms, (position, 0, 0)) - 1
    return atoms[index] if index >= 0 and atoms[index][1] >= position else None


def _tail_follows(text: str, atom: Atom, following: int, end: int, grammar: Grammar) -> bool:
    """Tell whether what follows a closing mark says who said it, though it begins with a capital or a dash."""
    start, stop, _ = atom
    if text[stop:following].strip():
        return True
    if text[max(0, start - _GAP) : start].rstrip()[-1:] == ":":
        return False  # who speaks stands before the colon
    if "?" not in text[stop - 2 : stop] and "!" not in text[stop - 2 : stop]:
        return False
    tail = list(words(text, following, min(end, following + _NEXT_CHARACTERS)))
    full_stop = next((n for n, token in enumerate(tail) if token.text in {".", ":", "?", "!"} and n > 1), None)
    return full_stop is not None and grammar.attributes(tail[:full_stop])


def _without_dash(following: int, atoms: Sequence[Atom]) -> int:
    atom = _atom_at(atoms, following)
    return min(following, atom[0]) if atom is not None and atom[0] < following < atom[1] else following
