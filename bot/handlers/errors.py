"""What nobody foresaw: the reader gets a sentence, the log a traceback without anybody's words."""

import logging
import traceback

from aiogram import Router
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import ErrorEvent, Message, Update, User

from bot.handlers.replying import tell
from bot.language import InterfaceLanguage, interface_language
from bot.storage import Storage, StorageError, subscribers
from bot.translations import Translations

log = logging.getLogger(__name__)

COMMANDS = ()
MENU = None
ADMIN = False

_NOT_OURS = (
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramNetworkError,
    TelegramServerError,
    ClientDecodeError,
)
"""Telegram does not take a message just now: a second one would fare no better."""
_FRAMES = 12
"""So many of the innermost frames are logged; the outer ones are aiogram's own and always the same."""


async def failed(event: ErrorEvent, storage: Storage, translations: Translations) -> bool:
    """Log the error and tell the person that it was ours."""
    update, error = event.update, event.exception
    if isinstance(error, _NOT_OURS):
        log.warning("update %d got no answer: %s", update.update_id, type(error).__name__)
        return True
    # Telegram's reason helps; the words of other exceptions may hold what a person wrote
    said = f"{type(error).__name__} {error.message if isinstance(error, TelegramAPIError) else ''}".strip()
    frames = "".join(traceback.format_tb(error.__traceback__, limit=-_FRAMES))
    log.error("update %d failed: %s\n%s", update.update_id, said, frames)
    await _tell(update, storage, translations)
    return True


async def _language(chat_id: int, user: User | None, storage: Storage) -> InterfaceLanguage:
    try:
        known = await storage.read(subscribers.get, chat_id)
    except StorageError:
        known = None
    return known.wish.language if known else interface_language(user.language_code if user else None)


async def _tell(update: Update, storage: Storage, translations: Translations) -> None:
    query = update.callback_query
    message = query.message if query else update.message
    if not isinstance(message, Message):
        return
    user = query.from_user if query else message.from_user
    translate = translations.translator(await _language(message.chat.id, user, storage))
    try:
        await tell(
            message,
            translate("Something went wrong on my side, not on yours. It is noted; please try again in a minute."),
        )
    except AiogramError as error:
        log.warning("nor could that be said: %s", type(error).__name__)


def router() -> Router:
    """Return the router of errors."""
    router = Router(name="errors")
    router.error.register(failed)
    return router
