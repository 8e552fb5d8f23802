"""One stored article in the view somebody asked for: its card, all its quotes, or the proof of them."""

import logging
from collections.abc import Callable, Mapping
from typing import Literal

from bot.digest.item import Item
from bot.digest.message import Message
from bot.digest.render import RefusedSlice, Voice, card, full_view, proof_view
from bot.handlers.context import Visit
from bot.storage import items

log = logging.getLogger(__name__)

View = Literal["card", "full", "proof"]

_RENDERERS: Mapping[View, Callable[[Item, Voice], Message]] = {"card": card, "full": full_view, "proof": proof_view}


async def one_article(visit: Visit, view: View, version_id: int) -> Message | None:
    """Return a version in a view; None when it is no longer kept, or its words are not what was proved."""
    item = await visit.world.storage.read(items.get_item, version_id)
    if item is None:
        return None
    try:
        return _RENDERERS[view](item, visit.voice)
    except RefusedSlice as error:
        log.error("version %d is not shown: %s", version_id, error)  # noqa: TRY400  because where it was refused says nothing more
        return None
