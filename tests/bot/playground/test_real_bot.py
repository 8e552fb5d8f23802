"""The only module here that imports aiogram (seconds of CPU): a real bot over the wire, nothing of it changed."""

import asyncio
from collections.abc import AsyncGenerator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter, TelegramServerError
from aiogram.filters import Command, CommandObject
from aiogram.types import BotCommand, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity
from aiogram.utils.formatting import Bold, ExpandableBlockQuote, Text, TextLink

from bot.playground.faults import FaultKind
from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, KATE

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Louder", callback_data="loud")]])

pytestmark = pytest.mark.xdist_group("aiogram")
"""One worker process is enough to import it."""


def dispatcher() -> Dispatcher:
    """Make a bot that says everything back, louder when it is pressed."""
    dispatcher = Dispatcher()

    @dispatcher.message(Command("start"))
    async def start(message: Message, command: CommandObject) -> None:
        await message.answer(f"Welcome {command.args}", reply_markup=BUTTONS)

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        await message.reply(message.text or "", entities=message.entities, parse_mode=None)

    @dispatcher.callback_query(F.data == "loud")
    async def louder(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text((query.message.text or "").upper())
        await query.answer("Done")

    return dispatcher


@pytest.fixture
async def bot(playground: Playground) -> AsyncGenerator[Bot]:
    api = TelegramAPIServer.from_base(playground.api_url)
    async with Bot(playground.token, session=AiohttpSession(api=api)) as bot:
        yield bot


async def test_a_real_bot_answers_presses_and_stops(playground: Playground, bot: Bot) -> None:
    real = dispatcher()
    async with asyncio.TaskGroup() as group:
        group.create_task(real.start_polling(bot, handle_signals=False, polling_timeout=5))
        await playground.open_bot(ANYA, "topic_energy")
        await playground.wait_for(lambda: len(playground.messages(ANYA)) > 1)
        welcome = playground.messages(ANYA)[-1]
        assert welcome["text"] == "Welcome topic_energy"
        await playground.press(ANYA, welcome["message_id"], "Louder")
        await playground.wait_for(lambda: not playground.unanswered)
        assert playground.messages(ANYA)[-1]["text"] == "WELCOME TOPIC_ENERGY"
        assert "reply_markup" not in playground.messages(ANYA)[-1]
        await playground.forward(KATE, "Ёлки <b> & day.az")
        await playground.wait_for(lambda: len(playground.messages(KATE)) > 1)
        await real.stop_polling()
    echo = playground.messages(KATE)[-1]
    assert echo["text"] == "Ёлки <b> & day.az"
    assert echo["reply_to_message"]["forward_origin"]["type"] == "channel"
    assert playground.violations == []


async def test_entities_and_settings_of_a_real_bot_arrive_unharmed(playground: Playground, bot: Bot) -> None:
    await playground.say(ANYA, "/start")
    link = TextLink("Алят", url='https://day.az/1.html?a="b"#:~:text=%D0%BA')
    text = Text(Bold("Рамиль"), "\n", ExpandableBlockQuote("За год <b>", link), "\n", "конец 😀")
    sent = await bot.send_message(ANYA, **text.as_kwargs(), reply_markup=BUTTONS, disable_notification=True)
    assert sent.text == "Рамиль\nЗа год <b>Алят\nконец 😀"
    assert sent.entities is not None
    assert [entity.type for entity in sent.entities] == ["bold", "expandable_blockquote", "text_link"]
    assert await bot.set_my_commands([BotCommand(command="help", description="Справка")], language_code="ru")
    assert playground.state.commands_by_person()[ANYA] == [{"command": "help", "description": "Справка"}]
    assert (await bot.get_chat(ANYA)).first_name == "Айгерим"
    assert playground.violations == []


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("too_many_requests", TelegramRetryAfter),
        ("blocked", TelegramForbiddenError),
        ("chat_not_found", TelegramBadRequest),
        ("server_error", TelegramServerError),
    ],
)
async def test_faults_are_the_exceptions_a_real_bot_knows(
    playground: Playground, bot: Bot, kind: FaultKind, expected: type[Exception]
) -> None:
    await playground.say(ANYA, "/start")
    playground.faults.add(kind)
    with pytest.raises(expected):
        await bot.send_message(ANYA, "x")
    wrong = MessageEntity(type="bold", offset=0, length=9)
    with pytest.raises(TelegramBadRequest, match="ends after the end of the text"):
        await bot.send_message(ANYA, "x", entities=[wrong])
