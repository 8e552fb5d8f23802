"""Tells admins of messages that are our own mistake: once each, however many were to get it, and beside the sending."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.delivery.alarms import Alarms
from bot.language import Translate
from bot.storage.acknowledging import Result


@dataclass(slots=True, kw_only=True)
class Parked:
    """What was told, and what is being told."""

    alarms: Alarms
    _told: set[tuple[int, int]] = field(default_factory=set)
    _telling: set[asyncio.Task[None]] = field(default_factory=set)

    def tell(self, results: Sequence[Result]) -> None:
        """Begin to tell of those parked among the results that nobody heard of yet."""
        parked = [each for each in results if each.ending == "parked"]
        fresh = [each for each in parked if (each.owed.digest_id, each.owed.part) not in self._told]
        if not fresh:
            return
        self._told.update((each.owed.digest_id, each.owed.part) for each in fresh)
        values = {"count": len(fresh), "reason": fresh[0].reason}

        def say(translate: Translate) -> str:
            sentence = translate(
                "Telegram refuses %(count)d message of mine for what it says: %(reason)s",
                "Telegram refuses %(count)d messages of mine for what they say: %(reason)s",
                len(fresh),
            )
            return sentence % values

        telling = asyncio.ensure_future(self.alarms.tell(say))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def finish(self) -> None:
        """Wait for what is being told."""
        if self._telling:
            await asyncio.wait(self._telling)

    def abandon(self) -> None:
        """Give up what is being told."""
        for telling in tuple(self._telling):
            telling.cancel()
