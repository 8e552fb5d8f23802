from typing import Any

import pytest

from bot.playground.schema import Upload, load_schema, parse_type

SCHEMA = load_schema()
SEND = SCHEMA.methods["sendMessage"]["fields"]


def complaint(fields: dict[str, Any]) -> str | None:
    problem = SCHEMA.object_problem(SEND, fields, "")
    return f"{problem.where} {problem.reason}" if problem else None


@pytest.mark.parametrize(
    "fields",
    [
        {"chat_id": 5, "text": "x"},
        {"chat_id": "@dayaz", "text": "x", "parse_mode": "HTML"},
        {"chat_id": 5, "text": "x", "entities": [{"type": "bold", "offset": 0, "length": 1}]},
        {"chat_id": 5, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}},
        {"chat_id": 5, "text": "x", "reply_markup": {"keyboard": [[{"text": "a"}]]}},
        {"chat_id": 5, "text": "x", "reply_markup": {"remove_keyboard": True}},
    ],
)
def test_what_the_documentation_allows_fits(fields: dict[str, Any]) -> None:
    assert complaint(fields) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"chat_id": 5.5}, "chat_id must be integer or string"),
        ({"chat_id": True}, "chat_id must be integer or string"),
        ({"txt": "x"}, "txt is unknown"),
        ({"disable_web_page_preview": True}, "disable_web_page_preview is unknown"),
        ({"parse_mode": "Html"}, 'parse_mode must be "HTML" or "MarkdownV2" or "Markdown"'),
        ({"disable_notification": 1}, "disable_notification must be boolean"),
        ({"entities": {"type": "bold"}}, "entities must be an array"),
        ({"entities": [{"type": "bold", "offset": 0}]}, "entities[0].length is missing"),
        ({"entities": [{"type": "bold", "offset": "0", "length": 1}]}, "entities[0].offset must be integer"),
        ({"link_preview_options": "no"}, "link_preview_options must be an object"),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a", "calback_data": "b"}]]}},
            "reply_markup.inline_keyboard[0][0].calback_data is unknown",
        ),
        ({"reply_markup": {"remove_keyboard": False}}, "reply_markup.remove_keyboard must be true"),
    ],
)
def test_what_does_not_fit_is_named(change: dict[str, Any], expected: str) -> None:
    assert complaint({"chat_id": 5, "text": "x"} | change) == expected


def test_a_missing_field_is_named() -> None:
    assert complaint({"chat_id": 5}) == "text is missing"


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("integer", "-100123", -100123),
        ("integer | string", "77", 77),
        ("integer | string", "@dayaz", "@dayaz"),
        ("integer", "7x", "7x"),
        ("boolean", "True", True),
        ("true", "false", False),
        ("string", "[1]", "[1]"),
        ('"HTML" | "Markdown"', "HTML", "HTML"),
        ("UpdateType[]", '["message"]', ["message"]),
        ("MessageEntity[]", "[", "["),
        ("InlineKeyboardMarkup", {"inline_keyboard": []}, {"inline_keyboard": []}),
        ("MenuButton", '{"type":"default"}', {"type": "default"}),
        ("CreateForumTopicIconColor", "7322096", 7322096),
        ("number", "1", 1),
    ],
)
def test_text_becomes_a_value_of_the_type(kind: str, raw: object, value: object) -> None:
    read = SCHEMA.read(kind, raw)
    assert read == value
    assert type(read) is type(value)


def test_types_are_read_with_arrays_and_parentheses() -> None:
    options = parse_type('(A | B)[] | "x | y" | C[][]')
    assert [(option.name, option.arrays) for option in options] == [("", 1), ('"x | y"', 0), ("C", 2)]
    assert options[0].inner == parse_type("A | B")


def test_files_fit_where_files_are_wanted() -> None:
    assert SCHEMA.problem("InputFile | string", Upload("a.jpg", 10), "photo") is None
    assert SCHEMA.problem("InputFile | string", "file-id", "photo") is None
    assert SCHEMA.problem("InputFile", "file-id", "photo") is not None


def test_parentheses_are_looked_into() -> None:
    kind = SCHEMA.methods["sendMediaGroup"]["fields"]["media"]
    assert SCHEMA.problem(kind, [{"type": "photo", "media": "id"}], "media") is None
    problem = SCHEMA.problem(kind, [{"type": "photo", "media": 5}], "media")
    assert problem is not None
    assert problem.where == "media[0].media"


def test_methods_are_found_in_any_case() -> None:
    assert SCHEMA.method("GETME") == "getMe"
    assert SCHEMA.method("getYou") is None


def test_the_table_is_that_of_bot_api_10_3_and_every_type_in_it_is_there() -> None:
    assert len(SCHEMA.methods) == 185
    scalars = {"integer", "number", "string", "boolean", "true", "false", "file"}
    kinds = [kind for method in SCHEMA.methods.values() for kind in (*method["fields"].values(), method["returns"])]
    for each in SCHEMA.types.values():
        kinds += [each] if isinstance(each, str) else each.values()
    names = {name for kind in kinds for name in names_in(kind)}
    assert {name for name in names if name not in SCHEMA.types and name not in scalars} == set()


def names_in(kind: str) -> set[str]:
    found: set[str] = set()
    for option in parse_type(kind):
        inner = option.inner or ()
        found |= {each.name for each in (option, *inner) if each.name[:1].isalpha()}
    return found
