"""Sentences as messages: `**bold**` in a translated sentence becomes an entity, values never do.

What is said where stands in the commands and in `bot.handlers.screens`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.digest.message import Button, Entity, Message
from bot.digest.text import Text, units
from bot.language import Translate


def rich(sentence: str, values: Mapping[str, object] | None = None) -> Message:
    """Make a message of a sentence with `**bold**` stretches; `values` are filled in after the marks were read."""
    text = Text()
    for number, piece in enumerate(sentence.split("**")):
        words = piece % values if values is not None else piece
        text.add(words, *(("bold",) if number % 2 else ()))
    return text.message()


def joined(parts: Sequence[Message], *, between: str = "\n\n") -> Message:
    """Put messages one under the other as one, without their buttons."""
    text, entities = "", list[Entity]()
    for part in parts:
        text += between if text else ""
        start = units(text)
        entities.extend(replace(each, offset=each.offset + start) for each in part.entities)
        text += part.text
    return Message(text=text, entities=tuple(entities))


def with_buttons(message: Message, rows: Sequence[Sequence[Button]]) -> Message:
    """Return the message with these rows of buttons instead of its own."""
    return replace(message, buttons=tuple(tuple(row) for row in rows if row))


def back(translate: Translate, data: str) -> Button:
    """Return the button that leads a step back."""
    return Button(text=translate("‹ Back"), data=data)  # noqa: RUF001  because this is the sign people know from lists


def in_rows(buttons: Sequence[Button], width: int) -> list[tuple[Button, ...]]:
    """Lay buttons in rows of `width`."""
    return [tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)]
