"""Speech without marks that a colon leads in and a name with its role signs below; whose name it is, is left to `signatures`."""

import re
from collections.abc import Iterator, Sequence

from bot.summarizer.layout import Paragraph

_LONGEST_BLOCK = 3
_SIGNATURE = re.compile(
    r"(?:[-–—]\s*)?(?:[A-ZƏĞİŞÇÖÜА-ЯЁ][\w.’'-]*\s+){1,3}[A-ZƏĞİŞÇÖÜА-ЯЁ][\w’'-]+,\s+[^.!?:«“\"]{3,90}"
)


def blocks(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, ...]]:
    """Yield the numbers of the paragraphs of each block: between a line that ends with a colon and a signature."""
    number = 1
    while number < len(paragraphs) - 1:
        size = _size(text, paragraphs, number) if text[paragraphs[number - 1].span.end - 1] == ":" else 0
        if size:
            yield tuple(range(number, number + size))
        number += size + 1


def _size(text: str, paragraphs: Sequence[Paragraph], number: int) -> int:
    for size in range(1, min(_LONGEST_BLOCK, len(paragraphs) - 1 - number) + 1):
        span = paragraphs[number + size - 1].span
        if text[span.start] in '«“„"‘-–—' or text[span.end - 1] not in ".!?…":
            return 0
        following = paragraphs[number + size].span
        if _SIGNATURE.fullmatch(text, following.start, following.end):
            return size
    return 0
