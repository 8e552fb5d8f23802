"""A link, a forwarded post or a pasted article: answered with its quotes, kept nowhere.

Fetching and reading are `bot.reading`; how often one person may ask is `bot.handlers.pace`.
"""

import re
from dataclasses import dataclass

from aiogram import F, Router
from aiogram.types import Message
from aiogram.utils.chat_action import ChatActionSender

from bot.digest.render import answer
from bot.handlers.context import Visit
from bot.handlers.replying import reply
from bot.language import Translate
from bot.reading import ReadArticle, ReadingError

COMMANDS = ()
MENU = None
ADMIN = False
ASKED_LAST = True

ARTICLE_FROM = 300
"""Characters from which a pasted text is taken for an article."""
_LINK = re.compile(r"https?://[^\s<>\"«»]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """What somebody shows us: a link, or a text."""

    link: str | None = None
    text: str | None = None


def what_is_shown(message: Message) -> Shown | None:
    """Tell whether a message shows something to read: a long text, a forwarded one, or a link; None if neither."""
    text = message.text or message.caption or ""
    if len(text) > ARTICLE_FROM:
        return Shown(text=text)
    link = first_link(message)
    if link is not None:
        return Shown(link=link)
    return Shown(text=text) if message.forward_origin is not None and text else None


def first_link(message: Message) -> str | None:
    """Return the first web address of a message, behind words or in plain sight."""
    text = message.text or message.caption or ""
    for entity in message.entities or message.caption_entities or ():
        if entity.type == "text_link" and entity.url and _LINK.match(entity.url):
            return entity.url
        if entity.type == "url":
            return _with_scheme(entity.extract_from(text))
    found = _LINK.search(text)
    return found[0].rstrip(".,;:!?)") if found else None


def _with_scheme(address: str) -> str:
    return address if re.match(r"[a-z]+://", address, re.IGNORECASE) else f"https://{address}"


async def shows(message: Message) -> dict[str, Shown] | bool:
    """Let a private message through that shows something to read."""
    shown = what_is_shown(message) if message.chat.type == "private" else None
    return {"shown": shown} if shown is not None and not (message.text or "").startswith("/") else False


async def read(message: Message, visit: Visit, shown: Shown) -> None:
    """Answer with the quotes, or with the reason why there are none to be had."""
    translate = visit.translate
    waiting = visit.world.pace.take(visit.subscriber.chat_id, visit.now)
    if waiting is not None:
        seconds = int(waiting.total_seconds()) + 1
        await message.reply(
            translate(
                "I read a few at a time. Please again in %d second.",
                "I read a few at a time. Please again in %d seconds.",
                seconds,
            )
            % seconds
        )
        return
    try:
        found = await _read(message, visit, shown)
    except ReadingError as error:
        await message.reply(why_not(error, translate))
        return
    await reply(message, answer(found.article, found.summary, visit.voice))


async def _read(message: Message, visit: Visit, shown: Shown) -> ReadArticle:
    async with ChatActionSender.typing(bot=message.bot, chat_id=message.chat.id):
        if shown.link is not None:
            return await visit.world.reading.read_link(shown.link)
        return await visit.world.reading.read_text(shown.text or "")


def why_not(error: ReadingError, translate: Translate) -> str:
    """Say why a link could not be read, and what would help."""
    if error.reason == "busy":
        return translate("I have a lot to read just now. Please send it again in a minute.")
    reasons = {
        "unsafe_address": translate("I do not open this address: it does not lead to a public web site."),
        "not_found": translate("There is no page at this address, or its site does not answer."),
        "refused": translate("The site did not give me the page."),
        "challenge": translate("The site asks me to prove that I am human, which I am not."),
        "timeout": translate("The page took too long."),
        "not_an_article": translate("I found no article on this page."),
        "too_large": translate("The page is too large for me."),
    }
    return f"{reasons[error.reason]} {translate('Send me the text of the article itself, and I read that.')}"


def router() -> Router:
    """Return the router of everything that is shown to be read."""
    router = Router(name="pasted")
    router.message.register(read, F.text | F.caption, shows)
    return router
