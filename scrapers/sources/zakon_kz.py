"""Zakon.kz (Almaty, Russian and Kazakh), Almaty time (+05:00 since 2024): dates like "Сегодня, 13:51".

No feed and no markup is confirmed: the front page and the feeds it names are looked at, articles are read without a rule.
"""

from datetime import timedelta

from scrapers.house_tags import RUSSIAN
from scrapers.source import Channel, Source

SOURCE = Source(
    id="zakon_kz",
    name="Zakon.kz",
    url="https://www.zakon.kz/",
    channels=(Channel(kind="auto", url="https://www.zakon.kz/"),),
    zone="Asia/Almaty",
    every=timedelta(minutes=30),
    hosts=("zakon.kz",),
    enabled=False,
    house_tags=RUSSIAN,
)
