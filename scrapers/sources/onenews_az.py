"""1news.az (Baku, Azerbaijani and Russian): articles at `/<language>/news/<number>-<slug>`, dates like "13:20 - 25 / 06 / 2025".

`/rss` is an HTML page, so the front page is the way in. The site has answered servers with a challenge page (2026-10). A module's
name cannot begin with a digit: the site's id is `onenews_az`. The notes that hold its markup are of 2026-10.
"""

from datetime import timedelta

from scrapers.article import Entry
from scrapers.blocks import line
from scrapers.byline import author_of
from scrapers.flow import flow_in
from scrapers.house_tags import AZERBAIJANI, RUSSIAN
from scrapers.html import Document
from scrapers.links import linked_entries
from scrapers.source import ArticleParts, Channel, Source


def read_listing(page: Document) -> list[Entry]:
    """Return the entries of the front page or of a section's page."""
    return linked_entries(page, "div.newsItemHolder h3.title")


def read_article(page: Document) -> ArticleParts | None:
    """Return the parts of an article."""
    paragraphs = flow_in(page, "article.mainArticle div.content", children=True)
    if not paragraphs:
        return None
    return ArticleParts(
        title=line(page, "article.mainArticle h1.title"),
        paragraphs=paragraphs,
        author=author_of(line(page, "article.mainArticle span.author a")),
        published=line(page, "article.mainArticle span.date"),
    )


SOURCE = Source(
    id="onenews_az",
    name="1news.az",
    url="https://1news.az/az/",
    channels=(
        Channel(kind="listing", url="https://1news.az/az/", edition="az"),
        Channel(kind="listing", url="https://1news.az/", edition="ru"),
    ),
    every=timedelta(minutes=15),
    hosts=("1news.az",),
    enabled=False,
    id_pattern=r"^https?://[^/]+/(?:[a-z]{2}/)?news/(\d+)(?:-|/|$)",
    read_listing=read_listing,
    read_article=read_article,
    house_tags=(*AZERBAIJANI, *RUSSIAN),
    evidence="recorded 2026-10",
)
