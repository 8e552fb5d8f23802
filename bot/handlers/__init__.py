"""What people say to the bot and what it answers: one command, one file, found by being there.

Handlers decide nothing: they ask storage or the core and answer. `routers()` is all the dispatcher needs.
"""

from bot.handlers.announcing import announce_commands, announce_in_chat
from bot.handlers.context import DATA_NAMES
from bot.handlers.discovery import routers

__all__ = ["DATA_NAMES", "announce_commands", "announce_in_chat", "routers"]
