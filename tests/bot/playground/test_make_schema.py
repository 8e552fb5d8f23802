import pytest

from bot.playground.make_schema import make_schema, type_text

METHODS = """
/** Based on Bot API v10.3 (24.08.2026) */
export interface APIMethods {
    /** Use this: {@link x} */
    getMe: CallAPIWithoutParams<Objects.TelegramUser>
    sendMessage: CallAPI<Params.SendMessageParams, Objects.TelegramMessage>
    /** Long ones are broken into lines */
    sendMediaGroup: CallAPIWithOptionalParams<
        Params.SendMediaGroupParams,
        Objects.TelegramMessage[]
    >
}
"""
PARAMETERS = """
export type SendMessageEffect = "fire" | "party"
export interface SendMessageParams {
    /** Where to */
    chat_id: number | string
    text: string | { toString(): string }
    effect?: SendMessageEffect
    reply_markup?:
        | Objects.TelegramForceReply
        | { toJSON(): Objects.TelegramForceReply }
    latitude?: number
}
export interface SendMediaGroupParams {
    media: (
        | Objects.TelegramInputMediaPhoto
        | Objects.TelegramInputMediaVideo
    )[]
    allowed_updates?: Exclude<keyof Objects.TelegramUpdate, "update_id">[]
}
"""
OBJECTS = """
export interface TelegramUpdate {
    update_id: number
    message?: TelegramMessage
    poll?: TelegramPoll
}
export interface TelegramCallbackGame {}
export type TelegramChatType = "private" | "group"
export type TelegramInputFile = Blob
"""


def test_methods_have_their_fields_and_answers() -> None:
    schema = make_schema(METHODS, PARAMETERS, OBJECTS)
    assert schema["bot_api"] == "10.3"
    assert schema["methods"] == {
        "getMe": {"fields": {}, "returns": "User"},
        "sendMessage": {
            "fields": {
                "chat_id": "integer | string",
                "text": "string",
                "effect?": "SendMessageEffect",
                "reply_markup?": "ForceReply",
                "latitude?": "number",
            },
            "returns": "Message",
        },
        "sendMediaGroup": {
            "fields": {"media": "(InputMediaPhoto | InputMediaVideo)[]", "allowed_updates?": "UpdateType[]"},
            "returns": "Message[]",
        },
    }


def test_types_are_objects_or_aliases() -> None:
    schema = make_schema(METHODS, PARAMETERS, OBJECTS)
    assert schema["types"] == {
        "Update": {"update_id": "integer", "message?": "Message", "poll?": "Poll"},
        "CallbackGame": {},
        "ChatType": '"private" | "group"',
        "InputFile": "file",
        "UpdateType": '"message" | "poll"',
        "SendMessageEffect": '"fire" | "party"',
    }


@pytest.mark.parametrize(
    ("source", "field", "kind"),
    [
        ("number", "offset", "integer"),
        ("number", "longitude?", "number"),
        ("number[]", "message_ids", "integer[]"),
        ('\n    | "danger"\n    | "success"', "style", '"danger" | "success"'),
        ("Objects.TelegramInputFile | string", "photo", "InputFile | string"),
    ],
)
def test_types_are_shortened(source: str, field: str, kind: str) -> None:
    assert type_text(source, field) == kind
