"""The nightly tidying: old rows go, the database is looked at and kept in shape."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.alarms import Alarms
from bot.delivery.clock_guard import clock_is_right
from bot.storage import Storage, StorageError, articles, outbox, stories

log = logging.getLogger(__name__)

KEEP_DELIVERIES = timedelta(days=30)
"""How long what was sent stays in the outbox (field notes on delivery, section 8)."""
KEEP_SIGNS = 2 * stories.WINDOW
"""How long an article may be compared with new ones, and as long again for those that are dated late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidying:
    """Deletes what is old; a database that is not whole is told to admins. `keep_articles` is how long texts stay."""

    storage: Storage
    alarms: Alarms
    clock: Callable[[], datetime]
    keep_articles: timedelta

    async def tidy(self) -> None:
        """Delete deliveries that ended long ago and old texts nothing sent refers to; look at the database and pack it.

        Nothing is deleted by a clock that cannot be right.
        """
        now = self.clock()
        if not await clock_is_right(self.storage, self.alarms, now):
            return
        gone = await self.storage.write(outbox.prune, now - KEEP_DELIVERIES)
        forgotten = await self.storage.write(articles.prune, now - self.keep_articles)
        await self.storage.write(stories.prune, now - KEEP_SIGNS)
        try:
            await self.storage.look_after()
        except StorageError as error:
            log.error("the database is not whole: %s", error)  # noqa: TRY400  because the sentence says it all
            await self.alarms.not_whole(str(error))
        log.info("tidied: %d old deliveries and %d old texts deleted", gone, forgotten)
