"""/unsubscribe: no more digests; every setting is kept."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.digest import message as plain
from bot.digest.message import Button
from bot.handlers.choices import unsubscribed
from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import beside, say
from bot.handlers.taps import CommandTap
from bot.handlers.wording import rich, with_buttons
from bot.language import Translate

COMMANDS = ("unsubscribe", "unsub", "stop")
MENU = 7
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("Stop the digest")


async def by_command(message: Message, visit: Visit) -> None:
    """Stop the digests, and say how to have them again; who gets none is told so kindly."""
    await say(message, await unsubscribe(visit))


async def by_button(query: CallbackQuery, visit: Visit) -> None:
    """Stop the digests from the button of another message."""
    await beside(query, await unsubscribe(visit))


async def unsubscribe(visit: Visit) -> plain.Message:
    """Store that no more digests are wanted, and return what to say."""
    translate = visit.translate
    again = [(Button(text=translate("Subscribe"), data=CommandTap(command="subscribe").pack()),)]
    if visit.subscriber.state != "active":
        sentence = translate("You get no digests from me, so there is nothing to stop. Whenever you like: /subscribe")
    else:
        await visit.change(unsubscribed)
        sentence = translate("Stopped: no more digests. Your topics and hours are kept; /subscribe brings them back.")
    return with_buttons(rich(sentence), again)


def router() -> Router:
    """Return the router of /unsubscribe."""
    router = Router(name="unsubscribe")
    router.message.register(by_command, Command(*COMMANDS, ignore_case=True), flags=CHANGES)
    router.callback_query.register(by_button, CommandTap.filter(F.command == "unsubscribe"), flags=CHANGES)
    return router
