"""The body of a page no rule fits: trafilatura finds where it is, the page itself gives the words, untouched.

Trafilatura turns no-break spaces into spaces and loses leads; so what it finds is looked up in the page's own blocks.
"""

import re
from itertools import takewhile

from scrapers.html import Document, blocks_of, is_blank, paragraphs_of

_IGNORED = re.compile(r"[\s\xad\u200b-\u200d\u2060\ufeff]+")
_MARKER = re.compile(r"^(?:[-*•]\s+|#{1,6}\s+|>\s+)")
_SHINGLE = 3
_KEY_START = 60
_SHORTEST_LEAD = 40
AGREEMENT = 0.6
"""Below this share of common word triples the rule and trafilatura read two different bodies."""


def rough_body(page: Document) -> tuple[str, ...]:
    """Return the lines trafilatura finds: right for comparing, not verbatim."""
    import trafilatura  # noqa: PLC0415  because it weighs 40 MB and only the process that parses should load it

    text = trafilatura.extract(page.markup, include_comments=False, include_tables=False, with_metadata=False)
    return tuple(line.strip() for line in (text or "").split("\n") if not is_blank(line))


def verbatim_body(page: Document, rough: tuple[str, ...], description: str) -> tuple[str, ...]:
    """Return the paragraphs of `rough` in the page's own characters; a lead it lost is put in front."""
    held = blocks_of(page.soup)
    headlines = {_key(paragraph) for block, paragraphs in held if block.name == "h1" for paragraph in paragraphs}
    lines = rough[1:] if rough and _key(rough[0]) in headlines else rough  # the title stands outside the text
    blocks = [paragraph for block, paragraphs in held if block.name != "h1" for paragraph in paragraphs]
    own = _by_key(blocks)
    paragraphs = tuple(own.get(_key(line)) or own.get(_key(_MARKER.sub("", line))) or line for line in lines)
    lead = _lost_lead(blocks, paragraphs, description) if paragraphs else None
    return paragraphs if lead is None else (lead, *paragraphs)


def marked_body(page: Document) -> tuple[str, ...]:
    """Return the paragraphs of the element that microdata marks as the body."""
    element = page.first('[itemprop="articleBody"]')
    return tuple(paragraphs_of(element)) if element is not None and element.name != "meta" else ()


def selected_body(page: Document, selector: str) -> tuple[str, ...]:
    """Return the paragraphs of the elements a row's `body_selector` finds, an element inside another once."""
    elements = page.soup.select(selector, limit=1000)
    inner = {id(child) for element in elements for child in element.find_all()}
    return tuple(text for element in elements if id(element) not in inner for text in paragraphs_of(element))


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return which share of the longer text's word triples the two texts have in common."""
    first, second = _shingles(one), _shingles(other)
    longer = max(len(first), len(second))
    return len(first & second) / longer if longer else 1.0


def covers(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether `longer` is more than twice `shorter` and has most of it."""
    first, second = _shingles(longer), _shingles(shorter)
    return len(first) > 2 * len(second) and len(first & second) >= AGREEMENT * len(second)


def _by_key(blocks: list[str]) -> dict[str, str]:
    """Index paragraphs, and the lines inside them, by their visible characters."""
    own: dict[str, str] = {}
    for block in blocks:
        for text in (block, *block.split("\n")):
            own.setdefault(_key(text), text)
    return own


def _lost_lead(blocks: list[str], paragraphs: tuple[str, ...], description: str) -> str | None:
    """Find the block that the page's description repeats, where it stands before the body and not in it."""
    wanted = _key(description.removesuffix("...").removesuffix("…"))
    if len(wanted) < _SHORTEST_LEAD or wanted in _key("".join(paragraphs)):
        return None
    first = _key(paragraphs[0])
    before = takewhile(lambda block: _key(block) != first, blocks)
    return next((block for block in before if _tells(_key(block), wanted)), None)


def _tells(key: str, wanted: str) -> bool:
    return key.startswith(wanted) or (len(key) >= _SHORTEST_LEAD and wanted.startswith(key))


def _key(text: str) -> str:
    return _IGNORED.sub("", text)


def _shingles(paragraphs: tuple[str, ...]) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", " ".join(paragraphs).casefold())
    return {tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)}
