from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.composing import Context, compose_due, digest_now, first_digest, send_waiting
from bot.digest.message import Message
from bot.storage import digests, marks, outbox, pushes, sources, subscribers
from bot.storage.subscribers import Audience
from bot.subscriber import Schedule, Wish
from scrapers.state import SourceState
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


async def test_the_first_digest_is_of_the_last_day_urgent_and_ten_articles_at_most(
    archive: Archive, context: Context
) -> None:
    reader = await archive.reader(1, covered_until=None, next_due_at=None)
    for number in range(12):
        await archive.say(number, NINE - HOUR)
    await archive.say(50, NINE - timedelta(hours=25))
    assert await first_digest(archive.storage, context, reader, NINE)
    assert 0 < len(await archive.read(digests.list_digest_items, 1)) <= 10
    (owed,) = await archive.write(outbox.claim, "me", NINE, 10)
    assert owed.chat_id == 1
    after = await archive.again(reader)
    assert (after.covered_until, after.next_due_at) == (NINE, NINE + DAY)
    assert await first_digest(archive.storage, context, reader, NINE)  # a second tap
    assert await archive.owed() == {"claimed": 1}


async def test_who_comes_when_there_is_nothing_yet_gets_the_first_digest_later(
    archive: Archive, context: Context
) -> None:
    reader = await archive.reader(1, covered_until=None, next_due_at=NINE)
    assert not await first_digest(archive.storage, context, reader, NINE - HOUR)
    assert await compose_due(archive.storage, context, NINE) == 0
    assert (await archive.again(reader)).covered_until is None
    assert await send_waiting(archive.storage, context, NINE) == 0
    await archive.say(1, NINE + HOUR)
    assert await send_waiting(archive.storage, context, NINE + HOUR) == 1
    assert await send_waiting(archive.storage, context, NINE + HOUR) == 0
    assert (await archive.again(reader)).covered_until == NINE + HOUR


async def test_a_first_digest_waits_while_the_sites_are_read_for_the_first_time(
    archive: Archive, context: Context
) -> None:
    reader = await archive.reader(1, covered_until=None, next_due_at=NINE)
    await archive.say(1, NINE - HOUR)
    begun = SourceState(source_id="new_site", since=NINE, found=40, read=3)
    await archive.write(sources.save_state, begun)
    assert not await first_digest(archive.storage, context, reader, NINE - HOUR)
    await archive.write(sources.save_state, replace(begun, state="ok", read=40))
    assert await send_waiting(archive.storage, context, NINE - HOUR) == 1


async def test_a_digest_somebody_asks_for_moves_nothing(archive: Archive, context: Context) -> None:
    reader = await archive.reader(1, covered_until=NINE)
    await archive.say(1, NINE - HOUR)
    message = await digest_now(archive.storage, context, reader, NINE + HOUR)
    assert "Рамиль Эйвазлы 1" in message.text
    assert await archive.again(reader) == reader
    assert await archive.owed() == {}
    digest = await archive.read(digests.get, 1)
    assert (digest.kind, digest.fanned_at) == ("asked", NINE + HOUR)


async def test_who_asks_on_an_empty_day_is_told_so(archive: Archive, context: Context) -> None:
    reader = await archive.reader(1, wish=Wish(topics=("sport",), languages=("ru",), language="en"))
    await archive.say(1, NINE - HOUR)
    message = await digest_now(archive.storage, context, reader, NINE)
    assert "No new quotes" in message.text
    assert "1 article read" in message.text


async def test_who_asks_when_there_are_only_articles_without_quotes_is_shown_them(
    archive: Archive, context: Context
) -> None:
    reader = await archive.reader(1)
    await archive.tell_without_quotes(1, NINE - HOUR)
    message = await digest_now(archive.storage, context, reader, NINE)
    assert next(button.data for row in message.buttons for button in row if button.data) == "bare:1"


async def test_in_a_channel_one_link_stands_for_all_buttons(archive: Archive, context: Context) -> None:
    await archive.say(1, NINE - HOUR)
    reader = await archive.reader(-100, kind="channel")
    channel = replace(reader, kind="channel")
    message = await digest_now(archive.storage, context, channel, NINE)
    assert all(button.data is None for row in message.buttons for button in row)


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
