"""Caliber.Az (Baku, mostly Russian and English): articles at `/post/<slug>`, without a number.

`/feed` and `/rss` are HTML pages, so the front page is the way in. Dates are "25 Июня 2026 17:24"; on the page's own list only
", 17:24" or "в 17:24". The picture stands in a style, `background-image: url(...)`.
"""

import re
from datetime import timedelta

from scrapers.blocks import line, select
from scrapers.flow import flow_in
from scrapers.house_tags import AZERBAIJANI, ENGLISH, RUSSIAN
from scrapers.html import Document
from scrapers.source import ArticleParts, Channel, Source
from scrapers.urls import absolute_url

_PICTURE = re.compile(r"""url\(\s*["']?([^"')]{1,500})""")


def read_article(page: Document) -> ArticleParts | None:
    """Return the parts of an article."""
    paragraphs = flow_in(page, ".post_body")
    if not paragraphs:
        return None
    return ArticleParts(
        title=line(page, ".post_title"),
        paragraphs=paragraphs,
        published=line(page, ".post_time"),
        image=_picture(page),
    )


def _picture(page: Document) -> str | None:
    styles = (_PICTURE.search(element.get("style")) for element in select(page, "[style*='url(']"))
    found = next((style for style in styles if style), None)
    return absolute_url(page.base, found[1]) if found else None


SOURCE = Source(
    id="caliber_az",
    name="Caliber.Az",
    url="https://caliber.az/",
    channels=(Channel(kind="listing", url="https://caliber.az/"),),
    every=timedelta(minutes=15),
    enabled=False,
    read_article=read_article,
    house_tags=(*RUSSIAN, *ENGLISH, *AZERBAIJANI),
    evidence="recorded 2026-06",
)
