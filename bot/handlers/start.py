"""/start: three screens in one message, each tap stored at once; and the deep links of topics and of the owner."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.digest import message as plain
from bot.digest.render import quote_of_the_day
from bot.handlers.announcing import announce_in_chat
from bot.handlers.choices import every_topic, interface_language_chosen, rescheduled, topic_switched
from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import say, show, tell
from bot.handlers.screens.topics import topics_screen
from bot.handlers.screens.welcome import welcome_screen
from bot.handlers.screens.when import when_screen
from bot.handlers.subscribing import subscribe
from bot.handlers.taps import SpeakTap, StartTap
from bot.language import Translate
from bot.storage import admins, items, sources, subscribers

COMMANDS = ("start",)
MENU = None
ADMIN = False

QUOTES_LOOKED_AT = 10
"""Among how many of the newest articles the quote of the day is looked for."""


def describe(translate: Translate) -> str:
    """Return the line of /help."""
    return translate("What I am, and the settings step by step")


async def start(message: Message, visit: Visit, command: CommandObject) -> None:
    """Begin, with the deep link's wish where there is one."""
    link = command.args or ""
    visit = await _restored(visit)
    if link.startswith("owner_"):
        await _owner(message, visit, link.removeprefix("owner_"))
    elif link.removeprefix("topic_") in visit.world.topics and link.startswith("topic_"):
        await _topic(message, visit, link.removeprefix("topic_"))
    else:
        await say(message, await _welcome(visit))


async def _restored(visit: Visit) -> Visit:
    """Take back somebody who had blocked us: Telegram may deliver their /start before the news of it."""
    if visit.subscriber.state != "retired":
        return visit
    await visit.world.storage.write(subscribers.restore, visit.subscriber.chat_id, visit.now)
    return await visit.change(lambda subscriber: rescheduled(subscriber, visit.now))


async def _owner(message: Message, visit: Visit, secret: str) -> None:
    translate, user_id = visit.translate, visit.user_id
    if user_id is None or not await visit.world.storage.write(admins.redeem, secret, user_id, visit.now):
        await tell(
            message,
            translate(
                "This link was used already or is older than an hour. Start me again on the server for a new one."
            ),
        )
        return
    await tell(
        message,
        translate(
            "You are the owner now. For you alone: /push sends to subscribers, /sources shows the sites, /stats the figures."
        ),
    )
    if message.bot is not None:
        await announce_in_chat(message.bot, message.chat.id, translate, admin=True)
    await say(message, await _welcome(visit))


async def _topic(message: Message, visit: Visit, topic: str) -> None:
    wish = visit.subscriber.wish
    everything_already = visit.subscriber.state == "active" and not wish.topics
    if topic not in wish.topics and not everything_already:
        visit = await visit.change(lambda subscriber: topic_switched(subscriber, topic))
    await say(message, topics_screen(visit, "start"))


async def _welcome(visit: Visit) -> plain.Message:
    storage = visit.world.storage
    newest = await storage.read(items.latest_items, every_topic(visit.subscriber).wish, None, QUOTES_LOOKED_AT)
    quote = quote_of_the_day(newest, visit.voice, now=visit.now)
    return welcome_screen(visit, quote, await storage.read(sources.list_states))


async def go(query: CallbackQuery, visit: Visit, callback_data: StartTap) -> None:
    """Show another step, in the same message."""
    step = callback_data.go
    if step == "everything":
        visit = await visit.change(every_topic)
    if step in {"everything", "done"}:
        await show(query, await subscribe(visit))
        visit.world.wake_sender()
    elif step == "topics":
        await show(query, topics_screen(visit, "start"))
    elif step == "when":
        await show(query, when_screen(visit, "start"))
    else:
        await show(query, await _welcome(visit))


async def speak(query: CallbackQuery, visit: Visit, callback_data: SpeakTap) -> None:
    """Go on in another language."""
    visit = await visit.change(lambda subscriber: interface_language_chosen(subscriber, callback_data.language))
    await show(query, await _welcome(visit))
    if query.bot is not None:
        await announce_in_chat(query.bot, visit.subscriber.chat_id, visit.translate, admin=visit.is_admin)


def router() -> Router:
    """Return the router of /start."""
    router = Router(name="start")
    router.message.register(start, Command(*COMMANDS, ignore_case=True))
    router.callback_query.register(go, StartTap.filter(), flags=CHANGES)
    router.callback_query.register(speak, SpeakTap.filter(F.place == "start"), flags=CHANGES)
    return router
