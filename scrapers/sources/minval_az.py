"""Minval (Baku, Russian): a feed of 23 items, 10 hours deep; articles at `/news/<number>`.

No markup is on record: articles are read without a rule. The site has answered servers with a challenge page (2026-10).
"""

from datetime import timedelta

from scrapers.house_tags import RUSSIAN
from scrapers.source import Channel, Source

SOURCE = Source(
    id="minval_az",
    name="Minval",
    url="https://minval.az/",
    channels=(Channel(kind="feed", url="https://minval.az/rss"), Channel(kind="listing", url="https://minval.az/")),
    language="ru",
    every=timedelta(minutes=20),
    enabled=False,
    id_pattern=r"^https?://[^/]+/news/(\d+)",
    house_tags=RUSSIAN,
)
