"""The steps at which a process is killed, and how large the work is."""

REQUEST_SENT = "request sent"
"""Telegram has taken the message and not answered: this kill comes from outside."""
SENDING = (
    "fan-out begun",
    "fan-out half done",
    "fan-out done",
    "claimed",
    "before the call",
    REQUEST_SENT,
    "answer received",
    "before the acknowledgement",
    "after the acknowledgement",
)
SKIPPED = {"claimed": 1, "before the call": 2, "answer received": 20, "before the acknowledgement": 2, "after the acknowledgement": 2}  # fmt: skip
"""How often a step is passed before the kill: so that it comes in the middle of the work."""
CHATS = 60
CHUNK = 20
"""Subscribers in one chunk of the fan-out of the process that is killed."""
CONNECTIONS = 8
