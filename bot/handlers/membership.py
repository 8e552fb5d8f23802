"""What happens to the bot itself in a chat: blocked, unblocked, added, thrown out, and a group that becomes a supergroup."""

import logging

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import AiogramError
from aiogram.types import ChatMemberUpdated, Message

from bot.handlers.choices import rescheduled
from bot.handlers.context import Visit
from bot.handlers.replying import patiently
from bot.language import Translate
from bot.storage import subscribers

log = logging.getLogger(__name__)

COMMANDS = ()
MENU = None
ADMIN = False

_OUT = frozenset({ChatMemberStatus.KICKED, ChatMemberStatus.LEFT})


def _is_out(member: object) -> bool:
    return getattr(member, "status", None) in _OUT or getattr(member, "is_member", True) is False


async def moved(update: ChatMemberUpdated, visit: Visit) -> None:
    """Retire a chat we cannot write to any more, take it back when we can; greet whoever added us."""
    chat_id, storage = update.chat.id, visit.world.storage
    if _is_out(update.new_chat_member):
        reason = "blocked" if visit.subscriber.kind == "private" else "removed from the chat"
        await storage.write(subscribers.retire, chat_id, reason, visit.now)
        return
    # also where it was never out: it may have got back the right to write
    for subscriber in await storage.write(subscribers.restore, chat_id, visit.now):
        await storage.write(subscribers.put_next_due, subscriber.id, rescheduled(subscriber, visit.now).next_due_at)
    if not _is_out(update.old_chat_member):
        return
    if visit.subscriber.kind != "private" and update.bot is not None:
        await _greet(update.bot, update, visit)


async def _greet(bot: Bot, update: ChatMemberUpdated, visit: Visit) -> None:
    """Say in a group what we do; of a channel tell the person who added us, for its readers did not ask."""
    if visit.subscriber.kind == "channel":
        to, greeting = update.from_user.id, _about_channels(update.chat.title or "", visit.translate)
    else:
        to = update.chat.id
        greeting = visit.translate(
            "Hello! I bring what people said in the news, word for word. An administrator can begin with /subscribe; /topics chooses what about."
        )
    try:
        await patiently(lambda: bot.send_message(to, greeting, parse_mode=None))
    except (
        AiogramError
    ) as error:  # a group may forbid us to write, a person may never have begun; it can still be set up
        log.info("a chat could not be greeted: %s", type(error).__name__)


def _about_channels(title: str, translate: Translate) -> str:
    sentence = translate(
        "You added me to “%(title)s”. Write /subscribe there as a post, and I bring the digest into the channel; /unsubscribe stops it. Posts I understand there too: /topics energy economy, /time 09:00 18:00, /timezone Baku, /language en. You can delete those posts afterwards."
    )
    return sentence % {"title": title}


async def upgraded(message: Message, visit: Visit) -> None:
    """Take a group's settings along to the supergroup it has become."""
    if message.migrate_to_chat_id is not None:
        await visit.world.storage.write(subscribers.move, message.chat.id, message.migrate_to_chat_id)


def router() -> Router:
    """Return the router of the bot's own fate."""
    router = Router(name="membership")
    router.my_chat_member.register(moved)
    router.message.register(upgraded, F.migrate_to_chat_id)
    return router
