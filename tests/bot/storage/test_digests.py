from dataclasses import replace

import pytest
from sqlalchemy import Connection

from bot.digest.message import Button, Entity, Message
from bot.storage import Storage, digests, outbox, subscribers
from bot.storage.digests import Move, NewDigest
from bot.subscriber import Subscriber, Wish
from tests.bot.storage.makers import HOUR, NOON, publish, subscribe

NEW = NewDigest(
    kind="digest",
    window_from=NOON - HOUR,
    window_to=NOON,
    wish=Wish(topics=("sport",), languages=("ru", "az"), zone="Asia/Almaty", city="astana", language="ru"),
    group="those of nine",
    slot="2026-01-02T12:00",
)
PARTS = (
    Message(
        text="Ситат 😀",
        entities=(
            Entity(kind="bold", offset=0, length=5),
            Entity(kind="text_link", offset=6, length=2, url="https://a.example"),
        ),
        buttons=((Button(text="1", data="card:1"), Button(text="↗", url="https://b.example")), ()),
    ),
    Message(text="the end"),
)
OWED = outbox.NewOwed(now=NOON)


async def create(storage: Storage, new: NewDigest = NEW, *, fanned: bool = False) -> int:
    def run(connection: Connection) -> int:
        digest_id = digests.create(connection, new, NOON, fanned=fanned)
        digests.save_parts(connection, digest_id, PARTS)
        return digest_id

    return await storage.write(run)


def move_of(reader: Subscriber, **changes: object) -> Move:
    move = Move(
        seen_due_at=reader.next_due_at,
        seen_covered_until=reader.covered_until,
        next_due_at=NOON + 24 * HOUR,
        covered_until=NOON,
    )
    return replace(move, **changes)  # type: ignore[arg-type]  # because a test names the fields


async def test_a_digest_comes_back_as_it_was(storage: Storage) -> None:
    digest_id = await create(storage)
    kept = await storage.read(digests.get, digest_id)
    assert kept is not None
    assert (kept.id, kept.created_at, kept.fanned_at) == (digest_id, NOON, None)
    assert (kept.wish, kept.group, kept.slot) == (NEW.wish, NEW.group, NEW.slot)
    assert (kept.window_from, kept.window_to) == (NEW.window_from, NEW.window_to)
    assert await storage.read(digests.get, 999) is None


@pytest.mark.parametrize("number", [0, 1])
async def test_its_parts_come_back_as_they_were_rendered(storage: Storage, number: int) -> None:
    assert await storage.read(digests.part, await create(storage), number) == PARTS[number]


async def test_a_part_that_is_not_kept_is_told(storage: Storage) -> None:
    with pytest.raises(LookupError, match="part 2 of digest"):
        await storage.read(digests.part, await create(storage), 2)


async def test_its_items_come_back_in_its_own_order(storage: Storage) -> None:
    versions = [await publish(storage, number) for number in (1, 2, 3)]
    digest_id = await storage.write(digests.create, NewDigest(kind="asked", window_to=NOON), NOON)
    await storage.write(digests.save_parts, digest_id, PARTS, versions[::-1])
    found = await storage.read(digests.list_digest_items, digest_id)
    assert [item.version_id for item in found] == versions[::-1]
    assert await storage.read(digests.list_digest_items, 999) == []


async def test_who_gets_a_digest_moves_on_in_the_same_transaction(storage: Storage) -> None:
    people = [await subscribe(storage, chat_id, next_due_at=NOON) for chat_id in (1, 2)]
    digest_id = await create(storage)
    ids = [reader.id for reader in people]
    assert await storage.write(digests.fan_out, digest_id, ids, move_of(people[0]), OWED) == 2
    after = await storage.read(subscribers.get, 1)
    assert after is not None
    assert (after.next_due_at, after.covered_until) == (NOON + 24 * HOUR, NOON)
    assert await storage.read(outbox.counts, digest_id) == {"pending": 4}


async def test_handing_it_out_again_changes_nothing(storage: Storage) -> None:
    reader = await subscribe(storage, 1, next_due_at=NOON)
    digest_id = await create(storage)
    assert await storage.write(digests.fan_out, digest_id, [reader.id], move_of(reader), OWED) == 1
    assert await storage.write(digests.fan_out, digest_id, [reader.id], move_of(reader), OWED) == 0
    assert await storage.read(outbox.counts) == {"pending": 2}


@pytest.mark.parametrize(
    "changes", [{"state": "paused"}, {"next_due_at": NOON + HOUR}, {"next_due_at": None}, {"covered_until": None}]
)
async def test_who_changed_meanwhile_is_left_alone(storage: Storage, changes: dict[str, object]) -> None:
    reader = await subscribe(storage, 1, next_due_at=NOON)
    changed = replace(reader, **changes)  # type: ignore[arg-type]  # because a test names the fields
    await storage.write(subscribers.save, changed)
    assert await storage.write(digests.fan_out, await create(storage), [reader.id], move_of(reader), OWED) == 0
    assert await storage.read(subscribers.get, 1) == changed
    assert await storage.read(outbox.counts) == {}


async def test_a_failure_between_the_two_leaves_neither(storage: Storage) -> None:
    reader = await subscribe(storage, 1, next_due_at=NOON)
    digest_id = await create(storage)

    def die(connection: Connection) -> None:
        digests.fan_out(connection, digest_id, [reader.id], move_of(reader), OWED)
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError, match="killed"):
        await storage.write(die)
    assert await storage.read(subscribers.get, 1) == reader
    assert await storage.read(outbox.counts) == {}


async def test_a_fan_out_under_way_is_found_until_it_is_ended(storage: Storage) -> None:
    digest_id = await create(storage)
    push = await create(storage, NewDigest(kind="push", window_to=NOON))
    await create(storage, replace(NEW, group="others"), fanned=True)
    assert await storage.read(digests.find_unfanned, NEW.group) == digest_id
    assert await storage.read(digests.find_unfanned, "others") is None
    assert await storage.read(digests.unfanned, "digest") == [digest_id]
    assert await storage.read(digests.unfanned, "push") == [push]
    await storage.write(digests.mark_fanned, [digest_id], NOON + HOUR)
    await storage.write(digests.mark_fanned, [digest_id], NOON + 2 * HOUR)
    kept = await storage.read(digests.get, digest_id)
    assert kept is not None
    assert kept.fanned_at == NOON + HOUR
    assert await storage.read(digests.unfanned, "digest") == []
