"""/time: the hours digests come at, "09:00" or several; without hours, buttons."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.digest.dates import weekday_names
from bot.handlers.choices import MOST_TIMES, BadTimesError, at_once, at_times, read_times, weekday_switched
from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import say, show, tell
from bot.handlers.screens.when import hours_screen, moment, when_screen
from bot.handlers.taps import CommandTap, WhenTap
from bot.handlers.wording import rich
from bot.language import Translate

COMMANDS = ("time",)
MENU = 4
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("Time and city of the digest")


async def time(message: Message, visit: Visit, command: CommandObject) -> None:
    """Store the hours given, or show the buttons."""
    if not command.args:
        await say(message, when_screen(visit, "own"))
        return
    try:
        times = read_times(command.args)
    except BadTimesError as error:
        await tell(message, _what_would_be_right(error, visit))
        return
    visit = await visit.change(lambda subscriber: at_times(subscriber, times, visit.now))
    await say(message, rich(_stored(visit), _values(visit)))


def _what_would_be_right(error: BadTimesError, visit: Visit) -> str:
    translate = visit.translate
    if not error.word:
        sentence = translate("That is more than I send in a day: up to %(most)d hours, like this: /time 09:00 18:00")
        return sentence % {"most": MOST_TIMES}
    sentence = translate("“%(word)s” is not an hour I know. Like this: /time 09:00, or several: /time 09:00 18:00")
    return sentence % {"word": error.word[:40]}


def _values(visit: Visit) -> dict[str, str]:
    due = visit.subscriber.next_due_at
    return {
        "times": ", ".join(visit.subscriber.schedule.times),
        "days": weekday_names(visit.subscriber.schedule.weekdays, visit.language),
        "city": visit.voice.city_name,
        "next": moment(due, visit) if due else "",
    }


def _stored(visit: Visit) -> str:
    translate, active = visit.translate, visit.subscriber.state == "active"
    if visit.subscriber.schedule.weekdays:
        if active:
            return translate("Done: on %(days)s at **%(times)s** (%(city)s). Next digest: %(next)s.")
        return translate("Done: on %(days)s at **%(times)s** (%(city)s). To begin: /subscribe")
    if active:
        return translate("Done: every day at **%(times)s** (%(city)s). Next digest: %(next)s.")
    return translate("Done: every day at **%(times)s** (%(city)s). To begin: /subscribe")


async def choose(query: CallbackQuery, visit: Visit, callback_data: WhenTap) -> None:
    """Store a tapped hour, or show the grid of hours."""
    what = callback_data.what
    if what == "grid":
        await show(query, hours_screen(visit, callback_data.place))
        return
    if what == "once":
        visit = await visit.change(lambda subscriber: at_once(subscriber, visit.now))
    elif what.startswith("day"):
        visit = await visit.change(lambda subscriber: weekday_switched(subscriber, int(what[3:]), visit.now))
    elif what:
        times = read_times(f"{what[:2]}:{what[2:]}")
        visit = await visit.change(lambda subscriber: at_times(subscriber, times, visit.now))
    await show(query, when_screen(visit, callback_data.place))


async def from_button(query: CallbackQuery, visit: Visit) -> None:
    """Show the hours in place of the tapped message."""
    await show(query, when_screen(visit, "own"))


def router() -> Router:
    """Return the router of /time."""
    router = Router(name="time")
    router.message.register(time, Command(*COMMANDS, ignore_case=True), flags=CHANGES)
    router.callback_query.register(choose, WhenTap.filter(), flags=CHANGES)
    router.callback_query.register(from_button, CommandTap.filter(F.command == "when"), flags=CHANGES)
    return router
