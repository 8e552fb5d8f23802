"""Chooses what stands in a digest and where: topics in the subscriber's order, pages within the budget.

Everything shown is sliced and checked here; how it looks is left to `render`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from bot.digest.changes import MOST_WAS, WAS_UNITS, Changes, Was, news
from bot.digest.excerpt import ALONE, Block, Excerpt, Limits, RefusedSlice, excerpt, limits_among
from bot.digest.headline import headline
from bot.digest.item import Item
from bot.digest.message import MAX_ENTITIES
from bot.digest.names import MOST_OUTLETS, name_of, outlet, role_of
from bot.digest.text import units
from bot.digest.together import Together, Voiced, published, together, with_others
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
    """One article of a digest. `number` counts from 1 over all pages.

    `also` are the same story in other outlets and languages; `changes` what an update of an article that was sent brought.
    """

    number: int
    item: Item
    excerpt: Excerpt
    also: tuple[Item, ...] = ()
    changes: Changes | None = None


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
    changes: Changes | None

    @property
    def speakers(self) -> frozenset[str]:
        return frozenset(block.quote.speaker or "" for block in self.excerpt.blocks if not block.reported)


def compose(
    items: Sequence[Item],
    wish: Wish,
    topics: Mapping[str, Topic],
    known: Sequence[Item] = (),
    beside: Sequence[Item] = (),
) -> Plan:
    """Plan the digest of these items for a wish; every item is on one page, among the bare, or refused.

    `known` is what its readers got before: earlier versions and the same stories. What brings them nothing new is left out.
    `beside` are other articles of the same stories, named beside the one that is told.
    """
    voiced, refused = _sorted_out(news(items, known, wish.language))
    order = _order(wish, topics)
    told = with_others(together(voiced, wish.language), beside)
    limits = limits_among(sum(each.leads.telling for each in told))
    stories = [_story(each, limits, order) for each in told if each.leads.telling]
    bare = {each.leads.item.version_id for each in told if not each.leads.telling}
    return Plan(
        pages=tuple(_pages(_in_turns(stories, order), order)),
        bare=tuple(item for item in items if item.version_id in bare),
        articles=len(stories),
        topics=len({story.topic for story in stories}),
        refused=tuple(refused),
        chosen=bool(wish.topics),
    )


def _story(told: Together, limits: Limits, order: Mapping[str | None, int]) -> _Story:
    item = told.leads.item
    topic = min((each for each in item.topics if each in order), key=lambda each: order[each], default=None)
    return _Story(item=item, excerpt=_again(item, limits), also=told.also, topic=topic, changes=told.leads.changes)


def _again(item: Item, limits: Limits) -> Excerpt:
    return excerpt(item.article, item.summary, limits)


def _sorted_out(items: Sequence[tuple[Item, Changes | None]]) -> tuple[list[Voiced], list[tuple[Item, str]]]:
    """Return the items with what can be shown of them in the tightest digest, and those that are refused."""
    voiced: list[Voiced] = []
    refused: list[tuple[Item, str]] = []
    for item, brought in items:
        try:
            shown = _again(item, ALONE)
            # a reported sentence too long for a full digest is never cut, so it has to do without
            tightest = _again(item, limits_among(len(items)))
        except RefusedSlice as error:
            refused.append((item, str(error)))
            continue
        each = Voiced(item=item, excerpt=shown if tightest.blocks else tightest, changes=brought)
        if each.telling or brought is None:
            voiced.append(each)
    return voiced, refused


def _order(wish: Wish, topics: Mapping[str, Topic]) -> dict[str | None, int]:
    """Return the rank of each topic: the wish's own order, or that of the file; None comes last."""
    ids: list[str | None] = [*(wish.topics or topics), None]
    return {id_: rank for rank, id_ in reversed(list(enumerate(ids)))}


def _in_turns(stories: Iterable[_Story], order: Mapping[str | None, int]) -> list[_Story]:
    """Order the stories so that each topic has its turn: most outlets first, then newest, topic after topic."""
    by_topic: dict[str | None, list[_Story]] = {}
    for story in sorted(stories, key=lambda each: (-len(each.also), -published(each.item), each.item.version_id)):
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
        + len(_was(story)) * (WAS_UNITS + _BLOCK_UNITS)
    )


def _block_units(block: Block) -> int:
    return block.units + units(name_of(block.quote)) + units(role_of(block.quote)) + _BLOCK_UNITS


def _entities(story: _Story) -> int:
    return 4 + len(story.also[:MOST_OUTLETS]) + 2 * len(story.excerpt.blocks) + 2 * len(_was(story))


def _was(story: _Story) -> tuple[Was, ...]:
    return story.changes.was[:MOST_WAS] if story.changes else ()


def _page(taken: Sequence[_Story], order: Mapping[str | None, int], number: int) -> Page:
    groups: list[Group] = []
    for topic in sorted({story.topic for story in taken}, key=lambda each: order[each]):
        here = [story for story in taken if story.topic == topic]
        shown = [
            Shown(number=number + place, item=story.item, excerpt=story.excerpt, also=story.also, changes=story.changes)
            for place, story in enumerate(here)
        ]
        groups.append(Group(topic=topic, shown=tuple(shown)))
        number += len(here)
    return Page(groups=tuple(groups))
