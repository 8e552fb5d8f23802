"""A passage that could be speech: between marks, after a dialogue dash, or a turn of an interview; and its pieces.

Where a passage is interrupted by its attribution («А, — сказал X, — Б») it falls into pieces. Whether it is speech, and
whose, is decided in `attribution`.
"""

from dataclasses import dataclass
from typing import Literal

from scrapers.article import Span

Form = Literal["marks", "dash", "turn", "question", "block"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One passage. `pieces` are (outer, inner) spans in order; `outer` is what an atom of a sentence covers.

    `label` is the span of the name in front of a turn ("Cavab" gives none), `closed` False where a mark is missing.
    """

    form: Form
    pieces: tuple[tuple[Span, Span], ...]
    closed: bool = True
    opened: bool = True
    label: Span | None = None

    @property
    def start(self) -> int:
        """Return where the passage begins, its mark included."""
        return self.pieces[0][0].start

    @property
    def end(self) -> int:
        """Return where the passage ends, its mark included."""
        return self.pieces[-1][0].end
