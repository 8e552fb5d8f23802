"""The settings, and the only reader of the environment (and of `.env`).

Each field's description is what `.env.example` and the error sentence ("expected ...") say: what is allowed, then the meaning.
"""

import re
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

TELEGRAM = "https://api.telegram.org"


class SettingsError(Exception):
    """One line a wrong setting: its name, its value and what is allowed. The start ends with it (exit code 2)."""


def _listed(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _known_zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError(value)
    return value


def _matching(pattern: str) -> AfterValidator:
    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(value)
        return value

    return AfterValidator(check)


def _token(value: SecretStr) -> SecretStr:
    if value.get_secret_value() and not re.fullmatch(r"\d{3,}:[A-Za-z0-9_-]{3,}", value.get_secret_value()):
        raise ValueError
    return value


def _proxy(value: str) -> str:
    if value:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https", "socks5"} or not parts.hostname or not parts.port or " " in value:
            raise ValueError
    return value


def _address(value: str) -> str:
    parts = urlsplit(f"//{value}")
    if parts.netloc != value or "@" in value or not parts.hostname or not parts.port or "," in value or " " in value:
        raise ValueError
    return value


_Url = Annotated[str, _matching(r"https?://[^\s/?#]+(/[^\s?#]*)?")]
_DatabaseUrl = Annotated[
    str,
    _matching(r"sqlite(\+aiosqlite)?:///.+|postgresql\+asyncpg://[^\s]+"),
    AfterValidator(lambda url: url.replace("sqlite+aiosqlite:", "sqlite:")),
]
_Proxy = Annotated[str, AfterValidator(_proxy)]
_Zone = Annotated[str, AfterValidator(_known_zone)]
_Address = Annotated[str, AfterValidator(_address)]
_EmptyIsNone = BeforeValidator(lambda value: value or None)


class Settings(BaseSettings):
    """Everything that can be set; names in the environment are the upper-case names of the fields."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    bot_token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        default=SecretStr(""),
        description="the bot's token from @BotFather, like 123456:ABC-DEF; empty: `sitat run` does not start",
    )
    bot_api_url: _Url = Field(default=TELEGRAM, description="an http(s) address: the server that speaks the Bot API")
    database_url: _DatabaseUrl = Field(
        default="sqlite:///sitat.db",
        description="sqlite:///FILE (relative to where sitat starts, //// for an absolute path), or postgresql+asyncpg://USER:PASSWORD@HOST/NAME for several processes: where the database is",
    )
    admin_ids: Annotated[frozenset[int], NoDecode, BeforeValidator(_listed)] = Field(
        default=frozenset(),
        description="numbers separated by commas, the Telegram ids of the admins; empty: the start prints an owner link once",
    )
    send_rate: Decimal = Field(
        default=Decimal(25), ge=1, le=1000, description="a number from 1 to 1000: messages a second over all chats"
    )
    send_connections: int = Field(
        default=8, ge=1, le=100, description="a whole number from 1 to 100: calls to Telegram in flight at once"
    )
    paid_broadcasts: bool = Field(
        default=False,
        description="true or false (may Telegram charge its fee for messages over its free limits, with a SEND_RATE over 30)",
    )
    on_doubt: Literal["resend", "drop"] = Field(
        default="resend",
        description="resend or drop (what happens to a message whose fate is unknown, after a time-out; resent, it may come twice)",
    )
    sources: Annotated[frozenset[str], NoDecode, BeforeValidator(_listed)] = Field(
        default=frozenset({"day_az"}),
        description="ids of built-in sites separated by commas (they stand in scrapers/sources), or all; empty: none of them, only the rows of SOURCES_FILE",
    )
    sources_file: Annotated[Path | None, _EmptyIsNone] = Field(
        default=None,
        description="a TOML file with more [[source]] rows; empty: only the built-in sites named in SOURCES",
    )
    topics_file: Annotated[Path | None, _EmptyIsNone] = Field(
        default=None, description="a TOML file with more [[topic]] rows; empty: only the built-in topics"
    )
    default_timezone: _Zone = Field(
        default="Asia/Baku", description="an IANA time zone, like Asia/Baku, for new subscribers"
    )
    source_proxy: _Proxy = Field(
        default="",
        repr=False,
        description="http://, https:// or socks5:// with HOST:PORT, the proxy for fetching sites; empty: none",
    )
    telegram_proxy: _Proxy = Field(
        default="",
        repr=False,
        description="http://, https:// or socks5:// with HOST:PORT, the proxy for calls to Telegram; empty: none",
    )
    allow_private_addresses: Annotated[frozenset[_Address], NoDecode, BeforeValidator(_listed)] = Field(
        default=frozenset(),
        description="host:port pairs (ports 1 to 65535), separated by commas, that may be fetched although they are not public; empty: none",
    )
    keep_articles_days: int = Field(
        default=365,
        ge=30,
        le=36_500,
        description="a whole number from 30 to 36500: days the texts of articles stay, unless something sent shows them",
    )
    contact: str = Field(
        default="",
        max_length=200,
        description="an address or page of yours (at most 200 characters), told to sites in the User-Agent; empty: none",
    )
    log_format: Literal["text", "json"] = Field(default="text", description="text or json (how the log is written)")
    port: int = Field(
        default=8080,
        ge=0,
        le=65535,
        description="a number from 0 to 65535: the port on 127.0.0.1 for /healthz (and for the demo's page); 0: any free one",
    )

    @property
    def choosing(self) -> dict[str, Any]:
        """Return the arguments `scrapers.sources.load` takes from the settings."""
        return {
            "sources_file": self.sources_file,
            "chosen": self.sources,
            "allow_addresses": self.allow_private_addresses,
        }

    @property
    def fetching(self) -> dict[str, Any]:
        """Return the arguments `scrapers.fetch.Fetcher` takes from the settings."""
        return {
            "contact": self.contact,
            "proxy": self.source_proxy or None,
            "allow_addresses": self.allow_private_addresses,
        }


SECRET = frozenset({"bot_token", "source_proxy", "telegram_proxy", "database_url"})


def _sentence(error: Any) -> str:
    name = str(error["loc"][0])
    shown = "***" if name in SECRET else str(error["input"])
    return f"{name.upper()}={shown!r} cannot be used: expected {Settings.model_fields[name].description}."


def load_settings(**overrides: Any) -> Settings:
    """Read the settings from the environment and `.env`; `overrides` win (field names).

    Raises:
        SettingsError: a value is wrong; the message is one line for each.
    """
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise SettingsError("\n".join(dict.fromkeys(_sentence(each) for each in error.errors()))) from None
