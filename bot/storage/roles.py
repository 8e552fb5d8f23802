"""What only one process of all may do at a time: receive updates, keep the clock, send."""

import asyncio
from dataclasses import dataclass
from typing import Literal

Role = Literal["updates", "clock", "sender"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A role that is ours until `lost` is set: then its work must end at once, another process may be at it."""

    role: Role
    lost: asyncio.Event
