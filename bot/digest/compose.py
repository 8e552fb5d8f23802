"""Chooses what stands in a digest and where: topics in the subscriber's order, pages within the budget.

Everything shown is sliced and checked here; how it looks is left to `render`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from bot.digest.excerpt import ALONE, Block, Excerpt, Limits, RefusedSlice, excerpt, limits_among
from bot.digest.headline import headline
from bot.digest.item import Item
from bot.digest.message import MAX_ENTITIES
from bot.digest.names import MOST_OUTLETS, name_of, outlet, role_of
from bot.digest.text import units
from bot.subscriber import Wish
from bot.topics import Topic

PAGE_ITEMS = 10
PAGE_UNITS = 3_500
PER_SPEAKER = 2
"""Articles with words of one speaker on the first page; whoever opens the next wants more."""

_FRAME_UNITS, _FRAME_ENTITIES = 300, 4
"""Kept for the date, the counts, the line of articles without quotes and that of the next digest."""
_TOPIC_UNITS, _LABEL_UNITS, _BLOCK_UNITS = 50, 60, 20
"""The heading of a topic; in one article its number, hour, labels and line breaks; the same of one quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One article of a digest. `number` counts from 1 over all pages; `also` are the same story in other outlets."""

    number: int
    item: Item
    excerpt: Excerpt
    also: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The articles of a page under one topic; None: under none of the topics there are."""

    topic: str | None
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one message holds."""

    groups: tuple[Group, ...]

    @property
    def shown(self) -> tuple[Shown, ...]:
        """Return the articles in the order of the page."""
        return tuple(chain.from_iterable(group.shown for group in self.groups))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A digest before it is written. `bare` are the articles without a quote that can be shown.

    `articles` and `topics` count over all pages. `refused` are left out because a proof did not fit, with the reason: an
    operator must hear of them. `chosen` tells whether the wish names topics.
    """

    pages: tuple[Page, ...] = ()
    bare: tuple[Item, ...] = ()
    articles: int = 0
    topics: int = 0
    refused: tuple[tuple[Item, str], ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """An article with the same story of other outlets, under its topic."""

    item: Item
    excerpt: Excerpt
    also: tuple[Item, ...]
    topic: str | None

    @property
    def speakers(self) -> frozenset[str]:
        return frozenset(block.quote.speaker or "" for block in self.excerpt.blocks if not block.reported)


def compose(items: Sequence[Item], wish: Wish, topics: Mapping[str, Topic]) -> Plan:
    """Plan the digest of these items for a wish; every item is on one page, among the bare, or refused."""
    quoting, bare, refused = _sorted_out(items)
    order = _order(wish, topics)
    told = _told(quoting, order)
    limits = limits_among(len(told))
    stories = [replace(story, excerpt=_again(story.item, limits)) for story in told]
    return Plan(
        pages=tuple(_pages(_in_turns(stories, order), order)),
        bare=tuple(bare),
        articles=len(stories),
        topics=len({story.topic for story in stories}),
        refused=tuple(refused),
        chosen=bool(wish.topics),
    )


def _again(item: Item, limits: Limits) -> Excerpt:
    return excerpt(item.article, item.summary, limits)


def _sorted_out(items: Sequence[Item]) -> tuple[list[tuple[Item, Excerpt]], list[Item], list[tuple[Item, str]]]:
    """Part the items: with quotes to show in the tightest digest, without, refused."""
    quoting: list[tuple[Item, Excerpt]] = []
    bare: list[Item] = []
    refused: list[tuple[Item, str]] = []
    for item in items:
        try:
            shown = _again(item, ALONE)
            # a reported sentence too long for a full digest is never cut, so it has to do without
            tightest = _again(item, limits_among(len(items)))
        except RefusedSlice as error:
            refused.append((item, str(error)))
            continue
        if tightest.blocks:
            quoting.append((item, shown))
        else:
            bare.append(item)
    return quoting, bare, refused


def _order(wish: Wish, topics: Mapping[str, Topic]) -> dict[str | None, int]:
    """Return the rank of each topic: the wish's own order, or that of the file; None comes last."""
    ids: list[str | None] = [*(wish.topics or topics), None]
    return {id_: rank for rank, id_ in reversed(list(enumerate(ids)))}


def _told(quoting: Sequence[tuple[Item, Excerpt]], order: Mapping[str | None, int]) -> list[_Story]:
    """Join what several outlets tell alike, and put each story under the first of its topics."""
    same: dict[str, list[tuple[Item, Excerpt]]] = {}
    key_by_sign: dict[str, str] = {}
    for item, shown in sorted(quoting, key=lambda each: (_published(each[0]), each[0].version_id)):
        signs = list(_signs(item, shown))
        key = next((key_by_sign[sign] for sign in signs if sign in key_by_sign), signs[0])
        key_by_sign.update((sign, key) for sign in signs if sign not in key_by_sign)
        same.setdefault(key, []).append((item, shown))
    return [_story(told, order) for told in same.values()]


def _signs(item: Item, shown: Excerpt) -> Iterator[str]:
    """Yield what makes two articles one story: the headline, or a quote of the very same words."""
    yield (
        f"{item.article.language}:{headline(item.article.title).casefold()}" if item.article.title else item.article.url
    )
    for block in shown.blocks:
        if not block.reported and block.units >= _TELLING_UNITS:
            yield f"proof:{'+'.join(block.quote.proofs)}"


_TELLING_UNITS = 60
"""Shorter words can be said twice by chance."""


def _story(told: Sequence[tuple[Item, Excerpt]], order: Mapping[str | None, int]) -> _Story:
    first, shown = told[0]
    also = {item.source_id: item for item, _ in told[1:] if item.source_id != first.source_id}
    topic = min((each for each in first.topics if each in order), key=lambda each: order[each], default=None)
    return _Story(item=first, excerpt=shown, also=tuple(also.values()), topic=topic)


def _published(item: Item) -> float:
    return (item.article.published_at or item.fetched_at).timestamp()


def _in_turns(stories: Iterable[_Story], order: Mapping[str | None, int]) -> list[_Story]:
    """Order the stories so that each topic has its turn: most outlets first, then newest, topic after topic."""
    by_topic: dict[str | None, list[_Story]] = {}
    for story in sorted(stories, key=lambda each: (-len(each.also), -_published(each.item), each.item.version_id)):
        by_topic.setdefault(story.topic, []).append(story)
    lists = [by_topic[topic] for topic in sorted(by_topic, key=lambda each: order[each])]
    return [story for turn in zip_longest(*lists) for story in turn if story is not None]


def _pages(stories: Sequence[_Story], order: Mapping[str | None, int]) -> Iterator[Page]:
    waiting, number, first = list(stories), 1, True
    while waiting:
        taken = _fill(waiting, first=first)
        waiting = [story for story in waiting if story not in taken]
        yield _page(taken, order, number)
        number, first = number + len(taken), False


def _fill(waiting: Sequence[_Story], *, first: bool) -> list[_Story]:
    """Take what fits on a page; one story always does."""
    taken: list[_Story] = []
    for story in waiting:
        if len(taken) == PAGE_ITEMS:
            break
        if taken and not _fits([*taken, story]):
            continue
        if first and any(sum(who in each.speakers for each in taken) >= PER_SPEAKER for who in story.speakers):
            continue
        taken.append(story)
    return taken


def _fits(stories: Sequence[_Story]) -> bool:
    headings = len({story.topic for story in stories})
    length = _FRAME_UNITS + headings * _TOPIC_UNITS + sum(_units(story) for story in stories)
    entities = _FRAME_ENTITIES + headings + sum(_entities(story) for story in stories)
    return length <= PAGE_UNITS and entities <= MAX_ENTITIES


def _units(story: _Story) -> int:
    outlets = sum(units(outlet(each)) + 2 for each in (story.item, *story.also[:MOST_OUTLETS]))
    return (
        _LABEL_UNITS
        + units(headline(story.item.article.title))
        + outlets
        + sum(map(_block_units, story.excerpt.blocks))
    )


def _block_units(block: Block) -> int:
    return block.units + units(name_of(block.quote)) + units(role_of(block.quote)) + _BLOCK_UNITS


def _entities(story: _Story) -> int:
    return 4 + len(story.also[:MOST_OUTLETS]) + 2 * len(story.excerpt.blocks)


def _page(taken: Sequence[_Story], order: Mapping[str | None, int], number: int) -> Page:
    groups: list[Group] = []
    for topic in sorted({story.topic for story in taken}, key=lambda each: order[each]):
        here = [story for story in taken if story.topic == topic]
        shown = [
            Shown(number=number + place, item=story.item, excerpt=story.excerpt, also=story.also)
            for place, story in enumerate(here)
        ]
        groups.append(Group(topic=topic, shown=tuple(shown)))
        number += len(here)
    return Page(groups=tuple(groups))
