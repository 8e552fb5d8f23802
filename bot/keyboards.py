"""Our messages as aiogram takes them: entities and inline keyboards. What they say is decided in `bot.digest` and the handlers."""

from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity

from bot.digest.message import Button, Entity, Message

MAX_DATA_BYTES = 64
"""Telegram's limit for callback data; aiogram does not check it."""


def as_kwargs(message: Message) -> dict[str, Any]:
    """Return what `send_message` and `edit_message_text` take for a message, without the chat.

    `parse_mode` is None, so a default of the bot can never read markup into the text.
    """
    return {
        "text": message.text,
        "entities": [entity(each) for each in message.entities] or None,
        "parse_mode": None,
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
        "reply_markup": keyboard(message.buttons),
    }


def entity(of: Entity) -> MessageEntity:
    """Return one stretch of formatting."""
    return MessageEntity(type=of.kind, offset=of.offset, length=of.length, url=of.url)


def keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    """Return the inline keyboard, None without buttons.

    Raises:
        ValueError: Callback data longer than 64 bytes, or a button with neither data nor url.
    """
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(each) for each in row] for row in rows])


def _button(of: Button) -> InlineKeyboardButton:
    if of.url is not None:
        return InlineKeyboardButton(text=of.text, url=of.url)
    if not of.data or len(of.data.encode()) > MAX_DATA_BYTES:
        raise ValueError(f"button {of.text!r} needs callback data of 1 to {MAX_DATA_BYTES} bytes, not {of.data!r}")
    return InlineKeyboardButton(text=of.text, callback_data=of.data)
