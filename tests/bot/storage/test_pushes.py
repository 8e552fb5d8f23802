from datetime import timedelta

import pytest

from bot.digest.message import Message
from bot.storage import Storage, acknowledging, outbox, pushes, subscribers
from bot.storage.acknowledging import Result, Terms
from bot.storage.pushes import AlreadySent, Confirmed, CountChanged, Push
from bot.storage.subscribers import Audience
from tests.bot.storage.makers import NOON, subscribe

PARTS = (Message(text="one"), Message(text="two"))
ADMIN = 99
LATER = NOON + timedelta(seconds=18)


async def readers(storage: Storage, count: int) -> None:
    for chat_id in range(1, count + 1):
        await subscribe(storage, chat_id)


async def prepare(storage: Storage, audience: Audience | None = None) -> Push:
    return await storage.write(pushes.prepare, ADMIN, PARTS[:1], audience or Audience(), NOON)


async def again(storage: Storage, push: Push) -> Push:
    kept = await storage.read(pushes.get, push.id)
    assert kept is not None
    return kept


async def deliver(storage: Storage, limit: int) -> int:
    """Send as many messages as are taken; return how many."""
    taken = await storage.write(outbox.claim, "me", NOON, limit)
    await storage.write(outbox.mark_sending, "me", [owed.id for owed in taken], NOON)
    results = [Result(owed=owed, ending="sent", message_id=1) for owed in taken]
    await storage.write(acknowledging.acknowledge, "me", results, Terms(), LATER)
    return len(taken)


async def test_a_push_is_kept_as_it_was_shown_and_sends_nothing(storage: Storage) -> None:
    await readers(storage, 2)
    audience = Audience(kind="language", value="en")
    push = await storage.write(pushes.prepare, ADMIN, PARTS, audience, NOON)
    assert await storage.read(pushes.get, push.id) == push
    assert (push.admin_chat_id, push.audience, push.parts, push.expected) == (ADMIN, audience, PARTS, 2)
    assert (push.state, push.confirmed_at, push.ended_at) == ("prepared", None, None)
    assert await storage.read(outbox.counts) == {}
    assert await storage.read(pushes.progress, push.id) == {}
    assert await storage.read(pushes.get, 999) is None


async def test_two_taps_send_once(storage: Storage) -> None:
    await readers(storage, 3)
    push = await prepare(storage)
    assert await storage.write(pushes.confirm, push.id, 3, NOON) == Confirmed(count=3)
    assert await storage.write(pushes.confirm, push.id, 3, NOON) == AlreadySent()
    assert await storage.read(outbox.counts) == {"pending": 3}


@pytest.mark.parametrize(("promised", "sent"), [(20, True), (21, True), (22, False), (19, False), (0, False)])
async def test_a_number_that_changed_by_more_than_a_twentieth_is_shown_again(
    storage: Storage, promised: int, sent: bool
) -> None:
    await readers(storage, 20)
    push = await prepare(storage)
    outcome = await storage.write(pushes.confirm, push.id, promised, NOON)
    assert outcome == (Confirmed(count=20) if sent else CountChanged(count=20))
    assert (await storage.read(outbox.counts) != {}) is sent


async def test_an_unknown_push_is_told(storage: Storage) -> None:
    with pytest.raises(LookupError, match="push 5"):
        await storage.write(pushes.confirm, 5, 1, NOON)


async def test_it_goes_on_until_the_last_is_settled(storage: Storage) -> None:
    await readers(storage, 3)
    push = await prepare(storage)
    await storage.write(pushes.confirm, push.id, 3, NOON)
    assert await deliver(storage, 2) == 2
    assert (await again(storage, push)).state == "running"
    assert await storage.read(pushes.progress, push.id) == {"sent": 2, "pending": 1}
    assert await deliver(storage, 2) == 1
    done = await again(storage, push)
    assert (done.state, done.confirmed_at, done.ended_at) == ("done", NOON, LATER)


async def test_a_paused_push_waits_while_others_go(storage: Storage) -> None:
    await readers(storage, 2)
    push, other = await prepare(storage), await prepare(storage)
    for each in (push, other):
        await storage.write(pushes.confirm, each.id, 2, NOON)
    await storage.write(pushes.pause, push.id)
    assert (await again(storage, push)).state == "paused"
    assert await deliver(storage, 10) == 2
    assert (await again(storage, other)).state == "done"
    await storage.write(pushes.resume, push.id)
    assert await deliver(storage, 10) == 2
    assert (await again(storage, push)).state == "done"


