"""From the outbox to Telegram: at most so many calls at once, each marked before it goes out and written down after.

What is owed is decided by `composing` and the pushes; answers to commands do not come through here.
"""

import asyncio
import logging
import random
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic

from aiogram import Bot

from bot.delivery.alarms import Alarms
from bot.delivery.calling import Caller, log_batch
from bot.delivery.outcomes import Outcome
from bot.delivery.pace import Pace
from bot.storage import Storage, outbox
from bot.storage.outbox import OnDoubt, Owed, Result

log = logging.getLogger(__name__)

POLL_SECONDS = 0.5
"""How often the outbox is looked at when nobody wakes the sender: rows come due, and other processes put some in."""
CLAIM_AHEAD = 2
"""Batches claimed ahead: few, so that what is urgent need not wait behind them."""
LONG_WAIT = 2.0
"""A claimed row whose chat must wait longer makes room for others."""
LONGEST_PAUSE = 60.0
RETRY_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderOptions:
    """How to send: calls a second, calls at once, what to do with doubt; seconds one call may take, and the end of all."""

    rate: float = 25.0
    connections: int = 8
    on_doubt: OnDoubt = "resend"
    call_seconds: float = 20.0
    drain_seconds: float = 25.0


class _TokenRefusedError(Exception):
    """Telegram does not know the token any more."""


