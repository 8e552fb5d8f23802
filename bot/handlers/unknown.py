"""What nobody else understood: unknown commands, plain words, buttons of an older version. Each gets a kind answer."""

import re

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message
from rapidfuzz import fuzz, process

from bot import cities
from bot.digest.message import Button
from bot.handlers.context import Visit
from bot.handlers.discovery import commands
from bot.handlers.latest_quotes import latest_quotes, named_topic
from bot.handlers.replying import say, tell
from bot.handlers.screens.when import city_button
from bot.handlers.taps import CommandTap
from bot.handlers.wording import rich, with_buttons
from bot.language import Translate

COMMANDS = ()
MENU = None
ADMIN = False
ASKED_LAST = True

CLOSE_ENOUGH = 75.0
"""Of 100: how alike a command must be to be suggested."""
_GREETINGS = frozenset(
    [
        "привет",
        "здравствуй",
        "здравствуйте",
        "приветствую",
        "салам",
        "salam",
        "salamlar",
        "hello",
        "hi",
        "hey",
        "hallo",
        "merhaba",
        "сәлем",
        "салем",
    ]
)
_THANKS = frozenset(
    [
        "спасибо",
        "благодарю",
        "thanks",
        "thank",
        "thx",
        "sağol",
        "sagol",
        "təşəkkür",
        "təşəkkürlər",
        "teşekkürler",
        "рахмет",
        "рақмет",
    ]
)
_FIRST_WORDS = 3
_COMMAND = re.compile(r"/([^\s@]+)(?:@(\w+))?")


class UnknownCommand(Filter):
    """A command for us that no one took: in groups only with our name behind it."""

    async def __call__(self, message: Message, bot_username: str) -> bool | dict[str, str]:
        """Give the handler the word that was meant as a command."""
        found = _COMMAND.match(message.text or "")
        if found is None:
            return False
        word, addressed = found.groups()
        to_us = addressed.lower() == bot_username.lower() if addressed else message.chat.type == "private"
        return {"word": word[:32]} if to_us else False


def closest(word: str, known: list[str]) -> str | None:
    """Return the known command most like the word, None when none is."""
    found = process.extractOne(word.lower(), known, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    return found[0] if found else None


async def command(message: Message, visit: Visit, word: str) -> None:
    """Say which command may have been meant."""
    translate = visit.translate
    known = [name for each in commands() if visit.is_admin or not each.admin for name in each.names]
    meant = closest(word, [*known, *visit.world.topics])
    if meant is None:
        sentence = translate("I do not know the command /%(word)s. Everything I can do: /help")
    else:
        sentence = translate("I do not know the command /%(word)s. Did you mean /%(meant)s? Everything I can do: /help")
    await tell(message, sentence % {"word": word, "meant": meant})


async def words(message: Message, visit: Visit) -> None:
    """Take plain words for a topic or a city, or say what can be asked."""
    text = (message.text or "").strip()
    topic = named_topic(text, visit)
    if topic is not None:
        await say(message, await latest_quotes(visit, topic))
        return
    city = cities.find_city(text)
    if city is not None:
        question = rich(visit.translate("Shall I keep the clock of this city?"))
        await say(message, with_buttons(question, [(city_button(city, visit, "own"),)]))
        return
    kind = _kindness(text, visit.translate)
    sentences = f"{kind} {_what_i_can(visit.translate)}" if kind else _what_i_can(visit.translate)
    await say(message, with_buttons(rich(sentences), [_ways(visit.translate)]))


def _kindness(text: str, translate: Translate) -> str:
    """Return what to say to a greeting or to thanks, "" to anything else."""
    words = re.findall(r"\w+", text.casefold())[:_FIRST_WORDS]
    if _THANKS.intersection(words):
        return translate("You are welcome.")
    return translate("Hello!") if _GREETINGS.intersection(words) else ""


def _what_i_can(translate: Translate) -> str:
    return translate(
        "Send me a link to an article, a forwarded post or its text, and I show who said what. Or a topic, like /energy."
    )


def _ways(translate: Translate) -> tuple[Button, Button]:
    return (
        Button(text=translate("My digest now"), data=CommandTap(command="digest").pack()),
        Button(text=translate("All commands"), data=CommandTap(command="help").pack()),
    )


async def stale(_: CallbackQuery, visit: Visit) -> None:
    """Answer a button that nothing answers any more."""
    visit.tap.say(visit.translate("This button is from an older message and does nothing any more. /help"), alert=True)


def _private(message: Message) -> bool:
    return message.chat.type == "private" and not message.migrate_to_chat_id


def router() -> Router:
    """Return the router asked last."""
    router = Router(name="unknown")
    router.message.register(command, UnknownCommand())
    router.message.register(words, _private)
    router.callback_query.register(stale)
    return router
