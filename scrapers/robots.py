"""What a site's robots.txt asks of us: which addresses to leave alone, and how long to wait between two requests.

https://www.rfc-editor.org/rfc/rfc9309 says what is allowed where there is no such file. Fetches nothing.
"""

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from protego import Protego

from scrapers.charset import decode

AGENT = "Sitat"
"""The name robots.txt files can speak of."""
LONGEST_DELAY_SECONDS = 60.0
"""A longer crawl-delay is taken as this: a round over a hundred articles must end some day."""
_MOST_BYTES = 512_000
"""How much of the file is read (RFC 9309, 2.5: at least 500 kibibytes)."""
_MOST_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host; without `rules` everything is allowed."""

    rules: Protego | None = None

    @classmethod
    def read(cls, body: bytes) -> Self:
        """Read a robots.txt file; what is none of it asks for nothing."""
        text = decode(body[:_MOST_BYTES])
        return cls(Protego.parse("\n".join(text.splitlines()[:_MOST_LINES])))

    def allows(self, url: str) -> bool:
        """Tell whether `url` may be asked."""
        return self.rules is None or bool(self.rules.can_fetch(url, AGENT))

    @property
    def delay_seconds(self) -> float:
        """Return how long to wait between two requests, 0 where nothing is said."""
        told = None if self.rules is None else self.rules.crawl_delay(AGENT)
        return min(float(told or 0.0), LONGEST_DELAY_SECONDS)

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """Return the addresses of the site's sitemaps."""
        return () if self.rules is None else tuple(self.rules.sitemaps)


def robots_url(url: str) -> str:
    """Return where the rules for `url` stand."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"
