"""Every command and every button of every screen, over HTTP at the strict local Telegram: it finds nothing to object to."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.storage.memory import SimpleEventIsolation

from bot.handlers import routers
from bot.handlers.discovery import commands
from bot.playground.people import ADMIN_ID as RAUF
from bot.playground.server import Playground
from bot.storage import admins
from tests.bot.handlers.house import House

AYGERIM, ORXAN, KATE = 1001, 1002, 1003
HOSTILE = "<b>&\"' **bold** javascript:alert(1) \u202egnp.exe"


@asynccontextmanager
async def polling(house: House, playground: Playground) -> AsyncGenerator[None]:
    """Let the real dispatcher fetch its updates from the local Telegram."""
    api = TelegramAPIServer.from_base(playground.api_url)
    dispatcher = Dispatcher(events_isolation=SimpleEventIsolation())
    dispatcher.include_routers(*routers())
    dispatcher.workflow_data.update(house.telegram.dispatcher.workflow_data)
    async with (
        asyncio.TaskGroup() as group,
        Bot(playground.token, session=AiohttpSession(api=api)) as bot,
    ):
        group.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=5))
        yield
        await house.settle()
        await dispatcher.stop_polling()


class Walker:
    """Says and taps, and waits for what comes of it."""

    def __init__(self, playground: Playground, person: int) -> None:
        self.playground = playground
        self.person = person
        self.tapped: set[str] = set()

    def ours(self) -> list[dict[str, Any]]:
        return [each for each in self.playground.messages(self.person) if each["from"]["is_bot"]]

    async def say(self, text: str) -> str:
        before = len(self.ours())
        await self.playground.say(self.person, text)
        await self.playground.wait_for(lambda: len(self.ours()) > before)
        return str(self.ours()[-1]["text"])

    async def tap_everything(self) -> None:
        """Tap each button there is once, and those that appear by it, until there is no new one."""
        while found := self._untapped():
            message_id, data = found
            self.tapped.add(data)
            await self.playground.press(self.person, message_id, data)
            await self.playground.wait_for(lambda: not self.playground.unanswered)

    def _untapped(self) -> tuple[int, str] | None:
        for message in reversed(self.ours()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    data = button.get("callback_data")
                    if data and data not in self.tapped:
                        return message["message_id"], data
        return None


@pytest.fixture
async def playground() -> AsyncGenerator[Playground]:
    async with Playground() as playground:
        yield playground


def complaints(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.message for record in caplog.records if record.levelno >= logging.ERROR]


async def test_every_button_of_a_reader_is_answered(
    house: House, playground: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(1, 7):
        await house.publish(number, "economy", "energy", language="ru")
    async with polling(house, playground):
        reader = Walker(playground, AYGERIM)
        for said in ("/start", "/latest", "/digest", "/settings"):
            await reader.say(said)
        await reader.tap_everything()
    assert playground.violations == []
    assert complaints(caplog) == []
    assert len(reader.tapped) > 70


@pytest.mark.parametrize("person", [ORXAN, KATE])
async def test_every_command_is_understood_in_every_language(
    house: House, playground: Playground, caplog: pytest.LogCaptureFixture, person: int
) -> None:
    await house.publish(1, language="az")
    async with polling(house, playground):
        reader = Walker(playground, person)
        for each in commands():
            await reader.say(f"/{each.names[0]}")
        for said in (
            "/energy",
            "/time 25:00",
            f"/timezone {HOSTILE}",
            f"/{HOSTILE}",
            HOSTILE,
            "https://a.az/1",
            "ы" * 4096,
        ):
            await reader.say(said)
    assert playground.violations == []
    assert complaints(caplog) == []


async def test_every_button_of_an_admin_is_answered(
    house: House, playground: Playground, caplog: pytest.LogCaptureFixture
) -> None:
    await house.storage.write(admins.add, RAUF, house.now)
    await house.publish(1, language="ru")
    async with polling(house, playground):
        await Walker(playground, AYGERIM).say("/subscribe")
        admin = Walker(playground, RAUF)
        for said in ("/stats", "/sources", "/push"):
            await admin.say(said)
        await admin.tap_everything()
        await admin.say("/push")
        admin.tapped -= {"pu:text:", "pu:all:", "pu:topic:"}
        await playground.press(RAUF, admin.ours()[-1]["message_id"], "pu:text:")
        await playground.wait_for(lambda: not playground.unanswered)
        await admin.say(f"Новость {HOSTILE}")
        await admin.tap_everything()
    assert playground.violations == []
    assert complaints(caplog) == []
