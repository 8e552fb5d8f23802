"""What goes on after a handler has answered: run in the app's task group, where an error must not escape."""

import logging
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)


async def guarded(work: Coroutine[Any, Any, None]) -> None:
    """Do the work; an error ends it with a line in the log and nothing else."""
    try:
        await work
    except Exception:
        log.exception("something begun by a command ended early")
