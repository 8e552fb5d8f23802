"""/proof: where the words of a digest stand, who is named there, and the fingerprint of the text.

Answering a message of ours it proves that one, else the latest digest; /proof 3 takes its third article.
"""

from collections.abc import Mapping

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import InlineKeyboardMarkup, Message

from bot.digest.message import Button
from bot.handlers.context import Visit
from bot.handlers.one_article import one_article
from bot.handlers.replying import say, tell
from bot.handlers.wording import rich, with_buttons
from bot.language import Translate
from bot.storage import digests

COMMANDS = ("proof",)
MENU = None
ADMIN = False

_IN_ROW = 5


def describe(translate: Translate) -> str:
    """Return the line of /help."""
    return translate("Where the words of a digest stand: in answer to it, or with a number, like /proof 3")


async def by_command(message: Message, visit: Visit, command: CommandObject) -> None:
    """Show the proof of one article, or ask which of several is meant."""
    version_by_number = await _articles(message, visit)
    wanted = (command.args or "").strip().lstrip("#№").rstrip(".")
    if not version_by_number:
        await tell(message, visit.translate("There is nothing to prove here: answer a message of mine with /proof."))
    elif len(version_by_number) == 1 or wanted in version_by_number:
        version_id = version_by_number.get(wanted) or next(iter(version_by_number.values()))
        shown = await one_article(visit, "proof", version_id)
        await (say(message, shown) if shown else tell(message, visit.translate("This article is no longer kept.")))
    else:
        await say(
            message, with_buttons(rich(visit.translate("Which article shall I check?")), _choice(version_by_number))
        )


def _choice(version_by_number: Mapping[str, int]) -> list[tuple[Button, ...]]:
    buttons = [Button(text=number, data=f"proof:{version}") for number, version in version_by_number.items()]
    return [tuple(buttons[start : start + _IN_ROW]) for start in range(0, len(buttons), _IN_ROW)]


async def _articles(message: Message, visit: Visit) -> dict[str, int]:
    """Return the versions a message shows by their numbers, those of the latest digest where none is answered."""
    answered = message.reply_to_message
    if answered is not None:
        return _of_buttons(_data_by_text(answered.reply_markup))
    latest = await visit.world.storage.read(digests.latest_part, visit.subscriber.id)
    return _of_buttons({button.text: button.data or "" for row in latest.buttons for button in row} if latest else {})


def _data_by_text(keyboard: InlineKeyboardMarkup | None) -> dict[str, str]:
    rows = keyboard.inline_keyboard if keyboard else []
    return {button.text: button.callback_data or "" for row in rows for button in row}


def _of_buttons(data_by_text: Mapping[str, str]) -> dict[str, int]:
    """Read the buttons of a digest: a number opens a card; a message of one article has a button of its own for the proof."""
    split = {text: data.partition(":") for text, data in data_by_text.items()}
    numbered = {text: int(id_) for text, (word, _, id_) in split.items() if word == "card" and text.isdecimal()}
    alone = [int(id_) for word, _, id_ in split.values() if word == "proof"]
    return numbered or {str(number): version for number, version in enumerate(alone, start=1)}


def router() -> Router:
    """Return the router of /proof."""
    router = Router(name="proof")
    router.message.register(by_command, Command(*COMMANDS, ignore_case=True))
    return router
