"""Chooses what stands in a digest and where: topics in the subscriber's order, pages within the budget.

Everything shown is sliced and checked here; how it looks is left to `render`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from bot.digest.apart import excerpts
from bot.digest.changes import Changes, news
from bot.digest.excerpt import ALONE, Excerpt, Limits, RefusedSlice, excerpt, limits_among
from bot.digest.item import Item
from bot.digest.others import with_others
from bot.digest.pages import Page, Story, pages_of
from bot.digest.together import Together, published, together
from bot.digest.voiced import Voiced
from bot.subscriber import Wish
from bot.topics import Topic


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


def compose(
    items: Sequence[Item],
    wish: Wish,
    topics: Mapping[str, Topic],
    known: Sequence[Item] = (),
    beside: Sequence[Item] = (),
) -> Plan:
    """Plan the digest of these items for a wish; every item is on one page, told by one that is, among the bare, or refused.

    `known` is what its readers got before: earlier versions and the same stories. What brings them nothing new is left out.
    `beside` are other articles of the same stories, named beside the one that is told; they move nothing.
    """
    voiced, refused = _sorted_out(news(items, known, wish.language))
    order = _order(wish, topics)
    told = with_others(together(voiced, wish.language), beside)
    telling = [each for each in told if each.leads.telling]
    shown = excerpts(telling, limits_among(len(telling)))
    stories = [_story(each, brought, order) for each, brought in zip(telling, shown, strict=True)]
    bare = {each.leads.item.version_id for each in told if not each.leads.telling}
    return Plan(
        pages=tuple(pages_of(_in_turns(stories, order), order)),
        bare=tuple(item for item in items if item.version_id in bare),
        articles=len(stories),
        topics=len({story.topic for story in stories}),
        refused=tuple(refused),
        chosen=bool(wish.topics),
    )


def first_page(plan: Plan) -> Plan:
    """Return a plan of what its first page shows and counts nothing else: for readers who have no button for the rest."""
    page = plan.pages[0]
    return replace(plan, pages=(page,), bare=(), articles=len(page.shown), topics=len(page.groups))


def _story(told: Together, shown: Excerpt, order: Mapping[str | None, int]) -> Story:
    item = told.leads.item
    topic = min((each for each in item.topics if each in order), key=lambda each: order[each], default=None)
    return Story(item=item, excerpt=shown, also=told.also, others=told.others, topic=topic, changes=told.leads.changes)


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


def _in_turns(stories: Iterable[Story], order: Mapping[str | None, int]) -> list[Story]:
    """Order the stories so that each topic has its turn: most outlets first, then newest, topic after topic."""
    by_topic: dict[str | None, list[Story]] = {}
    for story in sorted(stories, key=lambda each: (-len(each.also), -published(each.item), each.item.version_id)):
        by_topic.setdefault(story.topic, []).append(story)
    lists = [by_topic[topic] for topic in sorted(by_topic, key=lambda each: order[each])]
    return [story for turn in zip_longest(*lists) for story in turn if story is not None]
