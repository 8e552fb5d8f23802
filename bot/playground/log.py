"""What happened, for the page and for tests: numbered events, violations of the Bot API's rules, and the bot's calls."""

from collections import deque
from collections.abc import Callable
from typing import Any

Fields = dict[str, Any]
EVENTS_KEPT = 5000
CALLS_KEPT = 20_000


class Log:
    """Numbered events (the newest have the highest number; old ones are forgotten), violations, calls."""

    def __init__(self) -> None:
        self.sequence = 0
        self.listeners: list[Callable[[], None]] = []
        self.violations: list[Fields] = []
        self.calls: list[Fields] = []
        self._events: deque[Fields] = deque(maxlen=EVENTS_KEPT)

    def add(self, kind: str, **fields: Any) -> None:
        """Number an event (message, edit, delete, answer, commands, violation, typing) and tell the listeners."""
        self.sequence += 1
        self._events.append({"type": kind, "sequence": self.sequence, **fields})
        for listener in self.listeners:
            listener()

    def events(self, after: int) -> list[Fields]:
        """Return the events with a number over `after`, oldest first."""
        return [event for event in self._events if event["sequence"] > after]

    def add_violation(self, method: str, reason: str, chat_id: object) -> None:
        """Record that a call broke a rule that does not depend on luck or state."""
        violation = {"method": method, "chat_id": chat_id, "reason": reason}
        self.violations.append(violation)
        self.add("violation", violation=violation)

    def add_call(self, call: Fields) -> None:
        """Keep a call of the bot; the oldest half is forgotten when there are too many."""
        if len(self.calls) >= CALLS_KEPT:
            del self.calls[: CALLS_KEPT // 2]
        self.calls.append(call)
