"""How Telegram's updates come in by long polling, in spite of poison updates, outages and our own end.

What an update means is left to the handlers.
"""

import asyncio
import logging
from contextlib import suppress
from functools import cache
from http import HTTPStatus
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Update, User
from pydantic import ValidationError
from tenacity import AsyncRetrying, before_sleep_log, retry_if_exception_type, wait_random_exponential

log = logging.getLogger(__name__)

DRAIN_SECONDS = 15.0
"""How long handlers under way may take when we stop; with the sender's 25 it stays under the 45 of systemd and compose."""
HANDLERS_AT_ONCE = 64


class TokenRefusedError(Exception):
    """Telegram does not know this token: nothing can be done before BOT_TOKEN is mended."""


class Session(AiohttpSession):
    """A session to the Bot API that a single undecodable update cannot bring to a standstill.

    aiogram validates the whole batch at once; one bad update would be fetched again for ever (field notes, section 4).
    """

    def __init__(self, api_url: str, proxy: str | None = None) -> None:
        super().__init__(proxy=proxy, api=TelegramAPIServer.from_base(api_url))

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """Check an answer as aiogram does, but keep the good updates of a batch that holds a bad one.

        Raises:
            TelegramServerError: Something before Telegram answered for it, with a page (the page is in the cause).
        """
        _answer_of(method.__returning__)
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            if status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise TelegramServerError(method, f"Telegram answered with HTTP {status_code}.") from error
            if not isinstance(method, GetUpdates) or not isinstance(error.data, dict) or not error.data.get("ok"):
                raise
            updates = [_validated(bot, raw) for raw in error.data["result"]]
            return Response[Any].model_construct(ok=True, result=updates)


@cache
def _answer_of(returning: Any) -> object:
    """Keep the model of a method's answer: aiogram lets go of it after each, and pydantic needs 6 ms to make it anew."""
    return Response[returning]


def _validated(bot: Bot, raw: dict[str, Any]) -> Update:
    try:
        return Update.model_validate(raw, context={"bot": bot})
    except ValidationError as error:
        log.error("update %s cannot be read and is passed over: %d problems", raw.get("update_id"), error.error_count())  # noqa: TRY400  because the traceback would hold the message's text
        return Update.model_construct(update_id=raw["update_id"])


async def introduce(bot: Bot) -> User:
    """Ask Telegram who we are, again and again while it cannot be reached.

    Raises:
        TokenRefusedError: Telegram answers that it does not know the token.
    """
    waiting = wait_random_exponential(multiplier=1, max=60)
    passing = retry_if_exception_type((TelegramNetworkError, TelegramAPIError, ClientDecodeError))
    refused = retry_if_exception_type((TelegramUnauthorizedError, TelegramNotFound))
    try:
        async for attempt in AsyncRetrying(
            wait=waiting,
            retry=lambda state: bool(passing(state)) and not refused(state),
            before_sleep=before_sleep_log(log, logging.WARNING),
            reraise=True,
        ):
            with attempt:
                return await bot.me()
    except (TelegramUnauthorizedError, TelegramNotFound) as error:
        raise TokenRefusedError("Telegram does not know this BOT_TOKEN; copy it again from @BotFather.") from error
    raise AssertionError("unreachable: the retrying ends with an answer or an error")


async def poll(bot: Bot, dispatcher: Dispatcher) -> None:
    """Feed updates to the dispatcher until cancelled; then let the handlers under way finish."""
    polling = asyncio.ensure_future(
        dispatcher.start_polling(
            bot,
            handle_signals=False,
            close_bot_session=False,
            polling_timeout=25,
            allowed_updates=dispatcher.resolve_used_update_types(),
            tasks_concurrency_limit=HANDLERS_AT_ONCE,
        )
    )
    try:
        # aiogram leaves its own tasks behind when it is cancelled: it must be asked to stop (aiogram 3.31)
        await asyncio.shield(polling)
    except asyncio.CancelledError:
        with suppress(RuntimeError):  # it had not begun yet
            await dispatcher.stop_polling()
        polling.cancel()
        await asyncio.wait([polling])
        raise
    finally:
        # aiogram confirms an update before its handler has run: ending them here would lose a command (aiogram 3.31)
        under_way = set(dispatcher._handle_update_tasks)  # noqa: SLF001  because aiogram has no public way to wait for its handlers
        if under_way:
            await asyncio.shield(asyncio.wait(under_way, timeout=DRAIN_SECONDS))
