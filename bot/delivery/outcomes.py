"""What a failed call to the Bot API means for the message: sent for sure it was not, perhaps it was, or it never will be.

A call has no key by which Telegram could tell a repetition, so the difference decides between a loss and a double.
"""

from dataclasses import dataclass
from typing import Literal

from aiogram.exceptions import (
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
from aiohttp import ClientConnectorError, ConnectionTimeoutError

Kind = Literal["refused", "parked", "doubt", "later", "slow_down", "migrated", "no_thread", "stop"]
"""`later`: it never left; `slow_down`: Telegram wants a pause, it was not sent; `stop`: the token is not known any more."""

DEFAULT_PAUSE_SECONDS = 5.0
"""For a "too many requests" that does not say how long."""

_UNREACHABLE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "bot was kicked",
    "bot is not a member",
    "need administrator rights",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_restricted",
    "user_is_blocked",
    "user is deactivated",
    "bot can't initiate conversation",
)
"""Bad requests that tell of the chat, not of what we send: nobody there can be reached (field notes on Telegram, section 4)."""


_THREAD_GONE = ("message thread not found", "topic_closed", "topic_deleted")
"""The chat is there, and the thread in it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a failure means. `reason` is for an operator and holds neither text nor token."""

    kind: Kind
    reason: str
    pause_seconds: float = 0.0
    new_chat_id: int | None = None


def classify(error: Exception) -> Outcome:
    """Return what a call that raised `error` means; whatever is not known to be certain is a doubt."""
    reason = type(error).__name__
    if isinstance(error, TelegramNetworkError) and not isinstance(error, TelegramEntityTooLarge):
        # a reset and a time-out can come after Telegram took the message; only a connection never made cannot
        never_left = isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError)
        cause = type(error.__cause__).__name__ if error.__cause__ else reason
        return Outcome(kind="later" if never_left else "doubt", reason=cause)
    if isinstance(error, TelegramRetryAfter):
        return Outcome(kind="slow_down", reason=reason, pause_seconds=float(error.retry_after))
    if isinstance(error, TelegramMigrateToChat):
        return Outcome(kind="migrated", reason=reason, new_chat_id=error.migrate_to_chat_id)
    if isinstance(error, TelegramServerError) or not isinstance(error, TelegramAPIError):
        return Outcome(kind="doubt", reason=reason)
    return _refusal(error)


def _refusal(error: TelegramAPIError) -> Outcome:
    """Return what a clear "no" of Telegram means."""
    reason = error.message
    if isinstance(error, TelegramUnauthorizedError | TelegramNotFound):
        return Outcome(kind="stop", reason=reason)
    if isinstance(error, TelegramForbiddenError) or _says(error, _UNREACHABLE):
        return Outcome(kind="refused", reason=reason)
    if _says(error, _THREAD_GONE):
        return Outcome(kind="no_thread", reason=reason)
    if isinstance(error, TelegramConflictError):
        return Outcome(kind="later", reason=reason)
    if "too many requests" in reason.lower():
        return Outcome(kind="slow_down", reason=reason, pause_seconds=DEFAULT_PAUSE_SECONDS)
    return Outcome(kind="parked", reason=reason)


def _says(error: TelegramAPIError, signs: tuple[str, ...]) -> bool:
    return isinstance(error, TelegramBadRequest) and any(sign in error.message.lower() for sign in signs)
