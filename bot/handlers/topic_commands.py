"""A command for each topic of the catalogue: `/energy` shows its latest quotes now."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message
from rapidfuzz import fuzz, process

from bot.digest.render import latest
from bot.handlers.context import Visit
from bot.handlers.replying import say
from bot.storage import articles
from bot.topics import Topic, Topics

COMMANDS = ()
MENU = None
ADMIN = False

SHOWN = 5
"""Articles at a time."""
_NAMED = 90.0


class TopicCommand(Filter):
    """A command that is a topic's id, in groups with our name or without."""

    async def __call__(self, message: Message, topics: Topics, bot_username: str) -> bool | dict[str, Topic]:
        """Give the handler the topic."""
        text = message.text or ""
        if not text.startswith("/"):
            return False
        word, _, addressed = text[1:].partition(" ")[0].partition("@")
        ours = not addressed or addressed.lower() == bot_username.lower()
        found = topics.get(word.lower()) if ours else None
        return {"topic": found} if found is not None else False


def named_topic(words: str, visit: Visit) -> Topic | None:
    """Return the topic somebody wrote the name of, in any of the languages."""
    topics = list(visit.world.topics.values())
    names = {name.lower(): each for each in topics for name in (each.id, *each.names.values())}
    found = process.extractOne(words.lower(), list(names), scorer=fuzz.ratio, score_cutoff=_NAMED)
    return names[found[0]] if found else None


async def show_topic(message: Message, visit: Visit, topic: Topic) -> None:
    """Show the latest quotes on one topic, in the languages the subscriber reads."""
    wish = visit.subscriber.wish
    items = await visit.world.storage.read(articles.latest_items, wish, topic.id, SHOWN)
    if not items:
        sentence = visit.translate("Nobody was quoted on “%(topic)s” lately. The latest on everything: /latest")
        await message.answer(sentence % {"topic": topic.name(visit.language)})
        return
    title = f"{topic.emoji} {topic.name(visit.language)}".strip()
    await say(message, latest(items, visit.voice, title=title))


async def by_command(message: Message, visit: Visit, topic: Topic) -> None:
    """Answer the command."""
    await show_topic(message, visit, topic)


def router() -> Router:
    """Return the router of the topics' commands."""
    router = Router(name="topic_commands")
    router.message.register(by_command, TopicCommand())
    return router
