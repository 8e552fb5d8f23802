"""/unsubscribe: no more digests; every setting is kept."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.digest.message import Button
from bot.handlers.choices import unsubscribed
from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import say
from bot.handlers.taps import CommandTap
from bot.handlers.wording import rich, with_buttons
from bot.language import Translate

COMMANDS = ("unsubscribe", "unsub", "stop")
MENU = 7
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("Stop the digest")


async def unsubscribe(message: Message, visit: Visit) -> None:
    """Stop the digests, and say how to have them again; who gets none is told so kindly."""
    translate = visit.translate
    again = [(Button(text=translate("Subscribe"), data=CommandTap(command="subscribe").pack()),)]
    if visit.subscriber.state != "active":
        sentence = translate("You get no digests from me, so there is nothing to stop. Whenever you like: /subscribe")
    else:
        await visit.change(unsubscribed)
        sentence = translate("Stopped: no more digests. Your topics and hours are kept; /subscribe brings them back.")
    await say(message, with_buttons(rich(sentence), again))


def router() -> Router:
    """Return the router of /unsubscribe."""
    router = Router(name="unsubscribe")
    router.message.register(unsubscribe, Command(*COMMANDS), flags=CHANGES)
    return router
