"""How often one person may have something read: pure, the instant is an argument."""

from collections import deque
from datetime import datetime, timedelta

READINGS = 6
"""Links and texts one person may have read within `WINDOW`."""
WINDOW = timedelta(minutes=2)
_PEOPLE_AT_MOST = 5_000


class Pace:
    """Remembers who had something read when, in memory: after a restart everybody may again."""

    def __init__(self, limit: int = READINGS, window: timedelta = WINDOW) -> None:
        self._limit = limit
        self._window = window
        self._taken: dict[int, deque[datetime]] = {}

    def take(self, person: int, now: datetime) -> timedelta | None:
        """Take one turn and return None, or return how long the person has to wait for one."""
        if len(self._taken) > _PEOPLE_AT_MOST:
            self._taken = {
                each: taken for each, taken in self._taken.items() if taken and now - taken[-1] < self._window
            }
        taken = self._taken.setdefault(person, deque())
        while taken and now - taken[0] >= self._window:
            taken.popleft()
        if len(taken) >= self._limit:
            return taken[0] + self._window - now
        taken.append(now)
        return None

    def give_back(self, person: int) -> None:
        """Give the last turn back: nothing was read for it."""
        taken = self._taken.get(person)
        if taken:
            taken.pop()
