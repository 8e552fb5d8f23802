"""What a button says when it is tapped: at most 64 bytes each, checked by `pack()`.

`place` tells whether the screen is a step of /start or stands alone. The digest's own buttons are in `bot.handlers.cards`.
"""

from typing import Annotated, Literal

from aiogram.filters.callback_data import CallbackData
from pydantic import StringConstraints

Place = Literal["start", "own"]


class StartTap(CallbackData, prefix="st"):
    """A way through /start."""

    go: Literal["welcome", "topics", "when", "everything", "done"]


class SpeakTap(CallbackData, prefix="sp"):
    """Speak this language."""

    language: Literal["ru", "az", "en"]
    place: Place


class TopicTap(CallbackData, prefix="tp"):
    """Switch a topic ("" switches nothing); show all of them if `open`."""

    place: Place
    topic: str = ""
    open: bool = False


class ArticlesTap(CallbackData, prefix="al"):
    """Switch a language of articles; "" just shows the switches."""

    place: Place
    language: Literal["", "ru", "az", "en"] = ""


class WhenTap(CallbackData, prefix="wh"):
    """Choose an hour ("0900"), the grid of hours ("grid"), a weekday ("day1"), at once ("once"), or see what is chosen ("")."""

    place: Place
    what: Annotated[str, StringConstraints(pattern=r"^(|grid|once|day[1-7]|([01][0-9]|2[0-3])[0-5][0-9])$")] = ""


class CityTap(CallbackData, prefix="ct"):
    """Choose a city by its id; "" asks for another one."""

    place: Place
    city: str = ""


class CommandTap(CallbackData, prefix="do"):
    """Do what a command without arguments does."""

    command: Literal["subscribe", "unsubscribe", "digest", "latest", "help", "when", "language"]
