from typing import Any

import pytest
from aiogram.types import Message

from bot.handlers.shown import Shown, what_is_shown, why_not
from bot.language import Translate
from bot.reading import ReadingError, Reason


def message(text: str, **more: Any) -> Message:
    chat = {"id": 7, "type": "private"}
    return Message.model_validate({"message_id": 1, "date": 0, "chat": chat, "text": text, **more})


FORWARDED = {"forward_origin": {"type": "hidden_user", "date": 0, "sender_user_name": "Somebody"}}


def entity(kind: str, offset: int, length: int, **more: str) -> dict[str, Any]:
    return {"entities": [{"type": kind, "offset": offset, "length": length, **more}]}


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (message("https://news.day.az/economy/1.html"), Shown(link="https://news.day.az/economy/1.html")),
        (message("Look: (https://a.az/1)."), Shown(link="https://a.az/1")),
        (message("day.az/1", **entity("url", 0, 8)), Shown(link="https://day.az/1")),
        (message("🚢 day.az/1", **entity("url", 3, 8)), Shown(link="https://day.az/1")),
        (message("here", **entity("text_link", 0, 4, url="https://a.az/2")), Shown(link="https://a.az/2")),
        (message("here", **entity("text_link", 0, 4, url="tg://user?id=1")), None),
        (message("a" * 301), Shown(text="a" * 301)),
        (message("a" * 300 + " https://a.az"), Shown(text="a" * 300 + " https://a.az")),
        (message("a" * 300), None),
        (message("Short but forwarded", **FORWARDED), Shown(text="Short but forwarded")),
        (message("Read https://a.az/3", **FORWARDED), Shown(link="https://a.az/3")),
        (message("hello"), None),
    ],
)
def test_what_is_shown_is_a_long_text_a_link_or_a_forwarded_post(shown: Message, expected: Shown | None) -> None:
    assert what_is_shown(shown) == expected


@pytest.mark.parametrize(
    "reason",
    ["unsafe_address", "not_found", "refused", "challenge", "timeout", "not_an_article", "too_large"],
)
def test_every_reason_asks_for_the_text(reason: Reason) -> None:
    assert why_not(ReadingError(reason), same).endswith("Send me the text of the article itself, and I read that.")


def test_a_busy_reader_asks_to_come_again() -> None:
    assert "again in a minute" in why_not(ReadingError("busy"), same)


def _same(message: str, plural: str | None = None, n: int = 1, /) -> str:
    return message if plural is None or n == 1 else plural


same: Translate = _same
