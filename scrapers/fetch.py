"""The only HTTP: one URL in, one page out, within limits of time, size and redirects, politely and to public addresses only.

What the bytes say is left to the readers; when to ask again, to `scrapers.politeness` and the caller.
"""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import httpcore
import httpx
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, wait_random_exponential

from scrapers.answers import judge, read_body
from scrapers.errors import FetchError, RefusedError, SlowError, UnreachableError, UnsafeAddressError
from scrapers.network import GuardedBackend
from scrapers.politeness import max_age
from scrapers.turns import Timing, Turns
from scrapers.urls import absolute_url, is_web_url

VERSION = "0.1"
_RETRIED = frozenset({502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304
_CONNECTIONS = 20
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
    "application/xml;q=0.9,*/*;q=0.5"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may cost. `total_seconds` covers redirects and tries, but not the waiting for a turn."""

    max_bytes: int = 3_000_000
    total_seconds: float = 20.0
    connect_seconds: float = 8.0
    redirects: int = 5
    tries: int = 3
    gap_seconds: float = 2.0


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
class _Question:
    url: str
    conditions: Mapping[str, str]
    proxy: str | None


class Fetcher:
    """Asks sites for pages; an async context manager.

    `contact` is told to the sites; `proxy` is http://, https:// or socks5://; `allow_addresses` are "host:port" pairs that may
    be asked although they are not public, and without a gap.
    """

    def __init__(
        self,
        *,
        contact: str = "",
        proxy: str | None = None,
        allow_addresses: frozenset[str] = frozenset(),
        limits: Limits | None = None,
        timing: Timing | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._timing = timing or Timing()
        self._headers = {
            "User-Agent": user_agent(contact),
            "Accept": _ACCEPT,
            "Accept-Language": "ru,az;q=0.9,en;q=0.8",
            "Accept-Encoding": "gzip",
        }
        self._proxy = proxy
        self._guard = GuardedBackend(allow_addresses)
        self._turns = Turns(self._limits.gap_seconds, self._timing, allow_addresses)
        self._clients: dict[str | None, httpx.AsyncClient] = {}
        self._closing = AsyncExitStack()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clients.clear()
        await self._closing.aclose()

    async def get(self, url: str, *, validators: Mapping[str, str] | None = None, proxy: str | None = None) -> Page:
        """Fetch `url`; `validators` are those of the last page, `proxy` is one for this URL alone.

        Raises:
            FetchError: nothing came this time.
            GoneError: 404 or 410.
            UnsafeAddressError: it, or where it redirects to, is not public.
        """
        tries = AsyncRetrying(
            stop=stop_after_attempt(self._limits.tries),
            wait=wait_random_exponential(multiplier=0.5, max=4),
            retry=retry_if_exception(_worth_another_try),
            sleep=self._timing.sleep,
            reraise=True,
        )
        question = _Question(url=url, conditions=_conditions(validators or {}), proxy=proxy or self._proxy)
        return await tries(self._follow, question, [self._limits.total_seconds])

    async def _follow(self, question: _Question, seconds_left: list[float]) -> Page:
        """Ask, and go where the site points; `seconds_left` is one number, shared by all tries."""
        for _ in range(self._limits.redirects + 1):
            if not is_web_url(question.url):
                raise UnsafeAddressError("not an http or https address")
            async with self._turns.take(urlsplit(question.url).netloc.lower()), self._clocked(seconds_left):
                answer = await self._ask(question)
            if isinstance(answer, Page):
                return answer
            question = _Question(url=answer, conditions={}, proxy=question.proxy)
        raise FetchError("redirects too often")

    @asynccontextmanager
    async def _clocked(self, seconds_left: list[float]) -> AsyncIterator[None]:
        clock = asyncio.get_running_loop().time
        begun = clock()
        try:
            async with asyncio.timeout(seconds_left[0]):
                yield
        except TimeoutError as error:
            raise SlowError(f"not done within {self._limits.total_seconds:g} seconds") from error
        finally:
            seconds_left[0] -= clock() - begun

    async def _ask(self, question: _Question) -> Page | str:
        """Send one request: the page, or the URL it redirects to."""
        try:
            client = await self._client(question)
            headers = {**self._headers, **question.conditions}
            async with client.stream("GET", question.url, headers=headers) as response:
                return await self._answer(response)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpcore.ConnectError, httpx.ProxyError) as error:
            raise UnreachableError("no connection to the site") from error
        except httpx.TimeoutException as error:
            raise SlowError("the site stopped sending") from error
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise FetchError(f"the connection broke ({type(error).__name__})") from error
        except (httpx.InvalidURL, UnicodeError) as error:
            raise UnsafeAddressError("not an address that can be asked") from error

    async def _answer(self, response: httpx.Response) -> Page | str:
        url, headers = str(response.url), response.headers
        if response.status_code in _REDIRECTS and "location" in headers:
            target = absolute_url(url, headers["location"])
            if target is None:
                raise UnsafeAddressError("redirects to something that is no web page")
            return target
        if response.status_code == _NOT_MODIFIED:
            return Page(url=url, status=_NOT_MODIFIED, not_modified=True)
        body = await read_body(response.aiter_raw(), headers.get("content-encoding", ""), self._limits.max_bytes)
        judge(response.status_code, headers, body)
        content_type = headers.get("content-type", "")
        charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
        return Page(
            url=url,
            status=response.status_code,
            body=body,
            charset=charset[1] if charset else None,
            content_type=content_type.partition(";")[0].strip().lower(),
            validators=_validators(headers),
            fresh_for=max_age(headers.get("cache-control"), headers.get("expires")),
        )

    async def _client(self, question: _Question) -> httpx.AsyncClient:
        """Return the client for this way out; behind a proxy the address is checked here, not at the connection."""
        if question.proxy is not None:
            parts = urlsplit(question.url)
            await self._guard.safe_addresses(
                parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
            )
        if question.proxy not in self._clients:
            client = httpx.AsyncClient(
                transport=_transport(self._guard, question.proxy),
                timeout=httpx.Timeout(self._limits.total_seconds, connect=self._limits.connect_seconds),
                cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
                trust_env=False,
            )
            self._clients[question.proxy] = await self._closing.enter_async_context(client)
        return self._clients[question.proxy]


def user_agent(contact: str) -> str:
    """Return an honest User-Agent; the form is the one that sites which want a browser's let pass as well."""
    told = re.sub(r"[^\x20-\x7e]|[()]", "", contact).strip()
    return f"Mozilla/5.0 (compatible; Sitat/{VERSION}; news quotations{f'; +{told}' if told else ''})"


def _transport(guard: GuardedBackend, proxy: str | None) -> httpx.AsyncBaseTransport:
    limits = httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)
    if proxy is not None:
        return httpx.AsyncHTTPTransport(proxy=httpx.Proxy(proxy), trust_env=False, limits=limits)
    context: ssl.SSLContext = httpx.create_ssl_context(trust_env=False)
    transport = httpx.AsyncHTTPTransport(verify=context, trust_env=False)
    transport._pool = httpcore.AsyncConnectionPool(  # noqa: SLF001  because httpx offers no way to give a network backend
        ssl_context=context, max_connections=_CONNECTIONS, keepalive_expiry=15.0, network_backend=guard
    )
    return transport


def _conditions(validators: Mapping[str, str]) -> dict[str, str]:
    names = {"etag": "If-None-Match", "last_modified": "If-Modified-Since"}
    return {header: validators[name] for name, header in names.items() if name in validators}


def _validators(headers: httpx.Headers) -> dict[str, str]:
    names = {"etag": "etag", "last_modified": "last-modified"}
    # one that could not be sent back verbatim is not kept
    told = {name: headers.get(header, "") for name, header in names.items()}
    return {name: value for name, value in told.items() if value and value.isascii() and value.isprintable()}


def _worth_another_try(error: BaseException) -> bool:
    if isinstance(error, RefusedError):
        return error.status in _RETRIED and error.retry_after is None
    return isinstance(error, UnreachableError)
