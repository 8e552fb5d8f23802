"""What a push may hold: a digest made for whom it goes to, an article by its link."""

import pytest
from aiogram.methods import SendMessage

from bot.delivery import editions
from tests.bot.handlers.house import WORDS, House, readers, written
from tests.bot.storage.archive import Archive


async def test_a_digest_is_made_for_whom_it_goes_to(house: House) -> None:
    await house.publish(1, "economy")
    await house.publish(2, "energy")
    await readers(house, 1)
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("A digest")
    await admin.tap("A topic")
    shown = await admin.tap("Energy")
    assert "number 2" in shown
    assert "number 1" not in shown


async def test_a_digest_for_a_language_speaks_it(house: House) -> None:
    await house.publish(1, language="ru")
    await house.publish(2, language="en")
    await house.person(50, "ru").say("/subscribe")
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("A digest")
    await admin.tap("A language")
    shown = await admin.tap("Русский")
    assert "number 1" in shown
    assert "number 2" not in shown


async def test_a_digest_for_readers_of_a_source_holds_that_source(house: House) -> None:
    await house.publish(1)
    await house.publish(2, source="other")
    await readers(house, 1)
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("A digest")
    await admin.tap("A source")
    shown = await admin.tap("Day.Az · 1")
    assert "number 1" in shown
    assert "number 2" not in shown
    assert "Readers of Day.Az: 1" in shown


async def test_a_text_too_long_for_one_message_is_refused(house: House) -> None:
    admin = await written(house, "😀" * 2100)
    assert "too long" in await admin.tap("All")


async def test_a_digest_of_nothing_is_not_sent(house: House) -> None:
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("A digest")
    assert "nothing new for them" in await admin.tap("All")


async def test_an_article_is_sent_by_its_link(house: House) -> None:
    await readers(house, 1)
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("An article by its link")
    assert "That is no link" in await admin.say("hello")
    await admin.say("https://news.example/economy/1.html")
    shown = await admin.tap("All")
    assert WORDS in shown
    assert "Day.Az" in shown
    preview = house.telegram.calls(SendMessage)[-2]
    assert all(each.url for row in preview.reply_markup.inline_keyboard for each in row)


async def test_an_article_that_cannot_be_read_is_not_sent(house: House) -> None:
    house.reading.refusal = "challenge"
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("An article by its link")
    assert "human" in await admin.say("https://news.example/1")


async def test_a_pushed_digest_counts_what_it_shows_and_promises_no_more(house: House) -> None:
    for number in range(1, 16):
        await Archive(house.storage).say(number, house.now)
    await Archive(house.storage).tell_without_quotes(99, house.now)
    await readers(house, 1)
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("A digest")
    shown = await admin.tap("All")
    assert "10 articles · 1 topic" in shown
    assert shown.count("Мы построим мост") == 10
    assert "Without quotes" not in shown
    assert "Next digest" not in shown
    preview = house.telegram.calls(SendMessage)[-2]
    assert not any("more" in each.text for row in preview.reply_markup.inline_keyboard for each in row)


async def test_a_pushed_digest_looks_at_the_newest_only(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editions, "MOST_ITEMS", 1)
    for number in (1, 2):
        await Archive(house.storage).say(number, house.now)
    await readers(house, 1)
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("A digest")
    shown = await admin.tap("All")
    assert "мост номер 1" in shown
    assert "мост номер 2" not in shown
