"""Which other articles of a story are named beside the one that is told: one for an outlet and language."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.digest.item import Item
from bot.digest.together import Together, published
from bot.stories.likeness import CONTAINED, containment


def with_others(told: Sequence[Together], others: Sequence[Item]) -> list[Together]:
    """Put articles that are not told beside those of their story that lead; nobody stands beside an update."""
    by_story: dict[int | None, list[Item]] = defaultdict(list)
    for other in others:
        by_story[other.story].append(other)
    found: list[Together] = []
    for each in told:
        leads = each.leads.item
        if leads.story is None or each.leads.changes:
            found.append(each)
            continue
        here = [(other, _tell_alike(leads, other)) for other in by_story[leads.story]]
        by_story[leads.story] = [other for other, alike in here if not alike]
        found.append(
            replace(each, others=_one_for_each([leads, *each.also], (other for other, alike in here if alike)))
        )
    return found


def others_beside(leads: Item, others: Iterable[Item]) -> tuple[Item, ...]:
    """Return the others that tell what this article does, the earliest of each outlet and language."""
    return _one_for_each([leads], (each for each in others if _tell_alike(leads, each)))


def _one_for_each(named: Sequence[Item], others: Iterable[Item]) -> tuple[Item, ...]:
    """Return the earliest of these articles of each outlet and language that is not named yet."""
    found = {(each.source_id, each.article.language): each for each in named}
    before = len(found)
    for each in sorted(others, key=lambda each: (published(each), each.version_id)):
        found.setdefault((each.source_id, each.article.language), each)
    return tuple(found.values())[before:]


def _tell_alike(one: Item, other: Item) -> bool:
    """Tell whether somebody speaks in both articles, or the texts are one: what was rewritten may tell of something else now."""
    if (set(one.speakers) & set(other.speakers)) - {None}:
        return True
    names, theirs = ({quote.speaker for quote in each.summary.quotes} for each in (one, other))
    if (names & theirs) - {None}:
        return True
    if one.article.language != other.article.language:
        return False
    return containment(one.article.text, other.article.text) >= CONTAINED
