"""How fast messages may go out. Pure: seconds of any steady clock are given, nothing here waits.

What Telegram takes is documented loosely: about 30 a second over all, one a second to a chat, 20 a minute to a group. The rate over
all is kept on the average, late calls made up for; in no second are there more than three tenths of a second's calls above it.
"""

import math
from collections import deque
from dataclasses import dataclass, field

CHAT_SECONDS = 1.0
GROUP_CALLS, GROUP_SECONDS = 20, 60.0
_BURST_SECONDS = 0.2
"""Calls go out in bursts so far apart: one transaction writes down several, and few arrive late in the next second."""
_MADE_UP_SECONDS = 0.1
"""How much lateness is made up for: without it each late burst would be lost to the average."""
_FORGET_EVERY = 1_000
_NEXT_TO_NOTHING = 1e-6
SLOWER, LEAST = 0.8, 0.2
"""What a 429 leaves of the rate, and the least there is left of it: Telegram's limits are dynamic."""
RECOVERY_SECONDS = 300.0
"""How long after the last 429 the whole rate holds again; it grows evenly until then."""


@dataclass(slots=True)
class Window:
    """At most `limit` calls in any `seconds`."""

    limit: int
    seconds: float
    _calls: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Return in how many seconds the next call may go out."""
        while self._calls and now - self._calls[0] >= self.seconds:
            self._calls.popleft()
        return max(0.0, self._calls[-self.limit] + self.seconds - now) if len(self._calls) >= self.limit else 0.0

    def take(self, now: float) -> None:
        """Count a call."""
        self._calls.append(now)

    def is_idle(self, now: float) -> bool:
        """Tell whether no call counts any more."""
        return not self._calls or now - self._calls[-1] >= self.seconds


@dataclass(slots=True)
class Bucket:
    """Calls that have become due at a steady rate and were not made yet; what is not used in time is lost."""

    _due: float = 0.0
    _at: float | None = None

    def wait(self, now: float, rate: float) -> float:
        """Return in how many seconds a call may go out: none is due, so until a whole burst is."""
        burst = max(1.0, rate * _BURST_SECONDS)
        if self._at is None:
            self._due, self._at = burst, now
        grown = self._due + max(0.0, now - self._at) * rate
        self._due, self._at = min(grown, burst + rate * _MADE_UP_SECONDS), max(now, self._at)
        # a wait of a millionth more would otherwise follow where a sum of floats falls short of one
        return 0.0 if self._due >= 1.0 - _NEXT_TO_NOTHING else (burst - self._due) / rate

    def take(self, now: float, rate: float) -> None:
        """Count a call."""
        self.wait(now, rate)
        self._due -= 1.0


class Pace:
    """The pace of one bot token: `rate` calls a second over all chats."""

    def __init__(self, rate: float) -> None:
        if rate <= 0:
            raise ValueError(f"a rate of {rate} sends nothing")
        self._rate = rate
        self._overall = Bucket()
        self._share, self._slowed_at = 1.0, -math.inf
        self._chats: dict[int, tuple[Window, ...]] = {}
        self._paused_until = -math.inf
        self._taken = 0

    def rate(self, now: float) -> float:
        """Return how many calls a second may go out now: less for a while after Telegram asked for a pause."""
        recovered = min(1.0, max(0.0, (now - self._slowed_at) / RECOVERY_SECONDS))
        return self._rate * (self._share + (1.0 - self._share) * recovered)

    def slow_down(self, now: float) -> None:
        """Learn from a 429: go on more slowly."""
        self._share, self._slowed_at = max(LEAST, SLOWER * self.rate(now) / self._rate), now

    def wait_overall(self, now: float) -> float:
        """Return in how many seconds a call to any chat may go out."""
        return max(0.0, self._paused_until - now, self._overall.wait(now, self.rate(now)))

    def wait(self, chat_id: int, now: float) -> float:
        """Return in how many seconds a call to this chat may go out."""
        own = (each.wait(now) for each in self._chats.get(chat_id, ()))
        return max(self.wait_overall(now), *own, 0.0)

    def take(self, chat_id: int, now: float) -> None:
        """Count a call to this chat. Groups are told by their negative ids."""
        self._overall.take(now, self.rate(now))
        for each in self._windows(chat_id):
            each.take(now)
        self._taken += 1
        if self._taken % _FORGET_EVERY == 0:
            self._chats = {
                chat: windows
                for chat, windows in self._chats.items()
                if not all(window.is_idle(now) for window in windows)
            }

    def pause(self, seconds: float, now: float) -> None:
        """Let nothing out for so long; a longer pause under way stays."""
        self._paused_until = max(self._paused_until, now + seconds)

    def _windows(self, chat_id: int) -> tuple[Window, ...]:
        if chat_id not in self._chats:
            single = Window(1, CHAT_SECONDS)
            self._chats[chat_id] = (single, Window(GROUP_CALLS, GROUP_SECONDS)) if chat_id < 0 else (single,)
        return self._chats[chat_id]
