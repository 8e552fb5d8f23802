"""/settings: how things stand, with a button for each."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.digest import message as plain
from bot.digest.dates import weekday_names
from bot.digest.message import Button
from bot.handlers.context import Visit
from bot.handlers.replying import beside, say
from bot.handlers.screens.topics import article_language, chosen_topics
from bot.handlers.screens.when import moment
from bot.handlers.taps import ArticlesTap, CommandTap, TopicTap
from bot.handlers.wording import joined, rich, with_buttons
from bot.language import Translate

COMMANDS = ("settings", "set")
MENU = None
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of /help."""
    return translate("Everything you have chosen")


async def settings(message: Message, visit: Visit) -> None:
    """Show how things stand."""
    await say(message, settings_screen(visit))


async def from_digest(query: CallbackQuery, visit: Visit) -> None:
    """Show how things stand, under a digest."""
    await beside(query, settings_screen(visit))


def settings_screen(visit: Visit) -> plain.Message:
    """Say what is chosen."""
    translate, subscriber = visit.translate, visit.subscriber
    due, wish = subscriber.next_due_at, subscriber.wish
    topics = [visit.world.topics[each].name(visit.language) for each in wish.topics if each in visit.world.topics]
    values = {
        "topics": ", ".join(topics) or chosen_topics(visit),
        "languages": ", ".join(
            article_language(each, translate) for each in ("ru", "az", "en") if each in wish.languages
        ),
        "times": ", ".join(subscriber.schedule.times),
        "days": weekday_names(subscriber.schedule.weekdays, visit.language),
        "city": visit.voice.city_name,
        "next": moment(due, visit) if due else "",
    }
    lines = [
        translate("**Topics:** %(topics)s"),
        translate("**Article languages:** %(languages)s"),
        _when(visit),
        _state(visit),
    ]
    rows = [
        (
            Button(text=translate("Topics"), data=TopicTap(place="own").pack()),
            Button(text=translate("Article languages"), data=ArticlesTap(place="own").pack()),
        ),
        (
            Button(text=translate("Time and city"), data=CommandTap(command="when").pack()),
            Button(text=translate("Language of the bot"), data=CommandTap(command="language").pack()),
        ),
        (_switch(visit),),
    ]
    return with_buttons(joined([rich(each, values) for each in lines], between="\n"), rows)


def _when(visit: Visit) -> str:
    if visit.subscriber.schedule.instant:
        return visit.translate("**When:** at once, without a schedule (%(city)s)")
    if visit.subscriber.schedule.weekdays:
        return visit.translate("**When:** on %(days)s at %(times)s (%(city)s)")
    return visit.translate("**When:** every day at %(times)s (%(city)s)")


def _state(visit: Visit) -> str:
    if visit.subscriber.state != "active":
        return visit.translate("You get no digests.")
    return (
        visit.translate("Next digest: %(next)s")
        if visit.subscriber.next_due_at
        else visit.translate("You are subscribed.")
    )


def _switch(visit: Visit) -> Button:
    if visit.subscriber.state == "active":
        return Button(text=visit.translate("Unsubscribe"), data=CommandTap(command="unsubscribe").pack())
    return Button(text=visit.translate("Subscribe"), data=CommandTap(command="subscribe").pack())


def router() -> Router:
    """Return the router of /settings."""
    router = Router(name="settings")
    router.message.register(settings, Command(*COMMANDS, ignore_case=True))
    router.callback_query.register(from_digest, lambda query: query.data == "settings")
    return router
