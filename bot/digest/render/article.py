"""One article as one message: alone in a digest, as a card, pasted by a reader, pushed by an admin."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.digest.excerpt import ALONE, Excerpt, Limits, excerpt
from bot.digest.item import Item
from bot.digest.links import safe_url
from bot.digest.message import Message
from bot.digest.render.buttons import Row, check_row, rows, share_row
from bot.digest.render.parts import (
    Subject,
    add_blocks,
    add_headline,
    add_lead,
    add_origin,
    add_place,
    add_tally,
    add_was,
    subject,
)
from bot.digest.text import Text, clean, shortened
from bot.digest.voice import Voice
from bot.summarizer.model import Summary
from scrapers.article import Article, Span

LEAD_UNITS = 500
_ANSWER = Limits(sentences=8, units=1_500, uncertain=True)
_HOST_UNITS = 60


def add_article(text: Text, of: Subject, shown: Excerpt, voice: Voice) -> None:
    """Write an article that stands alone: headline, origin, quotes, tally; without quotes its lead."""
    text.gap()
    add_headline(text, of.article, voice, "bold")
    add_origin(text, of, voice)
    if shown.blocks:
        text.gap()
        add_blocks(text, shown.blocks, voice)
        add_was(text, of, voice)
        add_tally(text, of.article, shown, voice)
        return
    if of.changes and of.changes.was:
        text.line()
        add_was(text, of, voice)
        return
    lead = Text()
    span = add_lead(lead, of.article, voice, LEAD_UNITS)
    if span is not None:
        text.gap().append(lead).line()
        add_place(text, of.article, [span], voice)


def card(item: Item, voice: Voice, also: Sequence[Item] = ()) -> Message:
    """Return one article with its key quotes and links to the same story elsewhere.

    Raises:
        RefusedSlice: A proof does not fit; nothing of the article may be shown.
    """
    shown = excerpt(item.article, item.summary, ALONE)
    text = Text()
    add_article(text, subject(item, also), shown, voice)
    return text.message(*article_rows(item, shown.spans, voice))


def push_article(item: Item, voice: Voice) -> Message:
    """Return an article as an admin pushes it: its key quotes, or its lead marked as the outlet's words.

    Raises:
        RefusedSlice: A proof does not fit; nothing of the article may be shown.
    """
    return card(item, voice)


def article_rows(item: Item, spans: tuple[Span, ...], voice: Voice) -> tuple[Row, ...]:
    """Return the buttons of one stored article."""
    return rows(voice, share_row(item.article, spans, voice), check_row(item, voice))


def answer(article: Article, summary: Summary, voice: Voice) -> Message:
    """Return the quotes of an article somebody sent us. It is in no archive, so no button asks back.

    Raises:
        RefusedSlice: A proof does not fit; nothing of the article may be shown.
    """
    shown = excerpt(article, summary, _ANSWER)
    of = Subject(article=article, outlet=_host(article.url))
    text = Text()
    if article.title or article.url:
        add_headline(text, article, voice, "bold")
        add_origin(text, of, voice)
        text.gap()
    if shown.blocks:
        add_blocks(text, shown.blocks, voice)
        add_tally(text, article, shown, voice)
        return text.message(share_row(article, shown.spans, voice))
    text.add(voice.translate("I found no words in it that somebody says and the text tells who."))
    lead = Text()
    # what somebody pasted is no outlet's lead: their own words are not said back to them
    if article.url and add_lead(lead, article, voice, LEAD_UNITS):
        text.gap().append(lead)
    return text.message()


def _host(url: str) -> str:
    written = safe_url(url)
    return shortened(clean(urlsplit(written).netloc.removeprefix("www.")), _HOST_UNITS) if written else ""
