"""One stored article in the view somebody asked for: its card, all its quotes, or the proof of them."""

import logging
from typing import Literal

from bot.digest.message import Message
from bot.digest.others import others_beside
from bot.digest.render import RefusedSlice, card, full_view, proof_view
from bot.handlers.context import Visit
from bot.storage import items, stories_told

log = logging.getLogger(__name__)

View = Literal["card", "full", "proof"]


async def one_article(visit: Visit, view: View, version_id: int) -> Message | None:
    """Return a version in a view; None when it is no longer kept, or its words are not what was proved."""
    storage = visit.world.storage
    item = await storage.read(items.get_item, version_id)
    if item is None:
        return None
    try:
        if view == "card":
            others = await storage.read(stories_told.beside, visit.subscriber.wish, [item], visit.now)
            return card(item, visit.voice, others_beside(item, others))
        if view == "proof":
            return proof_view(item, visit.voice, await storage.read(stories_told.since, item))
        return full_view(item, visit.voice)
    except RefusedSlice as error:
        log.error("version %d is not shown: %s", version_id, error)  # noqa: TRY400  because where it was refused says nothing more
        return None
