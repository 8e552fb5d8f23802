from dataclasses import replace

import pytest

from bot.storage import Storage, subscribers
from bot.storage.subscribers import Audience
from bot.subscriber import Schedule, Subscriber, SubscriberState, Wish
from tests.bot.storage.makers import HOUR, NOON, subscribe

WISH = Wish(
    topics=("sport", "economy"),
    languages=("ru",),
    sources=("day_az",),
    zone="Asia/Almaty",
    city="astana",
    language="ru",
)


async def known(storage: Storage, chat_id: int, thread_id: int = 0) -> Subscriber:
    found = await storage.read(subscribers.get, chat_id, thread_id)
    assert found is not None
    return found


async def test_whoever_never_spoke_is_not_known(storage: Storage) -> None:
    assert await storage.read(subscribers.get, 7) is None
    assert await storage.read(subscribers.by_id, 7) is None


async def test_who_speaks_first_is_new_and_keeps_the_first_wish(storage: Storage) -> None:
    fresh = await storage.write(subscribers.ensure, 7, 0, "private", WISH, NOON)
    assert fresh == Subscriber(id=fresh.id, chat_id=7, wish=WISH)
    assert await storage.write(subscribers.ensure, 7, 0, "private", Wish(), NOON) == fresh
    assert await storage.read(subscribers.by_id, fresh.id) == fresh


async def test_threads_of_a_chat_are_subscribers_of_their_own(storage: Storage) -> None:
    await subscribe(storage, -100, kind="group", thread_id=5)
    assert await storage.read(subscribers.get, -100) is None
    assert (await known(storage, -100, 5)).thread_id == 5


async def test_everything_chosen_comes_back(storage: Storage) -> None:
    fresh = await storage.write(subscribers.ensure, 7, 0, "private", Wish(), NOON)
    chosen = replace(
        fresh,
        state="active",
        wish=WISH,
        schedule=Schedule(times=("08:00", "18:30"), instant=True),
        next_due_at=NOON + HOUR,
        covered_until=NOON,
    )
    await storage.write(subscribers.save, chosen)
    assert await known(storage, 7) == chosen


@pytest.mark.parametrize(("before", "after"), [("active", "active"), ("paused", "paused"), ("new", "paused")])
async def test_a_chat_out_of_reach_comes_back_as_it_was(
    storage: Storage, before: SubscriberState, after: SubscriberState
) -> None:
    kept = await subscribe(storage, 7, WISH, state=before)
    for _ in range(2):  # said twice: by a refused call and by an update
        await storage.write(subscribers.retire, 7, "blocked", NOON)
    assert await known(storage, 7) == replace(kept, state="retired")
    await storage.write(subscribers.restore, 7, NOON)
    assert await known(storage, 7) == replace(kept, state=after)


async def test_restoring_leaves_those_alone_who_were_in_reach(storage: Storage) -> None:
    kept = await subscribe(storage, 7, state="new")
    await storage.write(subscribers.restore, 7, NOON)
    assert await known(storage, 7) == kept


async def test_a_migrated_group_takes_its_threads_and_settings_along(storage: Storage) -> None:
    general = await subscribe(storage, -5, WISH, kind="group")
    thread = await subscribe(storage, -5, kind="group", thread_id=3)
    await storage.write(subscribers.move, -5, -1005)
    assert await known(storage, -1005) == replace(general, chat_id=-1005)
    assert await known(storage, -1005, 3) == replace(thread, chat_id=-1005)
    assert await storage.read(subscribers.get, -5) is None


async def test_where_the_supergroup_spoke_first_the_old_settings_win(storage: Storage) -> None:
    old = await subscribe(storage, -5, WISH, kind="group")
    newcomer = await subscribe(storage, -1005, kind="group", next_due_at=NOON)
    for _ in range(2):  # Telegram tells it in both chats
        await storage.write(subscribers.move, -5, -1005)
    assert await known(storage, -1005) == replace(old, chat_id=-1005)
    aside = await storage.read(subscribers.by_id, newcomer.id)
    assert aside is not None
    assert (aside.state, aside.next_due_at) == ("retired", None)


