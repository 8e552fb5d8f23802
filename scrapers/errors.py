"""What can go wrong between a news site and an article, named by what the caller does next.

    ScraperError
    ├── FetchError            try again next round
    │   ├── UnreachableError  no connection: DNS, refused, reset, broken protocol
    │   ├── SlowError         the time for a whole fetch ran out
    │   ├── TooLargeError     the body passed the size limit
    │   ├── RefusedError      the site answered with a status that is no page (403, 429, 5xx ...)
    │   └── ChallengeError    a page for browsers stands before the site
    ├── GoneError             forget the URL (404, 410)
    ├── ForbiddenError        never ask: the site's robots.txt says so
    ├── UnsafeAddressError    never ask: not a public address
    ├── NotHtmlError          forget the URL: it is no page
    ├── UnreadableError       the bytes cannot be parsed, or only at a price nobody pays
    ├── NotFeedError          HTML stands where a feed was promised
    ├── LayoutError           tell the maintainer: a page no rule reads
    └── SourcesFileError      tell the operator: a wrong row in sources.toml, or a wrong choice of sites

Each is picklable (parsing runs in another process) and has a `reason` for an operator.
"""

import logging
from collections.abc import Generator
from contextlib import contextmanager

log = logging.getLogger(__name__)


class ScraperError(Exception):
    """The root: `reason` is a short phrase for an operator."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class FetchError(ScraperError):
    """Nothing came this time; the same URL may work in the next round.

    `retry_after` is the site's own header, verbatim; `status` the HTTP status, where there was one.
    """

    def __init__(self, reason: str, status: int | None = None, retry_after: str | None = None) -> None:
        super().__init__(reason)
        self.args = (reason, status, retry_after)
        self.status = status
        self.retry_after = retry_after

    def __str__(self) -> str:
        return self.reason


class UnreachableError(FetchError):
    """There was no connection, or it broke."""


class SlowError(FetchError):
    """The time for a whole fetch ran out."""


class TooLargeError(FetchError):
    """The body passed the size limit while it was decoded."""


class RefusedError(FetchError):
    """The site answered, but not with a page."""


class ChallengeError(FetchError):
    """A challenge page for browsers stands before the site."""


class GoneError(ScraperError):
    """The page does not exist (any more): forget the URL."""


class ForbiddenError(ScraperError):
    """The site's robots.txt asks robots to leave this URL alone."""


class UnsafeAddressError(ScraperError):
    """The URL leads to an address that is not public: never ask it."""


class NotHtmlError(ScraperError):
    """The URL leads to something that is no page: a picture, a PDF, a video."""


class UnreadableError(ScraperError):
    """The bytes cannot be parsed, or only at a price nobody pays."""


class NotFeedError(ScraperError):
    """HTML stands where a feed was promised."""


class LayoutError(ScraperError):
    """No rule and no fallback reads this page: tell the maintainer."""


class SourcesFileError(ScraperError):
    """A row of sources.toml or the choice of sites is wrong; the reason is one sentence with the row, the key, the value and what is allowed."""


@contextmanager
def as_scraper_error(url: str) -> Generator[None]:
    """Give a name to whatever else is raised over `url` in the block: one page must not end the round over its site.

    Raises:
        UnreachableError: an OSError, which is this machine's: the same URL may work in the next round.
        UnreadableError: anything else; it is logged, for it is a mistake of ours or of a library.
    """
    try:
        yield
    except ScraperError:
        raise
    except OSError as error:
        raise UnreachableError(f"could not be asked for ({type(error).__name__})") from error
    except Exception as error:
        log.exception("%s broke the reading", url)
        raise UnreadableError(f"broke the reading ({type(error).__name__})") from error
