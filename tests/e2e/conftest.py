"""The whole bot, unchanged, on the local Telegram and the local newsroom."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import Surroundings
from bot.playground.people import ADMIN_ID
from bot.playground.server import Playground
from bot.running import run_bot
from bot.settings import Settings, load_settings
from scrapers.sources import day_az

CORPUS = Path(__file__).parents[1] / "corpus"
QUICK = timedelta(seconds=1)
SEED = "Альянс между Азербайджаном и Казахстаном"


@dataclass(slots=True)
class Town:
    """The playground with a bot running on it."""

    playground: Playground
    settings: Settings

    async def answer(self, chat: int, words: str, seconds: float = 20.0) -> dict[str, Any]:
        """Wait until the bot has written `words` to a chat; return that message."""

        def found() -> dict[str, Any]:
            told = [each for each in self.playground.messages(chat) if each["from"]["is_bot"] and words in each["text"]]
            return told[-1] if told else {}

        return await self.playground.wait_for(found, seconds)

    async def screen(self, chat: int, number: int, words: str) -> dict[str, Any]:
        """Wait until message `number` of a chat reads `words` (screens are edited in place)."""

        def found() -> dict[str, Any]:
            shown = [each for each in self.playground.messages(chat) if each["message_id"] == number]
            return shown[0] if shown and words in shown[0]["text"] else {}

        return await self.playground.wait_for(found, 20.0)

    def button(self, message: dict[str, Any], words: str) -> str:
        """Return the callback data of the button that begins with `words`."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        found = {button["text"]: button.get("callback_data") for row in rows for button in row}
        for text, data in found.items():
            if data and text.lstrip("• ✓").startswith(words):
                return str(data)
        raise AssertionError(f"no button {words!r} among {list(found)}")


@asynccontextmanager
async def running(settings: Settings, playground: Playground) -> AsyncGenerator[None]:
    newsroom = day_az.like(id="newsroom", name="Day.Az", home_url=playground.newsroom_url, every=QUICK)
    bot = asyncio.ensure_future(run_bot(settings, Surroundings(sources={"newsroom": newsroom}, tick=QUICK)))
    try:
        yield
    finally:
        bot.cancel()
        await asyncio.wait([bot])
    if not bot.cancelled() and bot.exception() is not None:
        raise AssertionError("the bot failed") from bot.exception()


@pytest.fixture
async def town(tmp_path: Path) -> AsyncGenerator[Town]:
    async with Playground(corpus=CORPUS) as playground:
        settings = load_settings(
            _env_file=None,
            bot_token=playground.token,
            bot_api_url=playground.api_url,
            database_url=f"sqlite:///{tmp_path}/sitat.db",
            admin_ids=str(ADMIN_ID),
            allow_private_addresses=playground.address,
            port=0,
        )
        async with running(settings, playground):
            yield Town(playground, settings)
        assert playground.violations == []
