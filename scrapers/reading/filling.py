"""What trafilatura left out of a body and belongs to it: what stands as the found blocks do, and what somebody says among or beside them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice, takewhile
from typing import Any

from scrapers.blocks import Block
from scrapers.reading.markup import HEADINGS
from scrapers.reading.noise import Noise, in_post
from scrapers.reading.speech import is_said

_HALF, _LONGEST_LIST, _LONGEST_SPEAKER = 0.5, 50, 120
_FLOWING = frozenset(["p", "blockquote", "li", "h1", "h2", "h3", "h4", "div", "pre", "dd", "section", "article"])


def filled(chosen: Sequence[int], blocks: Sequence[Block], inside: AbstractSet[Any], noise: Noise) -> list[int]:
    """Return the numbers of the blocks found and of those put back; `inside` are the elements in what holds the article."""
    core = [number for number in chosen if blocks[number].element in inside]
    if not core:
        return list(chosen)
    parents = Counter(blocks[number].element.getparent() for number in core)
    holders = {blocks[number].element for number in core}
    taken = {blocks[number].key for number in chosen}
    put_back: list[int] = []
    for number in _around(core, blocks, set(parents.most_common(1)[0][0].iter())):
        block = blocks[number]
        if block.key in taken or block.beside or block.linked > _HALF or noise.has(block):
            continue
        is_among = core[0] < number < core[-1]
        asks = number == core[0] - 1 and block.element.tag in HEADINGS and block.text.endswith("?")
        is_voice = asks or (is_said(block.text) and not in_post(block.element))
        if is_voice or (is_among and _belongs(block, parents, holders)):
            put_back.append(number)
            taken.add(block.key)
    put_back += _introduced(core[-1], blocks, noise)
    taken_numbers = {*chosen, *put_back}
    return sorted(taken_numbers | {number + 1 for number in taken_numbers if _has_its_speaker(number, blocks)})


def _has_its_speaker(number: int, blocks: Sequence[Block]) -> bool:
    """Tell whether a quote set apart is followed by the name of who said it, in the same figure or quote."""
    block, after = blocks[number], blocks[number + 1] if number + 1 < len(blocks) else None
    if after is None or after.beside or len(after.text) > _LONGEST_SPEAKER or after.linked > _HALF:
        return False
    frames = [*islice(block.element.iterancestors("figure", "blockquote"), 2)]
    if block.element.tag == "blockquote":
        frames.append(block.element)
    return any(frame is after.element or frame in after.element.iterancestors() for frame in frames)


def _introduced(last: int, blocks: Sequence[Block], noise: Noise) -> list[int]:
    """Return the numbers of a list behind the last block, where that one announces it."""
    if not blocks[last].text.endswith(":"):
        return []
    above = blocks[last].element.getparent()
    listed = takewhile(
        lambda number: above in blocks[number].element.iterancestors() and blocks[number].linked <= _HALF,
        range(last + 1, min(len(blocks), last + _LONGEST_LIST)),
    )
    return [number for number in listed if not noise.has(blocks[number])]


def _around(core: Sequence[int], blocks: Sequence[Block], nearest: AbstractSet[Any]) -> Iterator[int]:
    """Yield the numbers of what was not found: between the found blocks, then before and behind them in what holds most of them."""
    found = set(core)
    yield from (number for number in range(core[0], core[-1]) if number not in found)
    edges = chain(range(core[0] - 1, -1, -1), range(core[-1] + 1, len(blocks)))
    yield from (number for number in edges if blocks[number].element in nearest)


def _belongs(block: Block, parents: Counter[Any], holders: AbstractSet[Any]) -> bool:
    element = block.element
    if element.tag not in _FLOWING:
        return False
    above = element.getparent()
    return (
        element in holders
        or parents[above] > 1
        or (above is not None and above.tag in {"ul", "ol", "blockquote"} and parents[above.getparent()] > 1)
    )
