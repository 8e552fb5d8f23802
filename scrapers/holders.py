"""Which element of a page holds its article, and how much of the article's text each element holds."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from scrapers.blocks import Block

MOST, CORE = 0.8, 0.6
"""The shares of the text that what holds the article, and its core, hold at least."""
_LARGE_TAIL = 0.1
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


def holder_of(root: Any, found: Sequence[Block], share: float = MOST) -> Any:
    """Return the deepest element below `root` that holds a share of the text found and more than one paragraph of it."""
    weights = _weights(found)
    size = sum(len(block.key) for block in found)
    longest = max(len(block.key) for block in found)
    held = root
    while True:
        deeper = next((child for child in held if weights.get(child, 0) >= share * size), None)
        if deeper is None or weights[deeper] <= longest < size:
            return held
        held = deeper


def _weights(found: Iterable[Block]) -> Counter[Any]:
    """Return how much of the text each element holds; each element is looked at once, however deep the page is."""
    weights: Counter[Any] = Counter()
    above: dict[Any, Any] = {}
    for block in found:
        element = block.element
        weights[element] += len(block.key)
        while element not in above and (parent := element.getparent()) is not None:
            above[element] = parent
            element = parent
    waiting = Counter(above.values())
    ready = [element for element in above if not waiting[element]]
    while ready:
        element = ready.pop()
        parent = above.get(element)
        if parent is not None:
            weights[parent] += weights[element]
            waiting[parent] -= 1
            if not waiting[parent]:
                ready.append(parent)
    return weights


def without_teasers(holder: Any, found: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """Leave out teasers under their linked headlines: those that break off, and those behind the core of an article.

    So is a small box behind it that is built otherwise.
    """
    linked = {
        id(later.element)
        for earlier, later in pairwise(blocks)
        if _is_link(earlier) and earlier.element.tag in _HEADINGS
    }
    found = [block for block in found if not (block.text.endswith(("...", "…")) and id(block.element) in linked)]
    core = holder_of(holder, found, CORE)
    inside = [block for block in found if _branch(block.element, core) is not None]
    if len(inside) in {0, len(found)}:
        return found
    after = found[found.index(inside[-1]) + 1 :]
    usual = {_named(block.element) for block in inside} - {None}
    strange = [block for block in after if _named(block.element) not in usual and not _alike(block.element, core)]
    is_small = sum(len(block.key) for block in strange) < _LARGE_TAIL * sum(len(block.key) for block in inside)
    dropped = [block for block in strange if is_small or _is_link(block) or id(block.element) in linked]
    return [block for block in found if not any(block is each for each in dropped)]


def _is_link(block: Block) -> bool:
    return block.linked >= MOST


def _branch(element: Any, above: Any) -> Any | None:
    """Return the child of `above` that holds `element`, `element` itself where it is `above`; None where it is not held."""
    below = element
    while element is not None and element is not above:
        below, element = element, element.getparent()
    return below if element is not None else None


def _named(element: Any) -> tuple[str, str] | None:
    """Return the tag and class of an element that has one."""
    return (element.tag, element.get("class")) if element.get("class") else None


def _alike(element: Any, core: Any) -> bool:
    """Tell whether an element stands in a part of the page that is built as the one of the core beside it."""
    for above in core.iterancestors():
        one = _branch(element, above)
        if one is not None:
            other = _branch(core, above)
            return other is not None and (one.tag, one.get("class")) == (other.tag, other.get("class"))
    return False
