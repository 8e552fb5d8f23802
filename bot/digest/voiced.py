"""An article with what would be shown of it, and whether another one tells all of that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.digest.changes import Changes
from bot.digest.excerpt import Excerpt
from bot.digest.headline import headline
from bot.digest.item import Item
from bot.stories.likeness import plain


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

    @property
    def headed(self) -> str:
        """Return the language and headline of an article that has more to show than that, "" for others."""
        article = self.item.article
        return f"{article.language}:{headline(article.title).casefold()}" if article.title and self.telling else ""


def adds_nobody(one: Voiced, leads: Voiced) -> bool:
    """Tell whether nothing that would be shown of an article is lost behind the leading one.

    Another outlet's article under the same headline is the same; else, in one language, its words stand there too, and in another
    language everybody who speaks in it speaks there.
    """
    if one.item.source_id != leads.item.source_id and one.headed and one.headed == leads.headed:
        return True
    if one.language == leads.language:
        return stand_in(_words(one), leads.item.article.text)
    return all(says(leads.item, one.item.speaker_id(block.quote), block.quote.speaker) for block in one.excerpt.blocks)


def says(item: Item, speaker_id: int | None, name: str | None) -> bool:
    """Tell whether somebody, by the archive's id or by name, says something in an article."""
    known = speaker_id is not None and speaker_id in item.speakers
    return known or any(quote.speaker == name for quote in item.summary.quotes)


def stand_in(words: Iterable[str], text: str) -> bool:
    """Tell whether all these words stand in a text, marks and capitals apart."""
    whole = _whole(text)
    return all(f" {plain(each)} " in whole for each in words if plain(each))


@lru_cache(maxsize=8)  # one text is compared with many
def _whole(text: str) -> str:
    return f" {plain(text)} "


def _words(voiced: Voiced) -> Iterator[str]:
    for block in voiced.excerpt.blocks:
        yield from map(voiced.item.article.slice, block.spans)
