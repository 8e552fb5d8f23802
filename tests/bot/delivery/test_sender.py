import asyncio
import logging
import re
from dataclasses import replace
from datetime import datetime

import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.storage import outbox, pushes, subscribers
from bot.storage.subscribers import Audience
from tests.bot.delivery.fake_telegram import (
    refusal,
)
from tests.bot.delivery.post import FAST, MESSAGE, STILL, TOKEN, Post, all_are, running, until
from tests.bot.storage.archive import NINE


async def test_everybody_gets_it_once_with_the_number_of_the_message_kept(
    post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    readers = await post.archive.readers(30)
    await post.owe(readers)
    await post.send_until(all_are("sent"))
    assert post.server.copies == {reader.chat_id: 1 for reader in readers}
    assert post.server.taken[0][1] == MESSAGE.text
    assert post.server.most_at_once <= FAST.connections
    assert (await post.row()).message_id is not None
    assert re.search(r"outbox: \d+ sent in", caplog.text)
    assert TOKEN not in caplog.text
    assert MESSAGE.text not in caplog.text


async def test_what_is_urgent_goes_first(post: Post) -> None:
    readers = await post.archive.readers(20)
    await post.owe(readers[:19])
    await post.owe(readers[19:], priority=outbox.URGENT)
    await post.send_until(all_are("sent"), replace(FAST, connections=1))
    assert post.server.taken[0][0] == readers[19].chat_id


async def test_a_thread_of_a_forum_is_written_to(post: Post) -> None:
    await post.owe([await post.archive.reader(-100, thread_id=5)])
    await post.send_until(all_are("sent"))
    assert post.server.threads == ["5"]


async def test_too_many_requests_pause_everything_and_nothing_is_lost(post: Post) -> None:
    readers = await post.archive.readers(3)
    post.server.faults[readers[0].chat_id] = [refusal(429, "Too Many Requests: retry after 1", retry_after=1)]
    await post.owe(readers)
    await post.send_until(all_are("sent"), replace(FAST, connections=1))
    assert set(post.server.copies.values()) == {1}
    assert post.server.times[1] - post.server.times[0] >= 1.0


async def test_a_message_telegram_refuses_is_parked_and_an_admin_told(post: Post) -> None:
    (reader,) = await post.archive.readers(1)
    post.server.faults[reader.chat_id] = [refusal(400, "Bad Request: can't parse entities")]
    await post.owe([reader])
    await post.send_until(all_are("parked"))
    assert post.server.copies[reader.chat_id] == 0
    assert [text for chat, text in post.server.taken if chat == 77] == [
        "Telegram refuses 1 message of mine for what it says: Bad Request: can't parse entities"
    ]
    assert (await post.archive.again(reader)).state == "active"


async def test_a_mistake_of_ours_is_told_once_however_many_were_to_get_it(post: Post) -> None:
    readers = await post.archive.readers(20)
    for reader in readers:
        post.server.faults[reader.chat_id] = [refusal(400, "Bad Request: message is too long")]
    await post.owe(readers)
    await post.send_until(all_are("parked"))
    assert [chat for chat, _ in post.server.taken] == [77]


async def test_a_connection_never_made_is_no_doubt(post: Post) -> None:
    await post.owe(await post.archive.readers(1))
    post.bot.session = AiohttpSession(api=TelegramAPIServer.from_base("http://127.0.0.1:1"))

    async def was_tried() -> bool:
        row = await post.row()
        return bool(row.attempts > 0 and row.state == "pending")

    async with running(post.sender()):
        await until(was_tried)
    row = await post.row()
    assert (row.doubts, row.reason) == (0, "ClientConnectorError")
    await post.bot.session.close()


async def test_who_left_meanwhile_is_skipped(post: Post) -> None:
    readers = await post.archive.readers(2)
    await post.owe(readers)
    await post.archive.write(subscribers.save, replace(readers[0], state="paused"))
    await post.archive.write(subscribers.save, replace(readers[1], state="retired"))
    await post.send_until(all_are("skipped"))
    assert not post.server.taken


async def test_calls_under_way_are_finished_and_written_down_when_the_bot_ends(post: Post) -> None:
    post.server.slow = 0.5
    await post.owe(await post.archive.readers(20))

    async def has_begun() -> bool:
        return bool(post.server.taken)

    async with running(post.sender()):
        await until(has_begun)
    assert await post.archive.owed() == {"sent": 8, "pending": 12}
    assert len(post.server.taken) == 8


async def test_a_paused_push_waits_and_a_stopped_one_ends(post: Post) -> None:
    await post.archive.readers(3)
    push = await post.archive.write(pushes.prepare, 77, [MESSAGE], Audience(), NINE)
    await post.archive.write(pushes.confirm, push.id, 3, STILL)
    await post.archive.write(pushes.pause, push.id)
    async with running(post.sender()):
        await asyncio.sleep(0.2)
        assert not post.server.taken
        await post.archive.write(pushes.stop, push.id, NINE)
        await asyncio.sleep(0.1)
    assert await post.archive.read(pushes.progress, push.id) == {"skipped": 3}


async def test_a_paused_push_goes_on(post: Post) -> None:
    await post.archive.readers(3)
    push = await post.archive.write(pushes.prepare, 77, [MESSAGE], Audience(), NINE)
    await post.archive.write(pushes.confirm, push.id, 3, STILL)
    await post.archive.write(pushes.pause, push.id)
    await post.archive.write(pushes.resume, push.id)
    await post.send_until(all_are("sent"))
    done = await post.archive.read(pushes.get, push.id)
    assert done.state == "done"
    assert isinstance(done.ended_at, datetime)


async def test_what_a_dead_sender_was_sending_is_in_doubt_and_what_it_had_claimed_is_free(post: Post) -> None:
    await post.owe(await post.archive.readers(3))
    claimed = await post.archive.write(outbox.claim, "dead", NINE, 2)
    assert await post.archive.write(outbox.mark_sending, "dead", [claimed[0].id], NINE) == {claimed[0].id}
    await post.send_until(all_are("sent"))
    assert [(await post.row(number)).doubts for number in (1, 2, 3)] == [1, 0, 0]
