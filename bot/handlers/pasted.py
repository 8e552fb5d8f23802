"""A link, a forwarded post or a pasted article: answered with its quotes, kept nowhere.

Fetching and reading are `bot.reading`; how often one person may ask is `bot.handlers.pace`.
"""

from datetime import timedelta

from aiogram import Bot, F, Router
from aiogram.types import Message
from aiogram.utils.chat_action import ChatActionSender

from bot.digest import message as plain
from bot.digest.render import answer
from bot.handlers.context import Visit
from bot.handlers.replying import reply
from bot.handlers.shown import Shown, what_is_shown, why_not
from bot.reading import ReadArticle, ReadingError

COMMANDS = ()
MENU = None
ADMIN = False
ASKED_LAST = True


async def shows(message: Message) -> dict[str, Shown] | bool:
    """Let a private message through that shows something to read."""
    shown = what_is_shown(message) if message.chat.type == "private" else None
    return {"shown": shown} if shown is not None and not (message.text or "").startswith("/") else False


async def read(message: Message, bot: Bot, visit: Visit, shown: Shown) -> None:
    """Answer with the quotes, or with the reason why there are none to be had."""
    waiting = visit.world.pace.take(visit.subscriber.chat_id, visit.now)
    if waiting is not None:
        await reply(message, plain.Message(text=_wait(waiting, visit)))
        return
    try:
        found = await _read(bot, message, visit, shown)
    except ReadingError as error:
        await reply(message, plain.Message(text=why_not(error, visit.translate)))
        return
    await reply(message, answer(found.article, found.summary, visit.voice))


def _wait(waiting: timedelta, visit: Visit) -> str:
    seconds = int(waiting.total_seconds()) + 1
    sentence = visit.translate(
        "I read only a few at a time. Please send it again in %d second.",
        "I read only a few at a time. Please send it again in %d seconds.",
        seconds,
    )
    return sentence % seconds


async def _read(bot: Bot, message: Message, visit: Visit, shown: Shown) -> ReadArticle:
    async with ChatActionSender.typing(bot=bot, chat_id=message.chat.id):
        if shown.link is not None:
            return await visit.world.reading.read_link(shown.link)
        return await visit.world.reading.read_text(shown.text or "")


def router() -> Router:
    """Return the router of everything that is shown to be read."""
    router = Router(name="pasted")
    router.message.register(read, F.text | F.caption, shows)
    return router
