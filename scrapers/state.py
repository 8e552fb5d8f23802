"""What is remembered of a source between two rounds, as one frozen value.

Who keeps it, and what is said of it to whom, is left to the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

StateName = Literal[
    "new",
    "ok",
    "not_modified",
    "challenged",
    "gone",
    "html_instead_of_feed",
    "empty",
    "unreadable",
    "slow",
    "silent",
    "headlines_only",
    "forbidden",
    "failing",
]
GOOD_STATES: frozenset[StateName] = frozenset({"ok", "not_modified"})
"""The states nobody has to be told of ("new" is neither good nor bad)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayState:
    """The state of one way into a source.

    `validators` are those of the last 200 ("etag", "last_modified", "stored_at"); `depth` is how far back it goes; `failures`
    counts attempts in a row that brought nothing; before `next_at` it is not asked unless somebody wants a round now, before
    `not_before`, which is the site's own wish, not even then.
    """

    state: StateName = "new"
    reason: str | None = None
    failures: int = 0
    ok_at: datetime | None = None
    next_at: datetime | None = None
    not_before: datetime | None = None
    depth: timedelta | None = None
    validators: Mapping[str, str] = field(default_factory=dict)

    def resting(self, now: datetime, *, asked_for: bool) -> bool:
        """Tell whether it is left alone for now; `asked_for`: somebody wants a round now."""
        wishes = (self.not_before,) if asked_for else (self.not_before, self.next_at)
        return any(wish is not None and now < wish for wish in wishes)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """The state of one source.

    `since` is when `state` began; `next_at` is when the next round is due (None: at once); `ways` are the states of the ways in
    by their URLs; `channel` is the URL that gave the last entries; `daily` counts new articles by day (`scrapers.rhythm`);
    `failures` counts rounds in a row without entries or bodies; `found` and `read` count the new entries of the running (or
    last) round and how many of them are done; `announced` says that an admin was told of a bad `state`; `set_aside` are the
    source keys not to ask for again (gone, too old, no article), the latest last.
    """

    source_id: str
    state: StateName = "new"
    since: datetime
    reason: str | None = None
    ways: Mapping[str, WayState] = field(default_factory=dict)
    next_at: datetime | None = None
    last_ok_at: datetime | None = None
    last_article_at: datetime | None = None
    channel: str | None = None
    failures: int = 0
    found: int = 0
    read: int = 0
    announced: bool = False
    set_aside: tuple[str, ...] = ()
    daily: Mapping[str, int] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Tell whether nobody needs to be told of this state."""
        return self.state in GOOD_STATES
