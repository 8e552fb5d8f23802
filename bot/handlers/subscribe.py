"""/subscribe: begin (or go on) to get digests."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import beside, say
from bot.handlers.subscribing import subscribe
from bot.handlers.taps import CommandTap
from bot.language import Translate

COMMANDS = ("subscribe", "sub")
MENU = 6
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("Get the digest")


async def by_command(message: Message, visit: Visit) -> None:
    """Subscribe, and say when the digests come."""
    await say(message, await subscribe(visit))
    visit.world.wake_sender()


async def by_button(query: CallbackQuery, visit: Visit) -> None:
    """Subscribe from the button of another message."""
    await beside(query, await subscribe(visit))
    visit.world.wake_sender()


def router() -> Router:
    """Return the router of /subscribe."""
    router = Router(name="subscribe")
    router.message.register(by_command, Command(*COMMANDS, ignore_case=True), flags=CHANGES)
    router.callback_query.register(by_button, CommandTap.filter(F.command == "subscribe"), flags=CHANGES)
    return router
