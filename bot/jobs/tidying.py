"""The nightly tidying: old rows go, the database is kept in shape."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.storage import Storage, outbox

log = logging.getLogger(__name__)

KEEP_DELIVERIES = timedelta(days=30)
"""How long what was sent stays in the outbox (field notes on delivery, section 8)."""


async def tidy(storage: Storage, clock: Callable[[], datetime]) -> None:
    """Delete deliveries that ended long ago and let the database optimise itself."""
    gone = await storage.write(outbox.prune, clock() - KEEP_DELIVERIES)
    await storage.optimize()
    log.info("tidied: %d old deliveries deleted", gone)
