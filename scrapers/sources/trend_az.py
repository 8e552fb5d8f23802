"""Trend (Baku, an agency): az., ru. and en.trend.az; three feeds of 25 items, 19 hours deep, one for each language.

Articles stand at `/<region>/<section>/<number>.html`. The time is in the page's metadata (+04:00) and in words with its zone,
"6 Dekabr 2025 15:49 (UTC +04:00)". Part of the news is behind an access code. A first paragraph begins with a dateline,
"БАКУ /Trend/ -", a last one may end with the agency's address, "@www_Trend_Az".
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
    """Return the entries of a news list."""
    return linked_entries(page, "ul.news-list li a h4")


def read_article(page: Document) -> ArticleParts | None:
    """Return the text; title, time and the rest are in the page's metadata."""
    paragraphs = flow_in(page, "div.article-content")
    return ArticleParts(paragraphs=paragraphs, title=line(page, "h1")) if paragraphs else None


SOURCE = Source(
    id="trend_az",
    name="Trend",
    url="https://az.trend.az/",
    channels=(
        Channel(kind="feed", url="https://az.trend.az/feeds/index.rss", edition="az"),
        Channel(kind="feed", url="https://ru.trend.az/feeds/index.rss", edition="ru"),
        Channel(kind="feed", url="https://en.trend.az/feeds/index.rss", edition="en"),
        Channel(kind="listing", url="https://az.trend.az/", edition="az"),
    ),
    every=timedelta(minutes=15),
    hosts=("trend.az",),
    enabled=False,
    id_pattern=r"^https?://[^/]+/(?:[a-z][a-z-]*/)+(\d+)\.html",
    read_listing=read_listing,
    read_article=read_article,
    house_tags=(*RUSSIAN, *AZERBAIJANI, *ENGLISH),
    datelines=(r"[^\W\d_][^/\n.!?«\"]{1,40}/\s*Trend\s*/\s*[-–—]?",),
    tails=(r"(?:[^.!?\n]{0,80}[\s:])?@www_Trend_Az",),
    noise=(r"[^«»\"“”\n]{0,160}кода доступа[^«»\"“”\n]{0,160}",),
    evidence="recorded 2025-12",
)
