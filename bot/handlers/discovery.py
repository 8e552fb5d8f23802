"""Finds the commands: each module of this package that has a `router()` is one.

A module declares `COMMANDS` (names without the slash), `MENU` (its place in the menu, None: not there), `ADMIN`, and
`describe(translate)`, the line of the menu and of /help. Modules without commands answer taps, texts and service messages.
"""

import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from aiogram import Router

from bot.handlers.context import UPDATES, Context
from bot.handlers.permission import AdminOnly, GroupGuard
from bot.language import Translate

MENU_SIZE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command with its other names, the first being the one shown."""

    names: tuple[str, ...]
    place: int | None
    admin: bool
    describe: Callable[[Translate], str]


@cache
def _modules() -> tuple[ModuleType, ...]:
    package = import_module("bot.handlers")
    found = [import_module(f"{package.__name__}.{each.name}") for each in pkgutil.iter_modules(package.__path__)]
    # what takes any text must be asked last
    return tuple(
        sorted((each for each in found if hasattr(each, "router")), key=lambda each: hasattr(each, "ASKED_LAST"))
    )


@cache
def commands() -> tuple[Command, ...]:
    """Return every command, those of the menu first and in its order."""
    found = [
        Command(names=each.COMMANDS, place=each.MENU, admin=each.ADMIN, describe=each.describe)
        for each in _modules()
        if each.COMMANDS
    ]
    return tuple(sorted(found, key=lambda each: (each.place is None, each.place or 0, each.names)))


def menu(*, admin: bool = False) -> Sequence[Command]:
    """Return what the command menu shows: eight commands, and for an admin those of admins before them."""
    shown = [command for command in commands() if command.place is not None and not command.admin][:MENU_SIZE]
    return [command for command in commands() if command.admin and admin] + shown


def routers() -> list[Router]:
    """Return new routers for a dispatcher (a router attaches once): one root with everything below it."""
    root = Router(name="sitat")
    context = Context()
    for update in UPDATES:
        root.observers[update].outer_middleware(context)
    guard = GroupGuard()
    root.message.middleware(guard)
    root.callback_query.middleware(guard)
    for module in _modules():
        router: Router = module.router()
        if module.ADMIN:
            router.message.filter(AdminOnly())
            router.callback_query.filter(AdminOnly())
        root.include_router(router)
    return [root]
