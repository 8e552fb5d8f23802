"""Haqqin.az (Baku, Russian): a feed of 20 items, 6 hours deep, `ttl` 20, not in order, its descriptions cut in mid-entity.

Articles stand at `/newsarchive/<number>` and `/news/<number>`, on m. too; the number is one and the same. Dates are "Сегодня,
15:31", "15:31 - 25.06.2026" or only "15:31".
"""

from datetime import timedelta

from scrapers.blocks import line
from scrapers.flow import flow_in
from scrapers.house_tags import RUSSIAN
from scrapers.html import Document
from scrapers.source import ArticleParts, Channel, Source


def read_article(page: Document) -> ArticleParts | None:
    """Return the parts of an article."""
    paragraphs = flow_in(page, "article.article .article__content .block-text")
    if not paragraphs:
        return None
    return ArticleParts(
        title=line(page, "article.article .article-headline__name"),
        paragraphs=paragraphs,
        published=line(page, "article.article .article__date"),
    )


SOURCE = Source(
    id="haqqin_az",
    name="Haqqin.az",
    url="https://haqqin.az/",
    channels=(
        Channel(kind="feed", url="https://haqqin.az/rss.xml"),
        Channel(kind="listing", url="https://haqqin.az/"),
    ),
    language="ru",
    every=timedelta(minutes=20),
    enabled=False,
    id_pattern=r"^https?://[^/]+/news(?:archive)?/(\d+)",
    read_article=read_article,
    house_tags=RUSSIAN,
    evidence="recorded 2026-06",
)
