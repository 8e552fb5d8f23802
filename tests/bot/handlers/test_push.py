"""/push step by step."""

from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage

from bot.handlers import push_sending, replying
from bot.storage import acknowledging, outbox
from bot.storage.acknowledging import Result, Terms
from tests.bot.handlers.house import House, readers, written


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push_sending, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(push_sending, "LOOKS", 3)


async def test_an_own_text_goes_to_all_exactly_as_written(house: House) -> None:
    await readers(house, 3)
    admin = await written(house)
    assert "All · 3" in admin.labels
    shown = await admin.tap("All")
    assert shown.startswith(
        "Tomorrow we move to a new server.\n---\nCheck what stands above. All subscribers: 3, about 1 s."
    )
    assert "Sent 0 of 3" in await admin.tap("Send to 3")
    assert await house.storage.read(outbox.counts) == {"pending": 3}


async def test_formatting_of_an_own_text_is_kept(house: House) -> None:
    await readers(house, 1)
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("My own text")
    entities = [{"type": "bold", "offset": 0, "length": 4}, {"type": "mention", "offset": 5, "length": 2}]
    await admin.say("Bold @a", entities=entities)
    await admin.tap("All")
    preview = house.telegram.calls(SendMessage)[-2]
    assert [(each.type, each.offset, each.length) for each in preview.entities] == [("bold", 0, 4)]


async def test_two_taps_send_once(house: House) -> None:
    await readers(house, 2)
    admin = await written(house)
    await admin.tap("All")
    check = admin.messages[-1]
    data = next(each.callback_data for each in admin.buttons(check) if each.text == "Send to 2")
    assert data is not None
    await admin.tap_data(data, check)
    await admin.tap_data(data, check)
    assert "sent once" in house.telegram.calls(AnswerCallbackQuery)[-1].text
    assert await house.storage.read(outbox.counts) == {"pending": 2}


async def test_a_number_that_changed_is_asked_about_again(house: House) -> None:
    await readers(house, 2)
    admin = await written(house)
    await admin.tap("All")
    await readers(house, 2, first=200)
    assert "has changed meanwhile" in await admin.tap("Send to 2")
    assert await house.storage.read(outbox.counts) == {}
    await admin.tap("Send to 4")
    assert await house.storage.read(outbox.counts) == {"pending": 4}


async def test_who_paused_is_named_as_left_out(house: House) -> None:
    await readers(house, 2)
    await house.person(100).say("/stop")
    admin = await written(house)
    assert "Left out: blocked 0, paused 1." in await admin.tap("All")


async def test_a_topic_a_language_or_one_chat_can_be_chosen(house: House) -> None:
    await readers(house, 1)
    await house.person(50, "ru").say("/start topic_energy")
    await house.person(50, "ru").say("/subscribe")
    admin = await written(house)
    await admin.tap("A topic")
    assert "Energy · 2" in admin.labels
    assert "Sport · 1" in admin.labels
    await admin.tap("‹ Back")
    await admin.tap("A language")
    assert {"Русский · 1", "English · 1"} < set(admin.labels)
    shown = await admin.tap("Русский")
    assert "Those I speak Русский with: 1" in shown
    await admin.tap("Cancel")
    assert await house.storage.read(outbox.counts) == {}


async def test_one_chat_is_named_by_its_number_or_a_forwarded_message(house: House) -> None:
    await readers(house, 1)
    admin = await written(house)
    await admin.tap("One chat")
    assert "no number of a chat" in await admin.say("Nigar")
    assert "One chat: 1" in await admin.say("100")
    sender = {"type": "user", "date": 0, "sender_user": house.person(100).user}
    admin = await written(house)
    await admin.tap("One chat")
    assert "One chat: 1" in await admin.say("Hello", forward_origin=sender)


async def test_a_chat_nobody_knows_cannot_be_sent_to(house: House) -> None:
    admin = await written(house)
    await admin.tap("One chat")
    assert "One chat: 0" in await admin.say("-999")
    assert not any(label.startswith("Send") for label in admin.labels)


async def test_only_me_sends_it_to_the_admin_alone(house: House) -> None:
    await readers(house, 2)
    admin = await written(house)
    await admin.tap("All")
    assert await admin.tap("Only to me") == "Tomorrow we move to a new server."
    assert await house.storage.read(outbox.counts) == {}


async def test_a_push_is_paused_goes_on_and_is_stopped(house: House) -> None:
    await readers(house, 3)
    admin = await written(house)
    await admin.tap("All")
    await admin.tap("Send to 3")
    assert "Paused at 0 of 3" in await admin.tap("Pause")
    assert "Sent 0 of 3" in await admin.tap("Go on")
    assert "Stopped: 0 of 3" in await admin.tap("Stop")
    assert await house.storage.read(outbox.counts) == {"skipped": 3}


async def test_the_progress_and_the_report_come_by_themselves(house: House) -> None:
    await readers(house, 2)
    admin = await written(house)
    await admin.tap("All")
    await admin.tap("Send to 2")
    owed = await house.storage.write(outbox.claim, "sender", house.now, 10)
    ids = [each.id for each in owed]
    await house.storage.write(outbox.mark_sending, "sender", ids, house.now)
    endings = [Result(owed=owed[0], ending="sent", message_id=5), Result(owed=owed[1], ending="refused")]
    house.now += timedelta(seconds=2)
    await house.storage.write(acknowledging.acknowledge, "sender", endings, Terms(), house.now)
    await house.settle()
    assert "Done: 1 of 2 in 2 s. Could not be reached 1" in admin.heard


async def test_the_progress_goes_on_after_a_pause_telegram_asked_for(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replying, "LONGEST_WAIT_SECONDS", -1)
    await readers(house, 1)
    admin = await written(house)
    await admin.tap("All")
    await admin.tap("Send to 1")
    flood = TelegramRetryAfter(EditMessageText(text="x"), "Too Many Requests: retry after 0", retry_after=0)
    house.telegram.session.refusals[EditMessageText] = flood
    await house.settle()
    assert "Sent 0 of 1" in admin.heard
    assert "sent" not in (await house.storage.read(outbox.counts))


async def test_cancelling_sends_nothing_and_an_old_button_stays_harmless(house: House) -> None:
    await readers(house, 1)
    admin = await written(house)
    await admin.tap("All")
    check = admin.messages[-1]
    data = next(each.callback_data for each in admin.buttons(check) if each.text.startswith("Send"))
    assert "Nothing was sent" in await admin.tap("Cancel")
    assert data is not None
    await admin.tap_data(data, check)
    assert await house.storage.read(outbox.counts) == {}


async def test_a_draft_lost_by_a_restart_is_said_to_be_lost(house: House) -> None:
    admin = house.admin()
    await admin.say("/push")
    await admin.tap_data("pu:all:")
    assert "restarted" in house.telegram.calls(AnswerCallbackQuery)[-1].text
    await admin.tap_data("ps:send:99:5")
    assert "no longer kept" in house.telegram.calls(AnswerCallbackQuery)[-1].text
