"""What is kept of a push while an admin writes it: in the dialog's memory, gone after a restart and then said so."""

from dataclasses import dataclass

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.digest.message import Entity, EntityKind, Message

_KINDS: dict[str, EntityKind] = {
    "bold": "bold",
    "italic": "italic",
    "code": "code",
    "blockquote": "blockquote",
    "expandable_blockquote": "expandable_blockquote",
    "text_link": "text_link",
}


class Writing(StatesGroup):
    """What we are waiting for from the admin."""

    link = State()
    text = State()
    chat = State()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What will be sent: a finished message, or (None) a digest made for whom it goes to."""

    message: Message | None = None


async def keep_draft(state: FSMContext, draft: Draft) -> None:
    """Remember what will be sent; no answer is waited for any more."""
    await state.set_state(None)
    await state.set_data({"draft": draft})


async def draft_of(state: FSMContext) -> Draft | None:
    """Return what will be sent; None when nothing was chosen or the bot was restarted since."""
    draft = await state.get_value("draft")
    return draft if isinstance(draft, Draft) else None


def as_written(message: types.Message) -> Message:
    """Return an admin's own text with the formatting we can send on."""
    entities = [
        Entity(kind=_KINDS[each.type], offset=each.offset, length=each.length, url=each.url)
        for each in message.entities or ()
        if each.type in _KINDS
    ]
    return Message(text=message.text or "", entities=tuple(entities))
