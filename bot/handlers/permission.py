"""Who may do what: admins of the bot, and in groups its administrators.

A handler that changes settings carries the flag `changes`; the guard asks Telegram once a minute at most who may.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.dispatcher.flags import get_flag
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Filter
from aiogram.types import Chat, Message, TelegramObject, User

from bot.handlers.context import Visit
from bot.handlers.replying import patiently

CHANGES = {"changes": True}
"""The flag of a handler that changes a chat's settings."""
REMEMBERED = timedelta(seconds=60)
"""How long Telegram's answer, who administers a group, is believed."""
_MAY = frozenset({ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR})
_REMEMBERED_AT_MOST = 10_000


class AdminOnly(Filter):
    """Lets through what an admin of the bot does in their private chat."""

    async def __call__(self, _: TelegramObject, visit: Visit | None = None) -> bool:
        """Tell whether the command exists for this person."""
        return visit is not None and visit.is_admin and visit.subscriber.kind == "private"


class GroupGuard(BaseMiddleware):
    """Keeps everybody but administrators from changing what a group or channel gets."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[datetime, bool]] = {}

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Call the handler, or tell the person kindly who may do this."""
        visit: Visit = data["visit"]
        if visit.subscriber.kind == "private" or not get_flag(data, "changes") or await self._may(event, data):
            return await handler(event, data)
        sentence = visit.translate("Only the administrators of this chat can change its settings.")
        if isinstance(event, Message):
            return await patiently(lambda: event.reply(sentence))
        visit.tap.say(sentence, alert=True)
        return None

    async def _may(self, event: TelegramObject, data: dict[str, Any]) -> bool:
        chat: Chat = data["event_chat"]
        if isinstance(event, Message) and event.sender_chat is not None and event.sender_chat.id == chat.id:
            return True  # an administrator who writes anonymously, in the group's own name
        user: User | None = data.get("event_from_user")
        visit: Visit = data["visit"]
        return user is not None and await self._administers(data["bot"], chat.id, user.id, visit.now)

    async def _administers(self, bot: Bot, chat_id: int, user_id: int, now: datetime) -> bool:
        asked_at, answer = self._known.get((chat_id, user_id), (None, False))
        if asked_at is None or now - asked_at >= REMEMBERED:
            answer = await _is_administrator(bot, chat_id, user_id)
            if len(self._known) >= _REMEMBERED_AT_MOST:
                self._known.clear()
            self._known[chat_id, user_id] = now, answer
        return answer


async def _is_administrator(bot: Bot, chat_id: int, user_id: int) -> bool:
    try:
        member = await bot.get_chat_member(chat_id, user_id)
    except TelegramBadRequest:  # somebody who speaks for a channel is no member at all
        return False
    return member.status in _MAY
