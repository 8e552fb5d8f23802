"""Runs work while a role is ours: receiving updates, the clock, sending; a process that loses it lets go and stands by again."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from bot.storage import Storage
from bot.storage.roles import Role

log = logging.getLogger(__name__)


async def while_held(storage: Storage, role: Role, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Wait for a role and run `work()` under it, again after a loss, until the work ends by itself or we are cancelled.

    The role is given up only after the work has ended, so that a successor never meets it half done.
    """
    while True:
        log.info("waits for the role %s", role)
        async with storage.hold(role) as held:
            log.info("role %s: it is ours", role)
            working = asyncio.ensure_future(work())
            losing = asyncio.ensure_future(held.lost.wait())
            try:
                await asyncio.wait([working, losing], return_when=asyncio.FIRST_COMPLETED)
            finally:
                losing.cancel()
                ended = working.done()
                working.cancel()
                await asyncio.wait([working])
            if ended:
                return working.result()
        log.warning("role %s: it was lost; another process may have it now", role)
