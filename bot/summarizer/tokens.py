"""The text as tokens: words, punctuation, and marked passages as single atoms. Linear in the length of the text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from scrapers.article import Language, Span

_GLUED = r"(?!(?<=[а-яё]\.)[A-ZА-ЯЁ](?![a-z]{1,3}\b))"
"""A sentence typed against the one before («… Гелашвили.Sputnik Грузия»); «Газета.Ru» is one word."""
WORD = re.compile(rf"[^\W_]+(?:[-–‑’'ʼ`&][^\W_]+|\.(?=[^\W_]){_GLUED}[^\W_]+)*(?<![-–’'])")
_TOKEN = re.compile(WORD.pattern + r"|[^\w\s]|_")

Form = Literal["word", "sign", "quote"]
_CLOSING_MARKS = "»”“\"'’›>"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, one sign of punctuation, or a marked passage (`form` "quote", `quote` its number)."""

    text: str
    start: int
    end: int
    form: Form
    quote: int = -1

    @property
    def lower(self) -> str:
        """Return the word as the lexicons have it."""
        return self.text.replace("İ", "i").lower().replace("ё", "е")

    @property
    def ended_by(self) -> str:
        """Return the sign that ends a marked passage, before its closing mark: a comma there tells that it is speech."""
        return self.text.rstrip(_CLOSING_MARKS)[-1:]

    @property
    def capital(self) -> bool:
        """Tell whether it is a word that begins with a capital."""
        return self.form == "word" and self.text[0].isupper()


@dataclass(slots=True)
class Sentence:
    """A sentence of the article's own voice: what stands in marks is one atom in it."""

    start: int
    end: int
    paragraph: int
    language: Language
    tokens: list[Token] = field(default_factory=list)

    def lower(self, index: int) -> str:
        """Return the word at `index`, lowered; nothing beyond the borders."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def text_at(self, index: int) -> str:
        """Return the token at `index` as it stands; nothing beyond the borders."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def is_quote(self, index: int) -> bool:
        """Tell whether a marked passage stands at `index`."""
        return 0 <= index < len(self.tokens) and self.tokens[index].form == "quote"

    def quotes(self) -> list[int]:
        """Return the positions of the marked passages."""
        return [i for i, token in enumerate(self.tokens) if token.form == "quote"]


def words(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield words and signs of a stretch of text."""
    for match in _TOKEN.finditer(text, start, end):
        piece = match.group()
        yield Token(piece, match.start(), match.end(), "word" if piece[0].isalnum() else "sign")


def tokens_with_atoms(text: str, span: Span, atoms: Sequence[tuple[int, int, int]]) -> list[Token]:
    """Return the tokens of `span`; `atoms` are sorted (start, end, number) of the marked passages, marks included."""
    found: list[Token] = []
    at = span.start
    first = bisect_left(atoms, (span.start, 0, 0))
    for index in range(first, len(atoms)):
        start, end, number = atoms[index]
        if start >= span.end:
            break
        found.extend(words(text, at, start))
        found.append(Token(text[start:end] if end - start < 80 else "", start, end, "quote", number))
        at = end
    found.extend(words(text, at, span.end))
    return found
