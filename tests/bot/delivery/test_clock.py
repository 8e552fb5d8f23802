"""What a clock that is wrong for a while must not do to the subscribers."""

from datetime import timedelta

from bot.delivery.composing import Context, compose_due
from bot.delivery.single import send_waiting
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
