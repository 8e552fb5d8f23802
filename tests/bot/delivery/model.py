"""A model of delivery: readers come, move and leave, news appear, clocks jump, senders crash; the database must agree with it.

The model knows what Telegram really took. Whatever happens: nobody is left out of anything, no row is without an ending, and a
copy more than one stands on record as a doubt.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from sqlalchemy import select

from bot import cities
from bot.delivery.composing import Context, compose_due
from bot.handlers.choices import in_city, subscribed, unsubscribed
from bot.storage import Connection, Storage, acknowledging, outbox, subscribers, turns
from bot.storage.acknowledging import Ending, OnDoubt, Result, Terms
from bot.storage.delivery_tables import digests as digests_table
from bot.storage.delivery_tables import outbox as outbox_table
from bot.storage.items import get_item
from bot.storage.outbox import Owed
from bot.storage.turns import Turn
from bot.subscriber import Subscriber
from tests.bot.delivery.post import TRANSLATIONS
from tests.bot.digest.makers import topics
from tests.bot.storage.archive import NINE, Archive, at

T = TypeVar("T")
HOUR = timedelta(hours=1)
CITIES = ("baku", "tashkent", "kyiv", "washington")
TIMES = (("09:00",), ("09:00", "18:00"), ("00:00",), ("23:30", "07:00"))
ENDINGS: tuple[Ending, ...] = ("sent", "sent", "sent", "doubt", "later", "refused")
LIMIT = 4


class Delivery(RuleBasedStateMachine):
    """One bot over days, and Telegram's own book of what it took."""

    make_url: Callable[[], str]
    on_doubt: OnDoubt = "resend"

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.archive = Archive(Storage(type(self).make_url()))
        self.context = Context(topics=topics(), translations=TRANSLATIONS)
        self.now = NINE
        self.number = 0
        self.senders = 0
        self.taken = Counter[int]()
        self.claimed: list[Owed] = []
        self.flying: list[Owed] = []
        self.ready: list[tuple[int, datetime]] = []
        self.begun: dict[int, datetime] = {}

    def run(self, work: Awaitable[T]) -> T:
        return self.loop.run_until_complete(work)

    @property
    def owner(self) -> str:
        return f"sender {self.senders}"

    def teardown(self) -> None:
        self.run(self._to_the_end())
        self.check_copies()
        self.run(self.archive.storage.close())
        self.loop.close()

    async def _to_the_end(self) -> None:
        """Let the last sender work off what is owed, without further trouble."""
        storage = self.archive.storage
        self.senders += 1
        await storage.step(acknowledging.recover, self.owner, self.on_doubt, self.now)
        self.now += timedelta(days=1)
        while owed := await storage.step(outbox.claim, self.owner, self.now, 100):
            ids = await storage.step(outbox.mark_sending, self.owner, [each.id for each in owed], self.now)
            self.taken.update(ids)
            results = [Result(owed=each, ending="sent", message_id=1) for each in owed if each.id in ids]
            await storage.step(acknowledging.acknowledge, self.owner, results, Terms(on_doubt=self.on_doubt), self.now)
        assert not set(outbox.OWED) & set(await self.archive.owed())

    @initialize()
    def begin(self) -> None:
        self.run(self.archive.say(self._next(), self.now - HOUR))

    def _next(self) -> int:
        self.number += 1
        return self.number

    @rule(times=st.sampled_from(TIMES), city=st.sampled_from(CITIES))
    def somebody_subscribes(self, times: tuple[str, ...], city: str) -> None:
        found = cities.city(city)
        assert found is not None
        reader = self.run(self.archive.reader(self._next(), **at(*times), state="paused", covered_until=self.now))
        self.begun[reader.id] = self.now
        self._change(reader.id, lambda each: subscribed(in_city(each, found, self.now), self.now))

    def _change(self, reader_id: int, edit: Callable[[Subscriber], Subscriber]) -> None:
        def run(connection: Connection) -> None:
            reader = subscribers.by_id(connection, reader_id)
            assert reader is not None
            subscribers.save(connection, edit(reader))

        self.run(self.archive.storage.write(run))

    @precondition(lambda self: self.begun)
    @rule(data=st.data(), city=st.sampled_from(CITIES))
    def somebody_moves(self, data: st.DataObject, city: str) -> None:
        found = cities.city(city)
        assert found is not None
        self._change(self._some(data), lambda each: in_city(each, found, self.now))

    @precondition(lambda self: self.begun)
    @rule(data=st.data())
    def somebody_pauses_and_comes_back(self, data: st.DataObject) -> None:
        reader_id = self._some(data)
        self._change(reader_id, lambda each: each if each.state == "retired" else unsubscribed(each))
        self._change(reader_id, lambda each: each if each.state == "retired" else subscribed(each, self.now))

    def _some(self, data: st.DataObject) -> int:
        return int(data.draw(st.sampled_from(sorted(self.begun))))

    @rule()
    def news_appear(self) -> None:
        version = self.run(self.archive.say(self._next(), self.now))
        item = self.run(self.archive.read(_ready_at, version))
        self.ready.append((version, item))

    @rule(minutes=st.sampled_from([1, 7, 59, 60, 600, 1440, 3000]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(hours=st.sampled_from([-30, -1, 1, 50]))
    def the_clock_is_wrong_for_a_tick(self, hours: int) -> None:
        right = self.now
        self.now += timedelta(hours=hours)
        self.the_clock_ticks()
        self.now = max(right, self.now) if hours == 1 else right

    @rule()
    def the_clock_ticks(self) -> None:
        self.run(compose_due(self.archive.storage, self.context, self.now))

    @rule(data=st.data(), answers=st.booleans(), goes=st.booleans(), room=st.sampled_from([0, LIMIT]))
    def the_sender_takes_a_turn(self, data: st.DataObject, *, answers: bool, goes: bool, room: int) -> None:
        landed = [self._result(each, data) for each in self.flying] if answers else []
        going = self.claimed if goes else []
        turn = Turn(owner=self.owner, landed=landed, going=[each.id for each in going], room=room)
        terms = Terms(on_doubt=self.on_doubt)
        taken = self.run(self.archive.storage.step(turns.take, turn, terms, self.now))
        still = [] if answers else self.flying
        self.flying = [*still, *(each for each in going if each.id in taken.going)]
        self.claimed = [*([] if goes else self.claimed), *taken.claimed]

    def _result(self, owed: Owed, data: st.DataObject) -> Result:
        ending: Ending = data.draw(st.sampled_from(ENDINGS))
        arrived = ending == "sent" or (ending == "doubt" and data.draw(st.booleans()))
        self.taken[owed.id] += arrived
        return Result(owed=owed, ending=ending, message_id=1 if ending == "sent" else None, reason=ending)

    @rule(data=st.data())
    def the_sender_is_killed(self, data: st.DataObject) -> None:
        for owed in self.flying:
            self.taken[owed.id] += data.draw(st.booleans())
        self.claimed, self.flying = [], []
        self.senders += 1
        self.run(self.archive.storage.step(acknowledging.recover, self.owner, self.on_doubt, self.now))

    @invariant()
    def check_copies(self) -> None:
        for row in self.run(self.archive.read(_rows)):
            copies = self.taken[row.id]
            assert copies <= 1 + row.doubts, (row.id, copies, row.doubts)
            if row.state == "sent":
                assert copies >= 1
            if self.on_doubt == "drop":
                assert copies <= 1

    @invariant()
    def check_slots_and_windows(self) -> None:
        """Each slot once, in order; what one digest showed begins where the last one ended."""
        windows = defaultdict[int, list[Any]](list)
        for row in self.run(self.archive.read(_windows)):
            windows[row.subscriber_id].append(row)
        for served in windows.values():
            slots = [row.slot for row in served]
            assert slots == sorted(set(slots))
            for earlier, later in pairwise(served):
                assert earlier.window_to <= later.window_from

    @invariant()
    def check_nothing_is_left_out(self) -> None:
        """What became ready between a reader's beginning and what they are told of is in one of their windows."""
        windows = defaultdict[int, list[Any]](list)
        for row in self.run(self.archive.read(_windows)):
            windows[row.subscriber_id].append(row)
        for reader_id, begun in self.begun.items():
            reader = self.run(self.archive.read(subscribers.by_id, reader_id))
            for version, ready_at in self.ready:
                if begun < ready_at <= (reader.covered_until or begun):
                    shown = [row for row in windows[reader_id] if row.window_from < ready_at <= row.window_to]
                    assert len(shown) == 1, (reader_id, version)


def _ready_at(connection: Connection, version_id: int) -> datetime:
    item = get_item(connection, version_id)
    assert item is not None
    assert item.ready_at is not None
    return item.ready_at


def _rows(connection: Connection) -> list[Any]:
    return list(connection.execute(outbox_table.select()).all())


def _windows(connection: Connection) -> list[Any]:
    joined = outbox_table.join(digests_table, digests_table.c.id == outbox_table.c.digest_id)
    columns = (
        outbox_table.c.subscriber_id,
        digests_table.c.slot,
        digests_table.c.window_from,
        digests_table.c.window_to,
    )
    chosen = select(*columns).select_from(joined).where(digests_table.c.kind == "digest")
    return list(connection.execute(chosen.order_by(digests_table.c.id)).all())
