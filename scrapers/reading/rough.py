"""What trafilatura reads in a page: where the body is, not its exact words; and how far two bodies agree."""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from scrapers.blocks import Block, compiled_xpath
from scrapers.html import Document, is_blank

_SHINGLE = 3
AGREEMENT = 0.6
"""Below this share of common word triples the rule and trafilatura read two different bodies."""
_CLEAN = (
    "boolean(.//p//text()) and count(.//table) <= count(.//p) and not(.//aside|.//audio|.//button|.//fieldset|.//figure|.//footer"
    "|.//iframe|.//input|.//label|.//nav|.//noscript|.//object|.//option|.//select|.//svg|.//time)"
)
_SHORT = 3000
_LONG = 80
_MUCH_LONGER = 2
_HALF = 0.5


def rough_body(page: Document) -> tuple[str, ...]:
    """Return the lines trafilatura finds: right for comparing, not verbatim. Quick: its own backups are left out."""
    return _lines(_trafilatura(page, fast=True))


def likely_body(page: Document, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the lines trafilatura finds, with its backups wherever they could change them (one page in five)."""
    quick = _trafilatura(page, fast=True)
    return _lines(quick if _is_sure(quick, blocks) else _trafilatura(page, fast=False))


def _trafilatura(page: Document, *, fast: bool) -> Any:
    return _loaded().bare_extraction(page.tree, include_comments=False, fast=fast)


@cache
def _loaded() -> Any:
    import trafilatura  # noqa: PLC0415  because it weighs 40 MB and only the process that parses should load it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without a text is our caller's to tell
    return trafilatura


def _lines(found: Any) -> tuple[str, ...]:
    text = found.text if found is not None else ""
    return tuple(line.strip() for line in (text or "").split("\n") if not is_blank(line))


def _is_sure(found: Any, blocks: Sequence[Block]) -> bool:
    """Tell whether trafilatura's backups would change nothing: its text is clean, in paragraphs, and no other is as long."""
    if found is None or not found.text or "</" in found.text or not compiled_xpath(_CLEAN)(found.body):
        return False
    weights: Counter[Any] = Counter()
    for block in blocks:
        if len(block.text) > _LONG and block.linked < _HALF and not block.beside:
            weights[block.element.getparent() if block.element.tag == "p" else block.element] += len(block.text)
    rivals = sum(weights.values()) if len(found.text) < _SHORT else max(weights.values(), default=0)
    return rivals < _MUCH_LONGER * len(found.text)


def agree(one: Sequence[str], other: Sequence[str]) -> float:
    """Return which share of the longer text's word triples the two texts have in common."""
    first_ones, second = _shingles(one), _shingles(other)
    longer = max(len(first_ones), len(second))
    return len(first_ones & second) / longer if longer else 1.0


def covers(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Tell whether `longer` is more than twice `shorter` and has most of it."""
    first_ones, second = _shingles(longer), _shingles(shorter)
    return len(first_ones) > 2 * len(second) and len(first_ones & second) >= AGREEMENT * len(second)


def _shingles(paragraphs: Sequence[str]) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", " ".join(paragraphs).casefold())
    return {tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)}
