"""/timezone: by which city's clock; a city as the argument, or buttons, or a city asked for."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, ForceReply, Message

from bot import cities
from bot.handlers.choices import in_city
from bot.handlers.context import Visit
from bot.handlers.permission import CHANGES
from bot.handlers.replying import patiently, say, show
from bot.handlers.screens.when import city_button, moment, when_screen
from bot.handlers.taps import CityTap
from bot.handlers.wording import in_rows, rich, with_buttons
from bot.language import Translate

COMMANDS = ("timezone", "city")
MENU = None
ADMIN = False


class Asking(StatesGroup):
    """We asked which city it is, in the words of a person."""

    city = State()


def describe(translate: Translate) -> str:
    """Return the line of /help."""
    return translate("City whose clock I keep: /timezone Baku")


async def timezone(message: Message, visit: Visit, command: CommandObject) -> None:
    """Store the city given, or show the buttons."""
    if not command.args:
        await say(message, when_screen(visit, "own"))
    elif after := await _choose(message, visit, command.args):
        await say(message, rich(_stored(after), _values(after)))


async def _choose(message: Message, visit: Visit, text: str) -> Visit | None:
    found = cities.find_city(text)
    if found is None:
        await _suggest(message, visit, text)
        return None
    return await visit.change(lambda subscriber: in_city(subscriber, found, visit.now))


async def _suggest(message: Message, visit: Visit, text: str) -> None:
    translate, near = visit.translate, cities.suggestions(text)
    if near:
        sentence = translate("I do not know “%(word)s”. Did you mean one of these?")
    else:
        sentence = translate(
            "I do not know “%(word)s”. Write the name of a larger city in the same zone, like this: /timezone Baku"
        )
    buttons = [city_button(each, visit, "own") for each in near]
    await say(message, with_buttons(rich(sentence, {"word": text[:40]}), in_rows(buttons, 2)))


def _stored(visit: Visit) -> str:
    if visit.subscriber.next_due_at:
        return visit.translate("Done: I keep the clock of **%(city)s**. Next digest: %(next)s.")
    return visit.translate("Done: I keep the clock of **%(city)s**.")


def _values(visit: Visit) -> dict[str, str]:
    due = visit.subscriber.next_due_at
    return {"city": visit.voice.city_name, "next": moment(due, visit) if due else ""}


async def tapped(query: CallbackQuery, visit: Visit, callback_data: CityTap, state: FSMContext) -> None:
    """Store a tapped city, or ask for another one."""
    if not callback_data.city:
        await state.set_state(Asking.city)
        await state.update_data(place=callback_data.place)
        asked = query.message
        if isinstance(asked, Message):
            question = visit.translate("Which city is it? Write its name, for example: Almaty")
            await patiently(lambda: asked.answer(question, reply_markup=ForceReply(selective=True)))
        return
    found = cities.city(callback_data.city)
    if found is None:
        visit.tap.say(visit.translate("This button is from an older version. Please begin again: /start"))
        return
    visit = await visit.change(lambda subscriber: in_city(subscriber, found, visit.now))
    await state.clear()
    await show(query, when_screen(visit, callback_data.place))


async def answered(message: Message, visit: Visit, state: FSMContext) -> None:
    """Take the city a person wrote; the question stays open until one is known or a command comes."""
    after = await _choose(message, visit, message.text or "")
    if after is None:
        return
    place = await state.get_value("place")
    await state.clear()
    if place == "start":
        await say(message, when_screen(after, "start"))
    else:
        await say(message, rich(_stored(after), _values(after)))


def router() -> Router:
    """Return the router of /timezone."""
    router = Router(name="timezone")
    router.message.register(timezone, Command(*COMMANDS, ignore_case=True), flags=CHANGES)
    router.message.register(answered, Asking.city, _plain, flags=CHANGES)
    router.callback_query.register(tapped, CityTap.filter(), flags=CHANGES)
    return router


def _plain(message: Message) -> bool:
    return bool(message.text) and not (message.text or "").startswith("/")
