"""A command for each topic of the catalogue: `/energy` shows its latest quotes now."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from bot.handlers.context import Visit
from bot.handlers.latest_quotes import latest_quotes
from bot.handlers.replying import say
from bot.topics import Topic, Topics

COMMANDS = ()
MENU = None
ADMIN = False


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


async def by_command(message: Message, visit: Visit, topic: Topic) -> None:
    """Answer the command."""
    await say(message, await latest_quotes(visit, topic))


def router() -> Router:
    """Return the router of the topics' commands."""
    router = Router(name="topic_commands")
    router.message.register(by_command, TopicCommand())
    return router
