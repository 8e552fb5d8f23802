"""Article -> quotes -> key quotes. Pure: no clock, no network, no database, no Telegram.

Importing this package is cheap: the engine and its language tools are loaded by the first `summarize`.
"""

from bot.summarizer.model import KeySentence, Quote, Summary
from scrapers.article import Article

__all__ = ["KeySentence", "Quote", "Summary", "summarize"]


def summarize(article: Article) -> Summary:
    """Return who says what in an article, and which sentences matter."""
    from bot.summarizer import engine  # noqa: PLC0415  because the bot's process knows summaries but makes none

    return engine.summarize(article)
