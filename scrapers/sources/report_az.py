"""Report (Baku, an agency, in Azerbaijani, Russian and English): a feed for each language, 30 items, 7 hours deep.

Articles stand at `/<section>/<slug>`, without a number. The date and the time are shown apart, "21 fevral, 2026" and "19:22". The
site has answered servers with a challenge page (2026-10).
"""

from datetime import timedelta

from scrapers.article import Entry
from scrapers.blocks import line
from scrapers.flow import flow_in
from scrapers.house_tags import AZERBAIJANI, ENGLISH, RUSSIAN
from scrapers.html import Document
from scrapers.links import linked_entries
from scrapers.source import ArticleParts, Channel, Source


def read_listing(page: Document) -> list[Entry]:
    """Return the entries of the front page or of a section's page."""
    return linked_entries(page, "div.index-post-block a.news__item")


def read_article(page: Document) -> ArticleParts | None:
    """Return the parts of an article."""
    paragraphs = flow_in(page, "div.news-detail__desc")
    if not paragraphs:
        return None
    return ArticleParts(
        title=line(page, "h1.section-title"), paragraphs=paragraphs, published=line(page, "ul.news__date")
    )


SOURCE = Source(
    id="report_az",
    name="Report",
    url="https://report.az/",
    channels=(
        Channel(kind="feed", url="https://report.az/rss/", edition="az"),
        Channel(kind="feed", url="https://report.az/ru/rss/", edition="ru"),
        Channel(kind="feed", url="https://report.az/en/rss/", edition="en"),
        Channel(kind="listing", url="https://report.az/", edition="az"),
    ),
    every=timedelta(minutes=15),
    enabled=False,
    read_listing=read_listing,
    read_article=read_article,
    house_tags=(*AZERBAIJANI, *RUSSIAN, *ENGLISH),
    evidence="recorded 2026-02",
)
