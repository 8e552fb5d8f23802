"""What admins see of the house: /sources and /stats; and that nobody else does."""

from datetime import timedelta
from typing import get_args

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, EditMessageText

from scrapers.source import Channel, Source
from scrapers.sources import day_az
from scrapers.state import StateName, WayState
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


async def test_every_state_has_words_of_its_own(house: House) -> None:
    said: set[str] = set()
    states: tuple[StateName, ...] = get_args(StateName)
    for state in states:
        await house.source_state(state=state)
        said.add((await house.admin().say("/sources")).split("Day.Az: ")[1].split(", ")[0])
    assert len(said) == len(states) - 1  # headlines_only has a comma of its own, ok and not_modified begin alike


async def test_an_answer_that_cannot_be_read_is_told_with_its_reason(house: House) -> None:
    await house.source_state(state="unreadable", reason="feed: larger than 3,000,000 bytes", failures=1)
    said = await house.admin().say("/sources")
    assert "Day.Az: its answer cannot be read (feed: larger than 3,000,000 bytes)" in said


def known(house: House, *more: Source) -> None:
    """Let the bot know these sources as well."""
    house.telegram.dispatcher.workflow_data["sources"].update({source.id: source for source in more})


async def test_it_is_said_when_a_source_s_pages_were_recorded_and_which_ways_in_fail(house: House) -> None:
    known(house, day_az.SOURCE)
    assert "Day.Az: not visited yet\n   pages recorded 2019-08" in await house.admin().say("/sources")
    ways = {
        "https://news.day.az/": WayState(state="challenged", reason="403", failures=4),
        "https://news.day.az/rss/all.rss": WayState(state="gone", failures=2),
        "https://t.me/s/dayaz": WayState(state="ok"),
        "https://news.day.az/found": WayState(state="gone", failures=2),
    }
    await house.source_state(state="ok", ways=ways)
    assert (
        "   pages recorded 2019-08; page of news: wants proof of a human; SOURCE_PROXY may help; feed: not there (404 or 410)\n"
        in await house.admin().say("/sources") + "\n"
    )


@pytest.mark.parametrize(("count", "sentence"), [(40, "no page recorded"), (70, "• Site 69: "), (300, " more sources")])
async def test_many_sources_fit_into_one_message(house: House, count: int, sentence: str) -> None:
    channel = Channel(kind="feed", url="https://site.example/rss")
    known(house, *(Source(id=f"s{n}", name=f"Site {n}", url=channel.url, channels=(channel,)) for n in range(count)))
    said = await house.admin().say("/sources")
    assert sentence in said
    assert len(said) <= 4096
    assert "Site 0" in said


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
    assert "Subscribers: 1, paused 1, blocked us 0, not subscribed yet 1" in said
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
