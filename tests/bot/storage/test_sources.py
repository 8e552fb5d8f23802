from datetime import timedelta

from bot.storage import Storage, admins, marks, sources
from scrapers.state import SourceState, WayState
from tests.bot.storage.makers import HOUR, NOON


def a_state(source_id: str = "day_az") -> SourceState:
    return SourceState(
        source_id=source_id,
        state="challenged",
        since=NOON,
        reason="403",
        ways={
            "https://day.az/rss": WayState(
                state="challenged",
                reason="403",
                failures=3,
                ok_at=NOON - HOUR,
                next_at=NOON + HOUR,
                not_before=NOON + timedelta(minutes=7),
                depth=timedelta(hours=6, seconds=0.5),
                validators={"etag": '"1"', "stored_at": NOON.isoformat()},
            ),
            "https://day.az/": WayState(),
        },
        daily={"2026-01-01": 200, "2026-01-02": 3},
        next_at=NOON + HOUR,
        last_ok_at=NOON - HOUR,
        last_article_at=NOON - 2 * HOUR,
        channel="https://day.az/rss",
        failures=3,
        found=10,
        read=4,
        announced=True,
        set_aside=("id:1", "id:2"),
    )


async def test_a_source_never_visited_has_no_state(storage: Storage) -> None:
    assert await storage.read(sources.get_state, "day_az") is None


async def test_a_state_comes_back_as_it_was(storage: Storage) -> None:
    await storage.write(sources.save_state, a_state())
    assert await storage.read(sources.get_state, "day_az") == a_state()


async def test_a_new_state_replaces_the_old_and_leaves_the_name(storage: Storage) -> None:
    await storage.write(sources.name_sources, {"trend": "Trend", "day_az": "Day.Az"}, NOON)
    await storage.write(sources.save_state, a_state())
    states = await storage.read(sources.list_states)
    assert states == [a_state(), SourceState(source_id="trend", since=NOON)]


async def test_naming_sources_leaves_their_states(storage: Storage) -> None:
    await storage.write(sources.save_state, a_state())
    await storage.write(sources.name_sources, {"day_az": "Day.Az"}, NOON + HOUR)
    assert await storage.read(sources.get_state, "day_az") == a_state()


async def test_an_admin_is_one_who_was_added_however_often(storage: Storage) -> None:
    assert not await storage.read(admins.is_admin, 7)
    for _ in range(2):
        await storage.write(admins.add, 7, NOON)
    assert await storage.read(admins.is_admin, 7)
    assert await storage.read(admins.list_ids) == {7}


async def test_the_first_with_the_secret_is_the_owner_and_nobody_after(storage: Storage) -> None:
    secret = await storage.write(admins.make_secret, NOON)
    assert not await storage.write(admins.redeem, "guessed", 6, NOON)
    assert await storage.write(admins.redeem, secret, 7, NOON + timedelta(minutes=59))
    assert not await storage.write(admins.redeem, secret, 8, NOON + timedelta(minutes=59))
    assert await storage.read(admins.list_ids) == {7}


async def test_a_secret_lasts_an_hour(storage: Storage) -> None:
    secret = await storage.write(admins.make_secret, NOON)
    assert not await storage.write(admins.redeem, secret, 7, NOON + HOUR)
    assert await storage.read(admins.list_ids) == frozenset()


async def test_a_new_secret_ends_the_one_before(storage: Storage) -> None:
    old = await storage.write(admins.make_secret, NOON)
    new = await storage.write(admins.make_secret, NOON)
    assert not await storage.write(admins.redeem, old, 7, NOON)
    assert await storage.write(admins.redeem, new, 7, NOON)


async def test_a_mark_is_kept_replaced_and_forgotten(storage: Storage) -> None:
    assert await storage.read(marks.get, "tick") is None
    for at in (NOON, NOON + HOUR):
        await storage.write(marks.put, "tick", at)
        assert await storage.read(marks.get, "tick") == at
    await storage.write(marks.forget, "tick")
    assert await storage.read(marks.get, "tick") is None


async def test_a_mark_can_be_raised_and_not_lowered(storage: Storage) -> None:
    for at in (NOON, NOON + HOUR, NOON - HOUR):
        await storage.write(marks.raise_to, marks.COVERED, at)
    assert await storage.read(marks.get, marks.COVERED) == NOON + HOUR
