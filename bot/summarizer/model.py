"""The values of a summary: who said what, where it stands, and which sentences matter.

Positions are code points into `Article.text`. Nothing here carries words of its own: every word is a slice of the article.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from scrapers.article import Language, Span

Kind = Literal["direct", "indirect", "mixed"]

ENGINE_VERSION = 4
"""Grows with every change that makes the engine find other quotes; stored beside each quote."""

CERTAIN = 0.5
"""An attribution under this confidence is shown as "not certain" or left out (FACE.md, Doubt)."""


def proof(words: str) -> str:
    """Return the sha256 of a slice, in hex, as it is stored beside the span."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One speech act. `spans` are the words said; `proofs` the sha256 of each span's slice.

    `sentence` is the article's own sentence that holds a reported quote together with its attribution; None for direct
    speech. `speaker` and `role` are in the nominative as the text has them, None when the text does not tell. `cue` is the
    word of saying as it stands in the text; `reason` names the rule that found the speaker; `confidence` is 0 to 1.
    `evidence` is the span of the words that name the speaker for this quote (for a pronoun, those that last named them
    before it), None when it was carried over.
    """

    kind: Kind
    spans: tuple[Span, ...]
    proofs: tuple[str, ...]
    sentence: Span | None = None
    sentence_proof: str | None = None
    speaker: str | None = None
    role: str | None = None
    cue: str | None = None
    evidence: Span | None = None
    reason: str = ""
    confidence: float = 0.0
    language: Language = "other"

    @property
    def certain(self) -> bool:
        """Tell whether the speaker may be named without a doubt mark."""
        return self.speaker is not None and self.confidence >= CERTAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySentence:
    """A sentence (or a clause of a very long one) worth showing: `span` lies inside quote number `quote` of the summary.

    `cut_before` / `cut_after` say that the sentence goes on outside the span, so `[…]` is due there.
    """

    quote: int
    span: Span
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What `summarize` makes of an article: its quotes in text order, its key sentences best first."""

    language: Language
    quotes: tuple[Quote, ...] = ()
    key: tuple[KeySentence, ...] = ()
    engine_version: int = ENGINE_VERSION
