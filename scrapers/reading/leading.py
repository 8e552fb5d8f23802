"""The lead trafilatura lost: what stands before the body and is called so by the markup, or repeated by the page's description."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from typing import Any

from scrapers.blocks import Block, key_of
from scrapers.metadata import Metadata
from scrapers.reading.boxes import Boxes
from scrapers.reading.noise import Noise, called_lead

_NEAR = 300
_HALF = 0.5
_SIZES = range(40, 800)
_BEGINNING = 60
_MOST_LINES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What stands before a body: all blocks of the page, where its first one is and where the headline was, and what is said already."""

    blocks: Sequence[Block]
    start: int
    below_title: int
    titles: AbstractSet[str]
    told: str
    noise: Noise
    boxes: Boxes

    def lead(self, metadata: Metadata) -> list[int]:
        """Return the numbers of the blocks that are the lead, [] where there is none; one that is a list has several."""
        wanted = key_of(metadata.description.removesuffix("...").removesuffix("…"))
        if len(wanted) not in _SIZES or wanted in self.told:
            wanted = ""
        for number in range(max(0, self.start - _NEAR), self.start):
            block, key = self.blocks[number], self.blocks[number].key
            if len(key) not in _SIZES or not self._may_lead(block):
                continue
            if wanted and (key.startswith(wanted) or wanted.startswith(key)):
                return [number, *self._others(number)]
            is_called = self.below_title <= number and called_lead(block.element) and not self._begins(key)
            if is_called and not self.noise.has(block) and not self.boxes.frames(block):
                return [number, *self._others(number)]
        return []

    def _may_lead(self, block: Block) -> bool:
        return (
            not block.beside and block.linked <= _HALF and block.key not in self.titles and block.key not in self.told
        )

    def _others(self, first: int) -> list[int]:
        """Return the further lines of a lead that is a list."""
        held = _list_of(self.blocks[first].element)
        if held is None:
            return []
        numbers = range(first + 1, min(self.start, first + _MOST_LINES))
        return [
            number
            for number in numbers
            if _list_of(self.blocks[number].element) is held and self._may_lead(self.blocks[number])
        ]

    def _begins(self, key: str) -> bool:
        return self.blocks[self.start].key.startswith(key[:_BEGINNING])


def _list_of(element: Any) -> Any | None:
    return next((each for each in (element, *islice(element.iterancestors(), 2)) if each.tag in {"ul", "ol"}), None)
