"""The only HTTP: one URL in, one page out, within limits of time, size and redirects, politely and to public addresses only.

What the bytes say is left to the readers; when to ask again, to `scrapers.politeness` and the caller.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Self

import httpcore
import httpx
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, wait_random_exponential

from scrapers.answers import ERROR_BYTES, FIRST_ERROR, judge, read_body
from scrapers.clients import Clients
from scrapers.errors import (
    ChallengeError,
    FetchError,
    ForbiddenError,
    GoneError,
    RefusedError,
    SlowError,
    TooLargeError,
    UnreachableError,
    UnsafeAddressError,
)
from scrapers.network import NO_ADDRESS, GuardedBackend
from scrapers.page import NOT_MODIFIED, Limits, Page, Question, conditions_of, headers_of, page_of, user_agent
from scrapers.politeness import retry_after
from scrapers.robots import Robots, robots_url
from scrapers.turns import Timing, Turns
from scrapers.urls import absolute_url, is_web_url

__all__ = ["Fetcher", "Limits", "Page", "user_agent"]

_RETRIED = frozenset({502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ASKS_FOR_TIME = frozenset({429, 503})
_SERVER_FAILS = 500
_HOSTS_REMEMBERED = 1000


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
        self._headers = headers_of(contact)
        self._proxy = proxy
        self._turns = Turns(self._limits.gap_seconds, self._timing, allow_addresses)
        timeout = httpx.Timeout(self._limits.total_seconds, connect=self._limits.connect_seconds)
        self._clients = Clients(GuardedBackend(allow_addresses), timeout)
        self._robots: dict[str, tuple[Robots, float]] = {}
        self._asking_rules: dict[str, asyncio.Lock] = {}

    async def __aenter__(self) -> Self:
        await self._clients.__aenter__()
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._clients.__aexit__(*raised)

    async def get(
        self,
        url: str,
        *,
        validators: Mapping[str, str] | None = None,
        proxy: str | None = None,
        as_robot: bool = True,
    ) -> Page:
        """Fetch `url`; `validators` are those of the last page, `proxy` is one for this URL alone.

        `as_robot` False: a person asked for this one page, so that robots.txt has no say.

        Raises:
            FetchError: nothing came this time.
            GoneError: 404 or 410.
            ForbiddenError: the site's robots.txt says so.
            UnsafeAddressError: it, or where it redirects to, is not public.
        """
        conditions = conditions_of(validators or {})
        question = Question(url=url, conditions=conditions, proxy=proxy or self._proxy, as_robot=as_robot)
        return await self._patiently(question, [self._limits.total_seconds])

    async def robots(self, url: str, *, proxy: str | None = None) -> Robots:
        """Return what the robots.txt of the host of `url` says; raises as `get` where it cannot be read."""
        question = Question(url=url, conditions={}, proxy=proxy or self._proxy, as_robot=True)
        return await self._rules(question, [self._limits.total_seconds])

    async def _patiently(self, question: Question, seconds_left: list[float]) -> Page:
        """Ask, and ask again where the site stumbles; `seconds_left` is one number, shared by all tries."""
        tries = AsyncRetrying(
            stop=stop_after_attempt(self._limits.tries),
            wait=wait_random_exponential(multiplier=0.5, max=4),
            retry=retry_if_exception(_worth_another_try),
            sleep=self._timing.sleep,
            reraise=True,
        )
        return await tries(self._follow, question, seconds_left)

    async def _follow(self, question: Question, seconds_left: list[float]) -> Page:
        """Ask, and go where the site points."""
        for _ in range(self._limits.redirects + 1):
            if not is_web_url(question.url) or not question.url.isprintable():
                raise UnsafeAddressError("not an http or https address")
            robots = await self._rules(question, seconds_left) if question.as_robot else Robots()
            if not robots.allows(question.url):
                raise ForbiddenError("its robots.txt asks to leave this address alone")
            async with self._turns.take(question.host, robots.delay_seconds):
                self._refuse_while_quiet(question.host)
                async with self._clocked(seconds_left):
                    answer = await self._ask(question)
            if isinstance(answer, Page):
                return answer
            question = replace(question, url=answer, conditions={})
        raise FetchError("redirects too often")

    async def _rules(self, question: Question, seconds_left: list[float]) -> Robots:
        """Return the rules of a host, asked for once a day; without a file, or with one that is refused, all is allowed.

        Raises:
            FetchError: the host fails (RFC 9309, 2.3.1.4: then nothing may be asked).
        """
        where = robots_url(question.url)
        async with self._asking_rules.setdefault(where, asyncio.Lock()):
            robots, until = self._robots.get(where, (Robots(), -math.inf))
            if self._timing.monotonic() >= until:
                robots = await self._ask_rules(
                    replace(question, url=where, conditions={}, as_robot=False), seconds_left
                )
                self._robots[where] = (robots, self._timing.monotonic() + self._limits.robots_seconds)
        self._forget_rules()
        return robots

    async def _ask_rules(self, question: Question, seconds_left: list[float]) -> Robots:
        try:
            return Robots.read((await self._follow(question, seconds_left)).body)
        except (GoneError, TooLargeError):
            return Robots()
        except FetchError as error:
            if error.status is None or error.status >= _SERVER_FAILS or error.status in _ASKS_FOR_TIME:
                raise
            return Robots()

    def _forget_rules(self) -> None:
        if len(self._robots) > _HOSTS_REMEMBERED:
            self._robots.clear()
            self._asking_rules = {where: lock for where, lock in self._asking_rules.items() if lock.locked()}

    def _refuse_while_quiet(self, host: str) -> None:
        seconds = self._turns.quiet_seconds(host)
        if seconds:
            raise RefusedError("asked to be left alone for a while", 429, str(math.ceil(seconds)))

    def _heed(self, host: str, error: FetchError) -> None:
        """Remember a site's wish to be left alone, for all its pages."""
        wait = retry_after(error.retry_after, datetime.fromtimestamp(self._timing.since_1970(), UTC))
        if wait is not None and error.status in _ASKS_FOR_TIME:
            self._turns.leave_alone(host, wait.total_seconds())

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

    async def _ask(self, question: Question) -> Page | str:
        """Send one request: the page, or the URL it redirects to."""
        try:
            client = await self._clients.to(question.url, question.proxy)
            headers = {**self._headers, **question.conditions}
            async with (
                self._clients.tidily(question.proxy),
                client.stream("GET", question.url, headers=headers) as response,
            ):
                return await self._answer(question, response)
        except (RefusedError, ChallengeError) as error:
            self._heed(question.host, error)
            raise
        except httpx.ProxyError as error:
            raise UnreachableError("the proxy does not let us through") from error
        except (httpx.ConnectError, httpx.ConnectTimeout, httpcore.ConnectError) as error:
            raise UnreachableError(_no_connection(error)) from error
        except httpx.TimeoutException as error:
            raise SlowError("the site stopped sending") from error
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise FetchError(f"the connection broke ({type(error).__name__})") from error
        except (httpx.InvalidURL, UnicodeError) as error:
            raise UnsafeAddressError("not an address that can be asked") from error

    async def _answer(self, question: Question, response: httpx.Response) -> Page | str:
        url, status, headers = str(response.url), response.status_code, response.headers
        if status in _REDIRECTS and "location" in headers:
            target = absolute_url(url, headers["location"])
            if target is None:
                raise UnsafeAddressError("redirects to something that is no web page")
            return target
        if status == NOT_MODIFIED and not question.conditions:
            raise RefusedError("says that nothing has changed since we never asked", status)
        body = await self._body(response)
        judge(status, headers, body)
        return page_of(url, status, headers, body)

    async def _body(self, response: httpx.Response) -> bytes:
        """Return the decoded body; of an error only the beginning counts, and whether it can be read does not."""
        packing, failed = response.headers.get("content-encoding", ""), response.status_code >= FIRST_ERROR
        try:
            return await read_body(response.aiter_raw(), packing, ERROR_BYTES if failed else self._limits.max_bytes)
        except FetchError:
            if failed:
                return b""
            raise


def _no_connection(error: Exception) -> str:
    return NO_ADDRESS if NO_ADDRESS in str(error) else "no connection to the site"


def _worth_another_try(error: BaseException) -> bool:
    if isinstance(error, RefusedError):
        return error.status in _RETRIED and error.retry_after is None
    return isinstance(error, UnreachableError)