@dataclass(slots=True, kw_only=True)
class Sender:
    """The one sender of a bot token. `clock` gives aware UTC now."""

    bot: Bot
    storage: Storage
    options: SenderOptions
    clock: Callable[[], datetime]
    alarms: Alarms
    _owner: str = field(default_factory=lambda: uuid.uuid4().hex)
    _woken: asyncio.Event = field(default_factory=asyncio.Event)
    _claimed: list[Owed] = field(default_factory=list)
    _pace: Pace = field(init=False)
    _caller: Caller = field(init=False)
    _failed_batches: int = 0
    _told: set[tuple[int, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._pace = Pace(self.options.rate)
        seconds = self.options.call_seconds
        self._caller = Caller(bot=self.bot, storage=self.storage, clock=self.clock, seconds=seconds)

    def wake(self) -> None:
        """Say that something new lies in the outbox."""
        self._woken.set()

    async def run(self) -> None:
        """Send until cancelled; calls under way are then finished and written down, for at most `drain_seconds`."""
        while True:
            try:
                await self._recover()
                await self._send_for_ever()
            except _TokenRefusedError as error:
                log.critical(
                    "Telegram refuses BOT_TOKEN (%s): nothing is sent until it is mended and the bot restarted", error
                )
                return
            except Exception:
                log.exception("sending stopped; it goes on in %g s", RETRY_SECONDS)
                await asyncio.sleep(RETRY_SECONDS)
            finally:
                await self._release()

    async def _release(self) -> None:
        self._claimed.clear()
        try:
            await self.storage.write(outbox.release, self._owner, self.clock())
        except Exception:  # a full disk must not end the bot: the claims end with their leases
            log.exception("what was claimed could not be given back")

    async def _recover(self) -> None:
        # a new owner each time: what this one left `sending` at a failure is in doubt like that of any other
        self._owner = uuid.uuid4().hex
        doubts = await self.storage.write(outbox.recover, self._owner, self.options.on_doubt, self.clock())
        if doubts:
            log.warning("%d messages were under way when sending ended: in doubt (%s)", doubts, self.options.on_doubt)

    async def _send_for_ever(self) -> None:
        while True:
            self._woken.clear()
            batch, wait = self._choose(await self._owed())
            if batch:
                await self._finished(batch)
            elif wait > 0:
                await self._wait(wait)

    async def _owed(self) -> list[Owed]:
        """Return what is claimed; more is claimed when too little is left, so that what is urgent need not wait long."""
        if len(self._claimed) < self.options.connections:
            room = CLAIM_AHEAD * self.options.connections - len(self._claimed)
            self._claimed.extend(await self.storage.write(outbox.claim, self._owner, self.clock(), room))
            await self._postpone()
        return self._claimed

    async def _postpone(self) -> None:
        """Put back what must wait for its chat, so that it does not stand in the way of other chats."""
        now, today = monotonic(), self.clock()
        overall = self._pace.wait_overall(now)
        waits = {each.id: self._pace.wait(each.chat_id, now) for each in self._claimed}
        later = {id_: today + timedelta(seconds=wait) for id_, wait in waits.items() if wait > overall + LONG_WAIT}
        if later:
            await self.storage.write(outbox.postpone, self._owner, later)
            self._claimed = [each for each in self._claimed if each.id not in later]

    def _choose(self, owed: Sequence[Owed]) -> tuple[list[Owed], float]:
        """Return what may go out together now, or else how many seconds to wait."""
        now, batch = monotonic(), list[Owed]()
        wait = POLL_SECONDS
        for each in owed:
            if len(batch) == self.options.connections:
                break
            left = self._pace.wait(each.chat_id, now)
            if left <= 0:
                self._pace.take(each.chat_id, now)
                batch.append(each)
            wait = min(wait, left)
        return batch, wait

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass

    async def _finished(self, batch: list[Owed]) -> None:
        """Send a batch; a cancellation waits for it, so that nothing that arrived is forgotten."""
        sending = asyncio.ensure_future(self._send(batch))
        try:
            await asyncio.shield(sending)
        except asyncio.CancelledError:
            _, left = await asyncio.wait([sending], timeout=self.options.drain_seconds)
            if left:
                log.warning("calls under way took too long: they are in doubt")
                sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
            raise

    async def _send(self, batch: list[Owed]) -> None:
        """Mark, call and write down one batch."""
        taken = {each.id for each in batch}
        self._claimed = [each for each in self._claimed if each.id not in taken]
        mine = await self.storage.write(outbox.mark_sending, self._owner, sorted(taken), self.clock())
        going = [each for each in batch if each.id in mine]
        began = monotonic()
        async with asyncio.TaskGroup() as group:
            calls = [group.create_task(self._caller.call(each)) for each in going]
        answers = [call.result() for call in calls]
        results = [result for result, _ in answers]
        await self.storage.write(outbox.acknowledge, self._owner, results, self.options.on_doubt, self.clock())
        log_batch(results, monotonic() - began)
        await self._tell_parked([each for each in results if each.ending == "parked"])
        await self._heed([outcome for _, outcome in answers if outcome is not None], len(answers))

    async def _heed(self, failures: Sequence[Outcome], calls: int) -> None:
        """Do what the failures of a batch ask for: pause or stop."""
        for outcome in failures:
            if outcome.kind == "stop":
                raise _TokenRefusedError(outcome.reason)
            if outcome.kind == "slow_down":
                # without jitter every bot behind one address would come back at the same moment
                self._pace.pause(outcome.pause_seconds * random.uniform(1.0, 1.1), monotonic())  # noqa: S311  because nothing secret hangs on it
        troubled = calls > 0 and sum(each.kind in {"later", "doubt"} for each in failures) == calls
        self._failed_batches = self._failed_batches + 1 if troubled else 0
        if troubled:
            self._pace.pause(min(LONGEST_PAUSE, 0.5 * 2.0 ** min(self._failed_batches, 7)), monotonic())

    async def _tell_parked(self, parked: Sequence[Result]) -> None:
        """Tell admins of a message that is our own mistake: once, however many were to get it."""
        fresh = [each for each in parked if (each.owed.digest_id, each.owed.part) not in self._told]
        if not fresh:
            return
        self._told.update((each.owed.digest_id, each.owed.part) for each in fresh)
        reasons = [each.reason for each in fresh]
        values = {"count": len(reasons), "reason": reasons[0]}
        await self.alarms.tell(
            lambda translate: (
                translate(
                    "Telegram refuses %(count)d message of mine for what it says: %(reason)s",
                    "Telegram refuses %(count)d messages of mine for what they say: %(reason)s",
                    len(reasons),
                )
                % values
            )
        )
