"""Small boxes inside an article that are no text of it, told by how they are built: forms, invitations with a button, framed pictures.

What they are called is the business of `noise`; here a box is one because it differs from what holds the paragraphs around it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

from scrapers.blocks import Block, compiled_xpath
from scrapers.noise import in_post, names_of

_NEAR = 6
"""Levels above a paragraph where its box is looked for."""
_FRAME = 4
_MOST_TEXT, _MOST_SHARE, _MOST_BLOCKS = 700, 0.15, 8
_USUAL = 0.1
_ENOUGH = 3000
_WHOLLY, _LONGEST_BUTTON = 0.98, 60
_LONGEST_CAPTION = 500
_BOX_TAGS = frozenset(["div", "section", "aside", "form"])
_CONTROLS = "boolean(.//form|.//input|.//button|.//select|.//textarea)"
_PICTURES = "boolean(.//img|.//picture|.//video|.//amp-img|.//figure)"
_PICTURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:img|image|photo|picture|pic|foto|figure|bild|media|thumb|caption|carousel|slide|gallery)\w*(?=$|[\s_-])",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


class Boxes:
    """Judges the blocks of one page by the elements between them and what holds the article."""

    def __init__(self, container: Any, found: Sequence[Block], blocks: Sequence[Block]) -> None:
        """Take what was found of the article, and all blocks of the page: a box holds what was not found, too."""
        self._container = container
        self._whole = sum(len(block.text) for block in found)
        weights: Counter[str] = Counter()
        for block in found[:_ENOUGH]:
            for form in {_form(element) for element in self._around(block)}:
                weights[form] += len(block.text)
        self._usual = {form for form, weight in weights.items() if weight >= _USUAL * self._whole}
        self._inside: dict[Any, list[Block]] = defaultdict(list)
        for block in blocks:
            for element in self._around(block):
                self._inside[element].append(block)
        self._known: dict[Any, bool] = {}

    def has(self, block: Block) -> bool:
        """Tell whether a block stands in a box that is no part of the text."""
        return not in_post(block.element) and any(self._is_box(element) for element in self._around(block))

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
                and _form(element) not in self._usual
                and (self._is_picture(element) or self._invites(element))
            )
        return known

    def _invites(self, element: Any) -> bool:
        inside = self._inside[element]
        size = sum(len(block.text) for block in inside)
        if size > min(_MOST_TEXT, _MOST_SHARE * self._whole) or len(inside) > _MOST_BLOCKS:
            return False
        if any(block.element.get("class") and _form(block.element) in self._usual for block in inside):
            return False  # it holds paragraphs of the article's own kind
        has_button = any(block.linked >= _WHOLLY and len(block.text) < _LONGEST_BUTTON for block in inside)
        return has_button or bool(compiled_xpath(_CONTROLS)(element))

    def _is_picture(self, element: Any) -> bool:
        return (
            bool(_PICTURE_NAMES.search(names_of(element)))
            and sum(len(block.text) for block in self._inside[element]) < _LONGEST_CAPTION
            and bool(compiled_xpath(_PICTURES)(element))
        )


def _form(element: Any) -> str:
    """Return the tag and classes of an element: what the boxes of one kind have in common."""
    return _DIGITS.sub("0", f"{element.tag} {(element.get('class') or '')[:300]}")
