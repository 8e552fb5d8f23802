"""What trafilatura's lines say of the page's blocks: which of them it found, and how often."""

import re
from collections import Counter
from collections.abc import Sequence

from scrapers.blocks import key_of

SURE = 24
"""A block of so many visible characters is found anywhere in trafilatura's text, a shorter one only as a whole line."""
_MARKER = re.compile(r"^(?:[-*•]\s+|#{1,6}\s+|>\s+)")
_PART = "\n"  # no key has one


class Told:
    """Trafilatura's lines by their keys: as they are, and without the marks it sets before items, headings and quotes.

    A mark at the beginning may as well be the page's own: direct speech begins with "- ".
    """

    def __init__(self, rough: Sequence[str]) -> None:
        lines = [line.replace("|", "") for line in rough]  # they part the cells of a table
        as_they_are = [key_of(line) for line in lines]
        unmarked = [key_of(_MARKER.sub("", line)) for line in lines]
        self._times = Counter(as_they_are) | Counter(unmarked)
        self._text = _PART.join(("".join(as_they_are), "".join(unmarked)))

    def times(self, key: str) -> int:
        """Return how many lines are just this block."""
        return self._times[key]

    def has(self, key: str, *, anywhere: bool) -> bool:
        """Tell whether the block is a line, or long enough to be found inside the text where one may look `anywhere`."""
        return key in self._times or (anywhere and len(key) >= SURE and key in self._text)
