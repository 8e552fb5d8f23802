"""/help: every command, made from what is there, and what is promised and what is not."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.digest import message as plain
from bot.handlers.context import Visit
from bot.handlers.discovery import commands
from bot.handlers.replying import beside, say
from bot.handlers.taps import CommandTap
from bot.handlers.wording import joined, rich
from bot.language import Translate

COMMANDS = ("help",)
MENU = 8
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("All commands, and what I promise")


async def help_(message: Message, visit: Visit) -> None:
    """Say what can be asked."""
    await say(message, help_text(visit))


async def by_button(query: CallbackQuery, visit: Visit) -> None:
    """Say what can be asked, under the tapped message."""
    await beside(query, help_text(visit))


def help_text(visit: Visit) -> plain.Message:
    """Return the help for this person; admins see their commands too."""
    translate = visit.translate
    built_in = {name for each in commands() for name in each.names}
    topics = [f"/{each}" for each in visit.world.topics if each not in built_in]
    parts = [
        rich(
            translate(
                "**What I do.** I read the news and bring you what people said: word for word, with the name and the link."
            )
        ),
        rich(_lines(visit, admin=False)),
        rich(translate("**Quotes on one topic, now:** %(commands)s"), {"commands": " ".join(topics)}),
        rich(
            translate("**Any article:** send me a link, forward a post or paste a text, and I answer with its quotes.")
        ),
        rich(
            translate(
                "**What I promise.** I check that these words stand in the article and to whom it gives them; not whether they are true."
            )
        ),
    ]
    if visit.is_admin:
        parts.append(joined([rich(translate("**For administrators**")), rich(_lines(visit, admin=True))], between="\n"))
    return joined(parts)


def _lines(visit: Visit, *, admin: bool) -> str:
    shown = [each for each in commands() if each.admin is admin]
    return "\n".join(f"/{each.names[0]} — {each.describe(visit.translate)}" for each in shown)


def router() -> Router:
    """Return the router of /help."""
    router = Router(name="help")
    router.message.register(help_, Command(*COMMANDS, ignore_case=True))
    router.callback_query.register(by_button, CommandTap.filter(F.command == "help"))
    return router
