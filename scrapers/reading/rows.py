"""The rows of tables: what stands in short cells side by side is read as one line."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from scrapers.blocks import Block

_LONGEST_CELL, _HALF = 60, 0.5
_CELLS = frozenset(["td", "th"])


def rows_whole(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with the cells of each row as one of them; a longer cell is laid out as a text of its own."""
    told: list[Block] = []
    for row, cells in groupby(blocks, _row):
        held = list(cells)
        told += [_joined(row, held)] if row is not None and len(held) > 1 else held
    return told


def _row(block: Block) -> Any | None:
    is_short = len(block.text) < _LONGEST_CELL and "\n" not in block.text and block.linked < _HALF
    is_cell = block.element.tag in _CELLS and is_short
    return block.element.getparent() if is_cell else None


def _joined(row: Any, cells: Sequence[Block]) -> Block:
    text, key = " ".join(cell.text for cell in cells), "".join(cell.key for cell in cells)
    linked, strong = (sum(shares) / (len(key) or 1) for shares in zip(*map(_shares, cells), strict=True))
    return Block(row, text, key, linked, strong, any(cell.beside for cell in cells))


def _shares(cell: Block) -> tuple[float, float]:
    return cell.linked * len(cell.key), cell.strong * len(cell.key)
