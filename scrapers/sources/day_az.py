"""Day.Az (Baku, Russian with some Azerbaijani): news.day.az, lady.day.az, sport.day.az.

Articles stand at `https://news.day.az/<section>/<number>.html`; the number counts over the whole site. Three generations of
markup are on record: A (2018-19), B (the lady site) and C (from 2019-08); today's is not, so whatever none of them fits is read
without a rule and reported. The site has answered servers with a challenge page (2026-10) and its old feed with 410
(2026-09), hence three ways in. Dates carry no zone: Baku, UTC+4 all year.
"""

import re
from datetime import timedelta

from scrapers.article import Entry
from scrapers.blocks import line
from scrapers.flow import flow_in
from scrapers.house_tags import AZERBAIJANI, RUSSIAN
from scrapers.html import Document
from scrapers.links import linked_entries
from scrapers.source import ArticleParts, Channel, Source

_LISTINGS = (
    "ul.ciMainList li.clearfix a",  # C, front page
    "div.b-general a",  # C, the block on top
    "div.col-lg-9.col-day-fixed-left article h2.caption",  # A
)
_GENERATIONS = (  # (title, what holds the paragraphs, date)
    (".article-title", ".article-body", "span.date"),  # C
    ("article.article h1.caption", "article.article div.description", "article.article span.date"),  # A
    (".post_title", ".post_content", None),  # B
)
_SECTION = re.compile(r"^https?://[^/]+/(?:news/)?([a-z][a-z-]*)/\d+\.html")


def read_listing(page: Document) -> list[Entry]:
    """Return the entries of the front page or of a section's page."""
    return linked_entries(page, *_LISTINGS)


def read_article(page: Document) -> ArticleParts | None:
    """Return the parts of an article in any of the recorded generations of markup."""
    for title, body, date in _GENERATIONS:
        paragraphs = flow_in(page, body, children=True)
        if paragraphs:
            section = _SECTION.match(page.url)
            return ArticleParts(
                title=line(page, title),
                paragraphs=paragraphs,
                lead=True,
                section=section[1] if section else None,
                published=line(page, date) if date else None,
            )
    return None


SOURCE = Source(
    id="day_az",
    name="Day.Az",
    url="https://news.day.az/",
    channels=(
        Channel(kind="listing", url="https://news.day.az/"),
        Channel(kind="feed", url="https://news.day.az/rss/all.rss"),
        Channel(kind="preview", url="https://t.me/s/dayaz"),
    ),
    zone="Asia/Baku",
    every=timedelta(minutes=6),
    hosts=("day.az",),
    id_pattern=r"^https?://[^/]+/[a-z][a-z-]*/(\d+)\.html",
    read_listing=read_listing,
    read_article=read_article,
    house_tags=(*RUSSIAN, *AZERBAIJANI),
    evidence="recorded 2019-08",
)


def like(*, id: str, name: str, home_url: str, every: timedelta) -> Source:  # noqa: A002  because the field is `id`
    """Return a site of another name and host with Day.Az's rules; its listing is at `home_url`."""
    return SOURCE.like(id=id, name=name, url=home_url, every=every)
