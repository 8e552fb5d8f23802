"""The pulse of a process: when its last tick ended, or where another process keeps the clock, when it last looked for work.

The jobs set it, /healthz reads it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(slots=True)
class Pulse:
    """When the last tick ended, and when sources were last looked at; None before the first time."""

    started_at: datetime
    last_tick_at: datetime | None = None
    last_look_at: datetime | None = None
    keeps_clock: bool = False

    def age(self, now: datetime) -> timedelta:
        """Return how long ago the last sign of life was: a tick where we keep the clock, else a look; at first the start."""
        beat = self.last_tick_at if self.keeps_clock else self.last_look_at
        return now - (beat or self.started_at)
