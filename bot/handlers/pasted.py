"""A link, a forwarded post or a pasted article: answered with its quotes, kept nowhere; a link to what is in the archive with its card.

Fetching and reading are `bot.reading`; how often one person may ask is `bot.handlers.pace`.
"""

import logging
import math
from datetime import timedelta

from aiogram import Bot, F, Router
from aiogram.types import Message
from aiogram.utils.chat_action import ChatActionSender

from bot.digest import message as plain
from bot.digest.render import RefusedSlice, answer
from bot.handlers.context import Visit
from bot.handlers.one_article import one_article
from bot.handlers.replying import reply
from bot.handlers.shown import Shown, what_is_shown, why_not
from bot.reading import ReadArticle, ReadingError
from bot.storage import articles
from scrapers.source import source_of

log = logging.getLogger(__name__)

COMMANDS = ()
MENU = None
ADMIN = False
ASKED_LAST = True

_NOTHING_READ = frozenset({"unsafe_address", "not_found"})
"""Reasons that cost nobody a turn: a slip in the link."""
_LONG_SECONDS = 60


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
        if error.reason in _NOTHING_READ:
            visit.world.pace.give_back(visit.subscriber.chat_id)
        await reply(message, plain.Message(text=why_not(error, visit.translate)))
        return
    stored = await _stored(found, shown.link, visit) if shown.link else None
    await reply(message, stored or _answer(found, visit))


async def _stored(found: ReadArticle, link: str, visit: Visit) -> plain.Message | None:
    """Return the card of what was read where the archive has this very text of it; what has no sure quote has no use of one."""
    source = source_of(found.article.url, visit.world.sources)
    if source is None or not any(quote.certain for quote in found.summary.quotes):
        return None
    keys = [source.source_key(url) for url in (found.article.url, link)]
    version_id = await visit.world.storage.read(articles.version_of, source.id, keys, found.article.text)
    return await one_article(visit, "card", version_id) if version_id is not None else None


def _answer(found: ReadArticle, visit: Visit) -> plain.Message:
    try:
        return answer(found.article, found.summary, visit.voice)
    except RefusedSlice as error:
        log.error("a pasted article is not shown: %s", type(error).__name__)  # noqa: TRY400  because where it was refused says nothing more
        return plain.Message(
            text=visit.translate("I could not make sure of the words of this article, so I show none.")
        )


def _wait(waiting: timedelta, visit: Visit) -> str:
    seconds = math.ceil(waiting.total_seconds())
    if seconds > _LONG_SECONDS:
        minutes = math.ceil(seconds / 60)
        sentence = visit.translate(
            "I read only a few at a time. Please send it again in %d minute.",
            "I read only a few at a time. Please send it again in %d minutes.",
            minutes,
        )
        return sentence % minutes
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
