"""/push, step 2: to whom. Ends with the push prepared and shown exactly as it will arrive."""

import re

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.handlers.audiences import choices, everybody
from bot.handlers.context import Visit
from bot.handlers.drafting import Draft, Writing, draft_of
from bot.handlers.push_preview import preview
from bot.handlers.replying import show, tell
from bot.handlers.screens.push import PushTap, cancel_button, which_screen, whom_screen
from bot.handlers.wording import rich, with_buttons
from bot.storage.subscribers import Audience

COMMANDS = ()
MENU = None
ADMIN = True

_CHAT_NUMBER = re.compile(r"-?[0-9]{1,18}")


async def whom(query: CallbackQuery, visit: Visit, state: FSMContext) -> None:
    """Ask to whom it goes."""
    if await _draft(visit, state) is not None:
        await state.set_state(None)
        await show(query, whom_screen(visit.translate, await everybody(visit)))


async def _draft(visit: Visit, state: FSMContext) -> Draft | None:
    draft = await draft_of(state)
    if draft is None:
        visit.tap.say(
            visit.translate("This draft is gone, I was restarted since. Please begin again: /push"), alert=True
        )
    return draft


async def choose(query: CallbackQuery, visit: Visit, state: FSMContext, callback_data: PushTap) -> None:
    """Take a choice; where it is not one chat group yet, ask which."""
    draft, do, value = await _draft(visit, state), callback_data.do, callback_data.value
    if draft is None or not isinstance(query.message, Message):
        return
    if do == "all":
        await preview(query.message, visit, draft, Audience(kind="all"))
    elif do == "chat":
        await state.set_state(Writing.chat)
        question = visit.translate("Which chat? Send me its number, or forward me a message of that person.")
        await show(query, with_buttons(rich(question), [(cancel_button(visit.translate),)]))
    elif do in {"topic", "language", "source"}:
        if value:
            await preview(query.message, visit, draft, Audience(kind=do, value=value))
        else:
            await show(query, which_screen(visit.translate, do, await choices(visit, do)))


async def one_chat(message: Message, visit: Visit, state: FSMContext) -> None:
    """Take the number of a chat."""
    draft = await draft_of(state)
    number = _number(message)
    if draft is None or number is None:
        await tell(
            message, visit.translate("That is no number of a chat. It looks like 123456789; or /push to begin again.")
        )
        return
    await state.set_state(None)
    await preview(message, visit, draft, Audience(kind="chat", value=str(number)))


def _number(message: Message) -> int | None:
    sender = getattr(message.forward_origin, "sender_user", None)
    if sender is not None:
        return int(sender.id)
    text = (message.text or "").strip()
    return int(text) if _CHAT_NUMBER.fullmatch(text) else None


def router() -> Router:
    """Return the router of the second step."""
    router = Router(name="push_whom")
    router.message.register(one_chat, Writing.chat)
    router.callback_query.register(whom, PushTap.filter(F.do == "whom"))
    router.callback_query.register(choose, PushTap.filter(F.do.in_({"all", "topic", "language", "source", "chat"})))
    return router
