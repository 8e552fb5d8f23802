"""Turan (Baku, an agency): articles at `/<language>/<section>/<slug>`, some with `-<number>` at the end.

The site stands behind a challenge page and no feed and no markup is on record: the front page is looked at, articles are read
without a rule. The date is in the dateline, "Baku/02.10.20/Turan:", or only "(1 час назад)"; a text ends with a mark like "-03B06-".
"""

from datetime import timedelta

from scrapers.house_tags import AZERBAIJANI, ENGLISH, RUSSIAN
from scrapers.source import Channel, Source

SOURCE = Source(
    id="turan_az",
    name="Turan",
    url="https://turan.az/ru/",
    channels=(Channel(kind="auto", url="https://turan.az/ru/"),),
    every=timedelta(minutes=30),
    hosts=("turan.az",),
    enabled=False,
    id_pattern=r"^https?://[^/]+/[a-z]{2}/[\w-]+/[^/?#]*-(\d{5,})(?:/|$|[?#])",
    house_tags=(*RUSSIAN, *AZERBAIJANI, *ENGLISH),
    datelines=(r"[^\W\d_][^/\n]{1,30}/\s*\d{1,2}\.\d{1,2}\.\d{2,4}\s*/\s*(?:Turan|Туран)\s*[:.]?",),
    tails=(r"[-–—]+\s*\d{2}[A-ZА-Я]\d{0,2}\s*[-–—]+",),
)
