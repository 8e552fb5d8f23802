"""An article an admin pushes by its link: read now, rendered like one of the archive, without the buttons only that can answer."""

from dataclasses import replace
from urllib.parse import urlsplit

from bot.digest.item import Item
from bot.digest.message import Message
from bot.digest.render import push_article
from bot.handlers.context import Visit
from bot.reading import ReadArticle
from bot.summarizer.model import proof
from scrapers.source import source_of


def article_message(found: ReadArticle, visit: Visit) -> Message:
    """Return the message of an article that may not be in the archive."""
    message = push_article(_item(found, visit), visit.voice)
    rows = (tuple(each for each in row if each.url is not None) for row in message.buttons)
    return replace(message, buttons=tuple(row for row in rows if row))


def _item(found: ReadArticle, visit: Visit) -> Item:
    article = found.article
    source = source_of(article.url, visit.world.sources)
    host = urlsplit(article.url).netloc.removeprefix("www.")
    return Item(
        version_id=0,
        article_id=0,
        number=1,
        source_id=source.id if source else "",
        source_name=source.name if source else host,
        article=article,
        summary=found.summary,
        topics=found.topics,
        fetched_at=visit.now,
        text_sha256=proof(article.text),
    )
