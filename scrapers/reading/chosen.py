"""Which body goes out: the site's rule's, what the page marks for machines, or what trafilatura finds; and what is wrong with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from scrapers.article import BodyOrigin
from scrapers.blocks import Block, blocks_of, key_of
from scrapers.errors import LayoutError
from scrapers.html import Document, is_blank, letters_of, paragraphs_of
from scrapers.metadata import Metadata
from scrapers.reading.body import Found, found_body
from scrapers.reading.noise import names_of
from scrapers.reading.rough import AGREEMENT, agree, covers, likely_body, rough_body
from scrapers.reading.speech import speaks
from scrapers.source import ArticleParts, Source

_SHORTEST_GUESS, _SHORTEST_SURE = 120, 30
"""A body found without a rule is believed from this many characters on; from the second where the page or the words speak for it."""
_CLEARLY, _HALF, _NEARLY_ALL, _LINE = 0.2, 0.5, 0.85, 40
_LINES_ABOVE, _LINES_BELOW, _LONGEST_DATE, _LONG, _LINKED, _ALIKE, _TITLE = 3, 8, 60, 120, 0.5, 20, 300
_UPDATED = re.compile(r"\W*(?:обновлен|изменен|yenilən|update|modified|last)", re.IGNORECASE)
_DATE_CLASSES = re.compile(r"date|time|tarix|дата", re.IGNORECASE)
_AUTHOR_CLASSES = re.compile(r"(?:^|[\s_-])(?:authors?|byline|muellif|avtor)(?=$|[\s_-])", re.IGNORECASE)
NO_RULE_FITS = "no rule fits the page: it was read without one"
_TWO_BODIES = "the rule and the fallback read different bodies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The paragraphs to go out, where they are from, whether the first is the lead, and all blocks of the page, in order.

    `tail` is what stood behind the paragraphs of a body found without a rule.
    """

    paragraphs: tuple[str, ...]
    tail: tuple[str, ...] = ()
    origin: BodyOrigin
    lead: bool = False
    blocks: Sequence[Block]
    problem: str | None = None


def choose_body(page: Document, metadata: Metadata, source: Source | None, parts: ArticleParts | None) -> Body:
    """Return the body of the page.

    Raises:
        LayoutError: nothing reads this page.
    """
    blocks = blocks_of(page.tree)
    ruled = parts.paragraphs if parts else ()
    if source is not None and source.body_selector is not None:
        ruled = _selected(page, source.body_selector) or ruled
    lead = bool(parts and parts.lead and ruled is parts.paragraphs)
    by_rule = Body(paragraphs=tuple(ruled), origin="rule", lead=lead, blocks=blocks)
    if not ruled:
        found = _without_rule(page, blocks, metadata)
        return replace(found, problem=NO_RULE_FITS) if _has_rule(source) else found
    if _has_all(ruled, blocks) or _fits(ruled, rough_body(page)):
        return by_rule
    rough = likely_body(page, blocks)
    return by_rule if _fits(ruled, rough) else _better(by_rule, found_body(page, blocks, rough, metadata), metadata)


def near_headline(body: Body, title: str) -> list[str]:
    """Return the short lines at the headline where a page shows its date: those below it, and dates so called above it.

    [] where the headline is not the title: the top of a page may show today's date.
    """
    start = _headline(body, title)
    if start is None:
        return []
    above = [block for block in body.blocks[max(0, start - _LINES_ABOVE) : start] if _is_called(block, _DATE_CLASSES)]
    below = takewhile(lambda block: len(block.text) < _LONG, body.blocks[start + 1 :])
    near = [block for block in islice(below, _LINES_BELOW) if block.linked < _LINKED]
    texts = (*body.blocks[start].text.split("\n")[1:2], *(block.text for block in (*near, *above)))
    lines = (line for text in texts for line in text.split("\n"))
    return [
        line
        for line in lines
        if len(line) <= _LONGEST_DATE and any(map(str.isdigit, line)) and not _UPDATED.match(line)
    ]


def near_author(body: Body, title: str) -> list[str]:
    """Return the short lines that the page calls its author's, from just above the headline to just below the text."""
    start = _headline(body, title)
    if start is None:
        return []
    last = body.paragraphs[-1]
    end = next((number for number, block in enumerate(body.blocks) if block.text == last), start)
    near = body.blocks[max(0, start - _LINES_ABOVE) : end + _LINES_BELOW]
    return [block.text for block in near if len(block.text) < _LONGEST_DATE and _is_called(block, _AUTHOR_CLASSES)]


