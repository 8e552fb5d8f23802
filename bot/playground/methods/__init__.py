"""The methods of the local Telegram, by the names of the Bot API. Those that are not here are refused, never ignored."""

from collections.abc import Callable, Mapping

from bot.playground.methods import account, callbacks, chats, copying, editing, sending
from bot.playground.methods.call import ELSEWHERE, Call, not_implemented

METHODS: Mapping[str, Callable[[Call], object]] = {
    "answerCallbackQuery": callbacks.answer_callback_query,
    "copyMessage": copying.copy_message,
    "copyMessages": copying.copy_messages,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "deleteMyCommands": account.delete_my_commands,
    "deleteWebhook": account.delete_webhook,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageText": editing.edit_message_text,
    "forwardMessage": copying.forward_message,
    "forwardMessages": copying.forward_messages,
    "getChat": chats.get_chat,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMember": chats.get_chat_member,
    "getChatMemberCount": chats.get_chat_member_count,
    "getChatMenuButton": account.get_chat_menu_button,
    "getMe": account.get_me,
    "getMyCommands": account.get_my_commands,
    "getMyDescription": account.text_getter("description"),
    "getMyName": account.text_getter("name"),
    "getMyShortDescription": account.text_getter("short_description"),
    "getWebhookInfo": account.get_webhook_info,
    "leaveChat": chats.leave_chat,
    "pinChatMessage": chats.pin_chat_message,
    "sendChatAction": chats.send_chat_action,
    "sendMessage": sending.send_message,
    "setChatMenuButton": account.set_chat_menu_button,
    "setMyCommands": account.set_my_commands,
    "setMyDescription": account.text_setter("description"),
    "setMyName": account.text_setter("name"),
    "setMyShortDescription": account.text_setter("short_description"),
    "unpinAllChatMessages": chats.unpin_all_chat_messages,
    "unpinChatMessage": chats.unpin_chat_message,
}


def perform(call: Call) -> object:
    """Do what the bot asked and return the result. Raises ApiError."""
    method = METHODS.get(call.method)
    if method is None:
        raise not_implemented(call.method)
    elsewhere = sorted(ELSEWHERE & set(call.values))
    if elsewhere:
        raise not_implemented(", ".join(elsewhere))
    return method(call)
