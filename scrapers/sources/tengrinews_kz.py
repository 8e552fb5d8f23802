"""Tengrinews (Almaty, Russian and Kazakh), Almaty time (+05:00 since 2024): a feed at `/news.rss`.

An article ends with an invitation, "Наши новости теперь в WhatsApp!". Title and time are taken from the page's metadata. The notes
that hold its markup are of 2026-10.
"""

from datetime import timedelta

from scrapers.flow import flow_in
from scrapers.house_tags import RUSSIAN
from scrapers.html import Document
from scrapers.source import ArticleParts, Channel, Source


def read_article(page: Document) -> ArticleParts | None:
    """Return the text."""
    paragraphs = flow_in(page, ".content_main_text")
    return ArticleParts(paragraphs=paragraphs) if paragraphs else None


SOURCE = Source(
    id="tengrinews_kz",
    name="Tengrinews",
    url="https://tengrinews.kz/",
    channels=(
        Channel(kind="feed", url="https://tengrinews.kz/news.rss"),
        Channel(kind="listing", url="https://tengrinews.kz/"),
    ),
    zone="Asia/Almaty",
    every=timedelta(minutes=15),
    enabled=False,
    read_article=read_article,
    house_tags=RUSSIAN,
    tails=(r"(?:Самые важные новости[^.!?\n]{0,80}[.!]?\s*)?Наши новости теперь в WhatsApp!?[^.!?\n]{0,60}[.!]?",),
    evidence="recorded 2026-10",
)
