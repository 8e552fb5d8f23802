"""What is shown of each story: of an article kept apart from one that tells the same, the voice it brings first, and nothing twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.digest.excerpt import ALONE, Excerpt, Limits, excerpt
from bot.digest.item import Item
from bot.digest.together import Together
from bot.digest.voiced import says, stand_in
from bot.stories.likeness import plain
from bot.summarizer.model import KeySentence


@dataclass(frozen=True, slots=True)
class _Told:
    """An article that is told before, and its words that are shown."""

    item: Item
    shown: tuple[str, ...]


def excerpts(told: Sequence[Together], limits: Limits) -> list[Excerpt]:
    """Return what is shown of each story; raises RefusedSlice where a proof does not fit."""
    found: list[Excerpt] = []
    told_by_version: dict[int, _Told] = {}
    for each in told:
        item = each.leads.item
        before = [told_by_version[other.item.version_id] for other in each.before]
        shown = excerpt(item.article, item.summary, limits)
        if before and shown.blocks and not each.leads.changes:
            shown = next(_apart(item, before, limits), shown)
        words = tuple(plain(item.article.slice(span)) for span in shown.spans)
        told_by_version[item.version_id] = _Told(item, words)
        found.append(shown)
    return found


def _apart(item: Item, before: Sequence[_Told], limits: Limits) -> Iterator[Excerpt]:
    """Yield what may be shown of an article where others are told before it, best first."""
    keys = [each for each in item.summary.key if not _is_shown(item, each, before)]
    voices = [each for each in keys if _is_new_voice(item, each, before)]
    held = [each for each in keys if each not in voices and _stands_before(item, each, before)]
    fresh = [each for each in keys if each not in voices and each not in held]
    speak = {item.summary.quotes[each.quote] for each in voices}
    for chosen, most in (([*voices, *fresh, *held], limits), (voices, limits), (voices, ALONE)):
        shown = excerpt(item.article, replace(item.summary, key=tuple(chosen)), most)
        if any(block.quote in speak or not speak for block in shown.blocks):
            yield shown


def _is_new_voice(item: Item, key: KeySentence, before: Sequence[_Told]) -> bool:
    quote = item.summary.quotes[key.quote]
    return quote.certain and not any(says(each.item, item.speaker_id(quote), quote.speaker) for each in before)


def _stands_before(item: Item, key: KeySentence, before: Sequence[_Told]) -> bool:
    return any(stand_in([item.article.slice(key.span)], each.item.article.text) for each in before)


def _is_shown(item: Item, key: KeySentence, before: Sequence[_Told]) -> bool:
    """Tell whether the words are shown already, or the greater part of them."""
    words = f" {plain(item.article.slice(key.span))} "
    return any(
        words in f" {shown} " or (f" {shown} " in words and 2 * len(shown) >= len(words))
        for each in before
        for shown in each.shown
    )
