"""How many messages a second Telegram takes: over all, per chat, per group. Pure; the clock is the caller's.

The real limits are not published exactly; `REAL` is what the documentation names, `GENEROUS` lets a demo or a test run.
"""

import math
from collections import deque
from dataclasses import dataclass, field

COUNTED = frozenset(
    {
        "sendMessage",
        "forwardMessage",
        "forwardMessages",
        "copyMessage",
        "copyMessages",
        "editMessageText",
        "editMessageReplyMarkup",
    }
)
"""The methods that count; edits do too."""
GROUP_SECONDS = 60.0
OVERALL = 0
"""Stands for the whole bot among the chats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Messages allowed; None is no limit."""

    per_second: int | None = None
    per_chat_per_second: float | None = None
    chat_burst: int = 3
    """So many may come at once in one chat before its pace is looked at."""
    per_group_per_minute: int | None = None
    retry_after: int = 3
    """Seconds the bot must wait at least after it was over the overall limit."""
    answer_seconds: float = 60.0
    """How long a pressed button waits for its answer."""


GENEROUS = Limits()
REAL = Limits(per_second=30, per_chat_per_second=1.0, per_group_per_minute=20)


@dataclass(slots=True)
class Pace:
    """Counts what was sent; one for each server."""

    limits: Limits
    _sent: dict[int, deque[float]] = field(default_factory=dict)
    _blocked_until: dict[int, float] = field(default_factory=dict)

    def wait(self, chat_id: int, now: float) -> int:
        """Count a message to the chat; when it is one too many return the seconds to wait, else 0.

        Times are seconds of a clock that only goes forward. Whoever does not wait is refused again.
        """
        for key in (OVERALL, chat_id):
            left = self._blocked_until.get(key, now) - now
            if left > 0:
                return math.ceil(left)
        for key, count, seconds in self._rules(chat_id):
            sent = self._sent.setdefault(key, deque())
            while sent and now - sent[0] > GROUP_SECONDS:
                sent.popleft()
            recent = [at for at in sent if now - at < seconds]
            if len(recent) >= count:
                wait = max(recent[-count] + seconds - now, self.limits.retry_after if key == OVERALL else 1)
                self._blocked_until[key] = now + wait
                return math.ceil(wait)
        for key in (OVERALL, chat_id):
            self._sent.setdefault(key, deque()).append(now)
        return 0

    def _rules(self, chat_id: int) -> list[tuple[int, int, float]]:
        """Return whose messages are counted, how many are allowed and within how many seconds."""
        limits = self.limits
        rules: list[tuple[int, int, float]] = []
        if limits.per_second is not None:
            rules.append((OVERALL, limits.per_second, 1.0))
        if limits.per_chat_per_second is not None:
            rules.append((chat_id, limits.chat_burst, limits.chat_burst / limits.per_chat_per_second))
        if limits.per_group_per_minute is not None and chat_id < 0:
            rules.append((chat_id, limits.per_group_per_minute, GROUP_SECONDS))
        return rules
