"""/topics: which topics, and in which languages articles; every tap is stored at once."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.handlers.choices import article_language_switched, topic_switched
from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import beside, say, show
from bot.handlers.screens.topics import articles_screen, topics_screen
from bot.handlers.taps import ArticlesTap, TopicTap
from bot.language import Translate

COMMANDS = ("topics",)
MENU = 3
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("Choose topics")


async def topics(message: Message, visit: Visit) -> None:
    """Show the switches."""
    await say(message, topics_screen(visit, "own"))


async def from_digest(query: CallbackQuery, visit: Visit) -> None:
    """Show the switches under a digest."""
    await beside(query, topics_screen(visit, "own"))


async def switch_topic(query: CallbackQuery, visit: Visit, callback_data: TopicTap) -> None:
    """Switch one topic and show how things stand."""
    if callback_data.topic:
        if callback_data.topic not in visit.world.topics:
            visit.tap.say(visit.translate("This topic is no longer there."))
            return
        visit = await visit.change(lambda subscriber: topic_switched(subscriber, callback_data.topic))
    await show(query, topics_screen(visit, callback_data.place, open_=callback_data.open))


async def switch_article_language(query: CallbackQuery, visit: Visit, callback_data: ArticlesTap) -> None:
    """Switch one language of articles and show how things stand."""
    if callback_data.language:
        before = visit.subscriber.wish.languages
        visit = await visit.change(lambda subscriber: article_language_switched(subscriber, callback_data.language))
        if visit.subscriber.wish.languages == before:
            visit.tap.say(visit.translate("At least one language must stay."))
    await show(query, articles_screen(visit, callback_data.place))


def router() -> Router:
    """Return the router of /topics."""
    router = Router(name="topics")
    router.message.register(topics, Command(*COMMANDS, ignore_case=True), flags=CHANGES)
    router.callback_query.register(from_digest, lambda query: query.data == "topics", flags=CHANGES)
    router.callback_query.register(switch_topic, TopicTap.filter(), flags=CHANGES)
    router.callback_query.register(switch_article_language, ArticlesTap.filter(), flags=CHANGES)
    return router
