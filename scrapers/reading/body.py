"""The body of a page no rule fits: trafilatura finds where it is, the page's own blocks give the words, untouched.

What trafilatura leaves out between the blocks it found (its known losses: leads, block quotes, short paragraphs) is put back; what
the markup says is no part of the article is left out. Where the page tells its text to machines, that text is a witness.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

from scrapers.blocks import Block, elements_by, key_of
from scrapers.html import Document
from scrapers.metadata import Metadata
from scrapers.reading.boxes import Boxes
from scrapers.reading.filling import filled
from scrapers.reading.holders import holder_of, without_teasers
from scrapers.reading.leading import Before
from scrapers.reading.noise import Noise, called_lead, in_post, not_printed
from scrapers.reading.rough import AGREEMENT
from scrapers.reading.rows import rows_whole
from scrapers.reading.speech import is_closed, speaks
from scrapers.reading.told import SURE, Told
from scrapers.reading.trimming import without_pulled, without_tail

_FEW = 0.15
_MOST_WORK = 2_000_000_000
"""Characters times blocks; a page beyond it is a trap, and only whole lines are looked up."""
_FEWEST_LINKS = 3
_MOST = 0.8
_FULL_WITNESS = 0.9
_SHORTEST_WITNESS = 400
_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The blocks of a body, in the order of the page; `lead` says that the first is one, `marked` that the page marks them.

    `tail` is what stood behind them and is no text of the article: its signature, as a rule.
    """

    blocks: tuple[Block, ...]
    tail: tuple[str, ...] = ()
    lead: bool = False
    marked: bool = False

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Their texts."""
        return tuple(block.text for block in self.blocks)

    @property
    def size(self) -> int:
        """Their length in characters."""
        return sum(len(block.text) for block in self.blocks)


def found_body(page: Document, blocks: Sequence[Block], rough: Sequence[str], metadata: Metadata) -> Found:
    """Return the body in the page's own blocks, led by what trafilatura found and by the page's own word."""
    return _Search(page, blocks, rough, metadata).found()


class _Search:
    """The search for the body among the blocks of one page."""

    def __init__(self, page: Document, blocks: Sequence[Block], rough: Sequence[str], metadata: Metadata) -> None:
        self._page = page
        heads = _headlines(blocks, key_of(metadata.title))
        self._blocks = rows_whole([block for number, block in enumerate(blocks) if number not in heads])
        self._keys = [block.key for block in self._blocks]
        self._below_title = min(heads, default=len(blocks))
        self._metadata = metadata
        self._titles = {key_of(metadata.title), *(blocks[number].key for number in heads)}
        self._told = Told(rough)
        self._inside: set[Any] = set()
        self._witness = key_of(metadata.body)
        self._marked = next(iter(elements_by(page, "(//*[@itemprop='articleBody'][not(self::meta)])[1]")), None)

    def found(self) -> Found:
        chosen = self._printed(self._chosen())
        if not chosen:
            return Found(blocks=())
        once = list({self._keys[number]: self._blocks[number] for number in reversed(chosen)}.values())[::-1]
        container = holder_of(self._page.tree, once)
        self._inside = set(container.iter())
        noise, boxes = Noise(container, once), Boxes(container, once, self._blocks)
        chosen = self._once(chosen)
        chosen = [
            number for number in chosen if not self._blocks[number].beside or in_post(self._blocks[number].element)
        ]
        chosen = filled(chosen, self._blocks, self._inside, noise)
        chosen = self._kept(chosen, {number for number in chosen if noise.is_comment(self._blocks[number])}, _FEW)
        places = boxes.among([self._blocks[number] for number in chosen])
        boxed = {number for place, number in enumerate(chosen) if place in places}
        chosen = self._kept(chosen, {number for number in chosen if noise.has(self._blocks[number])} | boxed, AGREEMENT)
        chosen = self._ended(self._without_links(chosen))
        if not chosen:
            return Found(blocks=())
        before = Before(
            blocks=self._blocks,
            start=chosen[0],
            below_title=self._below_title,
            titles=self._titles,
            told="".join(self._keys[number] for number in chosen),
            noise=noise,
            boxes=boxes,
        )
        lead = before.lead(self._metadata)
        body = without_teasers(container, [self._blocks[number] for number in chosen], self._blocks)
        if not body:
            return Found(blocks=())
        blocks = [*(self._blocks[number] for number in lead), *body]
        called = called_lead(blocks[0].element)
        marked = self._marked is not None and any(
            each is self._marked for each in (container, *container.iterancestors())
        )
        found, tail = without_tail(without_pulled(blocks))
        return Found(
            blocks=tuple(found), tail=tuple(block.text for block in tail), lead=bool(lead) or called, marked=marked
        )

    def _chosen(self) -> list[int]:
        """Return the blocks that trafilatura found; those of the page's own text where it found little of that."""
        anywhere = self._size(range(len(self._keys))) * len(self._keys) < _MOST_WORK
        chosen = [
            number
            for number, key in enumerate(self._keys)
            if not self._is_title(key) and self._told.has(key, anywhere=anywhere)
        ]
        if len(self._witness) >= _SHORTEST_WITNESS and len(self._witness) > 2 * self._size(chosen):
            witnessed = self._witnessed()
            if self._size(witnessed) >= _MOST * len(self._witness):
                return witnessed
        return chosen

    def _kept(self, chosen: list[int], out: AbstractSet[int], least: float) -> list[int]:
        """Return what is left without some blocks; all where that would be too small a share of the text."""
        kept = [number for number in chosen if number not in out]
        return kept if self._size(kept) >= least * self._size(chosen) else chosen

    def _printed(self, chosen: list[int]) -> list[int]:
        """Leave out what the page leaves out in print, where it is little and nobody speaks there, or a list of headlines."""
        listed, little = set[int](), set[int]()
        numbers: defaultdict[Any, list[int]] = defaultdict(list)
        for number, block in enumerate(self._blocks):
            numbers[block.element].append(number)
        for element in not_printed(self._page):
            there = {number for each in element.iter() for number in numbers.get(each, ())}
            if sum(self._blocks[number].linked >= _MOST for number in there) > _FEWEST_LINKS:
                listed |= there
            elif not any(speaks(self._blocks[number].text) for number in there):
                little |= there
        return self._kept(self._kept(chosen, listed, _FEW), little, _MOST)

    def _is_title(self, key: str) -> bool:
        """Tell whether a block is the title, or the title with a date under it."""
        return key in self._titles or any(
            len(title) >= SURE // 2
            and key.startswith(title)
            and len(key) < len(title) + SURE
            and any(map(str.isdigit, key[len(title) :]))
            for title in self._titles
        )

    def _witnessed(self) -> list[int]:
        return [number for number, key in enumerate(self._keys) if len(key) >= SURE and key in self._witness]

    def _once(self, chosen: list[int]) -> list[int]:
        """Keep each text once, where it stands in the container; outside it only what trafilatura has as a line of its own.

        A short answer may come again inside, as often as trafilatura has it.
        """
        had: Counter[str] = Counter()
        kept: list[int] = []
        for number in sorted(chosen, key=lambda number: (not self._is_inside(number), number)):
            key, inside = self._keys[number], self._is_inside(number)
            is_answer = inside and len(key) < SURE and key.endswith(_ENDS)
            if had[key] < (max(1, self._told.times(key)) if is_answer else 1):
                had[key] += 1
                kept += [number] if inside or self._may_stand_apart(key) else []
        return sorted(kept)

    def _is_inside(self, number: int) -> bool:
        return self._blocks[number].element in self._inside

    def _may_stand_apart(self, key: str) -> bool:
        return len(key) >= SURE and (self._told.times(key) > 0 or key in self._witness)

    def _without_links(self, chosen: list[int]) -> list[int]:
        """Cut the headlines of other articles, all links: those before and after the text, and lists of them inside."""
        texts = [place for place, number in enumerate(chosen) if not self._is_headline(self._blocks[number])]
        if not texts:
            return chosen
        gaps = (range(one + 1, other) for one, other in pairwise(texts) if other - one > _FEWEST_LINKS)
        cut = set(chain.from_iterable(gaps))
        return [chosen[place] for place in range(texts[0], texts[-1] + 1) if place not in cut]

    def _is_headline(self, block: Block) -> bool:
        return block.linked >= _MOST and not (is_closed(block.text) and block.element.tag == "p")

    def _ended(self, chosen: list[int]) -> list[int]:
        """Cut what follows the last block of the page's own text, where that text is nearly the whole."""
        witnessed = [number for number in chosen if self._keys[number] in self._witness]
        if len(self._witness) < _SHORTEST_WITNESS or not witnessed:
            return chosen
        if not self._witness.endswith(self._keys[witnessed[-1]]):  # it was cut off somewhere
            return chosen
        before = [number for number in chosen if number <= witnessed[-1]]
        is_whole = self._size(witnessed) >= _FULL_WITNESS * self._size(before)
        is_said = any(
            speaks(self._blocks[number].text) for number in set(chosen) - set(before) if self._is_inside(number)
        )
        return before if is_whole and not is_said and self._size(before) >= AGREEMENT * self._size(chosen) else chosen

    def _size(self, numbers: Sequence[int]) -> int:
        return sum(len(self._keys[number]) for number in numbers)


def _headlines(blocks: Sequence[Block], title: str) -> frozenset[int]:
    """Return the numbers of the blocks that are the headline, which stands outside the text: the first h1, and what repeats the title.

    Some sites write the headings inside the text as h1, too.
    """
    first = [number for number, block in enumerate(blocks) if block.element.tag == "h1"]
    return frozenset(
        number for number in first if number == first[0] or (title and _is_prefix(blocks[number].key, title))
    )


def _is_prefix(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
