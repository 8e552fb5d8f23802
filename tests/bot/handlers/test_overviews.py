"""What admins see of the house: /sources and /stats; and that nobody else does."""

from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, EditMessageText

from scrapers.state import StateName
from tests.bot.handlers.house import House


@pytest.mark.parametrize("data", ["pu:text:", "pu:all:", "ps:send:1:1", "so:1"])
async def test_admins_buttons_do_nothing_for_others(house: House, data: str) -> None:
    reader = house.person()
    await reader.say("/start")
    assert await reader.tap_data(data) == ""
    assert "older message" in house.telegram.calls(AnswerCallbackQuery)[-1].text
    assert house.collected == 0


async def test_sources_are_told_in_words(house: House) -> None:
    assert "Day.Az: not visited yet" in await house.admin().say("/sources")
    await house.source_state(
        state="failing",
        reason="answered 403",
        last_article_at=house.now - timedelta(hours=5),
        next_at=house.now + timedelta(minutes=30),
    )
    said = await house.admin().say("/sources")
    assert "Day.Az: does not answer (answered 403), last article 5 hours ago, next visit in 30 minutes" in said


@pytest.mark.parametrize("state", ["new", "ok", "not_modified", "challenged", "gone", "html_instead_of_feed", "empty"])
async def test_every_state_has_words(house: House, state: StateName) -> None:
    await house.source_state(state=state)
    assert "Day.Az: " in await house.admin().say("/sources")


async def test_collect_now_collects_and_shows_how_it_went(house: House) -> None:
    admin = house.admin()
    await admin.say("/sources")
    await admin.tap("Collect now")
    assert "I am collecting" in house.telegram.calls(AnswerCallbackQuery)[-1].text
    await house.settle()
    assert house.collected == 1
    assert "Sources" in admin.heard


async def test_stats_count_readers_articles_and_messages(house: House) -> None:
    await house.publish()
    for number in (100, 101):
        await house.person(number).say("/subscribe")
    await house.person(100).say("/stop")
    said = await house.admin().say("/stats")
    assert "Subscribers: 1, paused 1, blocked us 0, only looking 1" in said
    assert "Articles in 24 hours: 1 from 1 sources" in said
    assert "waiting 2" in said


async def test_looking_again_at_the_same_says_so(house: House) -> None:
    await house.source_state(last_article_at=house.now, next_at=house.now + timedelta(seconds=30))
    admin = house.admin()
    said = await admin.say("/sources")
    assert "last article just now" in said
    assert "next visit within a minute" in said
    edit = EditMessageText(text="x")
    house.telegram.session.refusals[EditMessageText] = TelegramBadRequest(edit, "Bad Request: message is not modified")
    await admin.tap("Look again")
    assert house.telegram.calls(AnswerCallbackQuery)[-1].text == "Nothing has changed."
