"""How an answer gets into the chat: as a new message, as a reply, or in place of the tapped one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from aiogram import types
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest, TelegramRetryAfter, TelegramServerError

from bot.digest.message import Message
from bot.keyboards import as_kwargs

log = logging.getLogger(__name__)

T = TypeVar("T")

LONGEST_WAIT_SECONDS = 30
"""A person who has to wait longer for an answer does not expect it any more."""
SHORTEST_PAUSE_SECONDS = 0.1
PAUSE_AFTER_FAILURE_SECONDS = 1.0


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Call Telegram; come back when it asks for that, and once when its servers failed.

    A failed server may have taken the message nevertheless: an answer seen twice is better than none.
    """
    waited, failed = 0.0, False
    while True:
        try:
            return await call()
        except TelegramRetryAfter as error:
            pause = max(float(error.retry_after), SHORTEST_PAUSE_SECONDS)
            if waited + pause > LONGEST_WAIT_SECONDS:
                raise
            waited += pause
        except (TelegramServerError, ClientDecodeError):
            if failed:
                raise
            pause, failed = PAUSE_AFTER_FAILURE_SECONDS, True
        await asyncio.sleep(pause)


async def say(to: types.Message, message: Message) -> types.Message:
    """Write into the chat (and thread) of a message; in a channel, where nobody can tap, with links only for buttons."""
    if to.chat.type == "channel":
        rows = (tuple(each for each in row if each.url is not None) for row in message.buttons)
        message = replace(message, buttons=tuple(row for row in rows if row))
    return await patiently(lambda: to.answer(**as_kwargs(message)))


async def tell(to: types.Message, sentence: str) -> types.Message:
    """Write a plain sentence into the chat (and thread) of a message."""
    return await say(to, Message(text=sentence))


async def reply(to: types.Message, message: Message) -> types.Message:
    """Answer one message; if it is gone meanwhile, say it without the reference."""
    to_it = to.as_reply_parameters(allow_sending_without_reply=True)
    return await patiently(lambda: to.answer(reply_parameters=to_it, **as_kwargs(message)))


async def show(query: types.CallbackQuery, message: Message) -> bool:
    """Put a message in the place of the tapped one; where that cannot be edited (any more), write a new one.

    Returns False when it stands there already.
    """
    tapped = query.message
    if not isinstance(tapped, types.Message):
        await beside(query, message)
        return True
    try:
        await patiently(lambda: tapped.edit_text(**as_kwargs(message)))
    except TelegramBadRequest as error:
        if "message is not modified" in error.message:
            return False
        log.info("a message could not be edited, a new one is written: %s", error.message)
        await say(tapped, message)
    return True


async def beside(query: types.CallbackQuery, message: Message) -> None:
    """Write a new message into the chat of a tapped button, as a reply to it where it can still be seen."""
    tapped = query.message
    if isinstance(tapped, types.Message):
        await reply(tapped, message)
    elif tapped is not None and query.bot is not None:
        bot = query.bot
        await patiently(lambda: bot.send_message(tapped.chat.id, **as_kwargs(message)))
