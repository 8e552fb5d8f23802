"""AZƏRTAC (Baku, the state agency): a feed of 50 items, 15 hours deep, without guids and descriptions.

Articles stand at `/xeber/<slug>-<number>`; dates are "21.02.2026 [19:22]". A story that grows keeps its number and gets a new date
and "YENİLƏNİB 2" in its title. Texts begin with a dateline, "Bakı, 21 fevral, AZƏRTAC". No markup is on record: articles are
read without a rule. The site has answered 400 to clients that do not look like a browser.
"""

from datetime import timedelta

from scrapers.house_tags import AZERBAIJANI, RUSSIAN
from scrapers.source import Channel, Source

SOURCE = Source(
    id="azertag_az",
    name="AZƏRTAC",
    url="https://azertag.az/",
    channels=(Channel(kind="feed", url="https://azertag.az/rss"), Channel(kind="listing", url="https://azertag.az/")),
    every=timedelta(minutes=15),
    enabled=False,
    id_pattern=r"^https?://[^/]+/(?:[a-z]{2}/)?xeber/[^/?#]*-(\d{5,})(?:/|$|[?#])",
    house_tags=(*AZERBAIJANI, *RUSSIAN),
    datelines=(r"[^\W\d_][^\W\d_ -]{1,30},\s+\d{1,2}\s+[^\W\d_]{3,9},\s+(?:AZƏRTAC|АЗЕРТАДЖ|AZERTAC)[.:]?\s*[-–—]?",),
)
