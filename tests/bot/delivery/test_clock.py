"""What a clock that is wrong for a while must not do to the subscribers."""

from datetime import timedelta

from sqlalchemy import Connection, select

from bot.delivery.composing import Context, compose_due
from bot.delivery.single import send_waiting
from bot.storage import digests
from bot.storage.delivery_tables import outbox
from bot.subscriber import Schedule
from tests.bot.storage.archive import NINE, Archive

HOUR = timedelta(hours=1)


async def test_a_clock_set_back_hides_no_article(archive: Archive, context: Context) -> None:
    await archive.reader(1, schedule=Schedule(instant=True), next_due_at=None)
    await archive.say(1, NINE)
    assert await compose_due(archive.storage, context, NINE + 5 * HOUR) == 1
    await archive.say(2, NINE + HOUR)
    assert await compose_due(archive.storage, context, NINE + 2 * HOUR) == 0
    assert await compose_due(archive.storage, context, NINE + 6 * HOUR) == 1


async def test_nobody_gets_a_first_digest_on_a_clock_that_cannot_be_right(archive: Archive, context: Context) -> None:
    await archive.reader(1, covered_until=None, next_due_at=NINE + HOUR)
    await compose_due(archive.storage, context, NINE)
    await archive.say(1, NINE + 99 * HOUR)
    assert await compose_due(archive.storage, context, NINE + 100 * HOUR) == 0
    assert await send_waiting(archive.storage, context, NINE + 100 * HOUR) == 0
    assert await archive.owed() == {}
    assert await compose_due(archive.storage, context, NINE + HOUR / 2) == 0
    await archive.say(2, NINE + HOUR / 2)
    assert await send_waiting(archive.storage, context, NINE + HOUR / 2) == 1


async def test_a_clock_that_was_far_ahead_hides_and_repeats_nothing_once_it_is_right(
    archive: Archive, context: Context
) -> None:
    ahead = timedelta(days=10)
    instant = await archive.reader(1, schedule=Schedule(instant=True), next_due_at=None)
    daily = await archive.reader(2)
    await compose_due(archive.storage, context, NINE - HOUR)
    await compose_due(archive.storage, context, NINE + ahead)
    await archive.say(1, NINE + ahead)
    assert await compose_due(archive.storage, context, NINE + ahead + HOUR) == 2  # believed after an hour
    await archive.say(2, NINE + ahead + 2 * HOUR)
    assert await compose_due(archive.storage, context, NINE + 3 * HOUR) == 0
    assert await compose_due(archive.storage, context, NINE + 4 * HOUR) == 1
    after = await archive.again(daily)
    assert after.next_due_at is not None
    assert NINE + 4 * HOUR < after.next_due_at < NINE + timedelta(days=2)
    assert await compose_due(archive.storage, context, after.next_due_at) == 1
    shown = {reader.id: await archive.read(_told, reader.id) for reader in (instant, daily)}
    assert shown == {instant.id: [1, 2], daily.id: [1, 2]}


def _told(connection: Connection, subscriber_id: int) -> list[int]:
    rows = connection.execute(select(outbox.c.digest_id).where(outbox.c.subscriber_id == subscriber_id)).scalars()
    return sorted(item.version_id for each in rows for item in digests.list_digest_items(connection, each))