async def test_a_stopped_push_skips_what_is_not_under_way(storage: Storage) -> None:
    await readers(storage, 4)
    push = await prepare(storage)
    await storage.write(pushes.confirm, push.id, 4, NOON)
    await deliver(storage, 1)
    under_way = await storage.write(outbox.claim, "me", NOON, 2)
    await storage.write(outbox.mark_sending, "me", [under_way[0].id], NOON)
    for _ in range(2):
        await storage.write(pushes.stop, push.id, LATER)
    assert await storage.read(pushes.progress, push.id) == {"sent": 1, "sending": 1, "skipped": 2}
    stopped = await again(storage, push)
    assert (stopped.state, stopped.ended_at) == ("stopped", LATER)
    assert await storage.write(outbox.mark_sending, "me", [under_way[1].id], NOON) == set()


async def test_a_push_that_was_dropped_cannot_be_sent(storage: Storage) -> None:
    await readers(storage, 1)
    push = await prepare(storage)
    await storage.write(pushes.stop, push.id, NOON)
    assert await storage.write(pushes.confirm, push.id, 1, NOON) == AlreadySent()
    assert await storage.read(outbox.counts) == {}


async def test_pausing_what_does_not_run_does_nothing(storage: Storage) -> None:
    push = await prepare(storage)
    await storage.write(pushes.pause, push.id)
    await storage.write(pushes.resume, push.id)
    assert (await again(storage, push)).state == "prepared"


async def test_a_large_audience_is_put_in_by_and_by_and_counted_whole(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushes, "CHUNK", 2)
    await readers(storage, 5)
    push = await prepare(storage)
    await storage.write(pushes.confirm, push.id, 5, NOON)
    digest_id = (await again(storage, push)).digest_id
    assert digest_id is not None
    assert await storage.read(outbox.counts) == {"pending": 2}
    assert await storage.read(pushes.progress, push.id) == {"pending": 5}
    await deliver(storage, 2)
    assert (await again(storage, push)).state == "running"
    assert await storage.write(pushes.fan_out_more, digest_id, NOON)
    assert not await storage.write(pushes.fan_out_more, digest_id, NOON)
    assert not await storage.write(pushes.fan_out_more, digest_id, NOON)
    assert await storage.read(pushes.progress, push.id) == {"sent": 2, "pending": 3}
    assert await deliver(storage, 10) == 3
    assert (await again(storage, push)).state == "done"


async def test_a_stopped_push_is_put_in_no_further(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushes, "CHUNK", 2)
    await readers(storage, 5)
    push = await prepare(storage)
    await storage.write(pushes.confirm, push.id, 5, NOON)
    await storage.write(pushes.stop, push.id, NOON)
    digest_id = (await again(storage, push)).digest_id
    assert digest_id is not None
    assert not await storage.write(pushes.fan_out_more, digest_id, NOON)
    assert await storage.read(outbox.counts) == {"skipped": 2}


@pytest.mark.parametrize(("state", "sent"), [("new", 1), ("active", 1), ("paused", 1), ("retired", 0)])
async def test_one_chat_named_by_an_admin_needs_no_subscription(storage: Storage, state: str, sent: int) -> None:
    await subscribe(storage, 7, state=state)
    push = await prepare(storage, Audience(kind="chat", value="7"))
    assert push.expected == sent
    await storage.write(pushes.confirm, push.id, sent, NOON)
    assert await deliver(storage, 10) == sent


async def test_who_unsubscribed_after_it_was_confirmed_is_skipped(storage: Storage) -> None:
    await readers(storage, 2)
    push = await prepare(storage)
    await storage.write(pushes.confirm, push.id, 2, NOON)
    await storage.write(subscribers.retire, 1, "blocked", NOON)
    assert await deliver(storage, 10) == 1
    assert await storage.read(pushes.progress, push.id) == {"sent": 1, "skipped": 1}


async def test_a_push_to_nobody_is_done_at_once(storage: Storage) -> None:
    push = await prepare(storage)
    await storage.write(pushes.confirm, push.id, 0, NOON)
    done = await again(storage, push)
    assert (done.state, done.ended_at) == ("done", NOON)
