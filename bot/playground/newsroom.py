"""The local newsroom: a small news site of the Day.Az kind, so that the scrapers have something real to read.

Decides what is published and when. `stories` reads the articles, `newsroom_pages` writes the HTML and the feed,
`newsroom_site` answers HTTP.
"""

from datetime import datetime, timedelta
from pathlib import Path

from bot.playground.outlet_words import OutletLanguage
from bot.playground.stories import Draft, Story, in_turn, read_drafts

SEED = "seed-day-az-1"
"""The article kept for the first press of "Publish the next article"."""
FIRST_NUMBER = 1827500
AT_START = 8
EVERY = timedelta(minutes=10)
_AGES = tuple(timedelta(minutes=minutes) for minutes in (22, 75, 140, 205, 310, 425, 560, 700))
"""How long ago the stories of the start came out: within the last 24 hours, so that a first digest holds them."""


class Newsroom:
    """What is published and what comes next; times are aware UTC and always given by the caller."""

    name = "Local newsroom"
    motto = "Новости Азербайджана и соседей. Сайт для проб: существует только на этом компьютере"
    language: OutletLanguage = "ru"

    def __init__(
        self, folder: Path | None, *, now: datetime, at_start: int = AT_START, every: timedelta = EVERY
    ) -> None:
        """Publish `at_start` stories with times before `now`. No folder makes an empty site. Raises NewsroomError."""
        drafts = read_drafts(folder) if folder else []
        self._seed: Draft | None = next((draft for draft in drafts if draft.article_id == SEED), None)
        self._waiting = list(in_turn([draft for draft in drafts if draft.article_id != SEED]))
        self._number = FIRST_NUMBER
        self._every = every
        self._last_at = now
        self._stories: list[Story] = []
        first, self._waiting = self._waiting[:at_start], self._waiting[at_start:]
        for position, draft in enumerate(first):
            age = len(first) - 1 - position
            self._put(draft, now - _AGES[age % len(_AGES)] - timedelta(days=age // len(_AGES)))

    @property
    def stories(self) -> tuple[Story, ...]:
        """Return what is published, newest first."""
        return tuple(reversed(self._stories))

    @property
    def next_title(self) -> str | None:
        """Return the headline the next `publish_next` brings out; None when all is published."""
        draft = self._seed or (self._waiting[0] if self._waiting else None)
        return draft.title if draft else None

    @property
    def waiting(self) -> int:
        """Return how many articles are not published yet."""
        return len(self._waiting) + (self._seed is not None)

    def story(self, number: int) -> Story | None:
        """Return the published story with this number."""
        return next((story for story in self._stories if story.number == number), None)

    def publish_next(self, now: datetime) -> Story | None:
        """Publish the next article on demand, the seed before all others; None when all is published."""
        if self._seed is not None:
            draft, self._seed = self._seed, None
            return self._put(draft, now)
        return self._publish_waiting(now)

    def catch_up(self, now: datetime) -> Story | None:
        """Publish one article when the interval has passed since the last; the seed waits for `publish_next`.

        Called whenever somebody looks, so that the site needs no clock work of its own.
        """
        if now - self._last_at < self._every:
            return None
        return self._publish_waiting(now)

    def _publish_waiting(self, now: datetime) -> Story | None:
        return self._put(self._waiting.pop(0), now) if self._waiting else None

    def _put(self, draft: Draft, at: datetime) -> Story:
        self._number += 1 + self._number % 3  # the numbers of such sites have gaps
        story = Story(draft=draft, number=self._number, appeared_at=at)
        self._stories.append(story)
        self._last_at = max(self._last_at, at)
        return story
