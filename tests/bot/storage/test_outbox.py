from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from bot.digest.message import Button, Entity, Message
from bot.storage import Storage, acknowledging, digests, outbox, subscribers
from bot.storage import delivery_tables as tables
from bot.storage.acknowledging import OnDoubt, Result, Terms
from bot.storage.outbox import Owed
from bot.subscriber import Subscriber
from tests.bot.storage.makers import HOUR, NOON, subscribe

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
PART = Message(text="Sitat")


async def owe(
    storage: Storage, readers: list[Subscriber], *parts: Message, priority: int = outbox.REGULAR, now: datetime = NOON
) -> int:
    """Put a digest into the outbox for these readers and return its id."""

    def run(connection: Connection) -> int:
        digest_id = digests.create(connection, digests.NewDigest(kind="digest", window_to=now), now, fanned=True)
        digests.save_parts(connection, digest_id, parts or (PART,))
        new = outbox.NewOwed(now=now, priority=priority)
        outbox.put(connection, digest_id, [reader.id for reader in readers], new)
        return digest_id

    return await storage.write(run)


async def take(storage: Storage, limit: int = 10, *, owner: str = "me", now: datetime = NOON) -> list[Owed]:
    return await storage.write(outbox.claim, owner, now, limit)


async def send(storage: Storage, owed: list[Owed], *, owner: str = "me") -> set[int]:
    return await storage.write(outbox.mark_sending, owner, [each.id for each in owed], NOON)


async def end(storage: Storage, ending: Any, *, on_doubt: OnDoubt = "resend", owner: str = "me", **more: Any) -> Owed:
    """Take the only row, mark it and note what its call came to."""
    (owed,) = await take(storage)
    await send(storage, [owed])
    result = Result(owed=owed, ending=ending, **more)
    await storage.write(acknowledging.acknowledge, owner, [result], Terms(on_doubt=on_doubt), NOON + SECOND)
    return owed


async def rows(storage: Storage) -> list[Any]:
    def run(connection: Connection) -> list[Any]:
        return list(connection.execute(select(tables.outbox).order_by(tables.outbox.c.id)).all())

    return await storage.read(run)


async def readers(storage: Storage, count: int = 1) -> list[Subscriber]:
    return [await subscribe(storage, chat_id) for chat_id in range(1, count + 1)]


async def test_everybody_is_owed_every_part_once(storage: Storage) -> None:
    people = await readers(storage, 3)
    digest_id = await owe(storage, people, PART, Message(text="more"))
    await storage.write(outbox.put, digest_id, [reader.id for reader in people], outbox.NewOwed(now=NOON + HOUR))
    kept = [(row.subscriber_id, row.part, row.state) for row in await rows(storage)]
    assert kept == [(reader.id, part, "pending") for reader in people for part in (0, 1)]


async def test_what_is_taken_says_where_it_goes(storage: Storage) -> None:
    thread = await subscribe(storage, -100, kind="group", thread_id=5)
    digest_id = await owe(storage, [thread])
    (owed,) = await take(storage)
    assert (owed.digest_id, owed.part, owed.chat_id, owed.thread_id) == (digest_id, 0, -100, 5)
    assert await take(storage, owner="another") == []


async def test_the_urgent_is_taken_first_then_the_oldest(storage: Storage) -> None:
    people = await readers(storage, 2)
    regular = await owe(storage, people)
    pushed = await owe(storage, people, priority=outbox.PUSHED)
    urgent = await owe(storage, people, priority=outbox.URGENT)
    taken = await take(storage, 5)
    assert [owed.digest_id for owed in taken] == [urgent, urgent, pushed, pushed, regular]
    assert [owed.chat_id for owed in taken] == [1, 2, 1, 2, 1]


async def test_a_part_waits_until_those_before_it_are_settled(storage: Storage) -> None:
    await owe(storage, await readers(storage), PART, Message(text="more"))
    first = await end(storage, "later", again_at=NOON)
    assert first.part == 0
    assert [owed.part for owed in await take(storage)] == [0]
    await storage.write(outbox.release, "me", NOON)
    await end(storage, "sent", message_id=7)
    assert [owed.part for owed in await take(storage)] == [1]


async def test_a_row_is_left_alone_until_its_time(storage: Storage) -> None:
    await owe(storage, await readers(storage), now=NOON + SECOND)
    assert await take(storage) == []
    assert len(await take(storage, now=NOON + SECOND)) == 1


@pytest.mark.parametrize("state", ["paused", "retired", "new"])
async def test_whoever_left_meanwhile_is_skipped(storage: Storage, state: str) -> None:
    gone, here = await subscribe(storage, 1, state=state), await subscribe(storage, 2)
    await owe(storage, [gone, here])
    assert [owed.chat_id for owed in await take(storage)] == [2]
    assert [row.state for row in await rows(storage)] == ["skipped", "claimed"]


async def test_only_the_owner_may_send_what_it_took(storage: Storage) -> None:
    await owe(storage, await readers(storage, 2))
    taken = await take(storage)
    assert await send(storage, taken, owner="another") == set()
    for _ in range(2):  # the first answer may have been lost with the connection
        assert await send(storage, taken) == {owed.id for owed in taken}
    assert [(row.state, row.attempts) for row in await rows(storage)] == [("sending", 1)] * 2


async def test_what_arrived_is_kept_with_its_message(storage: Storage) -> None:
    await owe(storage, await readers(storage))
    await end(storage, "sent", message_id=77)
    (row,) = await rows(storage)
    assert (row.state, row.message_id, row.reason, row.lease_owner, row.doubts) == ("sent", 77, None, None, 0)
    assert row.updated_at == NOON + SECOND


