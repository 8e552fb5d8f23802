"""/push, steps 3 to 5: only to me, send (once), pause, go on, stop, and the progress in one message."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.types import CallbackQuery

from bot.digest.message import Message
from bot.handlers.background import guarded
from bot.handlers.context import Visit
from bot.handlers.push_preview import check_of
from bot.handlers.replying import beside, patiently, show
from bot.handlers.screens.push import Progress, SendTap, check_screen, progress_screen
from bot.handlers.wording import rich
from bot.keyboards import as_kwargs
from bot.language import Translate, interface_language
from bot.storage import Storage, pushes, subscribers
from bot.storage.pushes import AlreadySent, CountChanged, Place, Push
from bot.translations import Translations

log = logging.getLogger(__name__)

COMMANDS = ()
MENU = None
ADMIN = True

LOOK_EVERY = 3.0
"""Seconds between two looks at a push under way: Telegram takes about one message a second and chat, edits too."""
LOOKS = 1_200
"""After an hour nobody is watching any more; the button ↻ still shows how it stands."""


async def act(query: CallbackQuery, visit: Visit, callback_data: SendTap) -> None:
    """Do what was tapped, if the push is still known."""
    push = await visit.world.storage.read(pushes.get, callback_data.push)
    if push is None:
        visit.tap.say(visit.translate("This push is no longer kept. /push to begin again."), alert=True)
    elif callback_data.do == "send":
        await _send(query, visit, push, callback_data.count)
    else:
        await _ACTIONS[callback_data.do](query, visit, push)


async def _only_me(query: CallbackQuery, _: Visit, push: Push) -> None:
    for part in push.parts:
        await beside(query, part)


async def _cancel(query: CallbackQuery, visit: Visit, push: Push) -> None:
    if push.state == "prepared":
        await visit.world.storage.write(pushes.stop, push.id, visit.now)
    await _look(query, visit, push)


async def _send(query: CallbackQuery, visit: Visit, push: Push, promised: int) -> None:
    outcome = await visit.world.storage.write(pushes.confirm, push.id, promised, visit.now)
    if isinstance(outcome, CountChanged):
        again = replace(push, expected=outcome.count)
        await show(query, check_screen(visit.translate, await check_of(visit, again), changed=True))
        return
    if isinstance(outcome, AlreadySent):
        visit.tap.say(visit.translate("That was tapped before; it is sent once."))
        await _look(query, visit, push)
        return
    await _go_on(query, visit, push)


async def _pause(query: CallbackQuery, visit: Visit, push: Push) -> None:
    await visit.world.storage.write(pushes.pause, push.id)
    await _look(query, visit, push)


async def _resume(query: CallbackQuery, visit: Visit, push: Push) -> None:
    await visit.world.storage.write(pushes.resume, push.id)
    await _go_on(query, visit, push)


async def _stop(query: CallbackQuery, visit: Visit, push: Push) -> None:
    await visit.world.storage.write(pushes.stop, push.id, visit.now)
    await _look(query, visit, push)


async def _look(query: CallbackQuery, visit: Visit, push: Push) -> None:
    _, screen = await _standing(_following(query, visit), visit.translate, push.id)
    await show(query, screen)


async def _go_on(query: CallbackQuery, visit: Visit, push: Push) -> None:
    visit.world.wake_sender()
    following, tapped = _following(query, visit), query.message
    _, screen = await _standing(following, visit.translate, push.id)
    place = Place(chat_id=tapped.chat.id, message_id=tapped.message_id) if tapped else None
    place = await _put(following, place or Place(chat_id=push.admin_chat_id, message_id=0), screen)
    await following.storage.write(pushes.show_at, push.id, place)
    visit.world.in_background(guarded(_follow(following, visit.translate, push.id, screen)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """What is needed to keep the progress of pushes up to date."""

    bot: Bot
    storage: Storage
    translations: Translations
    clock: Callable[[], datetime]
    wake_sender: Callable[[], None]


def _following(query: CallbackQuery, visit: Visit) -> Following:
    world = visit.world
    return Following(
        bot=cast("Bot", query.bot),
        storage=world.storage,
        translations=world.translations,
        clock=world.clock,
        wake_sender=world.wake_sender,
    )


async def resume_following(following: Following) -> None:
    """Go on with every push whose progress was being shown when the bot ended, until nothing moves any more."""
    storage, going = following.storage, []
    for push_id in await storage.read(pushes.list_followed):
        push = await storage.read(pushes.get, push_id)
        reader = await storage.read(subscribers.get, push.admin_chat_id) if push else None
        language = reader.wish.language if reader else interface_language(None)
        going.append(guarded(_follow(following, following.translations.translator(language), push_id)))
    await asyncio.gather(*going)


async def _follow(following: Following, translate: Translate, push_id: int, shown: Message | None = None) -> None:
    """Hand out what is left of a large audience, then keep the progress up to date until nothing moves any more.

    `shown` is what stands there already.
    """
    storage = following.storage
    push = await storage.read(pushes.get, push_id)
    while push and push.digest_id and await storage.write(pushes.fan_out_more, push.digest_id, following.clock()):
        following.wake_sender()
    for _ in range(LOOKS):
        await asyncio.sleep(LOOK_EVERY)
        state, screen = await _standing(following, translate, push_id)
        try:
            if screen != shown:
                await _show_again(following, push_id, screen)
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
            continue
        except (TelegramNetworkError, TelegramServerError) as error:
            log.info("the progress of a push could not be shown: %s", type(error).__name__)
            continue
        shown = screen
        if state != "running":
            await storage.write(pushes.show_at, push_id, None)
            return


async def _show_again(following: Following, push_id: int, screen: Message) -> None:
    push = await following.storage.read(pushes.get, push_id)
    if push is None or push.shown_at is None:
        return
    place = await _put(following, push.shown_at, screen)
    if place != push.shown_at:
        await following.storage.write(pushes.show_at, push_id, place)


async def _put(following: Following, place: Place, screen: Message) -> Place:
    """Put a screen where the progress stands; where that cannot be edited (any more), write a new message. Return where it is."""
    bot, kwargs = following.bot, as_kwargs(screen)
    try:
        await patiently(lambda: bot.edit_message_text(chat_id=place.chat_id, message_id=place.message_id, **kwargs))
    except TelegramBadRequest as error:
        if "message is not modified" in error.message:
            return place
        log.info("the progress of a push is written anew: %s", error.message)
        sent = await patiently(lambda: bot.send_message(place.chat_id, **kwargs))
        return replace(place, message_id=sent.message_id)
    return place


async def _standing(following: Following, translate: Translate, push_id: int) -> tuple[str, Message]:
    """Return the state of a push and the screen that shows it."""
    storage = following.storage
    push = await storage.read(pushes.get, push_id)
    if push is None or push.confirmed_at is None:
        return "stopped", rich(translate("Nothing was sent."))
    progress = Progress(
        push=push.id,
        by_state=await storage.read(pushes.progress, push.id),
        doubled=await storage.read(pushes.count_doubled, push.digest_id),
        taken=(push.ended_at or following.clock()) - push.confirmed_at,
        paused=push.state == "paused",
        stopped=push.state == "stopped",
    )
    return push.state, progress_screen(translate, progress)


_ACTIONS: dict[str, Callable[[CallbackQuery, Visit, Push], Coroutine[Any, Any, None]]] = {
    "me": _only_me,
    "cancel": _cancel,
    "pause": _pause,
    "resume": _resume,
    "stop": _stop,
    "look": _look,
}


def router() -> Router:
    """Return the router of the last steps."""
    router = Router(name="push_sending")
    router.callback_query.register(act, SendTap.filter())
    return router
