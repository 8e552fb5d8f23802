"""A database that fails for a while costs the sender time and nothing else: what Telegram answered is written down later."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.delivery import sender as sending
from bot.jobs import utc_now
from bot.storage import Connection, StorageError, acknowledging, digests, outbox, turns
from bot.storage.delivery_tables import outbox as table
from bot.storage.turns import Turn
from tests.bot.delivery.post import FAST, Post, all_are, running, until
from tests.bot.storage.archive import NINE

LATER = NINE + timedelta(hours=1)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "RETRY_SECONDS", 0.05)


def failing(post: Post, monkeypatch: pytest.MonkeyPatch, fails: Callable[[Any, tuple[Any, ...]], bool]) -> list[str]:
    """Let the steps and reads of the database fail that `fails` says; return the names of those that did."""
    failed = list[str]()
    for way in ("step", "read"):
        whole = getattr(post.archive.storage, way)

        async def broken(function: Any, *args: Any, whole: Any = whole, **more: Any) -> Any:
            if fails(function, args):
                failed.append(function.__name__)
                raise StorageError("The database is locked.")
            return await whole(function, *args, **more)

        monkeypatch.setattr(post.archive.storage, way, broken)
    return failed


async def test_what_was_answered_is_kept_until_it_can_be_written_down(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers = await post.archive.readers(20)
    await post.owe(readers)
    failures = iter(range(6))

    def fails(function: Any, args: tuple[Any, ...]) -> bool:
        return function is turns.take and bool(args[0].landed) and next(failures, None) is not None

    failed = failing(post, monkeypatch, fails)
    await post.send_until(all_are("sent"))
    assert len(failed) == 6
    assert post.server.copies == {reader.chat_id: 1 for reader in readers}
    assert [(await post.row(number)).doubts for number in range(1, 21)] == [0] * 20


async def test_a_turn_whose_answer_was_lost_is_done_again(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    readers = await post.archive.readers(20)
    await post.owe(readers)
    step, lost = post.archive.storage.step, iter(range(5))

    async def unheard(function: Any, *args: Any, **more: Any) -> Any:
        done = await step(function, *args, **more)
        if function is turns.take and args[0].going and next(lost, None) is not None:
            raise StorageError("The database cannot be reached.")
        return done

    monkeypatch.setattr(post.archive.storage, "step", unheard)
    monkeypatch.setattr(sending, "RECOVERY_SECONDS", 0.1)
    monkeypatch.setattr(outbox, "LEASE", timedelta(seconds=1))
    await post.send_until(all_are("sent"))
    assert post.server.copies == {reader.chat_id: 1 for reader in readers}


async def test_a_text_that_cannot_be_read_now_is_read_later(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    (reader,) = await post.archive.readers(1)
    await post.owe([reader])
    failures = iter([True])
    failed = failing(post, monkeypatch, lambda function, _: function is digests.part and next(failures, False))
    async with running(post.sender()):
        await until(lambda: _is_owed(post, "pending"))
    assert failed == ["part"]
    assert (await post.row()).reason == "the database failed"
    await post.archive.write(_may_go_now)
    await post.send_until(all_are("sent"))


async def _is_owed(post: Post, state: str) -> bool:
    row = await post.row()
    return (row.state, row.attempts) == (state, 1)


def _may_go_now(connection: Connection) -> None:
    connection.execute(table.update().values(not_before=NINE))


async def test_what_a_late_sender_took_is_taken_back_when_its_lease_ends(post: Post) -> None:
    await post.owe(await post.archive.readers(4))
    claimed = await post.archive.write(outbox.claim, "late", NINE, 3)
    await post.archive.write(outbox.mark_sending, "late", [claimed[0].id], NINE)
    back = acknowledging.recover_lapsed
    assert await post.archive.write(back, "me", "resend", NINE + outbox.LEASE) == 0
    assert await post.archive.owed() == {"pending": 1, "claimed": 2, "sending": 1}
    assert await post.archive.write(back, "me", "resend", NINE + outbox.LEASE + timedelta(seconds=1)) == 1
    assert await post.archive.owed() == {"pending": 4}
    assert [(await post.row(number)).doubts for number in (1, 2, 3, 4)] == [1, 0, 0, 0]


async def test_what_it_is_sending_itself_is_never_taken_back(post: Post) -> None:
    await post.owe(await post.archive.readers(2))
    claimed = await post.archive.write(outbox.claim, "me", NINE, 2)
    await post.archive.write(outbox.mark_sending, "me", [claimed[0].id], NINE)
    assert await post.archive.write(acknowledging.recover_lapsed, "me", "resend", LATER) == 0
    assert await post.archive.owed() == {"pending": 1, "sending": 1}


async def test_a_lease_of_a_clock_that_was_ahead_is_none(post: Post) -> None:
    await post.owe(await post.archive.readers(1))
    await post.archive.write(outbox.claim, "late", NINE + timedelta(days=9), 1)
    await post.archive.write(acknowledging.recover_lapsed, "me", "drop", NINE)
    assert await post.archive.owed() == {"pending": 1}


async def test_a_sender_looks_for_such_rows(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "RECOVERY_SECONDS", 0.1)
    async with running(post.sender()):
        await asyncio.sleep(0.3)
        await post.owe(await post.archive.readers(1))
        turn = Turn(owner="late", landed=(), going=(), room=1)
        long_ago = utc_now() - timedelta(hours=1)
        await post.archive.storage.step(turns.take, turn, acknowledging.Terms(), long_ago)
        await until(lambda: _all_sent(post))


async def _all_sent(post: Post) -> bool:
    return await post.archive.owed() == {"sent": 1}


async def test_a_full_batch_that_was_taken_away_is_no_error(
    post: Post, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await post.owe(await post.archive.readers(8))
    mark, taken_away = outbox.mark_sending, iter([set[int]()])
    monkeypatch.setattr(outbox, "mark_sending", lambda *args: next(taken_away, None) or mark(*args))
    await post.send_until(lambda counts: counts.get("sent", 0) >= 4, replace(FAST, connections=2))
    assert "sending stopped" not in caplog.text


@pytest.mark.parametrize("paid", [True, False])
async def test_paid_broadcasts_are_asked_for_only_where_they_are_allowed(post: Post, *, paid: bool) -> None:
    await post.owe(await post.archive.readers(1))
    await post.send_until(all_are("sent"), replace(FAST, paid=paid))
    assert post.server.paid == ["true" if paid else None]
