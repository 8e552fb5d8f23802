"""The buttons under a message. In a channel nobody can answer a tap: there one link to the bot stands for all of them."""

from bot.digest.headline import headline
from bot.digest.item import Item
from bot.digest.links import place_url, safe_url, share_url
from bot.digest.message import Button
from bot.digest.pages import Shown
from bot.digest.voice import Voice
from scrapers.article import Article, Span

Row = tuple[Button, ...]
_NUMBERS_IN_ROW = 5
_LONGEST_SHARE_URL = 2_000


def rows(voice: Voice, *wanted: Row) -> tuple[Row, ...]:
    """Return the rows as they may stand in this chat."""
    if voice.open_in_bot is not None:
        return ((Button(text=voice.translate("Open in the bot"), url=voice.open_in_bot),),)
    return tuple(row for row in wanted if row)


def number_rows(shown: tuple[Shown, ...]) -> list[Row]:
    """Return a button for each article of a page; it opens the article's card."""
    buttons = [Button(text=str(each.number), data=f"card:{each.item.version_id}") for each in shown]
    return [tuple(buttons[start : start + _NUMBERS_IN_ROW]) for start in range(0, len(buttons), _NUMBERS_IN_ROW)]


def own_rows(voice: Voice) -> Row:
    """Return the ways to the subscriber's own settings."""
    return Button(text=voice.translate("Topics"), data="topics"), Button(text="⚙︎", data="settings")


def share_row(article: Article, spans: tuple[Span, ...], voice: Voice) -> Row:
    """Return the button that shares the place; none where there is no address to share."""
    places = (place_url(article.url, article.text, spans[:1]), safe_url(article.url))
    urls = (share_url(place, headline(article.title)) for place in places if place)
    url = next((each for each in urls if each and len(each) <= _LONGEST_SHARE_URL), None)
    return (Button(text=voice.translate("Share"), url=url),) if url else ()


def check_row(item: Item, voice: Voice) -> Row:
    """Return the ways to the proof and to all quotes of a stored article that has some."""
    if not item.summary.quotes:
        return ()
    return (
        Button(text=voice.translate("Check"), data=f"proof:{item.version_id}"),
        Button(text=voice.translate("All quotes"), data=f"full:{item.version_id}"),
    )
