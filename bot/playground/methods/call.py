"""One call of the bot: its checked parameters, the books, the time; and the chat it is about."""

from dataclasses import dataclass, field
from typing import Any

from bot.playground.errors import ApiError, bad_request, forbidden, migrated
from bot.playground.faults import FORBIDDEN
from bot.playground.limits import Limits
from bot.playground.people import Chat, Fields
from bot.playground.state import State

ELSEWHERE = frozenset(
    {
        "allow_paid_broadcast",
        "business_connection_id",
        "direct_messages_topic_id",
        "ephemeral_message_parameters",
        "inline_message_id",
        "message_effect_id",
        "rich_message",
        "suggested_post_parameters",
        "video_start_timestamp",
    }
)
"""Parameters of worlds that are not simulated: refused rather than silently accepted."""


@dataclass(slots=True, kw_only=True)
class Call:
    """What a method works with. `now` is whole Unix seconds, `clock` seconds of a clock that only goes forward."""

    method: str
    values: Fields
    state: State
    now: int
    clock: float
    limits: Limits
    complaints: list[str] = field(default_factory=list)
    """What is recorded as a violation although the call is answered with ok."""

    def get(self, name: str, default: Any = None) -> Any:
        """Return a parameter."""
        return self.values.get(name, default)

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat a parameter names, whether or not the bot may write there. Raises ApiError."""
        asked = self.values.get(name)
        if asked is None or asked == "":
            raise bad_request(f"{name} is empty")
        chat = self.state.chats.get(asked) if isinstance(asked, int) else self._by_username(asked)
        if chat is None:
            raise bad_request("chat not found")
        if chat.migrated_to is not None:
            raise migrated(chat.migrated_to)
        return chat

    def open_chat(self, name: str = "chat_id") -> Chat:
        """Return the chat a parameter names, where the bot may write. Raises ApiError."""
        chat = self.chat(name)
        refusal = refusal_of(chat)
        if refusal is not None:
            raise refusal
        return chat

    def _by_username(self, asked: object) -> Chat | None:
        wanted = str(asked).removeprefix("@").lower()
        found = (chat for chat in self.state.chats.values() if chat.names.get("username", "").lower() == wanted)
        return next((chat for chat in found if not chat.is_private), None)  # people cannot be written to by name


def refusal_of(chat: Chat) -> ApiError | None:
    """Return why the bot cannot write to the chat; None when it can."""
    if chat.is_private:
        reasons = {"stranger": "never_started", "kicked": "blocked", "deactivated": "deactivated"}
        reason = reasons.get(chat.bot_status)
        return forbidden(FORBIDDEN[reason]) if reason else None
    if chat.bot_status == "kicked":
        return forbidden(f"bot was kicked from the {chat.type} chat")
    if chat.bot_status not in {"member", "administrator"}:
        return forbidden(f"bot is not a member of the {chat.type} chat")
    if chat.type == "channel" and chat.bot_status != "administrator":
        return bad_request("need administrator rights in the channel chat")
    return None


def not_implemented(what: str) -> ApiError:
    """Make the answer for what Telegram has and the local one has not."""
    return ApiError(501, f"Not Implemented: the local Telegram has no {what}", breach=True)