@pytest.mark.parametrize(
    ("ending", "on_doubt", "state", "doubts"),
    [
        ("doubt", "resend", "pending", 1),
        ("doubt", "drop", "doubtful", 1),
        ("later", "drop", "pending", 0),
        ("parked", "resend", "parked", 0),
        ("refused", "resend", "refused", 0),
    ],
)
async def test_what_did_not_arrive_is_kept_with_its_reason(
    storage: Storage, ending: str, on_doubt: OnDoubt, state: str, doubts: int
) -> None:
    await owe(storage, await readers(storage))
    await end(storage, ending, on_doubt=on_doubt, reason="because", again_at=NOON + HOUR)
    (row,) = await rows(storage)
    assert (row.state, row.doubts, row.reason) == (state, doubts, "because")
    assert row.not_before == (NOON + HOUR if state == "pending" else NOON)


async def test_a_refusal_retires_the_chat_and_keeps_its_wish(storage: Storage) -> None:
    (reader,) = await readers(storage)
    await owe(storage, [reader])
    await end(storage, "refused", reason="blocked")
    after = await storage.read(subscribers.by_id, reader.id)
    assert after is not None
    assert (after.state, after.wish) == ("retired", reader.wish)


async def test_a_migrated_chat_is_owed_its_message_in_the_new_one(storage: Storage) -> None:
    group = await subscribe(storage, -5, kind="group")
    await owe(storage, [group])
    await end(storage, "migrated", new_chat_id=-1005)
    (owed,) = await take(storage, now=NOON + SECOND)
    assert owed.chat_id == -1005


async def test_a_sender_believed_dead_cannot_undo_what_its_successor_does(storage: Storage) -> None:
    (reader,) = await readers(storage)
    await owe(storage, [reader])
    await end(storage, "refused", owner="a zombie")
    (row,) = await rows(storage)
    assert row.state == "sending"
    after = await storage.read(subscribers.by_id, reader.id)
    assert after is not None
    assert after.state == "active"


async def test_what_was_taken_and_not_sent_is_given_back(storage: Storage) -> None:
    await owe(storage, await readers(storage, 3))
    first, second, _ = await take(storage)
    await send(storage, [first])
    await storage.write(outbox.release, "me", NOON)
    assert [row.state for row in await rows(storage)] == ["sending", "pending", "pending"]
    assert second.id in {owed.id for owed in await take(storage, owner="another")}


async def test_what_must_wait_for_its_chat_is_given_back_until_then(storage: Storage) -> None:
    await owe(storage, await readers(storage, 2))
    first, second = await take(storage)
    await storage.write(outbox.postpone, "me", {first.id: NOON + MINUTE})
    await storage.write(outbox.postpone, "another", {second.id: NOON + MINUTE})
    assert [row.state for row in await rows(storage)] == ["pending", "claimed"]
    assert await take(storage) == []
    assert [owed.id for owed in await take(storage, now=NOON + MINUTE)] == [first.id]


@pytest.mark.parametrize(("on_doubt", "state"), [("resend", "pending"), ("drop", "doubtful")])
async def test_what_the_dead_were_sending_is_in_doubt(storage: Storage, on_doubt: OnDoubt, state: str) -> None:
    await owe(storage, await readers(storage, 3))
    await send(storage, await take(storage, 1, owner="dead"), owner="dead")
    await take(storage, 1, owner="dead")
    mine = await take(storage, 1)
    await send(storage, mine)
    assert await storage.write(acknowledging.recover, "me", on_doubt, NOON) == 1
    assert [(row.state, row.doubts) for row in await rows(storage)] == [(state, 1), ("pending", 0), ("sending", 0)]
    assert await storage.write(acknowledging.recover, "me", on_doubt, NOON) == 0


async def test_rows_are_counted_by_state_of_all_or_of_one_digest(storage: Storage) -> None:
    people = await readers(storage, 2)
    one = await owe(storage, people)
    await owe(storage, people[:1])
    await take(storage, 1)
    assert await storage.read(outbox.counts) == {"claimed": 1, "pending": 2}
    assert await storage.read(outbox.counts, one) == {"claimed": 1, "pending": 1}


async def test_what_ended_long_ago_goes_and_what_is_owed_stays(storage: Storage) -> None:
    (reader,) = await readers(storage)
    old = await owe(storage, [reader])
    await end(storage, "sent", message_id=1)
    owed = await owe(storage, [reader])
    assert await storage.write(outbox.prune, NOON) == 0
    assert await storage.write(outbox.prune, NOON + HOUR) == 1
    assert await storage.read(digests.get, old) is None
    assert await storage.read(digests.get, owed) is not None
    assert await storage.read(outbox.counts) == {"pending": 1}


MESSAGES = st.builds(
    Message,
    text=st.text(),
    entities=st.lists(
        st.builds(
            Entity,
            kind=st.sampled_from(["bold", "text_link"]),
            offset=st.integers(0, 9),
            length=st.integers(1, 9),
            url=st.none() | st.text(),
        )
    ).map(tuple),
    buttons=st.lists(st.lists(st.builds(Button, text=st.text(), data=st.none() | st.text())).map(tuple)).map(tuple),
)


@given(MESSAGES)
def test_a_message_is_kept_as_it_was_written(message: Message) -> None:
    assert digests.from_json(digests.as_json(message)) == message
