"""The updates that wait for the bot: numbered, confirmed by the offset of the next getUpdates, filtered by type."""

import asyncio
from collections.abc import Collection
from typing import Any

Fields = dict[str, Any]
FIRST_UPDATE = 700_001
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """The queue. Nothing leaves it before it was confirmed: a bot that dies gets its last batch again."""

    def __init__(self) -> None:
        self.allowed: Collection[str] | None = None
        """The types the bot asked for; None or empty: all but those that must be asked for by name."""
        self._next_id = FIRST_UPDATE
        self._waiting: list[Fields] = []
        self._bell = asyncio.Event()

    @property
    def waiting(self) -> list[Fields]:
        """Return the unconfirmed updates, oldest first."""
        return list(self._waiting)

    def put(self, kind: str, content: Fields) -> int | None:
        """Add an update and return its id; None when the bot does not want this type."""
        wanted = kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT
        if not wanted:
            return None
        update_id, self._next_id = self._next_id, self._next_id + 1
        self._waiting.append({"update_id": update_id, kind: content})
        self.ring()
        return update_id

    def take(self, offset: int, limit: int) -> list[Fields]:
        """Forget what is confirmed by `offset` (negative: counted from the end) and return up to `limit` of the rest."""
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset > 0:
            self._waiting = [update for update in self._waiting if update["update_id"] >= offset]
        return self._waiting[:limit]

    def drop(self) -> None:
        """Forget all."""
        self._waiting.clear()

    @property
    def bell(self) -> asyncio.Event:
        """Return the event that the next update sets."""
        return self._bell

    def ring(self) -> None:
        """Wake whoever waits."""
        self._bell.set()
        self._bell = asyncio.Event()
