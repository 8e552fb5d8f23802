"""The table of the Bot API's methods, fields and types (schema.json), and whether a value fits a type of it.

Stricter than Telegram: what the real server ignores (unknown fields) or bends (a number written as text inside an
object) is a problem here. `make_schema` makes the table.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).with_name("schema.json")
_INTEGER = re.compile(r"-?\d{1,19}")
_WORDS = {"true": True, "false": False}
_SCALARS: Mapping[str, tuple[type, ...]] = {
    "integer": (int,),
    "number": (int, float),
    "string": (str,),
    "boolean": (bool,),
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a multipart request."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Option:
    """One alternative of a type: a name or literal, or a type in parentheses; `arrays` counts the `[]` behind it."""

    name: str
    arrays: int
    inner: "tuple[Option, ...] | None" = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Where a value does not fit, and why."""

    where: str
    reason: str

    @property
    def weight(self) -> tuple[int, int]:
        """Return how much it tells among several alternatives: the deepest most, then wrong values, then wrong names.

        A wrong literal (`type` must be "photo") only says that another alternative was meant.
        """
        kind = 0 if self.reason.startswith('must be "') else 2 if self.reason.startswith("must") else 1
        return self.where.count(".") + self.where.count("["), kind


@cache
def parse_type(text: str) -> tuple[Option, ...]:
    """Read a type as schema.json writes it."""
    return tuple(_parse_option(piece) for piece in re.findall(r"(?:\([^()]*\)|\"[^\"]*\"|[^|\s])+", text))


def _parse_option(text: str) -> Option:
    name = text.rstrip("[]")
    arrays = (len(text) - len(name)) // 2
    if name.startswith("("):
        return Option("", arrays, parse_type(name[1:-1]))
    return Option(name, arrays)


class Schema:
    """The table, and the checks against it."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.methods: dict[str, dict[str, Any]] = table["methods"]
        self.types: dict[str, Any] = table["types"]
        self._names = {name.lower(): name for name in self.methods}

    def method(self, name: str) -> str | None:
        """Return the method's name as it is written; Telegram does not mind the case."""
        return self._names.get(name.lower())

    def read(self, kind: str, raw: object) -> object:
        """Turn a parameter that came as text into a value of the type; what cannot be turned stays as it is."""
        if not isinstance(raw, str):
            return raw
        names = set(self._names_in(parse_type(kind)))
        if {"integer", "number"} & names and _INTEGER.fullmatch(raw):
            return int(raw)
        if {"boolean", "true"} & names:
            return _WORDS.get(raw.lower(), raw)
        if "string" in names or any(name.startswith('"') for name in names):
            return raw
        try:
            return json.loads(raw)
        except ValueError:
            return raw

    def problem(self, kind: str, value: object, where: str) -> Problem | None:
        """Return what is wrong with a value, None when it fits the type."""
        return self._any(parse_type(kind), value, where)

    def object_problem(self, fields: Mapping[str, str], value: object, where: str) -> Problem | None:
        """Return what is wrong with an object that should have these fields and no others."""
        if not isinstance(value, Mapping):
            return Problem(where, "must be an object")
        prefix = f"{where}." if where else ""
        for name, each in value.items():
            kind = fields.get(name, fields.get(f"{name}?"))
            found = self.problem(kind, each, prefix + name) if kind else Problem(prefix + name, "is unknown")
            if found:
                return found
        missing = [name for name in fields if not name.endswith("?") and name not in value]
        return Problem(prefix + missing[0], "is missing") if missing else None

    def _any(self, options: tuple[Option, ...], value: object, where: str) -> Problem | None:
        problems = []
        for option in options:
            found = self._one(option, value, where)
            if found is None:
                return None
            problems.append(found)
        deepest = max(problems, key=lambda each: each.weight)
        if deepest.where == where and len(options) > 1:
            return Problem(where, "must be " + " or ".join(option.name or "an array" for option in options))
        return deepest

    def _one(self, option: Option, value: object, where: str) -> Problem | None:
        if option.arrays:
            if not isinstance(value, list):
                return Problem(where, "must be an array")
            rest = (Option(option.name, option.arrays - 1, option.inner),)
            found = (self._any(rest, each, f"{where}[{position}]") for position, each in enumerate(value))
            return next((each for each in found if each), None)
        if option.inner is not None:
            return self._any(option.inner, value, where)
        return self._named(option.name, value, where)

    def _named(self, name: str, value: object, where: str) -> Problem | None:
        known = self.types.get(name)
        if isinstance(known, str):
            return self._any(parse_type(known), value, where)
        if known is not None:
            return self.object_problem(known, value, where)
        return None if _is_scalar(name, value) else Problem(where, f"must be {name}")

    def _names_in(self, options: tuple[Option, ...]) -> list[str]:
        """Return the scalars and literals a type allows, through its aliases; arrays and objects have none."""
        found: list[str] = []
        for option in options:
            known = self.types.get(option.name)
            if option.arrays or isinstance(known, Mapping):
                continue
            found += self._names_in(parse_type(known)) if isinstance(known, str) else [option.name]
        return found


def _is_scalar(name: str, value: object) -> bool:
    if name == "file":
        return isinstance(value, Upload)
    if name in _SCALARS:
        return isinstance(value, _SCALARS[name]) and (name == "boolean" or not isinstance(value, bool))
    literal = json.loads(name)
    return type(literal) is type(value) and literal == value


@cache
def load_schema() -> Schema:
    """Read schema.json."""
    return Schema(json.loads(SCHEMA.read_text("utf-8")))
