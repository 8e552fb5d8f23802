"""Which articles are told as one: the same story in several outlets, or one statement in several languages; and which of them leads.

The reader's language leads, then the outlet the others name as their source, then the earliest, or one that has all its words and more. Words that stand only in an article
that would be behind another one keep an item of their own, and so does a second text of one outlet: a repeat is better than a voice
lost.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.digest.changes import Changes
from bot.digest.excerpt import Excerpt
from bot.digest.headline import headline
from bot.digest.item import Item
from bot.digest.names import outlet
from bot.stories.likeness import plain
from bot.stories.origin import cites

_TELLING_UNITS = 60
"""Shorter words can be said twice by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """An article with what would be shown of it, and what changed in it where the reader got an earlier version."""

    item: Item
    excerpt: Excerpt
    changes: Changes | None = None

    @property
    def telling(self) -> bool:
        """Tell whether there is more to show than a headline."""
        return bool(self.excerpt.blocks or (self.changes and self.changes.was))

    @property
    def language(self) -> str:
        """Return the language of the article."""
        return self.item.article.language


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """One story: the article that leads, and the others beside it, one for an outlet and language."""

    leads: Voiced
    also: tuple[Item, ...] = ()


def together(voiced: Sequence[Voiced], language: str) -> list[Together]:
    """Join what is told alike; `language` is the reader's. Articles without quotes lead only where nobody is quoted."""
    groups: dict[str, list[Voiced]] = {}
    key_by_sign: dict[str, str] = {}
    for each in sorted(voiced, key=lambda each: (published(each.item), each.item.version_id)):
        signs = list(_signs(each))
        key = next((key_by_sign[sign] for sign in signs if sign in key_by_sign), signs[0])
        key_by_sign.update((sign, key) for sign in signs if sign not in key_by_sign)
        groups.setdefault(key, []).append(each)
    return [told for group in groups.values() for told in _told(group, language)]


def with_others(told: Sequence[Together], others: Sequence[Item]) -> list[Together]:
    """Put other articles of the same stories beside those that lead, one for an outlet and language, as they came out."""
    by_story: dict[int | None, list[Item]] = {}
    for other in others:
        by_story.setdefault(other.story, []).append(other)
    return [
        replace(each, also=one_for_each(each.leads.item, (*each.also, *by_story.pop(each.leads.item.story, ()))))
        for each in told
    ]


def one_for_each(leads: Item, others: Iterable[Item]) -> tuple[Item, ...]:
    """Return the earliest of these articles of each outlet and language but the leading one's."""
    also: dict[tuple[str, str], Item] = {(leads.source_id, leads.article.language): leads}
    for each in sorted(others, key=lambda each: (published(each), each.version_id)):
        also.setdefault((each.source_id, each.article.language), each)
    return tuple(also.values())[1:]


def published(item: Item) -> float:
    """Return when an article came out, or was read where it does not tell, in seconds since 1970."""
    return (item.article.published_at or item.fetched_at).timestamp()


def _signs(voiced: Voiced) -> Iterator[str]:
    """Yield what makes two articles one story: the archive's word, the headline, or a quote of the very same words."""
    yield from _own_signs(voiced)
    if voiced.item.story is not None:
        yield f"story:{voiced.item.story}"


def _own_signs(voiced: Voiced) -> Iterator[str]:
    article = voiced.item.article
    if not voiced.telling:
        yield f"bare:{voiced.item.version_id}"  # headlines without words of anybody are too much alike
        return
    yield _headed(voiced) or article.url
    for block in voiced.excerpt.blocks:
        if not block.reported and block.units >= _TELLING_UNITS:
            yield f"proof:{'+'.join(block.quote.proofs)}"


def _headed(voiced: Voiced) -> str:
    """Return the language and headline of an article that has more to show than that, "" for others."""
    article = voiced.item.article
    return f"{article.language}:{headline(article.title).casefold()}" if article.title and voiced.telling else ""


def _told(group: Sequence[Voiced], language: str) -> Iterator[Together]:
    """Yield the group as one story; those who bring a voice of their own as the next."""
    left = list(group)
    while left:
        leads = _leader(left, language)
        behind = list[Voiced]()
        for each in left:
            if each is leads or each.changes or not _adds_nobody(each, leads):
                continue
            if not _another_note(each, (leads, *behind)):
                behind.append(each)
        left = [each for each in left if each is not leads and each not in behind]
        yield Together(leads=leads, also=one_for_each(leads.item, (each.item for each in behind)))


def _leader(group: Sequence[Voiced], language: str) -> Voiced:
    speaking = [each for each in group if each.changes] or [each for each in group if each.telling] or group
    own = [each for each in speaking if each.language == language] or speaking
    first = next((each for each in own if not _repeats(each, group)), own[0])
    return next((each for each in own if _holds_more(each, first) and not _repeats(each, [first])), first)


def _holds_more(one: Voiced, first: Voiced) -> bool:
    """Tell whether an article brings what the first one does, in its language, and more: then nothing has to be told twice."""
    return one.language == first.language and _adds_nobody(first, one) and not _adds_nobody(one, first)


def _repeats(one: Voiced, group: Sequence[Voiced]) -> bool:
    """Tell whether an article names another one's outlet as its source."""
    others = {outlet(each.item) for each in group} - {outlet(one.item)}
    return any(cites(one.item.article.text, each) for each in others)


def _adds_nobody(one: Voiced, leads: Voiced) -> bool:
    """Tell whether nothing that would be shown of an article is lost behind the leading one.

    Another outlet's article under the same headline is the same; else, in one language, its words stand there too, and in another
    language everybody who speaks in it speaks there.
    """
    if one.item.source_id != leads.item.source_id and _headed(one) and _headed(one) == _headed(leads):
        return True
    if one.language == leads.language:
        return _stand_in(_words(one), leads.item.article.text)
    ids, names = set(leads.item.speakers) - {None}, {quote.speaker for quote in leads.item.summary.quotes}
    return all(block.quote.speaker in names or one.item.speaker_id(block.quote) in ids for block in one.excerpt.blocks)


def _words(voiced: Voiced) -> Iterator[str]:
    for block in voiced.excerpt.blocks:
        yield from map(voiced.item.article.slice, block.spans)


def _another_note(one: Voiced, before: Sequence[Voiced]) -> bool:
    """Tell whether an outlet has another text of the story in this language before: what it wrote twice it meant twice."""
    own = [each for each in before if (each.item.source_id, each.language) == (one.item.source_id, one.language)]
    return bool(own) and not any(_holds(each, one) or _holds(one, each) for each in own)


def _holds(one: Voiced, other: Voiced) -> bool:
    return _stand_in(other.item.article.text.splitlines(), one.item.article.text)


def _stand_in(words: Iterable[str], text: str) -> bool:
    whole = f" {plain(text)} "
    return all(f" {plain(each)} " in whole for each in words if plain(each))
