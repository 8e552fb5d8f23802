"""Rows of `sources.toml` to sources, and one sentence for what is wrong with a row. Reads no file itself."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from scrapers.article import Language
from scrapers.errors import SourcesFileError
from scrapers.politeness import SHORTEST_PACE
from scrapers.source import Channel, ChannelKind, Source
from scrapers.urls import is_web_url

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_LONGEST_PACE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Rule:
    field: str
    read: Callable[[Any], object]
    allowed: str


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value.strip()


def _matching(pattern: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError
        return value

    return read


def _url(value: Any) -> str:
    if not isinstance(value, str) or not is_web_url(value):
        raise ValueError
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004  because every wrong value is one thing to the reader of a row
    return value


def _zone(value: Any) -> str:
    try:
        return ZoneInfo(value).key
    except (TypeError, OSError, KeyError) as error:
        raise ValueError from error


def _pace(value: Any) -> timedelta:
    found = re.fullmatch(r"(\d{1,5})\s*([smhd])", value) if isinstance(value, str) else None
    pace = timedelta(**{_UNITS[found[2]]: int(found[1])}) if found else timedelta()
    if not timedelta() < pace <= _LONGEST_PACE:
        raise ValueError
    return pace


def _proxy(value: Any) -> str:
    parts = urlsplit(value) if isinstance(value, str) and not re.search(r"\s", value) else None
    if parts is None or parts.scheme not in {"http", "https", "socks5"} or not parts.hostname or not parts.port:
        raise ValueError
    return str(value)


def _urls(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError
    return tuple(_url(each) for each in value)


def _one_group(value: Any) -> str:
    try:
        if re.compile(_text(value)).groups == 1:
            return _text(value)
    except re.error:
        pass
    raise ValueError


def _selector(value: Any) -> str:
    import soupsieve  # noqa: PLC0415  because it loads the HTML parser, and few rows have a selector

    try:
        soupsieve.compile(_text(value))
    except soupsieve.SelectorSyntaxError as error:
        raise ValueError from error
    return _text(value)


_KINDS: tuple[str, ...] = get_args(ChannelKind)
_LANGUAGES: tuple[str, ...] = get_args(Language)
_SECRET = frozenset({"proxy"})
"""Keys whose values may hold a password."""
_ID = r"[a-z][a-z0-9_]{0,31}"
_RULES = {
    "id": _Rule("id", _matching(_ID), "small letters, digits and _, beginning with a letter, at most 32"),
    "name": _Rule("name", _text, "a text"),
    "url": _Rule("url", _url, "an http or https address"),
    "kind": _Rule("kind", _matching("|".join(_KINDS)), ", ".join(_KINDS)),
    "also": _Rule(
        "also", _urls, "a list of http or https addresses: further ways to the same news, tried in this order"
    ),
    "language": _Rule("language", _matching("|".join(_LANGUAGES)), ", ".join(_LANGUAGES)),
    "timezone": _Rule("zone", _zone, "an IANA name like Asia/Baku"),
    "every": _Rule("every", _pace, 'a number with s, m, h or d, like "15m", at most a week'),
    "enabled": _Rule("enabled", _flag, "true or false"),
    "item_selector": _Rule("item_selector", _selector, "a CSS selector"),
    "body_selector": _Rule("body_selector", _selector, "a CSS selector"),
    "id_pattern": _Rule(
        "id_pattern", _one_group, "a regular expression with one group, that of the article's number in its URL"
    ),
    "proxy": _Rule("proxy", _proxy, "an http://, https:// or socks5:// address with HOST:PORT"),
    "like": _Rule("like", _matching(_ID), "the id of a built-in site"),
}


def read_rows(
    rows: Sequence[Mapping[str, object]], built_in: Mapping[str, Source], allow_addresses: frozenset[str]
) -> dict[str, Source]:
    """Return the sources the rows describe, by id.

    Raises:
        SourcesFileError: a sentence with the row, the key, the value and what is allowed.
    """
    sources: dict[str, Source] = {}
    for number, row in enumerate(rows, 1):
        told = f" ({row['id']})" if "id" in row else ""
        reader = _Row(f"sources row {number}{told}", row)
        source = reader.source(built_in)
        if source.id in sources:
            raise reader.wrong("id", "an id that no row above has")
        local = urlsplit(source.url).netloc in allow_addresses
        if source.every < SHORTEST_PACE and not local:
            raise reader.wrong("every", "5m or more (less only for an address in ALLOW_PRIVATE_ADDRESSES)")
        sources[source.id] = source
    return sources


class _Row:
    """One row, while it is read."""

    def __init__(self, name: str, row: Mapping[str, object]) -> None:
        self._name = name
        self._row = row

    def wrong(self, key: str, allowed: str) -> SourcesFileError:
        """Return the error for the value of `key`."""
        value = self._row.get(key)
        shown = "***" if key in _SECRET else str(value)[:80]
        told = "is missing" if value is None else f"is {shown!r}"
        return SourcesFileError(f"{self._name}: {key} {told}; allowed: {allowed}.")

    def source(self, built_in: Mapping[str, Source]) -> Source:
        """Return the source of this row."""
        values = self._values()
        kind, like = str(values.pop("kind", "auto")), values.pop("like", None)
        also = values.pop("also", ())
        if like is not None and like not in built_in:
            raise self.wrong("like", ", ".join(built_in))
        base = built_in.get(str(values["id"]))
        if base is None:
            base = self._new(values, built_in.get(str(like)))
        if "url" in values and not (like and kind == "auto"):
            base = replace(base, channels=(Channel(kind=_kind(kind), url=str(values["url"])),))
        elif "kind" in self._row and "url" not in values:
            raise self.wrong("kind", "a kind only beside a url")
        edition = base.channels[0].edition if base.channels else ""
        further = (Channel(kind="auto", url=url, edition=edition) for url in also)
        return replace(base, **values, channels=(*base.channels, *further))

    def _new(self, values: Mapping[str, Any], like: Source | None) -> Source:
        for key in ("name", "url"):
            if key not in values:
                raise self.wrong(key, _RULES[key].allowed)
        if like is not None:
            return like.like(id=values["id"], name=values["name"], url=values["url"], every=like.every)
        return Source(id=values["id"], name=values["name"], url=values["url"], channels=())

    def _values(self) -> dict[str, Any]:
        if "id" not in self._row:
            raise self.wrong("id", _RULES["id"].allowed)
        values: dict[str, Any] = {}
        for key, value in self._row.items():
            if key not in _RULES:
                raise SourcesFileError(f"{self._name}: {key} is not a known key; allowed: {', '.join(_RULES)}.")
            try:
                values[_RULES[key].field] = _RULES[key].read(value)
            except ValueError as error:
                raise self.wrong(key, _RULES[key].allowed) from error
        return values


def _kind(name: str) -> ChannelKind:
    kinds: tuple[ChannelKind, ...] = get_args(ChannelKind)
    return next(kind for kind in kinds if kind == name)
