from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.composing import Context, compose_due
from bot.delivery.single import digest_now, first_digest, send_waiting
from bot.storage import digests, outbox, sources
from bot.subscriber import Wish
from scrapers.state import SourceState
from tests.bot.storage.archive import NINE, Archive

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


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
    archive: Archive, context: Context, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot.delivery")
    reader = await archive.reader(1, covered_until=None, next_due_at=NINE)
    assert not await first_digest(archive.storage, context, reader, NINE - HOUR)
    assert await compose_due(archive.storage, context, NINE) == 0
    assert (await archive.again(reader)).covered_until is None
    assert await send_waiting(archive.storage, context, NINE) == 0
    await archive.say(1, NINE + HOUR)
    assert await send_waiting(archive.storage, context, NINE + HOUR) == 1
    assert await send_waiting(archive.storage, context, NINE + HOUR) == 0
    assert (await archive.again(reader)).covered_until == NINE + HOUR
    assert caplog.messages == ["digests composed: 1 first for those who waited for one"]


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
