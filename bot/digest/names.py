"""Names as they are shown: of outlets, speakers, roles; on one line and of bounded length."""

from bot.digest.item import Item
from bot.digest.text import clean, shortened
from bot.summarizer.model import Quote

MOST_OUTLETS = 3
"""Other outlets named beside an article."""
_OUTLET_UNITS, _NAME_UNITS, _ROLE_UNITS = 40, 80, 120


def outlet(item: Item) -> str:
    """Return the name of the article's outlet."""
    return shortened(clean(item.source_name), _OUTLET_UNITS)


def name_of(quote: Quote) -> str:
    """Return the speaker's name as the text has it, "" when it does not tell."""
    return shortened(clean(quote.speaker or ""), _NAME_UNITS)


def role_of(quote: Quote) -> str:
    """Return the speaker's role as the text has it, "" when it does not tell."""
    return shortened(clean(quote.role or ""), _ROLE_UNITS)
