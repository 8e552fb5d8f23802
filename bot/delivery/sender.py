"""From the outbox to Telegram: at most so many calls at once, each marked before it goes out and written down after.

What is owed is decided by `composing` and the pushes; answers to commands do not come through here.
"""

import asyncio
import logging
import random
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic as steady

from aiogram import Bot

from bot.delivery.alarms import Alarms
from bot.delivery.calling import Caller, log_batch
from bot.delivery.flight import Flight
from bot.delivery.outcomes import Outcome
from bot.delivery.pace import Pace
from bot.delivery.parked import Parked
from bot.delivery.threads import thread_gone
from bot.storage import Storage, StorageError, acknowledging, outbox, turns
from bot.storage.acknowledging import OnDoubt, Result, Terms
from bot.storage.outbox import Owed
from bot.storage.turns import Taken, Turn

log = logging.getLogger(__name__)

POLL_SECONDS = 0.5
"""How often the outbox is looked at when nobody wakes the sender: rows come due, and other processes put some in."""
CLAIM_AHEAD = 2
"""Batches claimed ahead: few, so that what is urgent need not wait behind them."""
LONG_WAIT = 2.0
"""A claimed row whose chat must wait longer makes room for others."""
LONGEST_PAUSE = 60.0
RETRY_SECONDS = 5.0
RECOVERY_SECONDS = 60.0
"""How often it is looked for rows whose leases ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderOptions:
    """How to send: calls a second, calls at once, what to do with doubt; seconds one call may take, and the end of all.

    `paid` lets Telegram charge for what passes its free limits.
    """

    rate: float = 25.0
    connections: int = 8
    on_doubt: OnDoubt = "resend"
    call_seconds: float = 20.0
    drain_seconds: float = 25.0
    paid: bool = False


class _TokenRefusedError(Exception):
    """Telegram does not know the token any more."""


@dataclass(slots=True, kw_only=True)
class Sender:
    """The one sender of a bot token. `clock` gives aware UTC now, `monotonic` the seconds the pace goes by."""

    bot: Bot
    storage: Storage
    options: SenderOptions
    clock: Callable[[], datetime]
    alarms: Alarms
    monotonic: Callable[[], float] = steady
    _owner: str = field(default_factory=lambda: uuid.uuid4().hex)
    _woken: asyncio.Event = field(default_factory=asyncio.Event)
    _claimed: list[Owed] = field(default_factory=list)
    _pace: Pace = field(init=False)
    _flight: Flight = field(init=False)
    _terms: Terms = field(init=False)
    _next_recovery: float = 0.0
    _failed_in_a_row: int = 0
    _ending: bool = False
    _refused: str | None = None
    _parked: Parked = field(init=False)

    def __post_init__(self) -> None:
        self._pace = Pace(self.options.rate)
        self._parked = Parked(alarms=self.alarms)
        seconds = self.options.call_seconds
        caller = Caller(bot=self.bot, storage=self.storage, clock=self.clock, seconds=seconds, paid=self.options.paid)
        self._flight = Flight(call=caller.call)
        self._terms = Terms(on_doubt=self.options.on_doubt, moved=thread_gone(self.alarms.translations))

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
            await self.storage.step(outbox.release, self._owner, self.clock())
        except Exception:  # a full disk must not end the bot: the claims end with their leases
            log.exception("what was claimed could not be given back")

    async def _recover(self) -> None:
        # a new owner each time: what this one left `sending` at a failure is in doubt like that of any other
        self._owner = uuid.uuid4().hex
        doubts = await self.storage.step(acknowledging.recover, self._owner, self.options.on_doubt, self.clock())
        if doubts:
            log.warning("%d messages were under way when sending ended: in doubt (%s)", doubts, self.options.on_doubt)

    async def _send_for_ever(self) -> None:
        """Work until cancelled; a cancellation waits for what is under way, so that nothing that arrived is forgotten."""
        self._ending = False
        working = asyncio.ensure_future(self._work())
        try:
            await asyncio.shield(working)
        except asyncio.CancelledError:
            self._ending = True
            self._woken.set()
            _, left = await asyncio.wait([working], timeout=self.options.drain_seconds)
            if left:
                log.warning("calls under way took too long: they are in doubt")
                working.cancel()
            await asyncio.gather(working, return_exceptions=True)
            raise

    async def _work(self) -> None:
        """Let calls out as slots get free and write down what came back; at the end only the latter."""
        landed: list[Result] = []
        try:
            while not self._ending:
                self._woken.clear()
                batch, wait = self._choose()
                claimed = await self._turn(landed, batch)
                landed = [] if claimed and len(self._flight) < self.options.connections else await self._land(wait)
            while landed or self._flight:
                await self._turn(landed, ())
                landed = await self._land(None) if self._flight else []
            await self._parked.finish()
        finally:
            await self._flight.abandon()
            self._parked.abandon()
        if self._refused is not None:
            raise _TokenRefusedError(self._refused)

    async def _turn(self, landed: Sequence[Result], batch: Sequence[Owed]) -> bool:
        """Write down what landed, mark the batch and let its calls out; return whether more was claimed.

        More is claimed when little is left, so that what is urgent need not wait long.
        """
        going = [each.id for each in batch]
        left = [each for each in self._claimed if each.id not in going]
        few = len(left) < self.options.connections and not self._ending
        room = CLAIM_AHEAD * self.options.connections - len(left) if few else 0
        if not (landed or going or room):
            return False
        turn = Turn(owner=self._owner, landed=landed, going=going, room=room)
        taken = await self._take(turn)
        self._parked.tell(landed)
        for each in batch:
            if each.id in taken.going:
                self._flight.start(each)
        self._claimed = [*left, *taken.claimed]
        await self._postpone()
        return bool(taken.claimed)

    async def _take(self, turn: Turn) -> Taken:
        """Do the turn; a database that fails is waited for, so that nothing Telegram answered is forgotten."""
        while True:
            now = self.clock()
            try:
                if self.monotonic() >= self._next_recovery:
                    await self.storage.step(acknowledging.recover_lapsed, self._owner, self.options.on_doubt, now)
                    self._next_recovery = self.monotonic() + RECOVERY_SECONDS
                return await self.storage.step(turns.take, turn, self._terms, now)
            except StorageError as error:
                log.warning("sending waits: %s", error)
                await asyncio.sleep(RETRY_SECONDS)

    async def _postpone(self) -> None:
        """Put back what must wait for its chat, so that it does not stand in the way of other chats."""
        now, today = self.monotonic(), self.clock()
        overall = self._pace.wait_overall(now)
        waits = {each.id: self._pace.wait(each.chat_id, now) for each in self._claimed}
        later = {id_: today + timedelta(seconds=wait) for id_, wait in waits.items() if wait > overall + LONG_WAIT}
        if not later:
            return
        with suppress(StorageError):  # they wait in memory then
            await self.storage.step(outbox.postpone, self._owner, later)
            self._claimed = [each for each in self._claimed if each.id not in later]

    def _choose(self) -> tuple[list[Owed], float | None]:
        """Return what may go out now, or else how many seconds to wait (None: until a slot is free)."""
        now, batch = self.monotonic(), list[Owed]()
        free = self.options.connections - len(self._flight)
        if free <= 0:
            return batch, None
        wait = POLL_SECONDS
        for each in self._claimed:
            if len(batch) == free:
                return batch, None
            left = self._pace.wait(each.chat_id, now)
            if left <= 0:
                self._pace.take(each.chat_id, now)
                batch.append(each)
            else:
                wait = min(wait, left)
        return batch, wait

    async def _land(self, wait: float | None) -> list[Result]:
        """Wait until calls come back (or so long, or until woken); return what they came to."""
        began = self.monotonic()
        answers = await self._flight.landed(wait, self._woken if wait is not None else None)
        results = [result for result, _ in answers]
        if answers:
            log_batch(results, self.monotonic() - began)
            self._heed([outcome for _, outcome in answers if outcome is not None], len(answers))
        return results

    def _heed(self, failures: Sequence[Outcome], calls: int) -> None:
        """Do what failures ask for: pause or stop."""
        for outcome in failures:
            if outcome.kind == "stop":
                self._refused, self._ending = outcome.reason, True
            if outcome.kind == "slow_down":
                # without jitter every bot behind one address would come back at the same moment
                self._pace.slow_down(self.monotonic())
                self._pace.pause(outcome.pause_seconds * random.uniform(1.0, 1.1), self.monotonic())  # noqa: S311  because nothing secret hangs on it
        troubled = sum(each.kind in {"later", "doubt"} for each in failures)
        self._failed_in_a_row = self._failed_in_a_row + troubled if troubled == calls else 0
        rounds = self._failed_in_a_row // self.options.connections
        if rounds:  # one chat that hangs is no trouble of the network
            self._pace.pause(min(LONGEST_PAUSE, 0.5 * 2.0 ** min(rounds, 7)), self.monotonic())
