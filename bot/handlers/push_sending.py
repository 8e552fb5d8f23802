"""/push, steps 3 to 5: only to me, send (once), pause, go on, stop, and the progress in one message."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from aiogram import Router
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import CallbackQuery

from bot.digest.message import Message
from bot.handlers.background import guarded
from bot.handlers.context import Visit
from bot.handlers.push_preview import check_of
from bot.handlers.replying import beside, show
from bot.handlers.screens.push import Progress, SendTap, check_screen, progress_screen
from bot.handlers.wording import rich
from bot.storage import pushes
from bot.storage.pushes import AlreadySent, CountChanged, Push

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
    _, screen = await _standing(visit, push.id)
    await show(query, screen)


async def _go_on(query: CallbackQuery, visit: Visit, push: Push) -> None:
    visit.world.wake_sender()
    await _look(query, visit, push)
    visit.world.in_background(guarded(_follow(query, visit, push.id)))


async def _follow(query: CallbackQuery, visit: Visit, push_id: int) -> None:
    """Hand out what is left of a large audience, then keep the progress up to date until nothing moves any more."""
    world = visit.world
    push = await world.storage.read(pushes.get, push_id)
    while (
        push is not None
        and push.digest_id
        and await world.storage.write(pushes.fan_out_more, push.digest_id, world.clock())
    ):
        world.wake_sender()
    shown = None
    for _ in range(LOOKS):
        await asyncio.sleep(LOOK_EVERY)
        state, screen = await _standing(visit, push_id)
        try:
            if screen != shown:
                await show(query, screen)
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
            continue
        shown = screen
        if state != "running":
            return


async def _standing(visit: Visit, push_id: int) -> tuple[str, Message]:
    """Return the state of a push and the screen that shows it."""
    storage = visit.world.storage
    push = await storage.read(pushes.get, push_id)
    if push is None or push.confirmed_at is None:
        return "stopped", rich(visit.translate("Nothing was sent."))
    progress = Progress(
        push=push.id,
        by_state=await storage.read(pushes.progress, push.id),
        taken=(push.ended_at or visit.world.clock()) - push.confirmed_at,
        paused=push.state == "paused",
        stopped=push.state == "stopped",
    )
    return push.state, progress_screen(visit.translate, progress)


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
