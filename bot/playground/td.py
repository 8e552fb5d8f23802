"""Telegram's own text library (tdjson), and its entities in the words of the Bot API. Synchronous, about 0.1 ms a call."""

import json
from functools import cache
from html import escape
from typing import Any

import tdjson

Fields = dict[str, Any]
BARE = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "blockquote": "BlockQuote",
    "expandable_blockquote": "ExpandableBlockQuote",
}
"""Entities a bot may send that have no fields of their own."""
DETECTED = {
    "mention": "Mention",
    "hashtag": "Hashtag",
    "cashtag": "Cashtag",
    "bot_command": "BotCommand",
    "url": "Url",
    "email": "EmailAddress",
    "phone_number": "PhoneNumber",
}
"""Entities Telegram finds by itself; it ignores them when a bot sends them."""
_BOT_API_NAMES = {name: kind for kind, name in (BARE | DETECTED).items()}
_MODES: dict[str, Fields] = {
    "HTML": {"@type": "textParseModeHTML"},
    "MarkdownV2": {"@type": "textParseModeMarkdown", "version": 2},
    "Markdown": {"@type": "textParseModeMarkdown", "version": 1},
}


class TdError(Exception):
    """The library refused; the text is the one Telegram gives."""


def parse_markup(text: str, parse_mode: str) -> tuple[str, list[Fields]]:
    """Read marked-up text into text and Bot API entities. Raises TdError."""
    parsed = _execute({"@type": "parseTextEntities", "text": text, "parse_mode": _MODES[parse_mode]})
    return parsed["text"], _to_bot_api(parsed["entities"])


def detect(text: str) -> list[Fields]:
    """Find links, hashtags, commands and the like, as every Telegram server does."""
    return _to_bot_api(_execute({"@type": "getTextEntities", "text": text})["entities"])


def check_entities(text: str, entities: list[Fields]) -> None:
    """Let the library look at text with entities. Raises TdError for offsets out of range and links it refuses."""
    _execute({"@type": "getMarkdownText", "text": _formatted(text, entities)})


def has_quote(message: Fields, quote: str, position: int) -> bool:
    """Tell whether a message has these words to be quoted in a reply."""
    text = _formatted(message.get("text", ""), [])
    query = {"@type": "searchQuote", "text": text, "quote": _formatted(quote, []), "quote_position": position}
    try:
        _execute(query)
    except TdError:
        return False
    return True


@cache
def normal_url(url: str) -> str | None:
    """Return a link as Telegram keeps it (`https://day.az` becomes `https://day.az/`); None for one it refuses."""
    markup = f'<a href="{escape(url)}">x</a>'.replace("&#x27;", "'")
    try:
        _, entities = parse_markup(markup, "HTML")
    except TdError:
        return None
    if not entities:
        return None
    return url if entities[0]["type"] == "text_mention" else str(entities[0]["url"])


@cache
def _quiet() -> None:
    tdjson.td_execute(b'{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}')


def _execute(query: Fields) -> Fields:
    _quiet()
    answer: Fields = json.loads(tdjson.td_execute(json.dumps(query).encode()) or b"{}")
    if answer.get("@type") == "error":
        raise TdError(answer["message"])
    return answer


def _formatted(text: str, entities: list[Fields]) -> Fields:
    return {"@type": "formattedText", "text": text, "entities": [_to_td(each) for each in entities]}


def _to_td(entity: Fields) -> Fields:
    kind = entity["type"]
    if kind == "text_link":
        content: Fields = {"@type": "textEntityTypeTextUrl", "url": entity.get("url", "")}
    elif kind == "text_mention":
        content = {"@type": "textEntityTypeMentionName", "user_id": entity.get("user", {}).get("id", 0)}
    elif kind == "custom_emoji":
        content = {"@type": "textEntityTypeCustomEmoji", "custom_emoji_id": entity.get("custom_emoji_id", "0")}
    elif kind == "date_time":
        content = {"@type": "textEntityTypeDateTime", "unix_time": entity.get("unix_time", 0)}
    elif kind == "pre" and entity.get("language"):
        content = {"@type": "textEntityTypePreCode", "language": entity["language"]}
    else:
        content = {"@type": f"textEntityType{(BARE | DETECTED)[kind]}"}
    return {"@type": "textEntity", "offset": entity["offset"], "length": entity["length"], "type": content}


def _to_bot_api(entities: list[Fields]) -> list[Fields]:
    """Translate; what the Bot API has no word for (bank cards, media timestamps) is left out."""
    found = ((entity, _content(entity["type"])) for entity in entities)
    return [
        {"type": content.pop("type"), "offset": entity["offset"], "length": entity["length"], **content}
        for entity, content in found
        if content
    ]


def _content(kind: Fields) -> Fields:
    name = kind["@type"].removeprefix("textEntityType")
    special: dict[str, Fields] = {
        "TextUrl": {"type": "text_link", "url": kind.get("url")},
        "MentionName": {"type": "text_mention", "user": {"id": kind.get("user_id")}},
        "CustomEmoji": {"type": "custom_emoji", "custom_emoji_id": kind.get("custom_emoji_id")},
        "PreCode": {"type": "pre", "language": kind.get("language")},
        "DateTime": {"type": "date_time", "unix_time": kind.get("unix_time")} | _time_format(kind),
    }
    if name in special:
        return special[name]
    return {"type": _BOT_API_NAMES[name]} if name in _BOT_API_NAMES else {}


def _time_format(kind: Fields) -> Fields:
    """Return date_time_format: r, or letters for day of the week, date and time (small ones are short)."""
    form = kind.get("formatting_type")
    if not form:
        return {}
    if form["@type"].endswith("Relative"):
        return {"date_time_format": "r"}
    letters = "w" if form.get("show_day_of_week") else ""
    for letter, part in (("d", "date_precision"), ("t", "time_precision")):
        precision = form[part]["@type"]
        if not precision.endswith("None"):
            letters += letter.upper() if precision.endswith("Long") else letter
    return {"date_time_format": letters}
