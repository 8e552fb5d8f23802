"""What Telegram makes of a text: markup parsed, invisible characters gone, ends trimmed, links found, limits kept."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from bot.playground import td
from bot.playground.errors import breach

Fields = dict[str, Any]
TEXT_LIMIT = 4096
MARKUP_LIMIT_BYTES = 1 << 15
ENTITY_LIMIT = 100
_OWN = ("code", "pre", "text_link", "text_mention", "custom_emoji")
"""In these nothing is found automatically."""
_SOLID = ("code", "pre")
_QUOTES = ("blockquote", "expandable_blockquote")
_REMOVED = {"\r", "\u030a", "\u0333", "\u033f", *map(chr, range(0x2028, 0x202F))}
_BLANKED = {chr(code) for code in range(33)} - {"\n", "\r"}
_TRIMMED = " \n"


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text with Bot API entities as a message keeps them, and what the bot should have known better."""

    text: str
    entities: list[Fields]
    complaints: tuple[str, ...] = ()


def utf16_length(text: str) -> int:
    """Return the length in the units of entities' offsets."""
    return len(text.encode("utf-16-le")) // 2


def format_text(text: str, parse_mode: str | None, entities: list[Fields] | None) -> Formatted:
    """Make the text of a message out of a bot's parameters. Raises ApiError with Telegram's sentence."""
    text, sent = _read(text, parse_mode, entities or [])
    complaints = _complaints(sent)
    text, kept = _tidy(text, [each for each in sent if each["type"] not in td.DETECTED])
    if _is_blank(text):
        raise breach("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise breach("message is too long")
    if utf16_length(text) > TEXT_LIMIT:
        complaints.append(f"the text has more than {TEXT_LIMIT} UTF-16 units")
    found = _with_detected(text, [_normal(each) for each in kept])
    if len(found) > ENTITY_LIMIT:
        complaints.append(f"{len(found)} entities: those over {ENTITY_LIMIT} were dropped")
    return Formatted(text, found[:ENTITY_LIMIT], tuple(complaints))


def _read(text: str, parse_mode: str | None, entities: list[Fields]) -> tuple[str, list[Fields]]:
    """Let Telegram's library parse the markup, or look at the entities."""
    if len(text.encode()) > MARKUP_LIMIT_BYTES:
        raise breach("Text is too long")
    if parse_mode and entities:
        raise breach("parse_mode and entities exclude each other")
    try:
        if parse_mode:
            return td.parse_markup(text, parse_mode)
        td.check_entities(text, entities)
    except td.TdError as error:
        raise breach(str(error)) from error
    return text, entities


def typed_by_person(text: str, entities: list[Fields] | None = None) -> Formatted:
    """Make the text of a person's message: no markup, links and commands found."""
    text, kept = _tidy(text, entities or [])
    return Formatted(text, _with_detected(text, kept))


def _is_blank(text: str) -> bool:
    return all(char.isspace() or unicodedata.category(char) == "Cf" for char in text)


def _tidy(text: str, entities: list[Fields]) -> tuple[str, list[Fields]]:
    """Remove and replace the characters Telegram does not keep, trim the ends, move the entities along."""
    shown = "".join(" " if char in _BLANKED else char for char in text)
    body = "".join(char for char in shown if char not in _REMOVED)
    start = len(body) - len(body.lstrip(_TRIMMED))
    body = body.strip(_TRIMMED)
    end = utf16_length(body)
    places = [0]
    """New offset by old offset, in UTF-16 units."""
    for char in shown:
        here = places[-1]
        units = [] if char in _REMOVED else range(here + 1, here + (3 if char > "\uffff" else 2))
        places += units or [here]
    moved = []
    for entity in entities:
        begin = min(max(places[entity["offset"]] - start, 0), end)
        until = min(max(places[entity["offset"] + entity["length"]] - start, 0), end)
        if until > begin:
            moved.append({**entity, "offset": begin, "length": until - begin})
    return body, moved


def _with_detected(text: str, entities: list[Fields]) -> list[Fields]:
    """Add what Telegram finds by itself where it does not cross the bot's own entities, and sort."""
    detected = [each for each in td.detect(text) if not any(_collides(each, own) for own in entities)]
    return sorted(entities + detected, key=lambda each: (each["offset"], -each["length"]))


def _collides(found: Fields, own: Fields) -> bool:
    if _end(found) <= own["offset"] or _end(own) <= found["offset"]:
        return False
    return own["type"] in _OWN or not (own["offset"] <= found["offset"] and _end(found) <= _end(own))


def _normal(entity: Fields) -> Fields:
    if entity["type"] != "text_link":
        return entity
    return {**entity, "url": td.normal_url(entity["url"]) or entity["url"]}


def _complaints(entities: list[Fields]) -> list[str]:
    """Tell what Telegram would silently bend: crossing, empty and wrongly nested entities."""
    ordered = sorted(entities, key=lambda each: (each["offset"], -each["length"]))
    found = [f"{each['type']} at {each['offset']} is empty" for each in ordered if each["length"] <= 0]
    for position, outer in enumerate(ordered):
        for inner in ordered[position + 1 :]:
            if inner["offset"] >= _end(outer):
                break
            found += _nesting_complaints(outer, inner)
    return found


def _nesting_complaints(outer: Fields, inner: Fields) -> list[str]:
    names = f"{inner['type']} at {inner['offset']} and {outer['type']} at {outer['offset']}"
    if _end(inner) > _end(outer):
        return [f"{names} cross each other"]
    if inner["type"] in _QUOTES and outer["type"] in _QUOTES:
        return [f"{names}: quotes are not nested"]
    if outer["type"] in _SOLID or inner["type"] == outer["type"]:
        return [f"{names}: one cannot stand in the other"]
    return []


def _end(entity: Fields) -> int:
    return int(entity["offset"]) + int(entity["length"])
