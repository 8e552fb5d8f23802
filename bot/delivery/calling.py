"""One call to Telegram: the kept message rebuilt, sent, and its answer put into a result. Pace and marking are the sender's."""

import logging
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiogram import Bot

from bot.delivery.outcomes import Kind, Outcome, classify
from bot.digest.message import Message
from bot.keyboards import as_kwargs
from bot.storage import Storage, StorageError, digests
from bot.storage.acknowledging import Ending, Result
from bot.storage.outbox import Owed

log = logging.getLogger(__name__)

LONGEST_WAIT = 60.0
_KEPT_PARTS = 64

_ENDINGS: dict[Kind, Ending] = {
    "refused": "refused",
    "parked": "parked",
    "doubt": "doubt",
    "later": "later",
    "slow_down": "later",
    "migrated": "migrated",
    "no_thread": "no_thread",
    "stop": "later",
}
"""What the outbox is told; pausing and stopping is the sender's own matter."""


@dataclass(slots=True, kw_only=True)
class Caller:
    """Makes calls; `seconds` is what one may take, `paid` lets Telegram charge for what passes its free limits. The parts of the digests under way are kept in memory."""

    bot: Bot
    storage: Storage
    clock: Callable[[], datetime]
    seconds: float
    paid: bool = False
    _parts: dict[tuple[int, int], Message] = field(default_factory=dict)

    async def call(self, owed: Owed) -> tuple[Result, Outcome | None]:
        """Make the call for a row and return what to write down, and the failure if it is one; raises nothing but a cancellation."""
        try:
            message = as_kwargs(await self._part(owed.digest_id, owed.part))
        except StorageError as error:
            log.warning("digest %d waits: %s", owed.digest_id, error)
            outcome = Outcome(kind="later", reason="the database failed")
            return self._result(owed, outcome), outcome
        except Exception as error:
            log.exception("digest %d, part %d cannot be made into a message", owed.digest_id, owed.part)
            outcome = Outcome(kind="parked", reason=type(error).__name__)
            return self._result(owed, outcome), outcome
        try:
            sent = await self.bot.send_message(
                owed.chat_id,
                message_thread_id=owed.thread_id or None,
                request_timeout=math.ceil(self.seconds),
                allow_paid_broadcast=self.paid or None,
                **message,
            )
        except Exception as error:  # noqa: BLE001  because whatever a call raises must be written down
            outcome = classify(error)
            return self._result(owed, outcome), outcome
        return Result(owed=owed, ending="sent", message_id=sent.message_id), None

    async def _part(self, digest_id: int, number: int) -> Message:
        key = (digest_id, number)
        if key not in self._parts:
            if len(self._parts) >= _KEPT_PARTS:
                self._parts.clear()
            self._parts[key] = await self.storage.read(digests.part, digest_id, number)
        return self._parts[key]

    def _result(self, owed: Owed, outcome: Outcome) -> Result:
        again_at = None
        if outcome.kind in {"later", "doubt"}:
            tried = owed.doubts if outcome.kind == "doubt" else owed.attempts
            # without jitter all that failed together would come back together
            wait = min(LONGEST_WAIT, 2.0 ** min(tried, 6)) * random.uniform(0.8, 1.2)  # noqa: S311  because nothing secret hangs on it
            again_at = self.clock() + timedelta(seconds=wait)
        return Result(
            owed=owed,
            ending=_ENDINGS[outcome.kind],
            reason=outcome.reason,
            new_chat_id=outcome.new_chat_id,
            again_at=again_at,
        )


def log_batch(results: Sequence[Result], seconds: float) -> None:
    """Write one line for a batch, and one for each message that is our own mistake."""
    endings = [each.ending for each in results]
    told = ", ".join(f"{endings.count(ending)} {ending}" for ending in dict.fromkeys(endings))
    level = logging.INFO if set(endings) <= {"sent"} else logging.WARNING
    log.log(level, "outbox: %s in %.2f s", told or "nothing left to send", seconds)
    for each in results:
        if each.ending == "parked":
            log.error("digest %d, part %d is refused by Telegram: %s", each.owed.digest_id, each.owed.part, each.reason)
