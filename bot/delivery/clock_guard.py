"""Refuses to act on a clock that cannot be right: far ahead of when the bot last looked.

After a real outage of days the clock is right: so it is believed when it has gone on steadily for an hour.
"""

import logging
from datetime import datetime, timedelta

from bot.delivery.alarms import Alarms
from bot.delivery.zones import retell
from bot.language import Translate
from bot.storage import Storage, instants, marks

log = logging.getLogger(__name__)

HOUR = timedelta(hours=1)
FARTHEST_AHEAD = timedelta(hours=36)
BELIEVED_AFTER = HOUR
_TICK, _HELD = "tick", "clock held"


async def clock_is_right(storage: Storage, alarms: Alarms | None, now: datetime) -> bool:
    """Tell whether `now` may be acted on, and remember it; the first refusal is logged and told to admins."""
    last, held = await storage.read(marks.get, _TICK), await storage.read(marks.get, _HELD)
    if last is not None and last - now > FARTHEST_AHEAD:
        log.warning(
            "the clock was %d hours ahead and is set right: what it wrote is brought back", (last - now) // HOUR
        )
        await storage.write(instants.fold, now)
        await retell(storage, now)
    if last is None or now - last <= FARTHEST_AHEAD or (held is not None and now - held >= BELIEVED_AFTER):
        await storage.write(marks.put, _TICK, now)
        if held is not None:
            await storage.write(marks.forget, _HELD)
        return True
    if held is None or now < held:
        await storage.write(marks.put, _HELD, now)
        hours = (now - last) // HOUR
        log.error("the clock is %d hours ahead of when it was last seen: digests wait for an hour", hours)
        if alarms is not None:
            await alarms.tell(lambda translate: _sentence(translate, hours))
    return False


async def is_held(storage: Storage) -> bool:
    """Tell whether the clock was refused and is not believed yet."""
    return await storage.read(marks.get, _HELD) is not None


def _sentence(translate: Translate, hours: int) -> str:
    return translate(
        "The clock of this server is %(hours)d hours ahead of when I last looked. Digests wait for an hour; if the clock is right, nothing is to be done."
    ) % {"hours": hours}
