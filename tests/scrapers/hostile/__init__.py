"""The forty hostile inputs of the field notes: answers that never end or lie, pages and feeds made to break the reading.

Each is a site on loopback with one way in at /way; `big` makes it as large as it is met outside, for the benchmark.
"""

from tests.scrapers.hostile.answers import ANSWERS
from tests.scrapers.hostile.feeds import FEEDS
from tests.scrapers.hostile.making import Hostile
from tests.scrapers.hostile.pages import PAGES

__all__ = ["HOSTILE", "Hostile"]

HOSTILE: tuple[Hostile, ...] = (*ANSWERS, *FEEDS, *PAGES)
