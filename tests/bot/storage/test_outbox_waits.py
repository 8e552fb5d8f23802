"""How long a row of the outbox waits, whatever clock wrote it."""

from bot.storage import Storage, outbox
from tests.bot.storage.makers import HOUR, NOON
from tests.bot.storage.test_outbox import SECOND, owe, readers


async def test_a_row_written_by_a_clock_that_was_ahead_does_not_wait_for_it(storage: Storage) -> None:
    await owe(storage, await readers(storage, 1), now=NOON + 30 * HOUR)
    assert len(await storage.step(outbox.claim, "me", NOON, 5)) == 1


async def test_a_row_put_off_for_a_minute_waits_for_it(storage: Storage) -> None:
    await owe(storage, await readers(storage, 1), now=NOON + SECOND)
    assert await storage.step(outbox.claim, "me", NOON, 5) == []
