from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_defaults_stand_without_an_environment() -> None:
    settings = load_settings()
    assert settings.bot_token.get_secret_value() == ""
    assert settings.default_timezone == "Asia/Baku"
    assert settings.send_connections == 8


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("SEND_RATE", "fast", "from 1 to 1000"),
        ("SEND_RATE", "0", "from 1 to 1000"),
        ("SEND_CONNECTIONS", "2.5", "from 1 to 100"),
        ("ON_DOUBT", "maybe", "resend"),
        ("ADMIN_IDS", "12,me", "numbers separated by commas"),
        ("DEFAULT_TIMEZONE", "Baku", "IANA"),
        ("DATABASE_URL", "mysql://x", "sqlite:///"),
        ("BOT_API_URL", "api.telegram.org", "http(s)"),
        ("SOURCE_PROXY", "ftp://x", "socks5"),
        ("DATABASE_URL", "postgresql://me@db/sitat", "sqlite:///"),
        ("SOURCE_PROXY", "http://:bad", "HOST:PORT"),
        ("SOURCE_PROXY", "http://:8080", "HOST:PORT"),
        ("TELEGRAM_PROXY", "socks5://proxy.example", "HOST:PORT"),
        ("TELEGRAM_PROXY", "socks5://proxy.example:70000", "HOST:PORT"),
        ("ALLOW_PRIVATE_ADDRESSES", "127.0.0.1", "host:port"),
        ("ALLOW_PRIVATE_ADDRESSES", "127.0.0.1:99999", "1 to 65535"),
        ("ALLOW_PRIVATE_ADDRESSES", "127.0.0.1:0", "1 to 65535"),
        ("ALLOW_PRIVATE_ADDRESSES", "http://127.0.0.1:80/", "host:port"),
        ("LOG_FORMAT", "xml", "text or json"),
        ("PORT", "99999", "65535"),
        ("BOT_TOKEN", "no token", "@BotFather"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, allowed: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    sentence = str(caught.value)
    assert sentence.startswith(f"{name}=")
    assert allowed in sentence
    assert sentence.count(". ") == 0


def test_each_wrong_setting_has_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ON_DOUBT", "maybe")
    monkeypatch.setenv("PORT", "no")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    first, second = str(caught.value).splitlines()
    assert first.startswith("ON_DOUBT='maybe' cannot be used: expected resend or drop (what happens ")
    assert second.startswith("PORT='no' cannot be used: expected a number from 0 to 65535")


@pytest.mark.parametrize("value", ["", "http://proxy.example:3128", "socks5://me:secret@[::1]:1080"])
def test_a_proxy_is_taken(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SOURCE_PROXY", value)
    assert load_settings().source_proxy == value


def test_a_wrong_token_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "secret but wrong")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert "secret" not in str(caught.value)


def test_lists_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "11, 22,")
    monkeypatch.setenv("ALLOW_PRIVATE_ADDRESSES", "127.0.0.1:8080,[::1]:9")
    settings = load_settings()
    assert settings.admin_ids == {11, 22}
    assert settings.fetching["allow_addresses"] == {"127.0.0.1:8080", "[::1]:9"}


def test_an_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SEND_RATE=7\nON_DOUBT=drop\nSOURCES_FILE=\n", "utf-8")
    monkeypatch.setenv("SEND_RATE", "9")
    settings = load_settings()
    assert settings.send_rate == 9
    assert settings.on_doubt == "drop"
    assert settings.sources_file is None


def test_the_example_names_every_setting_with_its_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    written = dict(line.split("=", 1) for line in EXAMPLE.read_text("utf-8").splitlines() if line and line[0] != "#")
    assert set(written) == {name.upper() for name in Settings.model_fields}
    (tmp_path / ".env").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    assert load_settings() == load_settings(_env_file=None)


def test_the_example_tells_what_the_settings_tell() -> None:
    told = EXAMPLE.read_text("utf-8").casefold()
    assert [
        name for name, field in Settings.model_fields.items() if f"# {field.description}.".casefold() not in told
    ] == []


def test_the_driver_of_sqlite_may_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:////data/sitat.db")
    assert load_settings().database_url == "sqlite:////data/sitat.db"


def test_no_password_of_a_proxy_stands_in_the_settings_as_they_are_shown() -> None:
    settings = load_settings(source_proxy="socks5://u:s3cr3t@h:1", telegram_proxy="http://u:s3cr3t@h:1")
    assert "s3cr3t" not in repr(settings)
    assert "s3cr3t" in settings.fetching["proxy"]
