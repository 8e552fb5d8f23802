"""What is new for somebody who got an earlier version of an article, or its story from another outlet, and what stands no more.

Words count as standing when the article still has them, marks and capitals apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import partial_ratio, ratio

from bot.digest.excerpt import ALONE, Block, RefusedSlice, excerpt
from bot.digest.item import Item
from bot.digest.text import can_be_shown
from bot.stories.likeness import plain
from bot.summarizer.model import Quote

MOST_WAS, WAS_UNITS = 2, 160
"""How much is shown of what does not stand any more: pieces, and UTF-16 units of each with its label."""
_REWRITTEN, _SHORTENED = 60, 80
"""Of 100: how alike words must be for one to be the other rewritten, or a part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Was:
    """Words of an earlier version as they stood there; `gone`: nothing came in their place."""

    words: str
    speaker: str | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an update brought: numbers of the quotes that are new or read otherwise, and the words that were shown before.

    `withdrawn`: the site took the whole page down.
    """

    fresh: frozenset[int] = frozenset()
    was: tuple[Was, ...] = ()
    withdrawn: bool = False

    @property
    def any(self) -> bool:
        """Tell whether the update brought anything."""
        return bool(self.fresh or self.was)


def changes(item: Item, earlier: Item) -> Changes:
    """Compare a version with an earlier one of the same article."""
    before, after = plain(earlier.article.text), plain(item.article.text)
    fresh = frozenset(
        number
        for number, quote in enumerate(item.summary.quotes)
        if any(plain(words) not in before for words in _pieces(item, quote)) or _named_otherwise(item, quote, earlier)
    )
    replaced = [plain(" ".join(_pieces(item, item.summary.quotes[number]))) for number in fresh]
    was = (each for block in _shown(earlier) for each in _was(earlier, block, after, replaced))
    renamed = (
        Was(words=words, speaker=quote.speaker)
        for quote in earlier.summary.quotes
        if _named_otherwise(earlier, quote, item)
        for words in _pieces(earlier, quote)[:1]
        if can_be_shown(words)
    )
    return Changes(fresh=fresh, was=tuple(dict.fromkeys((*was, *renamed))))


def news(items: Sequence[Item], known: Sequence[Item], language: str) -> list[tuple[Item, Changes | None]]:
    """Return the items that bring something to a reader (of `language`) who got the known ones, updates with their changes.

    An update shows its new quotes only; a story that was told comes again where it brings words that were not. A version that
    is known itself comes because its site took the page down.
    """
    earlier_by_article = {each.article_id: each for each in sorted(known, key=lambda each: each.number)}
    told: dict[int | None, list[Item]] = defaultdict(list)
    for each in known:
        told[each.story].append(each)
    found: list[tuple[Item, Changes | None]] = []
    for item in items:
        earlier = earlier_by_article.get(item.article_id)
        if earlier is not None:
            brought = changes(item, earlier) if item.version_id != earlier.version_id else _withdrawn(item)
            if brought.any:
                found.append((_only_fresh(item, brought.fresh), brought))
        elif item.story is None or not _was_told(item, told[item.story], language):
            found.append((item, None))
    return found


def _withdrawn(item: Item) -> Changes:
    was = tuple(Was(words=item.article.slice(block.spans[0]), speaker=block.quote.speaker) for block in _shown(item))
    return Changes(was=was, withdrawn=True)


def _was_told(item: Item, told: Sequence[Item], language: str) -> bool:
    """Tell whether a story says nothing that the reader did not get; one they got in a foreign language comes in theirs."""
    own = [each for each in told if each.article.language == item.article.language]
    if own:
        return not _says_more(item, own)
    if not told or (item.article.language == language and all(each.article.language != language for each in told)):
        return False
    speakers = {speaker for each in told for speaker in each.speakers}
    return all(item.speaker_id(block.quote) in speakers - {None} for block in _shown(item))


def _only_fresh(item: Item, fresh: frozenset[int]) -> Item:
    """Return the item with no other key sentences than those of these quotes."""
    key = tuple(each for each in item.summary.key if each.quote in fresh)
    return replace(item, summary=replace(item.summary, key=key))


def _says_more(item: Item, earlier: Sequence[Item]) -> bool:
    """Tell whether an article brings words that the same story in other outlets did not bring before."""
    texts = [plain(each.article.text) for each in earlier]
    return any(
        all(plain(words) not in text for text in texts)
        for block in _shown(item)
        for words in (item.article.slice(span) for span in block.spans)
    )


def _shown(item: Item) -> tuple[Block, ...]:
    """Return what somebody may have been shown of an article at most."""
    try:
        return excerpt(item.article, item.summary, ALONE).blocks
    except RefusedSlice:
        return ()


def _was(earlier: Item, block: Block, after: str, replaced: Sequence[str]) -> Iterator[Was]:
    lost = [words for words in map(earlier.article.slice, block.spans) if plain(words) not in after]
    for words in lost[:1]:
        gone = not any(_one_rewritten(plain(words), each) for each in replaced)
        yield Was(words=words, speaker=block.quote.speaker, gone=gone)


def _one_rewritten(one: str, other: str) -> bool:
    return ratio(one, other) >= _REWRITTEN or partial_ratio(one, other) >= _SHORTENED


def _named_otherwise(item: Item, quote: Quote, other: Item) -> bool:
    """Tell whether the other version gives the same words to somebody else."""
    if not quote.certain:
        return False
    theirs = [each for each in other.summary.quotes if each.certain and each.proofs == quote.proofs]
    return bool(theirs) and not any(_one_person(item, quote, other, each) for each in theirs)


def _one_person(item: Item, quote: Quote, other: Item, theirs: Quote) -> bool:
    mine, yours = item.speaker_id(quote), other.speaker_id(theirs)
    return quote.speaker == theirs.speaker or (mine is not None and mine == yours)


def _pieces(item: Item, quote: Quote) -> list[str]:
    spans = (quote.sentence,) if quote.sentence else quote.spans
    return [item.article.slice(span) for span in spans]
