"""Which article of a story leads: the outlet the others name as their source, then the earliest, or the one that holds most of all.

An article that tells of much else, like a day in short, leads over none.
"""

from collections.abc import Collection, Sequence

from bot.digest.item import Item
from bot.digest.names import outlet
from bot.digest.voiced import Voiced, adds_nobody, says
from bot.stories.origin import cites

_TIMES_LONGER, _OTHER_SPEAKERS = 8, 3
"""From here on an article that holds another one's words tells of much else."""


def leader(group: Sequence[Voiced], language: str, several: Collection[int] = ()) -> Voiced:
    """Return who leads, of articles as they came out, for a reader of `language`; `several` are versions that tell several stories."""
    speaking = [each for each in group if each.changes] or [each for each in group if each.telling] or group
    own = [each for each in speaking if each.language == language] or speaking
    first = next((each for each in own if not _repeats(each, group)), own[0])
    fuller = [
        each
        for each in own
        if _holds_more(each, first) and each.item.version_id not in several and not _of_much_else(each.item, first.item)
    ]
    free = [each for each in fuller if not _repeats(each, [first, *fuller])]
    return max(free, key=lambda one: sum(adds_nobody(each, one) for each in fuller), default=first)


def _holds_more(one: Voiced, first: Voiced) -> bool:
    """Tell whether an article brings what the first one does, in its language, and more: then nothing has to be told twice."""
    return one.language == first.language and adds_nobody(first, one) and not adds_nobody(one, first)


def _of_much_else(item: Item, first: Item) -> bool:
    if len(item.article.text) > _TIMES_LONGER * len(first.article.text):
        return True
    others = {
        quote.speaker if id_ is None else id_
        for quote in item.summary.quotes
        if not says(first, id_ := item.speaker_id(quote), quote.speaker)
    }
    return len(others) >= _OTHER_SPEAKERS


def _repeats(one: Voiced, group: Sequence[Voiced]) -> bool:
    """Tell whether an article names another one's outlet as its source."""
    others = {outlet(each.item) for each in group} - {outlet(one.item)}
    return any(cites(one.item.article.text, each) for each in others)
