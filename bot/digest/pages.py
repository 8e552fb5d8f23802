"""Lays stories out on pages: as many as fit, in the order of their turns; the names of other outlets where they leave room.

The pages are the same whatever stands beside: an outlet that is taken down later moves no article to another page.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.digest.changes import MOST_WAS, WAS_UNITS, Changes, Was
from bot.digest.excerpt import Block, Excerpt
from bot.digest.headline import headline
from bot.digest.item import Item
from bot.digest.message import MAX_ENTITIES
from bot.digest.names import MOST_OUTLETS, name_of, outlet, role_of
from bot.digest.text import units

PAGE_ITEMS = 10
PAGE_UNITS = 3_500
PER_SPEAKER = 2
"""Articles with words of one speaker on the first page; whoever opens the next wants more."""

_FRAME_UNITS, _FRAME_ENTITIES = 300, 4
"""Kept for the date, the counts, the line of articles without quotes and that of the next digest."""
_TOPIC_UNITS, _LABEL_UNITS, _BLOCK_UNITS, _NAME_UNITS = 50, 60, 20, 5
"""The heading of a topic; in one article its number, hour, labels and line breaks; the same of one quote; of an outlet's name."""
_MOST_PASSED = 30
"""Stories too long for what is left of a page: after so many the next page begins, or the last places would cost a look at all."""


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
class Story:
    """What is shown of an article, with the same story of other outlets, under its topic; `others` are only named beside."""

    item: Item
    excerpt: Excerpt
    also: tuple[Item, ...]
    others: tuple[Item, ...]
    topic: str | None
    changes: Changes | None

    @property
    def speakers(self) -> frozenset[str]:
        """Return the names of those who speak, "" for those the text does not name."""
        return frozenset(block.quote.speaker or "" for block in self.excerpt.blocks if not block.reported)


@dataclass(slots=True)
class _Sheet:
    """A page being filled: what is on it, and the UTF-16 units and entities that are left."""

    taken: list[Story] = field(default_factory=list)
    units: int = PAGE_UNITS - _FRAME_UNITS
    entities: int = MAX_ENTITIES - _FRAME_ENTITIES
    topics: set[str | None] = field(default_factory=set)
    voices: Counter[str] = field(default_factory=Counter)

    def take(self, waiting: "_Waiting") -> bool:
        """Take a story if it fits; the first always does."""
        heading = waiting.story.topic not in self.topics
        length, entities = waiting.units + heading * _TOPIC_UNITS, waiting.entities + heading
        if self.taken and (length > self.units or entities > self.entities):
            return False
        self.units -= length
        self.entities -= entities
        self.taken.append(waiting.story)
        self.topics.add(waiting.story.topic)
        self.voices.update(waiting.speakers)
        return True

    def named(self) -> list[tuple[Item, ...]]:
        """Return what is named beside each story: what it is told with, then one other after another as long as there is room."""
        named = [list(story.also) for story in self.taken]
        for _ in range(MOST_OUTLETS):
            for story, names in zip(self.taken, named, strict=True):
                left = story.others[len(names) - len(story.also) :]
                if left and len(names) < MOST_OUTLETS and self._has_room(left[0]):
                    names.append(left[0])
        whole = (len(names) >= MOST_OUTLETS for names in named)
        return [
            (*story.also, *story.others) if full else tuple(names)
            for story, names, full in zip(self.taken, named, whole, strict=True)
        ]

    def _has_room(self, other: Item) -> bool:
        length = _outlet_units(other)
        if length > self.units or not self.entities > 0:
            return False
        self.units -= length
        self.entities -= 1
        return True


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A story with what it takes, counted once."""

    story: Story
    units: int
    entities: int
    speakers: frozenset[str]


def pages_of(stories: Sequence[Story], order: Mapping[str | None, int]) -> Iterator[Page]:
    """Yield the pages; `order` ranks the topics within each."""
    waiting = deque(_Waiting(story, _units(story), _entities(story), story.speakers) for story in stories)
    number, first = 1, True
    while waiting:
        sheet = _filled(waiting, first=first)
        yield _page(sheet, order, number)
        number, first = number + len(sheet.taken), False


def _filled(waiting: deque[_Waiting], *, first: bool) -> _Sheet:
    """Take from those that wait what fits on a page."""
    sheet, passed, too_long = _Sheet(), list[_Waiting](), 0
    while waiting and len(sheet.taken) < PAGE_ITEMS and too_long < _MOST_PASSED:
        each = waiting.popleft()
        if first and any(sheet.voices[who] >= PER_SPEAKER for who in each.speakers):
            passed.append(each)
        elif not sheet.take(each):
            passed.append(each)
            too_long += 1
    waiting.extendleft(reversed(passed))
    return sheet


def _units(story: Story) -> int:
    outlets = sum(map(_outlet_units, (story.item, *story.also[:MOST_OUTLETS])))
    return (
        _LABEL_UNITS
        + units(headline(story.item.article.title))
        + outlets
        + sum(map(_block_units, story.excerpt.blocks))
        + len(_was(story)) * (WAS_UNITS + _BLOCK_UNITS)
    )


def _outlet_units(item: Item) -> int:
    return units(outlet(item)) + _NAME_UNITS


def _block_units(block: Block) -> int:
    return block.units + units(name_of(block.quote)) + units(role_of(block.quote)) + _BLOCK_UNITS


def _entities(story: Story) -> int:
    return 4 + len(story.also[:MOST_OUTLETS]) + 2 * len(story.excerpt.blocks) + 2 * len(_was(story))


def _was(story: Story) -> tuple[Was, ...]:
    return story.changes.was[:MOST_WAS] if story.changes else ()


def _page(sheet: _Sheet, order: Mapping[str | None, int], number: int) -> Page:
    groups: list[Group] = []
    placed = list(zip(sheet.taken, sheet.named(), strict=True))
    for topic in sorted(sheet.topics, key=lambda each: order[each]):
        here = [each for each in placed if each[0].topic == topic]
        shown = [
            Shown(number=number + place, item=story.item, excerpt=story.excerpt, also=also, changes=story.changes)
            for place, (story, also) in enumerate(here)
        ]
        groups.append(Group(topic=topic, shown=tuple(shown)))
        number += len(here)
    return Page(groups=tuple(groups))
