"""/digest: what is new on my topics, now; the regular digests come as if nothing had been asked."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.delivery.single import digest_now
from bot.digest import message as plain
from bot.handlers.context import Visit
from bot.handlers.replying import beside, say
from bot.handlers.taps import CommandTap
from bot.language import Translate

COMMANDS = ("digest",)
MENU = 1
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("My digest now")


async def by_command(message: Message, visit: Visit) -> None:
    """Show the digest."""
    await say(message, await _digest(visit))


async def by_button(query: CallbackQuery, visit: Visit) -> None:
    """Show the digest under the tapped message."""
    await beside(query, await _digest(visit))


async def _digest(visit: Visit) -> plain.Message:
    return await digest_now(visit.world.storage, visit.world, visit.subscriber, visit.now)


def router() -> Router:
    """Return the router of /digest."""
    router = Router(name="digest")
    router.message.register(by_command, Command(*COMMANDS, ignore_case=True))
    router.callback_query.register(by_button, CommandTap.filter(F.command == "digest"))
    return router
