from hypothesis import given
from hypothesis import strategies as st

from bot.digest.message import Entity, Message
from bot.digest.text import units
from bot.handlers.wording import joined, rich


def test_what_stands_between_asterisks_is_bold() -> None:
    message = rich("**When?** At **%(time)s**.", {"time": "09:00"})
    assert message.text == "When? At 09:00."
    assert message.entities == (Entity(kind="bold", offset=0, length=5), Entity(kind="bold", offset=9, length=5))


def test_a_value_never_becomes_formatting() -> None:
    message = rich("**City:** %(city)s", {"city": "**<b>Баку**"})
    assert message.text == "City: **<b>Баку**"
    assert [each.length for each in message.entities] == [5]


def test_entities_are_counted_in_utf_16_units() -> None:
    assert rich("🚢 **Transport**").entities == (Entity(kind="bold", offset=3, length=9),)


@given(st.lists(st.text(st.characters(categories=["L", "N", "So"]), min_size=1), min_size=1))
def test_joining_keeps_what_is_bold(words: list[str]) -> None:
    message = joined([rich(f"**{each}**") for each in words])
    raw = message.text.encode("utf-16-le")
    bold = [raw[each.offset * 2 : (each.offset + each.length) * 2].decode("utf-16-le") for each in message.entities]
    assert bold == words
    assert units(message.text) == len(raw) // 2


def test_joining_nothing_is_empty() -> None:
    assert joined([]) == Message(text="")
