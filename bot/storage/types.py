"""Column types: the only place where Python values meet what SQLite STRICT tables and PostgreSQL keep.

STRICT knows INTEGER, REAL, TEXT, BLOB and ANY only; instants are INTEGER microseconds since 1970 (UTC), flags 0 or 1, JSON is TEXT.
"""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Dialect, Integer, Text, case, literal, type_coerce
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Whole = BigInteger().with_variant(Integer(), "sqlite")
"""A whole number of 64 bits: ids, chat ids, counts."""
Words = Text()
"""Text of any length."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC instant as INTEGER microseconds; a naive value is refused."""

    impl = Whole
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Turn an aware instant into microseconds."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant without a zone: {value!r}")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Turn microseconds into an aware instant."""
        del dialect
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Flag(TypeDecorator[bool]):
    """True or False as 1 or 0."""

    impl = Whole
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Turn a flag into 0 or 1."""
        del dialect
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Turn 0 or 1 into a flag."""
        del dialect
        return None if value is None else bool(value)


def is_set(flag: ColumnElement[bool]) -> ColumnElement[bool]:
    """Tell whether a flag is 1: written out, since IS TRUE asks PostgreSQL for a boolean."""
    return type_coerce(flag, Whole) == literal(1, Whole, literal_execute=True)


def as_flag(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """Return 1 where a condition holds, else 0: PostgreSQL takes no boolean for a number."""
    return case((condition, literal(1, Whole, literal_execute=True)), else_=literal(0, Whole, literal_execute=True))


class Json(TypeDecorator[Any]):
    """A plain value as JSON text; keys sorted, so that equal values are equal texts."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Turn a plain value into text."""
        del dialect
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Turn text into a plain value."""
        del dialect
        return None if value is None else json.loads(value)
