"""Each outcome of a call on the local Telegram that misbehaves: what becomes of the row, of the chat, and what really arrived."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from datetime import timedelta
from time import monotonic
from typing import Any

import pytest
from aiogram import Bot

from bot.delivery.alarms import Alarms
from bot.delivery.sender import Sender, SenderOptions
from bot.jobs import utc_now
from bot.playground.faults import FaultKind
from bot.playground.people import ADMIN_ID
from bot.playground.server import Playground
from bot.storage import outbox
from bot.subscriber import Subscriber
from bot.web.updates import Session
from tests.bot.delivery.post import FAST, MESSAGE, TRANSLATIONS, all_are, owe, row_of, running, until
from tests.bot.storage.archive import Archive

READER = 1001
FIRST_TOPIC = 2
"""The number the local Telegram gives to the first topic of a forum."""
GROUP_FAULTS = {"kicked", "not_a_member", "no_rights"}


@dataclass(slots=True)
class Town:
    """A sender between a database and the local Telegram."""

    archive: Archive
    playground: Playground
    bot: Bot

    def sender(self, options: SenderOptions = FAST, **more: Any) -> Sender:
        admins = frozenset({ADMIN_ID})
        alarms = Alarms(bot=self.bot, storage=self.archive.storage, translations=TRANSLATIONS, admin_ids=admins)
        clock = more.pop("clock", utc_now)
        return Sender(bot=self.bot, storage=self.archive.storage, options=options, clock=clock, alarms=alarms, **more)

    async def send(self, reader: Subscriber, state: str, **options: Any) -> None:
        """Owe the reader a message and send until what is owed is in this state."""
        await owe(self.archive, [reader])
        async with running(self.sender(replace(FAST, **options))):
            await until(self._all(state), seconds=20)

    def _all(self, state: str) -> Any:
        async def look() -> bool:
            return all_are(state)(await self.archive.owed())

        return look

    def arrived(self, chat: int) -> list[str]:
        return [each["text"] for each in self.playground.messages(chat) if each["from"]["is_bot"]]


@pytest.fixture
async def town(archive: Archive) -> AsyncGenerator[Town]:
    async with Playground() as playground:
        for person in (READER, ADMIN_ID):
            await playground.open_bot(person)
        bot = Bot(playground.token, session=Session(playground.api_url))
        yield Town(archive, playground, bot)
        await bot.session.close()


async def a_group(town: Town, *topics: str) -> int:
    group = town.playground.add_chat("supergroup", "News", [READER, ADMIN_ID], forum=topics)
    await town.playground.member("add", group)
    return group


@pytest.mark.parametrize(
    "fault", ["blocked", "deactivated", "never_started", "chat_not_found", "kicked", "not_a_member", "no_rights"]
)
async def test_who_cannot_be_reached_is_retired_with_the_reason_and_keeps_the_settings(
    town: Town, fault: FaultKind
) -> None:
    chat = await a_group(town) if fault in GROUP_FAULTS else READER
    reader = await town.archive.reader(chat)
    town.playground.faults.add(fault, method="sendMessage", chat_id=chat)
    await town.send(reader, "refused")
    after = await town.archive.again(reader)
    assert (after.state, after.wish, after.schedule) == ("retired", reader.wish, reader.schedule)
    assert (await row_of(town.archive)).reason
    assert town.arrived(chat) == []


async def test_a_429_makes_the_whole_bot_wait(town: Town) -> None:
    readers = [await town.archive.reader(READER), await town.archive.reader(ADMIN_ID)]
    town.playground.faults.add("too_many_requests", method="sendMessage", chat_id=READER, retry_after=1)
    await owe(town.archive, readers)
    sender, begun = town.sender(replace(FAST, connections=1)), monotonic()
    async with running(sender):
        await until(town._all("sent"), seconds=20)
    assert monotonic() - begun >= 1.0
    assert sender._pace.rate(monotonic()) < FAST.rate
    assert [len(town.arrived(chat)) for chat in (READER, ADMIN_ID)] == [1, 1]


async def test_a_group_that_was_upgraded_is_followed_with_its_settings_and_thread(town: Town) -> None:
    group = await a_group(town, "Topic")
    thread = FIRST_TOPIC
    reader = await town.archive.reader(-4_242, thread_id=thread)
    town.playground.faults.add("migrated", method="sendMessage", chat_id=-4_242, migrate_to=group)
    await town.send(reader, "sent")
    after = await town.archive.again(reader)
    assert (after.chat_id, after.thread_id, after.wish) == (group, thread, reader.wish)
    assert town.arrived(group) == [MESSAGE.text]


async def test_a_topic_that_is_gone_falls_back_to_the_general_one_and_the_chat_is_told(town: Town) -> None:
    group = await a_group(town)
    reader = await town.archive.reader(group, thread_id=77)
    await town.send(reader, "sent")
    after = await town.archive.again(reader)
    assert (after.state, after.thread_id, after.wish) == ("active", 0, reader.wish)
    notice, digest = sorted(town.arrived(group), key=lambda text: text == MESSAGE.text)
    assert digest == MESSAGE.text
    assert "/settings" in notice


async def test_a_closed_topic_beside_a_subscribed_general_one_ends_alone(town: Town) -> None:
    group = await a_group(town, "Topic")
    thread = FIRST_TOPIC
    general, reader = await town.archive.reader(group), await town.archive.reader(group, thread_id=thread)
    town.playground.faults.add("topic_closed", method="sendMessage", chat_id=group)
    await town.send(reader, "skipped")
    assert (await town.archive.again(reader)).state == "retired"
    assert (await town.archive.again(general)).state == "active"
    assert town.arrived(group) == []


async def test_a_general_topic_that_is_closed_too_is_out_of_reach(town: Town) -> None:
    group = await a_group(town)
    reader = await town.archive.reader(group)
    town.playground.faults.add("topic_closed", method="sendMessage", chat_id=group)
    await town.send(reader, "skipped")
    assert (await town.archive.again(reader)).state == "retired"


async def test_a_mistake_of_ours_is_parked_told_to_an_admin_and_never_tried_again(town: Town) -> None:
    reader = await town.archive.reader(READER)
    town.playground.faults.add("bad_entities", method="sendMessage", chat_id=READER, times=None)
    await town.send(reader, "parked")
    assert (await row_of(town.archive)).attempts == 1
    assert [each for each in town.arrived(ADMIN_ID) if "parse entities" in each]
    assert (await town.archive.again(reader)).state == "active"


@pytest.mark.parametrize("fault", ["bad_gateway", "server_error", "hang", "reset", "reset_before", "not_json"])
@pytest.mark.parametrize("on_doubt", ["resend", "drop"])
async def test_what_may_have_arrived_is_a_doubt_on_record(town: Town, fault: FaultKind, on_doubt: str) -> None:
    reader = await town.archive.reader(READER)
    town.playground.faults.add(fault, method="sendMessage", chat_id=READER, seconds=30)
    await town.send(reader, "sent" if on_doubt == "resend" else "doubtful", on_doubt=on_doubt)
    row = await row_of(town.archive)
    accepted = fault in {"hang", "reset", "not_json"}
    assert row.doubts == 1
    assert len(town.arrived(READER)) == accepted + (on_doubt == "resend")


async def test_a_refused_token_stops_the_sending_and_nothing_is_lost(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    reader = await town.archive.reader(READER)
    town.playground.faults.add("unauthorized", method="sendMessage", times=None)
    await owe(town.archive, [reader])
    await town.sender().run()
    assert await town.archive.owed() == {"pending": 1}
    assert "BOT_TOKEN" in caplog.text


async def test_a_server_that_is_gone_for_an_hour_costs_nothing(town: Town) -> None:
    readers = [await town.archive.reader(READER), await town.archive.reader(ADMIN_ID)]
    begun, started = monotonic(), utc_now()
    quick = 600  # an hour in six seconds

    def seconds() -> float:
        return (monotonic() - begun) * quick

    sender = town.sender(clock=lambda: started + timedelta(seconds=seconds()), monotonic=seconds)
    await town.playground.stop()
    await owe(town.archive, readers)
    async with running(sender):
        await until(lambda: _is(seconds() > 3_600), seconds=30)
        assert set(await town.archive.owed()) <= set(outbox.OWED)
        await town.playground.start()
        await until(town._all("sent"), seconds=20)
    rows = [await row_of(town.archive, number) for number in (1, 2)]
    assert [row.doubts for row in rows] == [0, 0]
    assert all(10 < row.attempts < 200 for row in rows)
    assert [town.arrived(chat) for chat in (READER, ADMIN_ID)] == [[MESSAGE.text]] * 2


async def _is(value: bool) -> bool:
    return value
