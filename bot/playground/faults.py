"""Misbehaviour on demand: what a bot meets in real life, for one chat or method, some times or with a probability.

A fault *before* is answered instead of doing what was asked; one *after* lets the message through and loses the answer.
"""

import random
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from bot.playground.errors import ApiError, forbidden, migrated, too_many_requests

FaultKind = Literal[
    "too_many_requests",
    "blocked",
    "deactivated",
    "never_started",
    "kicked",
    "not_a_member",
    "chat_not_found",
    "no_rights",
    "topic_closed",
    "bad_entities",
    "unauthorized",
    "not_json",
    "migrated",
    "conflict",
    "bad_gateway",
    "server_error",
    "hang",
    "reset",
    "reset_before",
]
"""`hang`: accepted, then silence; `reset`: accepted, then the connection breaks; `not_json`: accepted, then a page;
`reset_before`: the connection breaks at once."""
CONFLICT = "terminated by other getUpdates request; make sure that only one bot instance is running"
_GROUP = {"kicked": "bot was kicked from the group chat", "not_a_member": "bot is not a member of the group chat"}
FORBIDDEN = {
    "blocked": "bot was blocked by the user",
    "deactivated": "user is deactivated",
    "never_started": "bot can't initiate conversation with a user",
} | _GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way to misbehave; None for method or chat is any. getUpdates is only hit when it is named."""

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    """How often; None is for ever."""
    skip: int = 0
    """So many calls that would be hit go well first."""
    probability: float = 1.0
    seed: int = 0
    retry_after: int = 3
    """Seconds, for too_many_requests."""
    migrate_to: int = -1_000_000_000_001
    """The supergroup's id, for migrated."""
    seconds: float = 120.0
    """How long a hang lasts, unless the bot hangs up first."""

    def __post_init__(self) -> None:
        if self.kind not in get_args(FaultKind):
            raise ValueError(f"kind: one of {', '.join(get_args(FaultKind))}, not {self.kind!r}")

    @property
    def is_after(self) -> bool:
        """Tell whether the message is accepted first."""
        return self.kind in {"hang", "reset", "not_json"}

    def hits(self, method: str, chat_id: object) -> bool:
        """Tell whether a call is one of those it is for."""
        if self.method is None and method == "getUpdates":
            return False
        return self.method in {None, method} and self.chat_id in {None, chat_id}

    def error(self) -> ApiError | None:
        """Return the answer it gives; None for those that are no answer of the Bot API."""
        if self.kind in FORBIDDEN:
            return forbidden(FORBIDDEN[self.kind])
        answers: dict[str, ApiError] = {
            "too_many_requests": too_many_requests(self.retry_after),
            "migrated": migrated(self.migrate_to),
            "chat_not_found": ApiError(400, "chat not found"),
            "no_rights": ApiError(400, "not enough rights to send text messages to the chat"),
            "topic_closed": ApiError(400, "TOPIC_CLOSED"),
            "bad_entities": ApiError(400, "can't parse entities: entity beginning at byte offset 0 is wrong"),
            "unauthorized": ApiError(401, "invalid token specified"),
            "conflict": ApiError(409, CONFLICT),
            "server_error": ApiError(500, "Internal Server Error: restart"),
        }
        return answers.get(self.kind)


@dataclass(slots=True)
class _Planned:
    fault: Fault
    chance: random.Random
    left: int | None
    skip: int


@dataclass(slots=True)
class Faults:
    """The faults to come."""

    _planned: list[_Planned] = field(default_factory=list)

    def add(self, kind: FaultKind, **fields: Any) -> Fault:
        """Plan a fault; the fields are those of Fault. Raises ValueError or TypeError for what it does not know."""
        fault = Fault(kind=kind, **fields)
        chance = random.Random(fault.seed)  # noqa: S311  because the same seed must give the same faults, nothing is secret
        self._planned.append(_Planned(fault, chance, fault.times, fault.skip))
        return fault

    def clear(self) -> None:
        """Behave again."""
        self._planned.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        """Return the fault that hits this call, and count it; None when all goes well."""
        for planned in self._planned:
            if not planned.fault.hits(method, chat_id) or planned.chance.random() >= planned.fault.probability:
                continue
            if planned.skip > 0:
                planned.skip -= 1
                continue
            if planned.left is not None:
                planned.left -= 1
                if planned.left == 0:
                    self._planned.remove(planned)
            return planned.fault
        return None
