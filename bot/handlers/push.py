"""/push, for admins: what to send (step 1). To whom is `bot.handlers.push_whom`, the sending `bot.handlers.push_sending`."""

import logging

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.digest import message as plain
from bot.digest.render import RefusedSlice
from bot.handlers.articles import article_message
from bot.handlers.audiences import everybody
from bot.handlers.context import Visit
from bot.handlers.drafting import Draft, Writing, as_written, keep_draft
from bot.handlers.replying import say, show, tell
from bot.handlers.screens.push import PushTap, cancel_button, what_screen, whom_screen
from bot.handlers.shown import first_link, why_not
from bot.handlers.wording import rich, with_buttons
from bot.language import Translate
from bot.reading import ReadingError

log = logging.getLogger(__name__)

COMMANDS = ("push",)
MENU = None
ADMIN = True


def describe(translate: Translate) -> str:
    """Return the line of the admins' menu."""
    return translate("Send something to subscribers")


async def push(message: Message, visit: Visit) -> None:
    """Ask what to send."""
    await say(message, what_screen(visit.translate))


async def again(query: CallbackQuery, visit: Visit, state: FSMContext) -> None:
    """Ask what to send, in place of a later step."""
    await state.clear()
    await show(query, what_screen(visit.translate))


async def cancel(query: CallbackQuery, visit: Visit, state: FSMContext) -> None:
    """Drop the draft."""
    await state.clear()
    await show(query, rich(visit.translate("Nothing was sent.")))


async def digest(query: CallbackQuery, visit: Visit, state: FSMContext) -> None:
    """Send a digest of the last day, made for whom it goes to."""
    await keep_draft(state, Draft())
    await show(query, whom_screen(visit.translate, await everybody(visit)))


async def ask(query: CallbackQuery, visit: Visit, state: FSMContext, callback_data: PushTap) -> None:
    """Ask for the link or the text."""
    translate = visit.translate
    if callback_data.do == "article":
        await state.set_state(Writing.link)
        question = translate("Send me the link of the article.")
    else:
        await state.set_state(Writing.text)
        question = translate("Write it as it shall arrive; bold, italics, quotes and links are kept.")
    await show(query, with_buttons(rich(question), [(cancel_button(translate),)]))


async def take_link(message: Message, visit: Visit, state: FSMContext) -> None:
    """Read the article of the link an admin sent."""
    link = first_link(message)
    if link is None:
        await tell(
            message, visit.translate("That is no link. Send me one that begins with https://, or /push to begin again.")
        )
        return
    try:
        found = await visit.world.reading.read_link(link)
    except ReadingError as error:
        await tell(message, why_not(error, visit.translate))
        return
    try:
        written = article_message(found, visit)
    except RefusedSlice as error:
        log.error("an article to be pushed is not shown: %s", type(error).__name__)  # noqa: TRY400  because where it was refused says nothing more
        await tell(message, visit.translate("I could not make sure of the words of this article, so I show none."))
        return
    await _take(message, visit, state, written)


async def take_text(message: Message, visit: Visit, state: FSMContext) -> None:
    """Take the text an admin wrote."""
    await _take(message, visit, state, as_written(message))


async def _take(message: Message, visit: Visit, state: FSMContext, written: plain.Message) -> None:
    await keep_draft(state, Draft(message=written))
    await say(message, whom_screen(visit.translate, await everybody(visit)))


def router() -> Router:
    """Return the router of the first step."""
    router = Router(name="push")
    router.message.register(push, Command(*COMMANDS, ignore_case=True))
    router.message.register(take_link, Writing.link, F.text | F.caption)
    router.message.register(take_text, Writing.text, F.text)
    router.callback_query.register(again, PushTap.filter(F.do == "what"))
    router.callback_query.register(cancel, PushTap.filter(F.do == "cancel"))
    router.callback_query.register(digest, PushTap.filter(F.do == "digest"))
    router.callback_query.register(ask, PushTap.filter(F.do.in_({"article", "text"})))
    return router
