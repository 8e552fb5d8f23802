from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground import td
from bot.playground.errors import ApiError
from bot.playground.text import ENTITY_LIMIT, format_text, typed_by_person, utf16_length

Fields = dict[str, Any]


def bold(offset: int, length: int, kind: str = "bold") -> Fields:
    return {"type": kind, "offset": offset, "length": length}


def refusal(text: str, parse_mode: str | None = None, entities: list[Fields] | None = None) -> str:
    with pytest.raises(ApiError) as caught:
        format_text(text, parse_mode, entities)
    assert caught.value.breach
    return caught.value.description.removeprefix("Bad Request: ")


@pytest.mark.parametrize(
    ("text", "parse_mode", "expected"),
    [
        ("a <h1>", "HTML", 'can\'t parse entities: Unsupported start tag "h1" at byte offset 2'),
        ("5 < 6", "HTML", 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
        ("<b>x", "HTML", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        (
            "a.b",
            "MarkdownV2",
            "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
        ),
        ("x" * 4097, None, "message is too long"),
        ("", None, "message text is empty"),
        (" \n\u200b\u00a0", None, "message text is empty"),
        ("<b> </b>", "HTML", "message text is empty"),
        ("ы" * 20_000, None, "text is too long"),
    ],
)
def test_a_wrong_text_is_refused_with_telegrams_sentence(text: str, parse_mode: str | None, expected: str) -> None:
    assert refusal(text, parse_mode) == expected


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        (bold(0, 9), "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9"),
        (bold(-1, 2), "receive an entity with incorrect offset -1"),
        (bold(1, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 4"),
        (
            {**bold(0, 2, "text_link"), "url": "javascript:alert(1)"},
            "entity URL 'javascript:alert(1)' is invalid: Wrong port number specified in the URL",
        ),
    ],
)
def test_a_wrong_entity_is_refused_with_telegrams_sentence(entity: Fields, expected: str) -> None:
    assert refusal("😀 abc", None, [entity]) == expected


def test_markup_and_entities_exclude_each_other() -> None:
    assert refusal("abc", "HTML", [bold(0, 1)]) == "parse_mode and entities exclude each other"


def test_markup_becomes_entities() -> None:
    html = '<b>a</b> <a href="https://day.az">b</a> <blockquote expandable>c</blockquote> <pre><code class="language-py">d</code></pre>'
    formatted = format_text(html, "HTML", None)
    assert formatted.text == "a b c d"
    assert formatted.entities == [
        bold(0, 1),
        {**bold(2, 1, "text_link"), "url": "https://day.az/"},
        bold(4, 1, "expandable_blockquote"),
        {**bold(6, 1, "pre"), "language": "py"},
    ]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [("", {}), (' format="r"', {"date_time_format": "r"}), (' format="wdT"', {"date_time_format": "wdT"})],
)
def test_times_keep_their_format(attributes: str, expected: Fields) -> None:
    formatted = format_text(f'<tg-time unix="1767340800"{attributes}>x</tg-time>', "HTML", None)
    assert formatted.entities == [{**bold(0, 1, "date_time"), "unix_time": 1767340800, **expected}]


def test_links_tags_and_commands_are_found() -> None:
    formatted = format_text("/help day.az #тема @somebody a@b.az", None, None)
    kinds = [(entity["type"], entity["offset"]) for entity in formatted.entities]
    assert kinds == [("bot_command", 0), ("url", 6), ("hashtag", 13), ("mention", 19), ("email", 29)]


def test_nothing_is_found_inside_code_and_links_nor_across_the_ends_of_others() -> None:
    own = [bold(0, 6, "code"), {**bold(7, 6, "text_link"), "url": "https://a.az/"}, bold(14, 4), bold(21, 8)]
    formatted = format_text("day.az day.az day.az (day.az) ", None, own)
    assert [entity["type"] for entity in formatted.entities] == ["code", "text_link", "bold", "bold", "url"]


def test_ends_are_trimmed_and_entities_move_along() -> None:
    formatted = format_text(" \n\t😀 ab\r\u2028c  \n", None, [bold(3, 8), bold(11, 3)])
    assert formatted.text == "😀 abc"
    assert formatted.entities == [bold(0, 6)]


def test_entities_with_fields_of_their_own_are_kept() -> None:
    own = [
        {**bold(0, 1, "custom_emoji"), "custom_emoji_id": "5368324170671202286"},
        {**bold(2, 1, "date_time"), "unix_time": 1767340800, "date_time_format": "D"},
        {**bold(4, 1, "pre"), "language": "py"},
        {**bold(6, 1, "text_mention"), "user": {"id": 1001, "is_bot": False, "first_name": "A"}},
    ]
    assert format_text("a b c d", None, own).entities == own


def test_bank_cards_are_no_entity_of_the_bot_api() -> None:
    assert format_text("4242424242424242", None, None).entities == []


def test_over_a_hundred_entities_are_dropped_and_complained_about() -> None:
    formatted = format_text("ab " * 150, None, [bold(3 * number, 1) for number in range(120)])
    assert len(formatted.entities) == ENTITY_LIMIT
    assert formatted.complaints == ("120 entities: those over 100 were dropped",)


def test_more_than_4096_utf16_units_are_complained_about() -> None:
    formatted = format_text("😀" * 2049, None, None)
    assert formatted.complaints == ("the text has more than 4096 UTF-16 units",)


@pytest.mark.parametrize(
    ("entities", "complaint"),
    [
        ([bold(0, 3), bold(2, 3, "italic")], "italic at 2 and bold at 0 cross each other"),
        (
            [bold(0, 5, "blockquote"), bold(1, 2, "blockquote")],
            "blockquote at 1 and blockquote at 0: quotes are not nested",
        ),
        ([bold(0, 5, "code"), bold(1, 2)], "bold at 1 and code at 0: one cannot stand in the other"),
        ([bold(0, 0)], "bold at 0 is empty"),
    ],
)
def test_what_telegram_would_bend_is_complained_about(entities: list[Fields], complaint: str) -> None:
    assert format_text("abcdef", None, entities).complaints == (complaint,)


def test_what_telegram_finds_itself_need_not_be_sent() -> None:
    formatted = format_text("#a b", None, [bold(0, 4, "hashtag"), bold(3, 1)])
    assert formatted.entities == [bold(0, 2, "hashtag"), bold(3, 1)]


def test_quotes_side_by_side_stay_two() -> None:
    own = [bold(0, 3, "blockquote"), bold(0, 1), bold(5, 3, "blockquote")]
    formatted = format_text("abc\n\ndef", None, own)
    assert formatted.entities == [own[0], own[1], own[2]]
    assert formatted.complaints == ()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://day.az", "https://day.az/"),
        ("day.az/a?b=1&c", "http://day.az/a?b=1&c"),
        ("https://day.az/1.html#:~:text=кто", "https://day.az/1.html#:~:text=кто"),
        ('https://day.az/"<x>', 'https://day.az/"<x>'),
        ("tg://user?id=7", "tg://user?id=7"),
        ("javascript:alert(1)", None),
        ("http://localhost/", None),
        ("", None),
    ],
)
def test_links_are_kept_as_telegram_keeps_them(url: str, expected: str | None) -> None:
    assert td.normal_url(url) == expected


def test_people_write_plain_text() -> None:
    formatted = typed_by_person(" /start <b>x</b> ")
    assert formatted.text == "/start <b>x</b>"
    assert formatted.entities == [bold(0, 6, "bot_command")]


@given(text=st.text(st.sampled_from("a \n\r\t😀\u2028я."), max_size=40), data=st.data())
def test_entities_always_cover_what_they_covered(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    entity = bold(utf16_length(text[:start]), utf16_length(text[start:stop]))
    formatted = typed_by_person(text, [entity])
    assert formatted.text == formatted.text.strip(" \n")
    whole = formatted.text.encode("utf-16-le")
    for each in formatted.entities:
        if each["type"] == "bold":
            covered = whole[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le")
            assert covered.strip(" \n") == typed_by_person(text[start:stop]).text.strip(" \n")
