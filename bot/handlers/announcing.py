"""Tells Telegram the command menus: eight commands for everybody in their language, more for admins.

Which commands there are is `bot.handlers.discovery`.
"""

import logging
from collections.abc import Mapping

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat, BotCommandScopeDefault

from bot.handlers.discovery import menu
from bot.language import InterfaceLanguage, Translate, interface_language
from bot.translations import Translations

log = logging.getLogger(__name__)

MENU_LANGUAGES = (None, "ru", "az", "en", "kk", "uz", "uk", "be", "ky")
"""Telegram picks a menu by the person's own language; None is for all the others."""


def _menu(translate: Translate, *, admin: bool = False) -> list[BotCommand]:
    return [BotCommand(command=each.names[0], description=each.describe(translate)) for each in menu(admin=admin)]


async def announce_commands(bot: Bot, translations: Translations, admins: Mapping[int, InterfaceLanguage]) -> None:
    """Set the menus; `admins` are the chats of admins with the language of each."""
    for code in MENU_LANGUAGES:
        await bot.set_my_commands(
            _menu(translations.translator(interface_language(code))),
            scope=BotCommandScopeDefault(),
            language_code=code,
        )
    for chat_id, language in admins.items():
        await announce_in_chat(bot, chat_id, translations.translator(language), admin=True)


async def announce_in_chat(bot: Bot, chat_id: int, translate: Translate, *, admin: bool) -> None:
    """Set the menu of one chat, whose language or rights differ from what Telegram would choose."""
    try:
        await bot.set_my_commands(_menu(translate, admin=admin), scope=BotCommandScopeChat(chat_id=chat_id))
    except (
        TelegramAPIError
    ) as error:  # an admin who never started the bot has no chat yet; the menu is no reason to stop
        log.info("the menu of one chat could not be set: %s", type(error).__name__)
