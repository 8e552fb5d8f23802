"""/language: the language of the bot."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.digest import message as plain
from bot.digest.message import Button
from bot.handlers.announcing import announce_in_chat
from bot.handlers.choices import interface_language_chosen
from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import say, show
from bot.handlers.taps import CommandTap, SpeakTap
from bot.handlers.wording import rich, with_buttons
from bot.language import INTERFACE_LANGUAGES, LANGUAGE_NAMES, Translate

COMMANDS = ("language", "lang")
MENU = 5
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("Language of the bot")


async def language(message: Message, visit: Visit) -> None:
    """Ask which language."""
    await say(message, language_screen(visit))


async def by_button(query: CallbackQuery, visit: Visit) -> None:
    """Ask which language, in place of the tapped message."""
    await show(query, language_screen(visit))


def language_screen(visit: Visit) -> plain.Message:
    """Return the choice of languages."""
    buttons = [
        Button(
            text=f"{'• ' if each == visit.language else ''}{LANGUAGE_NAMES[each]}",
            data=SpeakTap(language=each, place="own").pack(),
        )
        for each in INTERFACE_LANGUAGES
    ]
    return with_buttons(rich(visit.translate("In which language shall I speak?")), [buttons])


async def speak(query: CallbackQuery, visit: Visit, callback_data: SpeakTap) -> None:
    """Speak the tapped language from now on."""
    visit = await visit.change(lambda subscriber: interface_language_chosen(subscriber, callback_data.language))
    await show(query, rich(visit.translate("Done: I speak English. The languages of the articles are in /topics.")))
    if query.bot is not None:
        await announce_in_chat(query.bot, visit.subscriber.chat_id, visit.translate, admin=visit.is_admin)


def router() -> Router:
    """Return the router of /language."""
    router = Router(name="language")
    router.message.register(language, Command(*COMMANDS, ignore_case=True), flags=CHANGES)
    router.callback_query.register(speak, SpeakTap.filter(F.place == "own"), flags=CHANGES)
    router.callback_query.register(by_button, CommandTap.filter(F.command == "language"), flags=CHANGES)
    return router
