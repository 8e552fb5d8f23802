"""Which element of a page holds its article, and how much of the article's text each element holds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Any

from scrapers.blocks import Block
from scrapers.reading.markup import HEADINGS, form_of
from scrapers.reading.speech import is_closed, is_said, speaks

MOST, CORE = 0.8, 0.4
"""The shares of the text that what holds the article, and its core, hold at least."""
_HALF, _SHORT = 0.5, 80


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
    """Leave out what is no prose beside the core of the text, and the teasers of other articles, each under its linked headline.

    A single teaser may be a part of the article under its heading. Nothing is left of a page that is a list of teasers.
    """
    core = holder_of(holder, found, CORE)
    usual = {
        form_of(block.element)
        for block in found
        if block.element.get("class") and _branch(block.element, core) is not None
    }
    teasers = [
        block
        for block in _under_headlines(blocks)
        if _is_strange(block, core, usual) or (block.text.endswith(("...", "…")) and not is_said(block.text))
    ]
    told = {id(block) for block in teasers} if len(teasers) > 1 else set()
    lines = {id(block) for block in found if _is_line(block) and _is_strange(block, core, usual)}
    return [block for block in found if id(block) not in told | lines]


def _under_headlines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield what stands under headings that lead to other pages; a date or a name may stand between."""
    above = None
    for block in blocks:
        if _is_headline(block):
            above = block
        elif above is not None and (len(block.text) >= _SHORT or is_closed(block.text)):
            yield block
            above = None


def _is_line(block: Block) -> bool:
    """Tell whether a block is a link or a few words that say nothing: of a menu, a counter, a list of headlines."""
    if block.linked >= _HALF:
        return True
    is_short = len(block.text) < _SHORT and block.element.tag not in HEADINGS
    return is_short and not is_closed(block.text) and not speaks(block.text)


def _is_headline(block: Block) -> bool:
    """Tell whether a block is a heading that leads to another page."""
    return block.linked >= MOST and block.element.tag in HEADINGS and not leads_inside(block.element)


def leads_inside(element: Any) -> bool:
    """Tell whether an element's link leads to a place on its own page."""
    links = (*element.iter("a"), *islice(element.iterancestors("a"), 1))
    return any((link.get("href") or "#").startswith("#") for link in links)


def _is_strange(block: Block, core: Any, usual: AbstractSet[str]) -> bool:
    """Tell whether a block stands outside the core and is built otherwise than what stands in it."""
    element = block.element
    return _branch(element, core) is None and form_of(element) not in usual and not _alike(element, core)


def _branch(element: Any, above: Any) -> Any | None:
    """Return the child of `above` that holds `element`, `element` itself where it is `above`; None where it is not held."""
    below = element
    while element is not None and element is not above:
        below, element = element, element.getparent()
    return below if element is not None else None


def _alike(element: Any, core: Any) -> bool:
    """Tell whether an element stands in a part of the page that is built as the one of the core beside it."""
    for above in core.iterancestors():
        one = _branch(element, above)
        if one is not None:
            other = _branch(core, above)
            return other is not None and form_of(one) == form_of(other)
    return False
