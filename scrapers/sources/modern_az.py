"""Modern.az (Baku, Azerbaijani): a feed of 30 items, 8 hours deep, with an empty guid and pictures without a scheme.

Articles stand at `/az/<section>/<number>/<slug>/`. No markup is on record: articles are read without a rule.
"""

from datetime import timedelta

from scrapers.house_tags import AZERBAIJANI
from scrapers.source import Channel, Source

SOURCE = Source(
    id="modern_az",
    name="Modern.az",
    url="https://modern.az/",
    channels=(Channel(kind="feed", url="https://modern.az/rss"), Channel(kind="listing", url="https://modern.az/")),
    every=timedelta(minutes=20),
    enabled=False,
    id_pattern=r"^https?://[^/]+/[a-z]{2}/[\w-]+/(\d+)/",
    house_tags=AZERBAIJANI,
)
