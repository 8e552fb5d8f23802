import asyncio
import json
import logging
from collections.abc import AsyncGenerator, Callable
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, Router
from aiogram.exceptions import TelegramServerError
from aiogram.methods import GetMe
from aiogram.types import Message
from aiohttp import web

from bot.web.health import serving
from bot.web.updates import Session, TokenRefusedError, introduce, poll

TOKEN = "4200001:local-telegram-local-telegram-12"
ME = {"id": 4200001, "is_bot": True, "first_name": "Sitat", "username": "sitat_bot"}
CHAT = {"id": 7, "type": "private", "first_name": "Aygün"}


def update(number: int, text: str) -> dict[str, Any]:
    message = {
        "message_id": number,
        "date": 1_700_000_000,
        "chat": CHAT,
        "from": CHAT | {"is_bot": False},
        "text": text,
    }
    return {"update_id": number, "message": message}


class Telegram:
    """Answers as scripted: a list of answers for each method, the last one again and again."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Callable[[dict[str, Any]], tuple[int, Any]]]] = {}
        self.offsets: list[int | None] = []

    def application(self) -> web.Application:
        async def answer(request: web.Request) -> web.Response:
            method, fields = request.match_info["method"], dict(await request.post())
            if method == "getUpdates":
                self.offsets.append(int(str(fields["offset"])) if "offset" in fields else None)
                await asyncio.sleep(0.01)
            script = self.answers[method]
            status, body = (script.pop(0) if len(script) > 1 else script[0])(fields)
            return web.Response(status=status, text=json.dumps(body), content_type="application/json")

        application = web.Application()
        application.router.add_post("/bot{token}/{method}", answer)
        return application


def result(value: Any) -> Callable[[dict[str, Any]], tuple[int, Any]]:
    return lambda _: (200, {"ok": True, "result": value})


def error(status: int, description: str) -> Callable[[dict[str, Any]], tuple[int, Any]]:
    return lambda _: (status, {"ok": False, "error_code": status, "description": description})


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncGenerator[Bot]:
    async with serving(telegram.application(), 0) as port:
        bot = Bot(TOKEN, session=Session(f"http://127.0.0.1:{port}"))
        yield bot
        await bot.session.close()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


@pytest.mark.filterwarnings("ignore:Detected unknown update type")  # aiogram says so of an update without content
async def test_an_undecodable_update_does_not_hold_up_the_others(
    telegram: Telegram, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    poison = {"update_id": 2, "message": {"message_id": "not a number", "text": "words of somebody"}}
    telegram.answers = {
        "getMe": [result(ME)],
        "getUpdates": [result([update(1, "a"), poison, update(3, "b")]), result([])],
    }
    heard: list[str] = []
    router = Router()

    @router.message()
    async def hear(message: Message) -> None:
        heard.append(message.text or "")

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    caplog.set_level(logging.ERROR, "bot.web.updates")
    polling = asyncio.ensure_future(poll(bot, dispatcher))
    await until(lambda: len(heard) == 2 and 4 in telegram.offsets)
    polling.cancel()
    await asyncio.wait([polling])
    assert heard == ["a", "b"]
    assert "update 2" in caplog.text
    assert "words of somebody" not in caplog.text


async def test_a_handler_under_way_is_finished_when_polling_ends(telegram: Telegram, bot: Bot) -> None:
    telegram.answers = {"getMe": [result(ME)], "getUpdates": [result([update(1, "slow")]), result([])]}
    begun, done = asyncio.Event(), asyncio.Event()
    router = Router()

    @router.message()
    async def work(message: Message) -> None:
        begun.set()
        await asyncio.sleep(0.2)
        done.set()

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    polling = asyncio.ensure_future(poll(bot, dispatcher))
    await asyncio.wait_for(begun.wait(), 10)
    polling.cancel()
    await asyncio.wait([polling])
    assert done.is_set()


async def test_introducing_goes_on_through_an_outage(
    telegram: Telegram, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def no_time(_: float) -> None:
        return None

    monkeypatch.setattr("tenacity.asyncio._portable_async_sleep", no_time)
    telegram.answers = {"getMe": [error(502, "Bad Gateway"), error(500, "Internal"), result(ME)]}
    assert (await introduce(bot)).username == "sitat_bot"


@pytest.mark.parametrize("status", [401, 404])
async def test_a_refused_token_is_said_at_once(telegram: Telegram, bot: Bot, status: int) -> None:
    telegram.answers = {"getMe": [error(status, "Unauthorized")]}
    with pytest.raises(TokenRefusedError, match="BOT_TOKEN"):
        await introduce(bot)


async def test_a_page_of_something_before_telegram_is_a_failed_server(bot: Bot) -> None:
    with pytest.raises(TelegramServerError) as caught:
        bot.session.check_response(bot, GetMe(), 502, "<html>502 Bad Gateway</html>")
    assert "html" not in str(caught.value)
