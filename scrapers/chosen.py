"""Which body goes out: the site's rule's, what the page marks for machines, or what trafilatura finds; and what is wrong with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrapers.article import BodyOrigin
from scrapers.blocks import Block, blocks_of
from scrapers.body import Found, found_body, selected_body
from scrapers.errors import LayoutError
from scrapers.html import Document, is_blank
from scrapers.metadata import Metadata
from scrapers.rough import AGREEMENT, agree, covers, likely_body, rough_body
from scrapers.source import ArticleParts, Source

_SHORTEST_GUESS = 120
"""A body found without a rule is believed from this many characters on."""
_CLEARLY = 0.2
NO_RULE_FITS = "no rule fits the page: it was read without one"
_TWO_BODIES = "the rule and the fallback read different bodies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The paragraphs to go out, where they are from, whether the first is the lead, and the page's blocks by their key."""

    paragraphs: tuple[str, ...]
    origin: BodyOrigin
    lead: bool = False
    blocks: dict[str, Block]
    problem: str | None = None


def choose_body(page: Document, metadata: Metadata, source: Source | None, parts: ArticleParts | None) -> Body:
    """Return the body of the page.

    Raises:
        LayoutError: nothing reads this page.
    """
    blocks = blocks_of(page.tree)
    by_key = {block.key: block for block in reversed(blocks)}
    ruled = parts.paragraphs if parts else ()
    if source is not None and source.body_selector is not None:
        ruled = selected_body(page, source.body_selector) or ruled
    lead = bool(parts and parts.lead and ruled is parts.paragraphs)
    by_rule = Body(paragraphs=tuple(ruled), origin="rule", lead=lead, blocks=by_key)
    if not ruled:
        found = _without_rule(page, blocks, metadata, by_key)
        return replace(found, problem=NO_RULE_FITS) if _has_rule(source) else found
    if _fits(ruled, rough_body(page)):
        return by_rule
    rough = likely_body(page, blocks)
    return by_rule if _fits(ruled, rough) else _better(by_rule, found_body(page, blocks, rough, metadata), metadata)


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
    return replace(by_rule, paragraphs=found.paragraphs, origin="trafilatura", lead=found.lead, problem=told)


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


def _without_rule(page: Document, blocks: list[Block], metadata: Metadata, by_key: dict[str, Block]) -> Body:
    found = found_body(page, blocks, likely_body(page, blocks), metadata)
    if found.size >= _SHORTEST_GUESS:
        origin: BodyOrigin = "markup" if found.marked else "trafilatura"
        return Body(paragraphs=found.paragraphs, origin=origin, lead=found.lead, blocks=by_key)
    told = tuple(line.strip() for line in metadata.body.split("\n") if not is_blank(line))
    if sum(map(len, told)) >= _SHORTEST_GUESS:
        return Body(paragraphs=told, origin="markup", blocks=by_key)
    raise LayoutError("no article text found on the page")
