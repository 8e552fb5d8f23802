"""/latest: the latest quotes on everything, now."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.handlers.context import Visit
from bot.handlers.latest_quotes import latest_quotes
from bot.handlers.replying import beside, say
from bot.handlers.taps import CommandTap
from bot.language import Translate

COMMANDS = ("latest",)
MENU = 2
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("The latest quotes on everything")


async def by_command(message: Message, visit: Visit) -> None:
    """Show the latest quotes."""
    await say(message, await latest_quotes(visit))


async def by_button(query: CallbackQuery, visit: Visit) -> None:
    """Show the latest quotes under the tapped message."""
    await beside(query, await latest_quotes(visit))


def router() -> Router:
    """Return the router of /latest."""
    router = Router(name="latest")
    router.message.register(by_command, Command(*COMMANDS, ignore_case=True))
    router.callback_query.register(by_button, CommandTap.filter(F.command == "latest"))
    return router
