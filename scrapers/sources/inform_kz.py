"""Kazinform (Astana, an agency, Kazakh and Russian), Almaty time (+05:00 since 2024).

No feed and no markup is confirmed: the front page and the feeds it names are looked at, articles are read without a rule.
"""

from datetime import timedelta

from scrapers.house_tags import RUSSIAN
from scrapers.source import Channel, Source

SOURCE = Source(
    id="inform_kz",
    name="Kazinform",
    url="https://www.inform.kz/",
    channels=(Channel(kind="auto", url="https://www.inform.kz/"),),
    zone="Asia/Almaty",
    every=timedelta(minutes=30),
    hosts=("inform.kz",),
    enabled=False,
    house_tags=RUSSIAN,
)
