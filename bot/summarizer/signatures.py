"""Speech that is signed below: a passage alone, or lines set off by a colon, and then a name with its role.

Whose name it is, and what stands in the lines, is left to grammar and attribution.
"""

import re
from collections.abc import Iterator, Sequence

from bot.summarizer.actors import Actor, Report
from bot.summarizer.claims import alone
from bot.summarizer.layout import Paragraph
from bot.summarizer.readings import Reading

_DASHES = frozenset("-–—")
_LONGEST_BLOCK = 3
_LONGEST_WORDS = 16
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


def signed(readings: Sequence[Reading], number: int) -> list[Report]:
    """Return who signs the passage that is all of the sentence before («– Lia Fairley, alpinist»)."""
    before = readings[number - 1].sentence if number else None
    if before is None or not alone(before) or readings[number].sentence.paragraph - before.paragraph > 1:
        return []
    signer = _signer(readings[number])
    return [Report((), None, signer, "signature", backward=True)] if signer is not None else []


def _signer(reading: Reading) -> Actor | None:
    sentence = reading.sentence
    first = int(sentence.text_at(0) in _DASHES)
    actor = next((a for a in reading.actors if a.first == first and a.named), None)
    if actor is None or reading.cues or sentence.quotes() or len(sentence.tokens) > _LONGEST_WORDS:
        return None
    ended = sentence.tokens[-1].text in {".", "!", "?", ":"}
    set_off = sentence.text_at(actor.last + 1) in {"", ","}
    return actor if set_off and not ended and (first or actor.role) else None
