"""getUpdates: the long poll of the bot. One at a time; a second one ends the first with a conflict."""

import asyncio
import contextlib

from bot.playground.errors import ApiError
from bot.playground.faults import CONFLICT
from bot.playground.people import Fields
from bot.playground.updates import Updates

LONGEST_SECONDS = 50
MOST = 100


class Polling:
    """Hands out the updates that wait, and waits for the next when there are none."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._turn = object()
        self._closing = False

    async def get_updates(self, values: Fields) -> list[Fields]:
        """Return up to `limit` updates, at the latest after `timeout` seconds. Raises ApiError (409)."""
        if "allowed_updates" in values:
            self._updates.allowed = frozenset(values["allowed_updates"])
        offset, limit = values.get("offset", 0), min(max(values.get("limit", MOST), 1), MOST)
        loop = asyncio.get_running_loop()
        end = loop.time() + min(values.get("timeout", 0), LONGEST_SECONDS)
        turn = self._turn = object()
        self._updates.ring()
        while True:
            if self._turn is not turn:
                raise ApiError(409, CONFLICT)
            bell = self._updates.bell
            found = self._updates.take(offset, limit)
            if found or self._closing or loop.time() >= end:
                return found
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(bell.wait(), end - loop.time())

    def close(self) -> None:
        """End the waiting."""
        self._closing = True
        self._updates.ring()
