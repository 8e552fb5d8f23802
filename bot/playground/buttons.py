"""Keyboards under messages: what Telegram accepts, beyond the fields and types that the schema checks."""

from typing import Any

from bot.playground import td
from bot.playground.errors import breach

Fields = dict[str, Any]
CALLBACK_BYTES = 64
COPY_LIMIT = 256
BUTTON_LIMIT = 100
ROW_LIMIT = 8
_LOOKS = {"text", "style", "icon_custom_emoji_id"}
_PARSING = "can't parse inline keyboard button: "


def check_markup(markup: Fields | None) -> Fields | None:
    """Return the inline keyboard a message keeps: None for other keyboards and for one without buttons.

    Raises ApiError (a breach) for what Telegram refuses.
    """
    if markup is None:
        return None
    rows = markup.get("inline_keyboard")
    if rows is None:
        _check_reply_keyboard(markup)
        return None
    buttons = [button for row in rows for button in row]
    if len(buttons) > BUTTON_LIMIT:
        raise breach(f"reply markup is too long: more than {BUTTON_LIMIT} buttons")
    if any(len(row) > ROW_LIMIT for row in rows):
        raise breach(f"more than {ROW_LIMIT} buttons in a row")
    for button in buttons:
        _check_button(button)
    filled = [row for row in rows if row]
    return {**markup, "inline_keyboard": filled} if filled else None


def _check_reply_keyboard(markup: Fields) -> None:
    if not all(button["text"].strip() for row in markup.get("keyboard", []) for button in row):
        raise breach("can't parse reply keyboard button: text must be non-empty")


def _check_button(button: Fields) -> None:
    actions = set(button) - _LOOKS
    if not button["text"].strip():
        raise breach(f"{_PARSING}text must be non-empty")
    if not actions:
        raise breach(f"{_PARSING}Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise breach(f"{_PARSING}exactly one of {', '.join(sorted(actions))} is allowed")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_BYTES:
        raise breach("BUTTON_DATA_INVALID")
    if "url" in button and td.normal_url(button["url"]) is None:
        raise breach(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "web_app" in button and not button["web_app"]["url"].startswith("https://"):
        raise breach(
            f"inline keyboard button Web App URL '{button['web_app']['url']}' is invalid: Only HTTPS links are allowed"
        )
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= COPY_LIMIT:
        raise breach("BUTTON_COPY_TEXT_INVALID")
