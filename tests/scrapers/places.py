"""Values the tests of the scrapers share."""

from datetime import UTC, datetime, timedelta
from typing import Any

from scrapers.source import Channel, Source

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
SINCE = NOW - timedelta(hours=48)


def source(url: str = "https://site.example/", kind: Any = "listing", **more: Any) -> Source:
    return Source(
        **{"id": "site", "name": "Site", "url": url, "channels": (Channel(kind=kind, url=url),), **more},
    )
