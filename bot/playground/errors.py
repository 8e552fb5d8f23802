"""How the local Telegram says no: the Bot API's error answers, with its own sentences."""

from collections.abc import Mapping
from typing import Any

_TITLES = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict"}


class ApiError(Exception):
    """An answer with ok: false. `breach`: the bot broke a rule it could have known, so a violation is recorded."""

    def __init__(
        self, code: int, reason: str, *, parameters: Mapping[str, Any] | None = None, breach: bool = False
    ) -> None:
        self.code = code
        self.description = f"{_TITLES[code]}: {_lowered(reason)}" if code in _TITLES else reason
        self.parameters = parameters
        self.breach = breach
        super().__init__(self.description)

    def as_answer(self) -> dict[str, Any]:
        """Return the body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": dict(self.parameters)} if self.parameters else body


def bad_request(reason: str) -> ApiError:
    """Make a 400 that depends on what is there: a chat, a message, its state."""
    return ApiError(400, reason)


def breach(reason: str) -> ApiError:
    """Make a 400 for a call that is wrong by itself."""
    return ApiError(400, reason, breach=True)


def forbidden(reason: str) -> ApiError:
    """Make a 403."""
    return ApiError(403, reason)


def too_many_requests(retry_after: int) -> ApiError:
    """Make a 429; `retry_after` in seconds."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", parameters={"retry_after": retry_after})


def migrated(chat_id: int) -> ApiError:
    """Make the answer for a group that has become the supergroup `chat_id`."""
    reason = "group chat was upgraded to a supergroup chat"
    return ApiError(400, reason, parameters={"migrate_to_chat_id": chat_id})


def _lowered(reason: str) -> str:
    """Lower the first letter as Telegram does: not in BUTTON_DATA_INVALID, nor before an underscore."""
    if len(reason) > 1 and (reason[1] == "_" or reason[1].isupper()):
        return reason
    return reason[:1].lower() + reason[1:]
