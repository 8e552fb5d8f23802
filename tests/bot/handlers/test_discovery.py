"""Commands are found by being there; menus and /help are made from what is found."""

import re
from pathlib import Path

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SetMyCommands

import bot.handlers
from bot.handlers import announce_commands, routers
from bot.handlers.discovery import commands, menu
from bot.language import INTERFACE_LANGUAGES
from bot.translations import Translations
from tests.bot.handlers.telegram import Session


def test_each_file_with_a_router_is_found() -> None:
    folder = Path(bot.handlers.__file__).parent
    written = {
        name
        for file in folder.glob("*.py")
        for names in re.findall(r"^COMMANDS = \((.+)\)", file.read_text(encoding="utf-8"), re.MULTILINE)
        for name in re.findall(r'"(\w+)"', names)
    }
    assert {name for each in commands() for name in each.names} == written


def test_no_two_commands_have_the_same_name() -> None:
    names = [name for each in commands() for name in each.names]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,31}", name) for name in names)


def test_the_menu_shows_eight_commands_and_an_admins_more() -> None:
    assert len(menu()) == 8
    assert not any(each.admin for each in menu())
    assert {each.names[0] for each in menu(admin=True)} - {each.names[0] for each in menu()} == {
        "push",
        "sources",
        "stats",
    }


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_command_says_what_it_is_for(language: str) -> None:
    translations = Translations.load()
    said = [each.describe(translations.translator(code)) for each in commands() for code in INTERFACE_LANGUAGES]
    assert all(0 < len(line) <= 256 for line in said)


def test_routers_can_be_attached_again_and_again() -> None:
    for _ in range(2):
        dispatcher = Dispatcher()
        dispatcher.include_routers(*routers())
        used = dispatcher.resolve_used_update_types()
    assert used == ["callback_query", "channel_post", "message", "my_chat_member"]


async def test_menus_are_announced_for_every_language_and_admin() -> None:
    session = Session()
    await announce_commands(Bot("42:token", session=session), Translations.load(), {7: "ru"})
    calls = [call for call in session.calls if isinstance(call, SetMyCommands)]
    assert [call.language_code for call in calls] == [None, "ru", "az", "en", "kk", "uz", "uk", "be", "ky", None]
    assert [len(call.commands) for call in calls] == [8] * 9 + [11]


async def test_an_admin_without_a_chat_does_not_stop_the_announcement() -> None:
    class Stubborn(Session):
        def _answer(self, bot: Bot, method: object) -> object:
            if isinstance(method, SetMyCommands) and "chat_id" in (method.scope.model_dump() if method.scope else {}):
                raise TelegramBadRequest(method, "Bad Request: chat not found")
            return True

    session = Stubborn()
    await announce_commands(Bot("42:token", session=session), Translations.load(), {7: "ru", 8: "en"})
    assert len(session.calls) == 11
