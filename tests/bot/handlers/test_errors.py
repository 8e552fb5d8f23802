"""What nobody foresaw: a sentence for the reader, a traceback without anybody's words for the log."""

import logging

import pytest
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest, TelegramServerError
from aiogram.methods import SendMessage

from bot.handlers import replying
from bot.handlers.background import guarded
from bot.storage import StorageError
from tests.bot.handlers.house import House


class BrokenStorage:
    async def read(self, *_: object) -> None:
        raise StorageError("The database is locked.")


async def test_an_error_is_answered_and_logged_without_anybodys_words(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.reading.bug = RuntimeError("cannot read secret.example")
    said = await house.person().say("https://secret.example/1")
    assert "Something went wrong on my side" in said
    assert "RuntimeError" in caplog.text
    assert "in read_link" in caplog.text
    assert "secret.example" not in caplog.text


async def test_a_broken_database_is_answered_in_telegrams_language(house: House) -> None:
    house.telegram.dispatcher.workflow_data["storage"] = BrokenStorage()
    assert "Something went wrong on my side" in await house.person().say("/help")


async def test_an_answer_that_cannot_be_given_either_is_logged(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.telegram.dispatcher.workflow_data["storage"] = BrokenStorage()
    refusal = TelegramBadRequest(SendMessage(chat_id=7, text="x"), "Bad Request: chat not found")
    house.telegram.session.refusals[SendMessage] = refusal
    await house.person().say("/help")
    assert [record.levelno for record in caplog.records] == [logging.ERROR, logging.WARNING]


async def test_a_page_in_place_of_an_answer_is_neither_logged_nor_given_up_at_once(
    house: House, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replying, "PAUSE_AFTER_FAILURE_SECONDS", 0.0)
    send = SendMessage(chat_id=7, text="x")
    house.telegram.session.refusals[SendMessage] = TelegramServerError(send, "Telegram answered with HTTP 502.")
    reader = house.person()
    await reader.say("/help")
    assert len(reader.messages) == 1
    page = ClientDecodeError("cannot be decoded", ValueError("no JSON"), "<html>secret</html>")
    house.telegram.session.lasting[SendMessage] = page
    await reader.say("/help")
    assert len(reader.messages) == 1
    assert "secret" not in caplog.text
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


async def test_what_goes_on_in_the_background_ends_nothing_but_itself(caplog: pytest.LogCaptureFixture) -> None:
    async def broken() -> None:
        raise RuntimeError("a bug")

    await guarded(broken())
    assert "ended early" in caplog.text
