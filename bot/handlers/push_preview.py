"""/push, step 3: the message exactly as it will arrive, and below it how many get it."""

import math
from dataclasses import replace
from datetime import timedelta

from aiogram import types

from bot.delivery.editions import Issue, draft
from bot.digest.message import MAX_UNITS, Message
from bot.digest.text import units
from bot.handlers.audiences import audience_name
from bot.handlers.context import Visit
from bot.handlers.drafting import Draft
from bot.handlers.replying import say, tell
from bot.handlers.screens.push import Check, check_screen
from bot.language import INTERFACE_LANGUAGES
from bot.storage import pushes, subscribers
from bot.storage.pushes import Push
from bot.storage.subscribers import Audience
from bot.subscriber import Subscriber

WINDOW = timedelta(hours=24)
"""What a pushed digest looks back on."""
A_SECOND = 25
"""Messages a second, for telling how long it will take (the pace itself is kept by the sender)."""


async def preview(message: types.Message, visit: Visit, drafted: Draft, audience: Audience) -> None:
    """Show what will arrive and ask for the last time; nothing is sent yet."""
    written = drafted.message if drafted.message is not None else await _digest(visit, audience)
    if written is None:
        await tell(
            message,
            visit.translate("There is nothing new for them in the last 24 hours. /push to choose something else."),
        )
        return
    if units(written.text) > MAX_UNITS:
        await tell(message, visit.translate("This text is too long for one message of Telegram. /push to begin again."))
        return
    push = await visit.world.storage.write(pushes.prepare, message.chat.id, [written], audience, visit.now)
    await say(message, written)
    await say(message, check_screen(visit.translate, await check_of(visit, push)))


async def _digest(visit: Visit, audience: Audience) -> Message | None:
    """Return a digest of the last day as its readers will see it, one page; None when it would hold nothing."""
    reader, now, world = _reader(visit.subscriber, audience), visit.now, visit.world
    issue = Issue(kind="push", reader=reader, window_from=now - WINDOW, window_to=now, now=now, one_page=True)
    made = await world.storage.read(draft, issue, world)
    return made.message if made is not None else None


def _reader(admin: Subscriber, audience: Audience) -> Subscriber:
    """Return somebody of the audience: everybody reads all languages, a language's readers their own."""
    wish = replace(admin.wish, topics=(), sources=(), languages=())
    if audience.kind == "topic":
        wish = replace(wish, topics=(audience.value,))
    elif audience.kind == "source":
        wish = replace(wish, sources=(audience.value,))
    language = next((each for each in INTERFACE_LANGUAGES if each == audience.value), None)
    if audience.kind == "language" and language is not None:
        wish = replace(wish, language=language, languages=(language,))
    return replace(admin, wish=wish)


async def check_of(visit: Visit, push: Push) -> Check:
    """Return what the last look says of a push."""
    left_out = await visit.world.storage.read(subscribers.count_left_out, push.audience)
    return Check(
        push=push.id,
        audience=audience_name(visit, push.audience),
        count=push.expected,
        seconds=max(1, math.ceil(push.expected / A_SECOND)),
        blocked=left_out.get("retired", 0),
        paused=left_out.get("paused", 0),
    )
