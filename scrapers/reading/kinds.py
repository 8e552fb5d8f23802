"""What kind of paragraph each is: an interview's questions and answers, block quotes, posts of social networks, headings."""

import re
from collections.abc import Sequence

from scrapers.article import Kind
from scrapers.blocks import Block, key_of
from scrapers.reading.markup import HEADINGS
from scrapers.reading.noise import in_post

_DASH = re.compile(r"[-–—]\s")
_ASKS = re.compile(r"(?:вопрос|sual|question|сұрақ|q)\s*[:.–—-]", re.IGNORECASE)
_ANSWERS = re.compile(r"(?:ответ|cavab|answer|жауап|a)\s*[:–—-]\s", re.IGNORECASE)
_QUESTION_END = re.compile(r"\?[\s\"»”’)]*$")
_WHOLLY = 0.9
_FEWEST_QUESTIONS = 2
"""One bold question is a rhetorical one; an interview has several."""


def kinds_of(paragraphs: Sequence[str], blocks: Sequence[Block]) -> tuple[Kind, ...]:
    """Return the kind of each paragraph; `blocks` are all those of the page."""
    wanted = {key_of(text) for text in paragraphs}
    by_key = {block.key: block for block in reversed(blocks) if block.key in wanted}
    held = [by_key.get(key_of(text)) for text in paragraphs]
    kinds: list[Kind] = [_of_markup(block) for block in held]
    asked = [
        number
        for number, (text, block) in enumerate(zip(paragraphs, held, strict=True))
        if _is_question(text, block, kinds[number])
    ]
    if len(asked) < _FEWEST_QUESTIONS:
        return tuple(kinds)
    for number in asked:
        kinds[number] = "question"
    for number in range(asked[0], len(kinds)):
        if kinds[number] == "text":
            kinds[number] = "answer"
    return tuple(kinds)


def _of_markup(block: Block | None) -> Kind:
    if block is None:
        return "text"
    if in_post(block.element):
        return "post"
    if block.element.tag == "blockquote" or next(block.element.iterancestors("blockquote"), None) is not None:
        return "quote"
    return "heading" if block.element.tag in HEADINGS else "text"


def _is_question(text: str, block: Block | None, kind: Kind) -> bool:
    """A question is told by its label, or by its mark where it is bold, a heading, or begins with a dash."""
    if kind not in {"text", "heading"} or _ANSWERS.match(text):
        return False
    stands_out = kind == "heading" or (block is not None and block.strong >= _WHOLLY) or bool(_DASH.match(text))
    return bool(_ASKS.match(text)) or (stands_out and bool(_QUESTION_END.search(text)))
