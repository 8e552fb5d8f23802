import socket

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    RestartingTelegram,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from aiohttp import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientOSError,
    ConnectionTimeoutError,
    ServerDisconnectedError,
)
from aiohttp.client_reqrep import ConnectionKey

from bot.delivery.outcomes import DEFAULT_PAUSE_SECONDS, classify

METHOD = SendMessage(chat_id=1, text="текст")
KEY = ConnectionKey(
    host="api.telegram.org", port=443, is_ssl=True, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None
)


def network_error(cause: BaseException) -> TelegramNetworkError:
    error = TelegramNetworkError(method=METHOD, message="Network error")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (network_error(ClientConnectorError(KEY, OSError(111, "Connection refused"))), "later"),
        (network_error(ClientConnectorDNSError(KEY, socket.gaierror(-2, "Name or service not known"))), "later"),
        (network_error(ConnectionTimeoutError("connect")), "later"),
        (network_error(TimeoutError()), "doubt"),
        (network_error(ServerDisconnectedError()), "doubt"),
        (network_error(ClientOSError(104, "Connection reset by peer")), "doubt"),
        (TelegramNetworkError(method=METHOD, message="who knows"), "doubt"),
        (TelegramServerError(method=METHOD, message="Bad Gateway"), "doubt"),
        (RestartingTelegram(method=METHOD, message="restart"), "doubt"),
        (ClientDecodeError("Failed to decode object", ValueError("no JSON"), "<html>502</html>"), "doubt"),
        (RuntimeError("anything else"), "doubt"),
        (TelegramForbiddenError(method=METHOD, message="Forbidden: bot was blocked by the user"), "refused"),
        (TelegramBadRequest(method=METHOD, message="Bad Request: chat not found"), "refused"),
        (TelegramBadRequest(method=METHOD, message="Bad Request: not enough rights to send"), "refused"),
        (TelegramBadRequest(method=METHOD, message="Bad Request: message is too long"), "parked"),
        (TelegramEntityTooLarge(method=METHOD, message="Request Entity Too Large"), "parked"),
        (TelegramAPIError(method=METHOD, message="I am a teapot"), "parked"),
        (TelegramConflictError(method=METHOD, message="Conflict"), "later"),
        (TelegramUnauthorizedError(method=METHOD, message="Unauthorized"), "stop"),
        (TelegramNotFound(method=METHOD, message="Not Found"), "stop"),
    ],
)
def test_each_failure_is_told_from_the_others(error: Exception, kind: str) -> None:
    assert classify(error).kind == kind


def test_a_pause_is_as_long_as_telegram_says() -> None:
    said = TelegramRetryAfter(method=METHOD, message="Too Many Requests", retry_after=17)
    unsaid = TelegramAPIError(method=METHOD, message="Too Many Requests: slow down")
    assert [classify(each).pause_seconds for each in (said, unsaid)] == [17.0, DEFAULT_PAUSE_SECONDS]
    assert {classify(each).kind for each in (said, unsaid)} == {"slow_down"}


def test_a_migrated_group_is_told_with_its_new_id() -> None:
    outcome = classify(TelegramMigrateToChat(method=METHOD, message="upgraded", migrate_to_chat_id=-1005))
    assert (outcome.kind, outcome.new_chat_id) == ("migrated", -1005)


def test_a_closed_thread_is_told_from_a_closed_chat() -> None:
    outcome = classify(TelegramBadRequest(method=METHOD, message="Bad Request: TOPIC_CLOSED"))
    assert outcome.kind == "no_thread"


def test_a_reason_holds_no_text_of_the_message() -> None:
    assert "текст" not in classify(network_error(TimeoutError())).reason
