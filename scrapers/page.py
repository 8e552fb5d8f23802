"""What is asked and what comes back: the limits of a fetch, a question, the headers, a page. Asks nobody."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

from scrapers.politeness import max_age
from scrapers.robots import AGENT

VERSION = "0.1"
NOT_MODIFIED = 304
_CONDITIONS = {"etag": "If-None-Match", "last_modified": "If-Modified-Since"}
_VALIDATORS = {"etag": "etag", "last_modified": "last-modified"}
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
    "application/xml;q=0.9,*/*;q=0.5"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may cost. `total_seconds` covers redirects, tries and robots.txt, but not the waiting for a turn.

    `robots_seconds` is how long a robots.txt is believed.
    """

    max_bytes: int = 3_000_000
    total_seconds: float = 20.0
    connect_seconds: float = 8.0
    redirects: int = 5
    tries: int = 3
    gap_seconds: float = 2.0
    robots_seconds: float = 86_400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An answer.

    `url` is the one after redirects; `charset` and `content_type` are as declared; `validators` ("etag", "last_modified") go
    into the next `get`; `fresh_for` is how long the site says it stays the same.
    """

    url: str
    status: int
    body: bytes = b""
    charset: str | None = None
    content_type: str = ""
    validators: Mapping[str, str] = field(default_factory=dict)
    not_modified: bool = False
    fresh_for: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One URL to ask: on which conditions, through which proxy, and whether robots.txt has a say."""

    url: str
    conditions: Mapping[str, str]
    proxy: str | None = field(repr=False)
    as_robot: bool

    @property
    def host(self) -> str:
        """The host as it counts for turns."""
        return urlsplit(self.url).netloc.rpartition("@")[2].lower()


def user_agent(contact: str) -> str:
    """Return an honest User-Agent; the form is the one that sites which want a browser's let pass as well."""
    told = re.sub(r"[^\x20-\x7e]|[()]", "", contact).strip()
    return f"Mozilla/5.0 (compatible; {AGENT}/{VERSION}; news quotations{f'; +{told}' if told else ''})"


def headers_of(contact: str) -> dict[str, str]:
    """Return the headers of every request: gzip only, since no other packing can be undone within a limit."""
    return {
        "User-Agent": user_agent(contact),
        "Accept": _ACCEPT,
        "Accept-Language": "ru,az;q=0.9,en;q=0.8",
        "Accept-Encoding": "gzip",
    }


def conditions_of(validators: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that ask for a page only if it has changed."""
    return {header: validators[name] for name, header in _CONDITIONS.items() if name in validators}


def page_of(url: str, status: int, headers: Mapping[str, str], body: bytes) -> Page:
    """Return the page that an answer is; the names of `headers` are found in any case."""
    content_type = headers.get("content-type", "")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    return Page(
        url=url,
        status=status,
        body=body,
        charset=charset[1] if charset else None,
        content_type=content_type.partition(";")[0].strip().lower(),
        validators=_validators(headers),
        not_modified=status == NOT_MODIFIED,
        fresh_for=max_age(headers.get("cache-control"), headers.get("expires")),
    )


def _validators(headers: Mapping[str, str]) -> dict[str, str]:
    # one that could not be sent back verbatim is not kept
    told = {name: headers.get(header, "") for name, header in _VALIDATORS.items()}
    return {name: value for name, value in told.items() if value and value.isascii() and value.isprintable()}
