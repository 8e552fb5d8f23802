"""Azernews (Baku, English): articles at `/<section>/<number>.html`, dates like "10 May 2024 13:33".

No feed and no markup is on record: the front page is looked at, articles are read without a rule. The site has answered servers
with a challenge page (2026-10).
"""

from datetime import timedelta

from scrapers.house_tags import ENGLISH
from scrapers.source import Channel, Source

SOURCE = Source(
    id="azernews_az",
    name="Azernews",
    url="https://www.azernews.az/",
    channels=(Channel(kind="auto", url="https://www.azernews.az/"),),
    language="en",
    every=timedelta(minutes=30),
    enabled=False,
    id_pattern=r"^https?://[^/]+/[a-z][a-z_-]*/(\d+)\.html",
    house_tags=ENGLISH,
)
