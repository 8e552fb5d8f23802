"""Small boxes inside an article that are no text of it, told by how they are built: forms, invitations with a button, framed pictures.

What they are called is the business of `noise`; here a box is one because it differs from what holds the paragraphs around it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

from scrapers.blocks import Block, compiled_xpath
from scrapers.reading.markup import HEADINGS, form_of
from scrapers.reading.noise import in_post, names_of
from scrapers.reading.speech import is_said

_NEAR = 6
"""Levels above a paragraph where its box is looked for."""
_FRAME = 4
"""Levels above it where a picture is looked for."""
_MOST_TEXT, _MOST_SHARE, _MOST_BLOCKS = 700, 0.15, 8
_USUAL, _MOST_OF_ALL = 0.1, 0.2
_ENOUGH = 3000
_WHOLLY, _LONGEST_BUTTON = 0.98, 60
_LONGEST_CAPTION, _MOST_CAPTIONS = 300, 3
_BOX_TAGS = frozenset(["div", "section", "aside", "form"])
_CONTROLS = "boolean(.//form|.//input|.//button|.//select|.//textarea)"
_PICTURES = "boolean(.//img|.//picture|.//video|.//amp-img|.//figure)"
_PICTURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:img|image|photo|picture|pic|foto|figure|bild|media|thumb|caption|carousel|slide|gallery)\w*(?=$|[\s_-])",
    re.IGNORECASE,
)
_CONTENT_NAMES = re.compile(r"text|body|content|story", re.IGNORECASE)
"""What is called so beside a picture is more than its caption."""


class Boxes:
    """Judges the blocks of one page by the elements between them and what holds the article."""

    def __init__(self, container: Any, found: Sequence[Block], blocks: Sequence[Block]) -> None:
        """Take what was found of the article, and all blocks of the page: a box holds what was not found, too."""
        self._container = container
        self._whole = sum(len(block.text) for block in found)
        weights: Counter[str] = Counter()
        for block in found[:_ENOUGH]:
            for form in {form_of(element) for element in self._around(block)}:
                weights[form] += len(block.text)
        self._usual = {form for form, weight in weights.items() if weight >= _USUAL * self._whole}
        self._inside: dict[Any, list[Block]] = defaultdict(list)
        for block in blocks:
            for element in self._around(block):
                self._inside[element].append(block)
        self._known: dict[Any, bool] = {}

    def among(self, blocks: Sequence[Block]) -> set[int]:
        """Return the places of the blocks that stand in boxes which are no part of the text.

        Nothing that anybody says is in one. Where the boxes hold much of the text, the site builds its articles of them.
        """
        boxed = {place for place, block in enumerate(blocks) if not in_post(block.element) and self._has(block)}
        size = sum(len(blocks[place].text) for place in boxed)
        return boxed if size <= _MOST_OF_ALL * self._whole else set()

    def _has(self, block: Block) -> bool:
        return any(self._is_box(element) for element in self._around(block))

    def frames(self, block: Block) -> bool:
        """Tell whether a block stands beside a picture, in what holds both."""
        return any(self._is_picture(element) for element in islice(self._around(block), _FRAME))

    def _around(self, block: Block) -> Iterator[Any]:
        upwards = (block.element, *islice(block.element.iterancestors(), _NEAR))
        return takewhile(lambda each: each is not self._container, upwards)

    def _is_box(self, element: Any) -> bool:
        known = self._known.get(element)
        if known is None:
            known = self._known[element] = (
                element.tag in _BOX_TAGS
                and form_of(element) not in self._usual
                and not any(is_said(block.text) for block in self._inside[element])
                and (self._is_picture(element) or self._invites(element))
            )
        return known

    def _invites(self, element: Any) -> bool:
        inside = self._inside[element]
        size = sum(len(block.text) for block in inside)
        if size > min(_MOST_TEXT, _MOST_SHARE * self._whole) or len(inside) > _MOST_BLOCKS:
            return False
        if any(block.element.get("class") and form_of(block.element) in self._usual for block in inside):
            return False  # it holds paragraphs of the article's own kind
        return any(map(_is_button, inside)) or bool(compiled_xpath(_CONTROLS)(element))

    def _is_picture(self, element: Any) -> bool:
        names, inside = names_of(element), self._inside[element]
        return (
            bool(_PICTURE_NAMES.search(names))
            and not _CONTENT_NAMES.search(names)
            and len(inside) <= _MOST_CAPTIONS
            and sum(len(block.text) for block in inside) < _LONGEST_CAPTION
            and bool(compiled_xpath(_PICTURES)(element))
        )


def _is_button(block: Block) -> bool:
    return block.linked >= _WHOLLY and len(block.text) < _LONGEST_BUTTON and block.element.tag not in HEADINGS
