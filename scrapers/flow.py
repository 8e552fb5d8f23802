"""The text inside the element a site's rule names: its paragraphs, and the lists, headings and quotes that stand between them."""

from collections.abc import Sequence
from itertools import pairwise

from scrapers.blocks import Block, blocks_of, outermost, select
from scrapers.html import Document
from scrapers.reading.noise import Noise

_HEADINGS = ("h2", "h3", "h4")
_TAGS = ("p", "blockquote", "ul", "ol", *_HEADINGS)
_HALF = 0.5


def flow_in(page: Document, holder: str, *, children: bool = False) -> tuple[str, ...]:
    """Return the text of what the CSS selector `holder` finds, () where it has no `<p>`; `children`: only what is directly in it.

    Each `<p>` is text; of the rest, menus, labels and headings that nothing follows are left out.
    """
    step = f"{holder} > " if children else f"{holder} "
    if not select(page, f"{step}p"):
        return ()
    holders = outermost(select(page, holder))
    wanted = set(select(page, ", ".join(step + tag for tag in _TAGS)))
    blocks = [
        block
        for each in holders
        for block in blocks_of(each)
        if not block.beside and any(above in wanted for above in (block.element, *block.element.iterancestors()))
    ]
    noise = Noise(holders[0], [block for block in blocks if block.element.tag == "p"])
    return tuple(block.text for block in _with_followers(blocks, [_is_text(block, noise) for block in blocks]))


def _is_text(block: Block, noise: Noise) -> bool:
    return block.element.tag == "p" or (block.linked < _HALF and not noise.has(block))


def _with_followers(blocks: Sequence[Block], good: Sequence[bool]) -> list[Block]:
    """Return the good blocks without the headings of what is left out or is not there."""
    followed = [after for _, after in pairwise([*good, False])]
    return [
        block
        for block, is_good, is_followed in zip(blocks, good, followed, strict=True)
        if is_good and (is_followed or block.element.tag not in _HEADINGS)
    ]
