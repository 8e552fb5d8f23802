from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.delivery.composing import Context, compose_due
from bot.digest.message import Message
from bot.storage import digests, marks, outbox, pushes, subscribers
from bot.storage.subscribers import Audience
from bot.subscriber import Schedule
from tests.bot.storage.archive import NINE, WISH, Archive, at

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def test_readers_who_wish_the_same_share_one_digest(archive: Archive, context: Context) -> None:
    readers = await archive.readers(5)
    version_id = await archive.say(1, NINE - HOUR)
    assert await compose_due(archive.storage, context, NINE) == 5
    assert await archive.owed() == {"pending": 5}
    digest = await archive.read(digests.get, 1)
    assert (digest.kind, digest.wish, digest.slot) == ("digest", WISH, "2026-03-02T09:00")
    assert digest.fanned_at == NINE
    assert await archive.read(digests.get, 2) is None
    assert [item.version_id for item in await archive.read(digests.list_digest_items, 1)] == [version_id]
    for reader in readers:
        after = await archive.again(reader)
        assert (after.covered_until, after.next_due_at) == (NINE, NINE + DAY)


async def test_the_digest_of_the_next_day_begins_where_the_last_one_ended(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    await archive.say(1, NINE)
    await archive.say(2, NINE + timedelta(microseconds=1))
    await compose_due(archive.storage, context, NINE)
    await compose_due(archive.storage, context, NINE + DAY)
    shown = [[item.version_id for item in await archive.read(digests.list_digest_items, each)] for each in (1, 2)]
    assert shown == [[1], [2]]


async def test_other_wishes_hours_and_histories_get_digests_of_their_own(archive: Archive, context: Context) -> None:
    await archive.say(1, NINE - HOUR)
    await archive.reader(1)
    await archive.reader(2, wish=replace(WISH, language="az"))
    await archive.reader(3, **at("09:00", "18:00"))
    await archive.reader(4, covered_until=NINE - 2 * DAY)
    await archive.reader(5, wish=replace(WISH, topics=("transport",)))
    assert await compose_due(archive.storage, context, NINE) == 5
    assert len({(await archive.read(digests.part, each, 0)).text for each in range(1, 6)}) >= 3
    assert await archive.read(digests.get, 6) is None


async def test_nothing_new_sends_nothing_and_moves_on(archive: Archive, context: Context) -> None:
    reader = await archive.reader(1)
    await archive.tell_without_quotes(1, NINE - HOUR)
    assert await compose_due(archive.storage, context, NINE) == 0
    assert await archive.owed() == {}
    after = await archive.again(reader)
    assert (after.covered_until, after.next_due_at) == (NINE, NINE + DAY)


async def test_missed_hours_become_one_digest(archive: Archive, context: Context) -> None:
    reader = await archive.reader(1, **at("09:00", "13:00", "18:00"))
    await archive.say(1, NINE - HOUR)
    await archive.say(2, NINE + HOUR)
    late = NINE + timedelta(hours=6)
    assert await compose_due(archive.storage, context, late) == 1
    assert len(await archive.read(digests.list_digest_items, 1)) == 2
    after = await archive.again(reader)
    assert after.covered_until == NINE + timedelta(hours=4)
    assert after.next_due_at == NINE + timedelta(hours=9)


async def test_a_tick_done_twice_changes_nothing(archive: Archive, context: Context) -> None:
    await archive.readers(3)
    await archive.say(1, NINE - HOUR)
    assert [await compose_due(archive.storage, context, NINE) for _ in range(3)] == [3, 0, 0]
    assert await archive.owed() == {"pending": 3}


async def test_a_fan_out_that_a_kill_cut_short_is_gone_on_with(
    archive: Archive, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.composing.CHUNK", 2)
    await archive.readers(5)
    await archive.say(1, NINE - HOUR)
    real = outbox.put
    done: list[object] = []

    def killed(*args: object) -> None:
        if len(done) == 1:
            raise SystemError
        done.append(args)
        real(*args)  # type: ignore[arg-type]  # because all is handed on

    monkeypatch.setattr(outbox, "put", killed)
    with pytest.raises(SystemError):
        await compose_due(archive.storage, context, NINE)
    monkeypatch.undo()
    assert await archive.owed() == {"pending": 2}
    assert await compose_due(archive.storage, context, NINE) == 3
    assert await archive.owed() == {"pending": 5}
    assert await archive.read(digests.get, 2) is None  # the same digest was gone on with


async def test_who_wants_news_at_once_gets_what_is_new_without_an_hour(archive: Archive, context: Context) -> None:
    reader = await archive.reader(1, schedule=Schedule(instant=True), next_due_at=None)
    await archive.say(1, NINE + HOUR)
    now = NINE + HOUR + timedelta(seconds=1)
    assert await compose_due(archive.storage, context, now) == 1
    assert await compose_due(archive.storage, context, now + timedelta(minutes=1)) == 0
    after = await archive.again(reader)
    assert (after.next_due_at, after.covered_until) == (None, now + timedelta(minutes=1))


async def test_who_stopped_or_was_retired_gets_nothing(archive: Archive, context: Context) -> None:
    await archive.say(1, NINE - HOUR)
    for number, state in enumerate(("new", "paused", "retired"), 1):
        await archive.reader(number, state=state)
    assert await compose_due(archive.storage, context, NINE) == 0


async def test_a_run_is_one_line_in_the_log_whoever_gets_something(
    archive: Archive, context: Context, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot.delivery")
    for number in (1, 2):
        await archive.reader(number, next_due_at=NINE)
    await archive.reader(3, schedule=Schedule(instant=True), next_due_at=None)
    await compose_due(archive.storage, context, NINE - 2 * HOUR)
    assert not caplog.messages
    await archive.say(1, NINE - HOUR)
    assert await compose_due(archive.storage, context, NINE) == 3
    assert caplog.messages == ["digests composed: 1 at their hour for 2 subscribers, 1 at once for 1 subscribers"]


async def test_a_clock_far_ahead_stops_the_tick_and_nothing_is_marked_done(
    archive: Archive, context: Context, caplog: pytest.LogCaptureFixture
) -> None:
    reader = await archive.reader(1)
    await archive.say(1, NINE - HOUR)
    await compose_due(archive.storage, context, NINE - HOUR)
    ahead = NINE + timedelta(days=400)
    assert await compose_due(archive.storage, context, ahead) == 0
    assert await compose_due(archive.storage, context, ahead + timedelta(minutes=1)) == 0
    assert await archive.again(reader) == reader
    assert caplog.text.count("hours ahead") == 1
    assert await archive.read(marks.get, "tick") == NINE - HOUR
    assert await compose_due(archive.storage, context, NINE) == 1  # the clock was put right


async def test_after_a_real_outage_of_days_the_clock_is_believed_within_an_hour(
    archive: Archive, context: Context
) -> None:
    await archive.reader(1)
    await archive.say(1, NINE - HOUR)
    await compose_due(archive.storage, context, NINE - HOUR)
    back = NINE + 3 * DAY
    assert await compose_due(archive.storage, context, back) == 0
    assert await compose_due(archive.storage, context, back + HOUR) == 1
    assert await compose_due(archive.storage, context, back + HOUR) == 0


async def test_what_was_missed_comes_in_the_morning_not_at_night(archive: Archive, context: Context) -> None:
    reader = await archive.reader(1, **at("18:00"))
    await archive.say(1, NINE + 8 * HOUR)
    night, morning = NINE + 18 * HOUR, NINE + 22 * HOUR  # 03:00 and 07:00 in Baku
    assert await compose_due(archive.storage, context, night) == 0
    assert (await archive.again(reader)).next_due_at == reader.next_due_at
    assert await compose_due(archive.storage, context, morning) == 1
    after = await archive.again(reader)
    assert (after.last_slot, after.next_due_at) == ("2026-03-02T18:00", NINE + 33 * HOUR)


@pytest.mark.parametrize("before", [(1,), ()])
async def test_something_that_becomes_ready_while_a_digest_is_made_is_in_it(
    archive: Archive, context: Context, monkeypatch: pytest.MonkeyPatch, before: tuple[int, ...]
) -> None:
    await archive.reader(1)
    for number in before:
        await archive.say(number, NINE - HOUR)
    write, late = archive.storage.write, [True]

    async def write_late(function: Any, *args: Any, **more: Any) -> Any:
        if late and "_hand_out" in function.__name__:
            late.clear()
            await archive.say(2, NINE)
        return await write(function, *args, **more)

    monkeypatch.setattr(archive.storage, "write", write_late)
    assert await compose_due(archive.storage, context, NINE) == 1
    assert not late
    shown = await archive.read(digests.list_digest_items, 1)
    assert len(shown) == len(before) + 1


async def test_the_buttons_of_a_digest_know_its_number(archive: Archive, context: Context) -> None:
    await archive.reader(1)
    for number in range(1, 13):
        await archive.say(number, NINE - HOUR)
    await archive.tell_without_quotes(13, NINE - HOUR)
    await compose_due(archive.storage, context, NINE)
    data = [button.data for row in (await archive.read(digests.part, 1, 0)).buttons for button in row]
    assert "more:1:1" in data
    assert "bare:1" in data


async def test_a_push_to_very_many_goes_on_after_a_restart(
    archive: Archive, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushes, "CHUNK", 2)
    await archive.readers(5)
    push = await archive.write(pushes.prepare, 9, [Message(text="Привет")], Audience(), NINE)
    assert await archive.write(pushes.confirm, push.id, 5, NINE) == pushes.Confirmed(count=5)
    assert await archive.owed() == {"pending": 2}
    assert await archive.read(pushes.progress, push.id) == {"pending": 5}
    await compose_due(archive.storage, context, NINE)  # as the first tick after a start does
    assert await archive.owed() == {"pending": 5}
    assert (await archive.read(subscribers.count, Audience())) == 5
