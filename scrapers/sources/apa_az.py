"""APA (Baku, an agency, Azerbaijani): a feed of 50 items, 26 hours deep, without descriptions, with a blank line before its XML.

Articles stand at `/<section>/<slug>-<number>`; the page shows time and date apart, "17:44" and "21 fevral 2026". No markup is on
record: articles are read without a rule. Titles end with "- FOTO" and, when a story grows, "- YENİLƏNİB".
"""

from datetime import timedelta

from scrapers.house_tags import AZERBAIJANI
from scrapers.source import Channel, Source

SOURCE = Source(
    id="apa_az",
    name="APA",
    url="https://apa.az/",
    channels=(Channel(kind="feed", url="https://apa.az/rss"), Channel(kind="listing", url="https://apa.az/")),
    every=timedelta(minutes=15),
    enabled=False,
    id_pattern=r"^https?://[^/]+/(?:[a-z]{2}/)?[\w-]+/[^/?#]*-(\d{5,})(?:/|$|[?#])",
    house_tags=AZERBAIJANI,
)
