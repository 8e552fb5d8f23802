"""Article -> quotes -> key quotes. Pure: no clock, no network, no database, no Telegram.

Importing this package is cheap: the language tools are loaded by the first `summarize`.
"""

from bot.summarizer.engine import summarize
from bot.summarizer.model import KeySentence, Quote, Summary

__all__ = ["KeySentence", "Quote", "Summary", "summarize"]