def _headline(body: Body, title: str) -> int | None:
    """Return the number of the block that is the headline, an h1 if there is one; None where none is called as the page."""
    wanted = letters_of(title[:_TITLE])[:_ALIKE]
    heads = [number for number, block in enumerate(body.blocks) if wanted and wanted in letters_of(block.text[:_TITLE])]
    return next((number for number in heads if body.blocks[number].element.tag == "h1"), heads[0] if heads else None)


def _is_called(block: Block, names: re.Pattern[str]) -> bool:
    near = (block.element, block.element.getparent())
    return any(each is not None and names.search(names_of(each)) for each in near)


def _selected(page: Document, selector: str) -> tuple[str, ...]:
    """Return the paragraphs of the elements a row's `body_selector` finds, an element inside another once."""
    elements = page.soup.select(selector, limit=1000)
    inner = {id(child) for element in elements for child in element.find_all()}
    return tuple(text for element in elements if id(element) not in inner for text in paragraphs_of(element))


def _has_all(ruled: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Tell whether the rule has nearly all the text there is on the page: trafilatura can only find the same."""
    keys = {key_of(text) for text in ruled}
    long = [
        block
        for block in blocks
        if len(block.text) > _LINE and block.linked < _LINKED and not block.beside and block.element.tag != "h1"
    ]
    had = sum(len(block.text) for block in long if block.key in keys)
    return had > _NEARLY_ALL * sum(len(block.text) for block in long) and had > _HALF * sum(map(len, ruled))


def _fits(ruled: Sequence[str], rough: Sequence[str]) -> bool:
    return not rough or agree(ruled, rough) >= AGREEMENT


def _has_rule(source: Source | None) -> bool:
    return source is not None and (source.read_article is not None or source.body_selector is not None)


def _better(by_rule: Body, found: Found, metadata: Metadata) -> Body:
    """Return the better of two bodies that differ: nearer to the page's own text, the whole, or nearer to the title."""
    problem = f"{_TWO_BODIES}: the rule's was taken"
    if found.size < _SHORTEST_GUESS or not _wins(found.paragraphs, by_rule.paragraphs, metadata):
        return replace(by_rule, problem=problem)
    told = f"{_TWO_BODIES}: the fallback's was taken"
    return replace(
        by_rule, paragraphs=found.paragraphs, tail=found.tail, origin="trafilatura", lead=found.lead, problem=told
    )


def _wins(found: Sequence[str], ruled: Sequence[str], metadata: Metadata) -> bool:
    if len(metadata.body) >= _SHORTEST_GUESS:
        return agree(found, [metadata.body]) > agree(ruled, [metadata.body])
    if covers(found, ruled) or covers(ruled, found):
        return covers(found, ruled)
    subject = f"{metadata.title} {metadata.description}"
    return _nearness(found, subject) > _nearness(ruled, subject) + _CLEARLY


def _nearness(paragraphs: Sequence[str], subject: str) -> float:
    """Return which share of the subject's longer words the text has, by their beginnings."""
    wanted, told = (
        {word[:4] for word in re.findall(r"\w{4,}", text.casefold())} for text in (subject, " ".join(paragraphs))
    )
    return len(wanted & told) / len(wanted) if wanted else 0.0


def _without_rule(page: Document, blocks: list[Block], metadata: Metadata) -> Body:
    found = found_body(page, blocks, likely_body(page, blocks), metadata)
    if found.size >= _SHORTEST_GUESS or (found.size >= _SHORTEST_SURE and _is_sure(found, metadata)):
        origin: BodyOrigin = "markup" if found.marked else "trafilatura"
        return Body(paragraphs=found.paragraphs, tail=found.tail, origin=origin, lead=found.lead, blocks=blocks)
    told = tuple(line.strip() for line in metadata.body.split("\n") if not is_blank(line))
    if sum(map(len, told)) >= _SHORTEST_SURE:
        return Body(paragraphs=told, origin="markup", blocks=blocks)
    raise LayoutError("no article text found on the page")


def _is_sure(found: Found, metadata: Metadata) -> bool:
    """Tell whether a short text is the article: the page marks it, tells it to machines, or somebody speaks in it."""
    told = key_of(f"{metadata.body}\n{metadata.description}")
    return found.marked or any(key_of(text)[:60] in told or speaks(text) for text in found.paragraphs)
