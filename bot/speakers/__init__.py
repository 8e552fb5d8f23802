"""One speaker through the archive: whether two names, in any of three languages, are one person's. Pure decisions.

Who says what in an article is the summarizer's; where speakers are kept is storage's.
"""

from bot.speakers.identity import Known, Match, find
from bot.speakers.spelling import blocks

__all__ = ["Known", "Match", "blocks", "find"]
