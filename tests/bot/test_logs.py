import json
import logging

import pytest

from bot import logs

TOKEN = "123456789:AAHfiqksKZ8WmR2zSjiQ7_v4TMAKdiHm9T0"


@pytest.fixture(autouse=True)
def _logging_as_before() -> object:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_no_token_and_no_credentials_stand_in_a_line(
    log_format: logs.LogFormat, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up(log_format)
    try:
        int(f"cannot reach https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError:
        logging.getLogger("sitat").exception("by way of %s", "socks5://user:secret@proxy:1080")
    printed = capsys.readouterr().err
    assert "getMe" in printed
    assert TOKEN not in printed
    assert "AAHfiqks" not in printed
    assert "secret" not in printed


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("socks5://user:secret@proxy:1080", "socks5://***:***@proxy:1080"),
        ("socks5://user:p@ss@proxy:1080/", "socks5://***:***@proxy:1080/"),
        ("http://key@proxy:1080", "http://***:***@proxy:1080"),
        ("https://site.example/@name and a@b.example", "https://site.example/@name and a@b.example"),
    ],
)
def test_whatever_stands_before_the_host_is_blotted_out(line: str, shown: str) -> None:
    assert logs.redact(line) == shown


def test_json_lines_are_objects(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("json")
    logging.getLogger("bot").warning("söz %d", 7)
    line = json.loads(capsys.readouterr().err)
    assert line["message"] == "söz 7"
    assert line["level"] == "WARNING"
    assert line["name"] == "bot"


def test_chatty_libraries_are_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("text")
    logging.getLogger("httpx").info("HTTP Request: GET https://example.org")
    assert capsys.readouterr().err == ""


def test_a_token_of_any_length_is_redacted_in_an_address() -> None:
    assert logs.redact("POST http://127.0.0.1:81/bot123:short-one/getMe") == "POST http://127.0.0.1:81/bot<token>/getMe"
