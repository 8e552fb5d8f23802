from datetime import timedelta

from bot.delivery.zones import heed_zones
from bot.digest.due import next_due
from tests.bot.storage.archive import NINE, Archive, at


async def test_a_new_edition_of_the_zones_moves_the_hours_to_come(archive: Archive) -> None:
    fine = await archive.reader(1, **at("09:00"))
    wrong = await archive.reader(2, **(at("09:00") | {"next_due_at": NINE + timedelta(hours=3)}))
    due = await archive.reader(3, **(at("09:00") | {"next_due_at": NINE - timedelta(hours=1)}))
    await heed_zones(archive.storage, "2026b", NINE)
    right = next_due(wrong.schedule, wrong.wish.zone, NINE)
    assert (await archive.again(wrong)).next_due_at == right
    assert (await archive.again(due)).next_due_at == due.next_due_at
    assert (await archive.again(fine)).next_due_at == fine.next_due_at


async def test_a_slot_that_was_served_does_not_come_again(archive: Archive) -> None:
    later = NINE + timedelta(minutes=1)
    reader = await archive.reader(1, **(at("09:30") | {"next_due_at": later, "last_slot": "2026-03-02T09:30"}))
    await heed_zones(archive.storage, "2026b", NINE)
    assert (await archive.again(reader)).next_due_at == NINE + timedelta(days=1, minutes=30)


async def test_the_same_edition_is_looked_at_once(archive: Archive) -> None:
    await heed_zones(archive.storage, "2026b", NINE)
    reader = await archive.reader(1, **(at("09:00") | {"next_due_at": NINE + timedelta(hours=3)}))
    await heed_zones(archive.storage, "2026b", NINE)
    assert (await archive.again(reader)).next_due_at == NINE + timedelta(hours=3)
