"""Attributions set off by dashes inside or after speech: «А, — сказал X, — Б»."""

import re
from collections.abc import Callable, Iterator

from bot.summarizer.actors import Grammar
from bot.summarizer.tokens import Token, words
from scrapers.article import Language, Span

BREAK = re.compile(r"(?<=[,:.!?…»”“\"])\s*[-–—]{1,2}\s*")
"""A dash behind a sign or mark: what may set off an attribution."""
LONGEST_ATTRIBUTION = 240
"""In characters; what is longer is speech again."""


class Breaks:
    """Finds attributions in a text by the grammar of each language."""

    def __init__(self, text: str, grammars: Callable[[Language], Grammar]) -> None:
        self.text = text
        self.grammars = grammars

    def inside(self, span: Span, language: Language) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of the attributions set off by dashes inside a stretch, the dashes included."""
        dashes = [(m.start(), m.end()) for m in BREAK.finditer(self.text, span.start, span.end)]
        skip = -1
        for number, (start, end) in enumerate(dashes):
            if start < skip or start <= span.start:
                continue
            closing = next((d for d in dashes[number + 1 : number + 3] if d[0] - end < LONGEST_ATTRIBUTION), None)
            if closing and self.attribution(end, closing[0], language):
                skip = closing[1]
                yield start, closing[1]
            elif not closing and self.attribution(end, span.end, language):
                skip = span.end
                yield start, span.end

    def attribution(self, start: int, end: int, language: Language) -> bool:
        """Tell whether a stretch says who speaks and nothing else."""
        if end - start > LONGEST_ATTRIBUTION or language == "other":
            return False
        tokens = list(words(self.text, start, end))
        return not _more_than_one_sentence(tokens) and self.grammars(language).attributes(tokens)


def _more_than_one_sentence(tokens: list[Token]) -> bool:
    stops = [
        n
        for n, t in enumerate(tokens)
        if t.text in {"!", "?", "…", ";"} or (t.text == "." and n and len(tokens[n - 1].text) > 1)
    ]
    return bool(stops) and stops[0] < len(tokens) - 2
