"""/digest: what is new on my topics, now; the regular digests come as if nothing had been asked."""

from aiogram import Router

from bot.language import Translate

COMMANDS = ("digest",)
MENU = 1
ADMIN = False


def describe(translate: Translate) -> str:
    """Return the line of the menu."""
    return translate("My digest now")


def router() -> Router:
    """Return the router of /digest."""
    return Router(name="digest")
