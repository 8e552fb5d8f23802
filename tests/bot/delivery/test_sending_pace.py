"""When calls are let out: by the pace, and past a call that hangs."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.delivery.pace import Pace
from bot.digest.message import Message
from tests.bot.delivery.fake_telegram import FakeTelegram
from tests.bot.delivery.post import FAST, Post, all_are, running, until


@pytest.fixture
def let_out(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """When each call was let out, by the sender's own clock: what a loaded machine does after that is not its matter."""
    times, take = list[float](), Pace.take

    def noted(pace: Pace, chat_id: int, now: float) -> None:
        times.append(now)
        take(pace, chat_id, now)

    monkeypatch.setattr(Pace, "take", noted)
    return times


async def test_parts_arrive_in_order_and_a_second_apart(post: Post, let_out: list[float]) -> None:
    await post.owe(await post.archive.readers(1), Message(text="one"), Message(text="two"))
    await post.send_until(all_are("sent"))
    assert [text for _, text in post.server.taken] == ["one", "two"]
    assert let_out[1] - let_out[0] >= 1.0


async def test_the_rate_is_kept_in_every_second(post: Post, let_out: list[float]) -> None:
    await post.owe(await post.archive.readers(40))
    await post.send_until(all_are("sent"), replace(FAST, rate=20))
    assert len(let_out) == 40
    assert all(later - earlier >= 1.0 for earlier, later in zip(let_out, let_out[26:], strict=False))


async def test_one_chat_that_hangs_holds_nobody_up(post: Post) -> None:
    readers = await post.archive.readers(41)
    released = asyncio.Event()

    async def hang(server: FakeTelegram, _: Any, chat: int) -> Any:
        await released.wait()
        return server.take(chat, "late")

    post.server.faults[readers[0].chat_id] = [hang]
    await post.owe(readers)
    async with running(post.sender(replace(FAST, call_seconds=20, drain_seconds=20))):
        await until(lambda: post._is(lambda counts: counts == {"sending": 1, "sent": 40}))
        assert post.server.most_at_once <= FAST.connections
        released.set()
        await until(lambda: post._is(all_are("sent")))
    assert post.server.copies == {reader.chat_id: 1 for reader in readers}
    assert (await post.row()).doubts == 0
