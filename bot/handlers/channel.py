"""What a channel's owners write into it for us: commands as posts, answered there in words, since nobody can tap here."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.digest import message as plain
from bot.digest.message import Button
from bot.handlers import subscribe, time, timezone, unsubscribe
from bot.handlers.choices import interface_language_chosen
from bot.handlers.context import Visit
from bot.handlers.latest_quotes import named_topic
from bot.handlers.replying import say
from bot.handlers.subscribing import subscribe as begin
from bot.handlers.wording import rich, with_buttons
from bot.language import INTERFACE_LANGUAGES

COMMANDS = ()
MENU = None
ADMIN = False

_ALL = "all"


async def subscribed(message: Message, visit: Visit) -> None:
    """Begin the digests of the channel."""
    await say(message, _linked(await begin(visit), visit))
    visit.world.wake_sender()


async def unsubscribed(message: Message, visit: Visit) -> None:
    """Stop the digests of the channel."""
    await say(message, _linked(await unsubscribe.unsubscribe(visit), visit))


async def topics(message: Message, visit: Visit, command: CommandObject) -> None:
    """Store the topics named, "all" for every one; without them say how it is written."""
    words = (command.args or "").replace(",", " ").split()
    named = [named_topic(word, visit) for word in words]
    ids = tuple(dict.fromkeys(each.id for each in named if each is not None))
    everything = [word.casefold() for word in words] == [_ALL]
    if not everything and (not words or None in named):
        sentence = visit.translate(
            "Write it like this: /topics energy economy, or /topics all. The topics: %(topics)s."
        )
        await say(message, rich(sentence, {"topics": ", ".join(visit.world.topics)}))
        return
    visit = await visit.change(lambda each: replace(each, wish=replace(each.wish, topics=ids)))
    chosen = ", ".join(visit.world.topics[each].name(visit.language) for each in ids)
    said = visit.translate("Done: %(topics)s.") if ids else visit.translate("Done: all topics.")
    await say(message, _linked(rich(said, {"topics": chosen}), visit))


async def language(message: Message, visit: Visit, command: CommandObject) -> None:
    """Speak the language named from now on; without one say how it is written."""
    wanted = (command.args or "").strip().casefold()
    found = next((each for each in INTERFACE_LANGUAGES if each == wanted), None)
    if found is None:
        sentence = visit.translate("Write it like this: /language en. I speak: %(languages)s.")
        await say(message, rich(sentence, {"languages": ", ".join(INTERFACE_LANGUAGES)}))
        return
    visit = await visit.change(lambda each: interface_language_chosen(each, found))
    await say(message, _linked(rich(visit.translate("Done: from now on I speak English here.")), visit))


def _linked(message: plain.Message, visit: Visit) -> plain.Message:
    address = f"https://t.me/{visit.world.bot_username}"
    return with_buttons(message, [(Button(text=visit.translate("Open in the bot"), url=address),)])


def router() -> Router:
    """Return the router of posts in channels."""
    router = Router(name="channel")
    post = router.channel_post
    post.register(subscribed, Command(*subscribe.COMMANDS, ignore_case=True))
    post.register(unsubscribed, Command(*unsubscribe.COMMANDS, ignore_case=True))
    post.register(topics, Command("topics", ignore_case=True))
    post.register(language, Command("language", "lang", ignore_case=True))
    post.register(time.time, Command(*time.COMMANDS, ignore_case=True))
    post.register(timezone.timezone, Command(*timezone.COMMANDS, ignore_case=True))
    return router
