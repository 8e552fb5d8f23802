"""The pulse of the clock: when the last tick ended. The tick sets it, /healthz reads it."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(slots=True)
class Pulse:
    """When the last tick ended; None before the first."""

    started_at: datetime
    last_tick_at: datetime | None = None

    def age(self, now: datetime) -> timedelta:
        """Return how long ago the last tick (or the start) was."""
        return now - (self.last_tick_at or self.started_at)
