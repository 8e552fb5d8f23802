"""A Telegram in memory: the real dispatcher on one side, people with verbs on the other."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.methods import EditMessageText, GetChatMember, GetMe, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import (
    Chat,
    ChatMemberAdministrator,
    ChatMemberMember,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    Update,
    User,
)

BOT = User(id=42, is_bot=True, first_name="Sitat", username="sitat_bot")
SENT_AT = datetime(2026, 1, 2, 6, tzinfo=UTC)
RIGHTS: dict[str, Any] = dict.fromkeys(
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
        "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
        "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
    ],
    True,
)  # fmt: skip


class Session(BaseSession):
    """Takes every call, remembers it, and answers as Telegram would."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[TelegramMethod[Any]] = []
        self.messages: dict[tuple[int, int], Message] = {}
        self.administrators: set[int] = set()
        self.refusals: dict[type[TelegramMethod[Any]], Exception] = {}
        self.lasting: dict[type[TelegramMethod[Any]], Exception] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  because aiogram passes it
    ) -> TelegramType:
        self.calls.append(method)
        if type(method) in self.refusals:
            raise self.refusals.pop(type(method))
        if type(method) in self.lasting:
            raise self.lasting[type(method)]
        answer: Any = self._answer(bot, method)
        return answer  # type: ignore[no-any-return]  # because each method has its own type of answer

    def _answer(self, bot: Bot, method: TelegramMethod[Any]) -> Any:
        if isinstance(method, GetMe):
            return BOT
        if isinstance(method, GetChatMember):
            user = User(id=method.user_id, is_bot=False, first_name="Somebody")
            is_administrator = method.user_id in self.administrators
            return ChatMemberAdministrator(user=user, **RIGHTS) if is_administrator else ChatMemberMember(user=user)
        if isinstance(method, SendMessage):
            return self._keep(bot, method, len(self.messages) + 1000)
        if isinstance(method, EditMessageText):
            return self._keep(bot, method, method.message_id or 0)
        return True

    def _keep(self, bot: Bot, method: SendMessage | EditMessageText, message_id: int) -> Message:
        chat_id = int(method.chat_id or 0)
        markup = method.reply_markup
        message = Message(
            message_id=message_id,
            date=SENT_AT,
            chat=Chat(id=chat_id, type="private" if chat_id > 0 else "supergroup"),
            from_user=BOT,
            text=method.text,
            entities=method.entities,
            reply_markup=markup if isinstance(markup, InlineKeyboardMarkup) else None,
        ).as_(bot)
        self.messages[chat_id, message_id] = message
        return message

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109  because aiogram passes it
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        raise AssertionError("the handlers fetch no files")
        yield b""


@dataclass(slots=True, kw_only=True)
class Telegram:
    """Brings updates to the dispatcher one after another."""

    bot: Bot
    dispatcher: Dispatcher
    session: Session
    updates: int = 0

    async def bring(self, **event: Any) -> None:
        self.updates += 1
        await self.bring_again(self.updates, **event)

    async def bring_again(self, update_id: int, **event: Any) -> None:
        update = Update.model_validate({"update_id": update_id, **event}, context={"bot": self.bot})
        await self.dispatcher.feed_update(self.bot, update)

    def calls(self, kind: type[TelegramMethod[Any]]) -> list[Any]:
        return [call for call in self.session.calls if isinstance(call, kind)]


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody in a chat: their own by default."""

    telegram: Telegram
    id: int
    language: str | None = "en"
    chat: dict[str, Any] = field(default_factory=dict)
    seen: int = 0

    @property
    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": "Somebody", "language_code": self.language}

    @property
    def place(self) -> dict[str, Any]:
        return self.chat or {"id": self.id, "type": "private", "first_name": "Somebody"}

    async def say(self, text: str | None, **more: Any) -> str:
        """Write something and return what is answered, all messages joined."""
        self.seen = len(self.telegram.session.calls)
        message = {"message_id": 1, "date": 0, "chat": self.place, "from": self.user, "text": text, **more}
        await self.telegram.bring(message=message)
        return self.heard

    @property
    def heard(self) -> str:
        """Return what this chat was told since the last word or tap, edits too."""
        calls = self.telegram.session.calls[self.seen :]
        said = [
            each.text or "" for each in calls if isinstance(each, SendMessage | EditMessageText) and self._mine(each)
        ]
        return "\n---\n".join(said)

    def _mine(self, call: SendMessage | EditMessageText) -> bool:
        return bool(call.chat_id == self.place["id"])

    @property
    def messages(self) -> list[Message]:
        return [each for (chat_id, _), each in self.telegram.session.messages.items() if chat_id == self.place["id"]]

    def buttons(self, message: Message | None = None) -> Sequence[InlineKeyboardButton]:
        shown = message or self.messages[-1]
        return [each for row in (shown.reply_markup.inline_keyboard if shown.reply_markup else ()) for each in row]

    @property
    def labels(self) -> list[str]:
        return [button.text for button in self.buttons()]

    async def tap(self, label: str) -> str:
        """Tap the newest button that begins so."""
        for message in reversed(self.messages):
            for button in self.buttons(message):
                if button.text.startswith(label):
                    return await self.tap_data(button.callback_data or "", message)
        shown = [button.text for message in self.messages for button in self.buttons(message)]
        raise AssertionError(f"no button {label!r} among {shown}")

    async def tap_data(self, data: str, message: Message | None = None) -> str:
        self.seen = len(self.telegram.session.calls)
        shown = message or (self.messages[-1] if self.messages else None)
        raw = shown.model_dump(mode="json", by_alias=True, exclude_none=True) if shown else None
        query = {"id": "7", "from": self.user, "chat_instance": "1", "data": data, "message": raw}
        await self.telegram.bring(callback_query=query)
        return self.heard