async def test_where_only_the_supergroup_is_subscribed_it_stays_so(storage: Storage) -> None:
    await subscribe(storage, -5, kind="group", state="paused")
    newcomer = await subscribe(storage, -1005, WISH, kind="group")
    await storage.write(subscribers.move, -5, -1005)
    assert await known(storage, -1005) == newcomer


async def test_who_stepped_aside_does_not_come_back(storage: Storage) -> None:
    await subscribe(storage, -5, WISH, kind="group")
    aside = await subscribe(storage, -1005, kind="group")
    await storage.write(subscribers.move, -5, -1005)
    await storage.write(subscribers.restore, -5, NOON)
    await storage.write(subscribers.restore, -1005, NOON)
    found = await storage.read(subscribers.by_id, aside.id)
    assert found is not None
    assert found.state == "retired"


async def test_those_are_due_whose_hour_has_come(storage: Storage) -> None:
    due = [await subscribe(storage, chat_id, next_due_at=NOON - chat_id * HOUR) for chat_id in (0, 1, 2)]
    await subscribe(storage, 10, next_due_at=NOON + HOUR)
    await subscribe(storage, 11, next_due_at=None)
    await subscribe(storage, 12, next_due_at=NOON, state="paused")
    assert await storage.read(subscribers.list_due, NOON, 10) == due
    assert await storage.read(subscribers.list_due, NOON, 2) == due[:2]
    assert await storage.read(subscribers.list_due, NOON, 10, due[0].id) == due[1:]


async def test_those_who_want_news_at_once_and_those_who_wait_are_told_apart(storage: Storage) -> None:
    instant = await subscribe(storage, 1, schedule=Schedule(instant=True))
    waiting = await subscribe(storage, 2, schedule=Schedule(instant=True), covered_until=None)
    await subscribe(storage, 3, schedule=Schedule(instant=True), state="paused", covered_until=None)
    assert await storage.read(subscribers.list_instant, NOON, 10) == [instant]
    assert await storage.read(subscribers.list_waiting, 10) == [waiting]


@pytest.mark.parametrize(
    ("audience", "count"),
    [
        (Audience(), 4),
        (Audience(kind="topic", value="sport"), 3),
        (Audience(kind="topic", value="economy"), 3),
        (Audience(kind="topic", value="spor"), 2),
        (Audience(kind="topic", value="%"), 2),
        (Audience(kind="source", value="trend"), 3),
        (Audience(kind="language", value="ru"), 2),
        (Audience(kind="chat", value="1"), 1),
        (Audience(kind="chat", value="5"), 1),
        (Audience(kind="chat", value="6"), 0),
        (Audience(kind="chat", value="99"), 0),
    ],
)
async def test_an_audience_is_counted(storage: Storage, audience: Audience, count: int) -> None:
    await subscribe(storage, 1, Wish(language="ru"))
    await subscribe(storage, 2, WISH)
    await subscribe(storage, 3, Wish(topics=("energy", "sport_2"), sources=("trend",)))
    await subscribe(storage, 4, Wish(topics=()))
    await subscribe(storage, 5, Wish(topics=("sport",)), state="paused")
    await subscribe(storage, 6, Wish(topics=("sport",)), state="retired")
    assert await storage.read(subscribers.count, audience) == count


async def test_those_left_out_are_counted_by_why(storage: Storage) -> None:
    for chat_id, state in enumerate(["active", "paused", "retired", "retired", "new"]):
        await subscribe(storage, chat_id, Wish(language="ru"), state=state)
    await subscribe(storage, 9, Wish(language="az"), state="paused")
    russian = Audience(kind="language", value="ru")
    assert await storage.read(subscribers.count_left_out, russian) == {"paused": 1, "retired": 2}
    assert await storage.read(subscribers.count_by_state) == {"active": 1, "paused": 2, "retired": 2, "new": 1}
