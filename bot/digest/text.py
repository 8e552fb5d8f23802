"""Writes a text with its formatting: counts UTF-16 units and makes entities, never markup.

What is written is the renderers' choice; names and headlines are cleaned here of what could deceive the eye.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from bot.digest.message import Button, Entity, EntityKind, Message

_DECEIVING = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Control, bidirectional and invisible characters; the joiners U+200C and U+200D stay, scripts and emoji need them."""

_NOT_AS_WRITTEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\u0333\u033f\u030a\ud800-\udfff]")
"""What Telegram changes or drops in a text (`clean_input_string` of TDLib), or what turns the direction of the words."""

_JOINS_THE_NEXT = "\u200d"
_CUT = "…"


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, as Telegram counts offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """Return a headline or a name on one line, without control, bidirectional and invisible characters."""
    visible = _DECEIVING.sub("", re.sub(r"[\t\n\r\x0b\x0c\u2028\u2029]", " ", text))
    return " ".join(_without_surrogates(visible).split())


def can_be_shown(words: str) -> bool:
    """Tell whether Telegram shows these words exactly as they are."""
    return not _NOT_AS_WRITTEN.search(words) and any(unicodedata.category(each)[0] in "LNPS" for each in words)


def shortened(text: str, limit: int) -> str:
    """Return the text, or what of it fits in `limit` UTF-16 units, cut at a word and ended by `…`."""
    if units(text) <= limit:
        return text
    return text[: cut_at_word(text, limit - units(_CUT))].rstrip(" ,;:-–—") + _CUT


def cut_at_word(text: str, limit: int) -> int:
    """Return how many code points of `text` fit in `limit` UTF-16 units without breaking a word; a giant word is broken."""
    end = _fitting(text, limit)
    if end == len(text) or text[end].isspace():
        return end
    gap = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end))
    if gap > end // 2:
        return gap
    while end > 1 and (
        unicodedata.combining(text[end]) or _JOINS_THE_NEXT in text[end - 1 : end + 1] or text[end] == "\ufe0f"
    ):
        end -= 1
    return end


def _fitting(text: str, limit: int) -> int:
    taken = 0
    for place, character in enumerate(text):
        taken += 2 if ord(character) > 0xFFFF else 1  # noqa: PLR2004  because above it UTF-16 needs two units
        if taken > limit:
            return place
    return len(text)


def _without_surrogates(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "", text)


@dataclass(slots=True)
class Text:
    """A text being written. Pieces get their formatting as they are added; entities come in the order they began."""

    parts: list[str] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    length: int = 0

    def add(self, words: str, *kinds: EntityKind, url: str | None = None) -> "Text":
        """Append words, formatted as `kinds` and, with `url`, as a link; empty words make no entity."""
        size = units(words)
        if size:
            self.entities.extend(Entity(kind=kind, offset=self.length, length=size) for kind in kinds)
            if url:
                self.entities.append(Entity(kind="text_link", offset=self.length, length=size, url=url))
        self.parts.append(words)
        self.length += size
        return self

    def line(self) -> "Text":
        """Begin a new line; nothing happens at the very beginning."""
        return self.add("\n") if self.length else self

    def gap(self) -> "Text":
        """Leave one line empty; nothing happens at the very beginning."""
        return self.add("\n\n") if self.length else self

    def append(self, other: "Text") -> "Text":
        """Append what another one holds."""
        for each in other.entities:
            self.entities.append(
                Entity(kind=each.kind, offset=each.offset + self.length, length=each.length, url=each.url)
            )
        self.parts.extend(other.parts)
        self.length += other.length
        return self

    def message(self, *rows: tuple[Button, ...]) -> Message:
        """Return what was written, without empty lines at its end, with the rows of buttons that are not empty."""
        while self.parts and not self.parts[-1].strip("\n"):
            self.parts.pop()
        return Message(
            text="".join(self.parts), entities=tuple(self.entities), buttons=tuple(row for row in rows if row)
        )
