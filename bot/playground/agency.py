"""The agency: a second outlet of the local newsroom that brings again what the first one has, in its own words or another language.

So that a digest has something to join: the original first, "also in" and other languages beside it.
"""

from datetime import datetime, timedelta
from pathlib import Path

from bot.playground.newsroom import Newsroom
from bot.playground.outlet_words import OutletLanguage
from bot.playground.stories import Story, read_drafts

AFTER = timedelta(seconds=2)
"""How soon the agency follows."""
_NUMBERS = 40_000
"""Its own counter stands lower than the first outlet's."""


class Agency:
    """What the agency has out: of the drafts in a folder, those whose original is; times are aware UTC."""

    name = "Xəzər Xəbər"
    motto = "Agentlik: başqalarının yazdığını yenidən verir. Yalnız bu kompüterdədir"
    language: OutletLanguage = "az"

    def __init__(self, folder: Path | None, original: Newsroom) -> None:
        """Follow a newsroom; no folder makes an empty outlet. Raises NewsroomError."""
        self._drafts = {draft.follows: draft for draft in (read_drafts(folder) if folder else ()) if draft.follows}
        self._original = original
        self._now: datetime | None = None

    @property
    def stories(self) -> tuple[Story, ...]:
        """Return what is out, newest first."""
        followed = [story for story in self._original.stories if story.draft.article_id in self._drafts]
        told = [
            Story(
                draft=self._drafts[story.draft.article_id],
                number=_NUMBERS + story.number % _NUMBERS,
                appeared_at=story.appeared_at + AFTER,
            )
            for story in followed
        ]
        return tuple(story for story in told if self._now is None or story.appeared_at <= self._now)

    def story(self, number: int) -> Story | None:
        """Return the story with this number, if it is out."""
        return next((story for story in self.stories if story.number == number), None)

    def catch_up(self, now: datetime) -> None:
        """Bring out what is due by now."""
        self._now = now
