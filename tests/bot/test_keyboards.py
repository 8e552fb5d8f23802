import pytest

from bot.digest.message import Button, Entity, Message
from bot.keyboards import as_kwargs, keyboard


def test_a_message_goes_out_as_text_and_entities_without_a_preview() -> None:
    message = Message(
        text="Ситат: тут",
        entities=(
            Entity(kind="bold", offset=0, length=5),
            Entity(kind="text_link", offset=7, length=3, url="https://day.az/"),
        ),
        buttons=((Button(text="1", data="card:1"), Button(text="Share", url="https://t.me/share/url?url=x")),),
    )
    kwargs = as_kwargs(message)
    assert kwargs["text"] == message.text
    assert kwargs["parse_mode"] is None
    assert kwargs["link_preview_options"].is_disabled
    assert [(each.type, each.offset, each.length, each.url) for each in kwargs["entities"]] == [
        ("bold", 0, 5, None),
        ("text_link", 7, 3, "https://day.az/"),
    ]
    ((first, second),) = kwargs["reply_markup"].inline_keyboard
    assert (first.text, first.callback_data, first.url) == ("1", "card:1", None)
    assert (second.callback_data, second.url) == (None, "https://t.me/share/url?url=x")


def test_a_plain_message_has_neither_entities_nor_a_keyboard() -> None:
    kwargs = as_kwargs(Message(text="да"))
    assert kwargs["entities"] is None
    assert kwargs["reply_markup"] is None


@pytest.mark.parametrize("data", [None, "", "x" * 65, "ы" * 33])
def test_a_button_telegram_would_refuse_is_refused_here(data: str | None) -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        keyboard(((Button(text="1", data=data),),))
