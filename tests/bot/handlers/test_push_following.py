"""The progress of a push: shown where it was shown before a restart, edited only when it changed, and worded by what happened."""

import asyncio
from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import EditMessageText, SendMessage

from bot.handlers import push_sending
from bot.handlers.push_sending import Following, resume_following
from bot.handlers.screens.push import Progress, report_screen
from bot.storage import acknowledging, outbox, pushes
from bot.storage.acknowledging import Ending, OnDoubt, Result, Terms
from tests.bot.handlers.conftest import TRANSLATIONS
from tests.bot.handlers.house import House, readers, written


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push_sending, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(push_sending, "LOOKS", 3)


def following(house: House) -> Following:
    return Following(
        bot=house.telegram.bot,
        storage=house.storage,
        translations=TRANSLATIONS,
        clock=lambda: house.now,
        wake_sender=house.wake,
    )


async def begin(house: House, count: int) -> None:
    """Send a push and let the bot end as in a kill: nobody follows it any more."""
    await readers(house, count)
    admin = await written(house)
    await admin.tap("All")
    await admin.tap(f"Send to {count}")
    await asyncio.sleep(0)
    for task in house.background:
        task.cancel()
    await asyncio.wait(house.background)
    house.background.clear()


async def deliver(house: House, ending: Ending = "sent", on_doubt: OnDoubt = "resend") -> int:
    owed = await house.storage.write(outbox.claim, "sender", house.now, 100)
    await house.storage.write(outbox.mark_sending, "sender", [each.id for each in owed], house.now)
    results = [Result(owed=each, ending=ending, message_id=5) for each in owed]
    house.now += timedelta(seconds=2)
    await house.storage.write(acknowledging.acknowledge, "sender", results, Terms(on_doubt=on_doubt), house.now)
    return len(owed)


async def test_after_a_kill_the_audience_is_handed_out_and_the_same_message_goes_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushes, "CHUNK", 2)
    await begin(house, 5)
    before = house.telegram.calls(EditMessageText)[-1]
    sent = len(house.telegram.calls(SendMessage))
    assert await house.storage.read(outbox.counts) == {"pending": 2}
    await resume_following(following(house))
    assert await house.storage.read(outbox.counts) == {"pending": 5}
    assert await deliver(house) == 5
    await resume_following(following(house))
    after = house.telegram.calls(EditMessageText)[-1]
    assert "Done: 5 of 5" in after.text
    assert (after.chat_id, after.message_id) == (before.chat_id, before.message_id)
    assert len(house.telegram.calls(SendMessage)) == sent
    assert await house.storage.read(pushes.list_followed) == []


async def test_what_stands_there_is_not_edited_again(house: House) -> None:
    await readers(house, 1)
    admin = await written(house)
    await admin.tap("All")
    await admin.tap("Send to 1")
    edits = len(house.telegram.calls(EditMessageText))
    await house.settle()
    assert len(house.telegram.calls(EditMessageText)) == edits


async def test_a_message_that_is_not_modified_is_no_failure_and_a_deleted_one_is_written_anew(house: House) -> None:
    await begin(house, 1)
    sent = len(house.telegram.calls(SendMessage))
    same = TelegramBadRequest(EditMessageText(text="x"), "Bad Request: message is not modified: specified new content")
    house.telegram.session.lasting[EditMessageText] = same
    await resume_following(following(house))
    assert len(house.telegram.calls(SendMessage)) == sent
    gone = TelegramBadRequest(EditMessageText(text="x"), "Bad Request: message to edit not found")
    house.telegram.session.lasting.clear()
    house.telegram.session.refusals[EditMessageText] = gone
    await resume_following(following(house))
    assert len(house.telegram.calls(SendMessage)) == sent + 1
    await deliver(house)
    await resume_following(following(house))
    last = house.telegram.calls(EditMessageText)[-1]
    assert "Done: 1 of 1" in last.text
    assert (last.chat_id, last.message_id) in house.telegram.session.messages


async def test_doubt_is_worded_by_what_happened(house: House) -> None:
    await begin(house, 2)
    assert await deliver(house, "doubt") == 2
    assert await deliver(house) == 2
    await resume_following(following(house))
    assert "Done: 2 of 2 in 4 s. May have come twice: 2" in house.telegram.calls(EditMessageText)[-1].text
    figures = await house.admin().say("/stats")
    assert "may have come twice 2\n" in figures
    assert "in doubt and not repeated 0" in figures


def test_what_was_dropped_is_said_not_to_be_repeated() -> None:
    progress = Progress(push=1, by_state={"sent": 1, "doubtful": 2}, taken=timedelta(seconds=3))
    report = report_screen(TRANSLATIONS.translator("en"), progress).text
    assert report == "Done: 1 of 3 in 3 s. In doubt: 2 (the network; not repeated)"
