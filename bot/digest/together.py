"""Which articles are told as one: the same story in several outlets, or one statement in several languages.

Words that stand only in an article that would be behind another one keep an item of their own, and so does a second text of one outlet:
a repeat is better than a voice lost.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.digest.item import Item
from bot.digest.leading import leader
from bot.digest.voiced import Voiced, adds_nobody, stand_in

_TELLING_UNITS = 60
"""Shorter words can be said twice by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """One story: the article that leads, and the others it is told with, one for an outlet and language.

    `others` are only named beside; `before` are those that lead where the same is told, if this one is kept apart from them.
    """

    leads: Voiced
    also: tuple[Item, ...] = ()
    others: tuple[Item, ...] = ()
    before: tuple[Voiced, ...] = ()


def together(voiced: Sequence[Voiced], language: str) -> list[Together]:
    """Join what is told alike; `language` is the reader's. Articles without quotes lead only where nobody is quoted."""
    groups: dict[str, list[Voiced]] = {}
    key_by_sign: dict[str, str] = {}
    several = set[int]()
    for each in sorted(voiced, key=lambda each: (published(each.item), each.item.version_id)):
        signs = list(_signs(each))
        keys = [key_by_sign[sign] for sign in signs if sign in key_by_sign]
        key = keys[0] if keys else signs[0]
        if len(set(keys)) > 1:
            several.add(each.item.version_id)
        key_by_sign.update((sign, key) for sign in signs if sign not in key_by_sign)
        groups.setdefault(key, []).append(each)
    return [told for group in groups.values() for told in _told(group, language, several)]


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
    yield voiced.headed or article.url
    for block in voiced.excerpt.blocks:
        if not block.reported and block.units >= _TELLING_UNITS:
            yield f"proof:{'+'.join(block.quote.proofs)}"


def _told(group: Sequence[Voiced], language: str, several: Collection[int]) -> Iterator[Together]:
    """Yield the group as one story; those who bring a voice of their own as the next."""
    left, before = list(group), list[Voiced]()
    while left:
        leads = leader(left, language, several)
        behind = list[Voiced]()
        for each in left:
            if each is leads or not _goes_behind(each, leads):
                continue
            if not _another_note(each, (leads, *behind)):
                behind.append(each)
        left = [each for each in left if each is not leads and each not in behind]
        # what the site changed is said of one article, so nobody is named beside it
        also = () if leads.changes else _one_for_each(leads.item, (each.item for each in behind))
        yield Together(leads=leads, also=also, before=tuple(before))
        before.append(leads)


def _goes_behind(one: Voiced, leads: Voiced) -> bool:
    if one.changes or (leads.changes and (leads.changes.withdrawn or not one.telling)):
        return False
    return adds_nobody(one, leads)


def _one_for_each(leads: Item, behind: Iterable[Item]) -> tuple[Item, ...]:
    """Return the first of these articles of each outlet and language but the leading one's."""
    also = {(leads.source_id, leads.article.language): leads}
    for each in behind:
        also.setdefault((each.source_id, each.article.language), each)
    return tuple(also.values())[1:]


def _another_note(one: Voiced, before: Sequence[Voiced]) -> bool:
    """Tell whether an outlet has another text of the story in this language before: what it wrote twice it meant twice."""
    own = [each for each in before if (each.item.source_id, each.language) == (one.item.source_id, one.language)]
    return bool(own) and not any(_holds(each, one) or _holds(one, each) for each in own)


def _holds(one: Voiced, other: Voiced) -> bool:
    return stand_in(other.item.article.text.splitlines(), one.item.article.text)
