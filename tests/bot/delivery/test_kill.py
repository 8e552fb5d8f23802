"""SIGKILL in the middle of a digest to 200 chats: nobody is left out, and every double is a doubt that is on record."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from bot.delivery.composing import Context, compose_due
from bot.storage import Connection, Storage
from tests.bot.delivery.fake_telegram import fake_telegram
from tests.bot.delivery.post import until
from tests.bot.storage.archive import NINE, Archive

CHATS, CONNECTIONS, KILL_AFTER = 200, 8, 60
RUNNER = Path(__file__).with_name("kill_runner.py")
ROOT = Path(__file__).parents[3]


def doubts_by_chat(connection: Connection) -> dict[int, int]:
    query = "SELECT chat_id, doubts FROM outbox o JOIN subscribers s ON s.id = o.subscriber_id WHERE o.state = 'sent'"
    return {row.chat_id: row.doubts for row in connection.exec_driver_sql(query)}


async def run(database: str, url: str) -> asyncio.subprocess.Process:
    arguments = [sys.executable, str(RUNNER), database, url, str(CONNECTIONS)]
    return await asyncio.create_subprocess_exec(*arguments, cwd=ROOT, env={"PYTHONPATH": str(ROOT)})


@pytest.mark.crash
async def test_a_kill_in_the_middle_of_a_digest_loses_nobody_and_every_double_is_on_record(
    archive: Archive, context: Context, url: str
) -> None:
    readers = await archive.readers(CHATS)
    await archive.say(1, NINE)
    assert await compose_due(archive.storage, context, NINE) == CHATS
    await archive.storage.close()
    async with fake_telegram() as server:
        server.slow = 0.05

        async def is_in_the_middle() -> bool:
            return len(server.taken) >= KILL_AFTER

        process = await run(url, server.url)
        await until(is_in_the_middle, seconds=30)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        assert len(server.taken) < CHATS
        process = await run(url, server.url)
        assert await process.wait() == 0
    storage = Storage(url)
    doubts = await storage.read(doubts_by_chat)
    await storage.close()
    chats = {reader.chat_id for reader in readers}
    assert set(doubts) == set(server.copies) == chats
    doubles = {chat for chat, count in server.copies.items() if count > 1}
    assert len(doubles) <= CONNECTIONS
    assert all(server.copies[chat] <= 1 + doubts[chat] for chat in chats)
    assert sum(doubts.values()) <= CONNECTIONS
