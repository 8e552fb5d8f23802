"""A message as Telegram takes it: text, entities in UTF-16 units, rows of buttons. Knows no aiogram."""

from dataclasses import dataclass, replace
from typing import Literal

MAX_UNITS = 4096
"""Telegram's limit for a text, counted here in UTF-16 units, the safe count (field notes; Bot API sendMessage)."""
MAX_ENTITIES = 90
"""Telegram silently drops entities over 100; ten are kept in reserve."""

EntityKind = Literal["bold", "italic", "text_link", "blockquote", "expandable_blockquote", "code"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One stretch of formatting; `offset` and `length` in UTF-16 units, `url` for text_link only."""

    kind: EntityKind
    offset: int
    length: int
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One inline button: either `data` (callback data, 64 bytes at most) or `url`."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message ready to send; link preview is always off."""

    text: str
    entities: tuple[Entity, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()


def numbered(message: Message, digest_id: int) -> Message:
    """Return a message whose buttons speak of a digest that has got its id (`Edition.digest_id` was 0)."""
    rows = (tuple(_numbered(button, digest_id) for button in row) for row in message.buttons)
    return replace(message, buttons=tuple(rows))


def _numbered(button: Button, digest_id: int) -> Button:
    word, _, rest = (button.data or "").partition(":0")
    return replace(button, data=f"{word}:{digest_id}{rest}") if word in {"more", "bare"} else button
