"""One httpx client for each way out: directly, with every address checked at the connection, or through a proxy.

Which requests are made is `scrapers.fetch`.
"""

import asyncio
import logging
import ssl
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Self
from urllib.parse import urlsplit

import httpcore
import httpx

from scrapers.errors import UnreachableError
from scrapers.network import GuardedBackend, TidyBackend

_CONNECTIONS = 20
_PORTS: Mapping[str, int] = {"http": 80, "https": 443}


class Clients:
    """Opens clients when they are first needed and closes them all; an async context manager."""

    def __init__(self, guard: GuardedBackend, timeout: httpx.Timeout) -> None:
        self._guard = guard
        self._timeout = timeout
        self._by_proxy: dict[str | None, httpx.AsyncClient] = {}
        self._to_proxies = TidyBackend()
        self._tls: ssl.SSLContext | None = None
        self._closing = AsyncExitStack()
        self._opening = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self._by_proxy.clear()
        await self._closing.aclose()

    async def to(self, url: str, proxy: str | None) -> httpx.AsyncClient:
        """Return the client to ask `url` with; behind a proxy the address is checked here, not at the connection.

        Raises:
            UnsafeAddressError: the address is not public.
            httpcore.ConnectError: the name has no address.
            UnreachableError: the proxy's address cannot be used.
        """
        if proxy is not None:
            parts = urlsplit(url)
            await self._guard.safe_addresses(parts.hostname or "", parts.port or _PORTS[parts.scheme.lower()])
        async with self._opening:
            if proxy not in self._by_proxy:
                self._by_proxy[proxy] = await self._open(proxy)
        return self._by_proxy[proxy]

    def tidily(self, proxy: str | None) -> AbstractAsyncContextManager[None]:
        """Return a block in which a connection that fails or is given up is closed."""
        return (self._guard if proxy is None else self._to_proxies).tidily()

    async def _open(self, proxy: str | None) -> httpx.AsyncClient:
        client = httpx.AsyncClient(
            transport=await self._transport(proxy),
            timeout=self._timeout,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            trust_env=False,
        )
        return await self._closing.enter_async_context(client)

    async def _transport(self, proxy: str | None) -> httpx.AsyncBaseTransport:
        if self._tls is None:  # reading the certificates takes longer than the event loop may stand still
            self._tls = await asyncio.to_thread(httpx.create_ssl_context, trust_env=False)
        if proxy is not None:
            logging.getLogger("httpcore.socks").setLevel(logging.WARNING)  # on DEBUG it writes down the password
            limits = httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)
            try:
                told = httpx.Proxy(proxy)
                transport = httpx.AsyncHTTPTransport(proxy=told, verify=self._tls, trust_env=False, limits=limits)
            except (ValueError, httpx.InvalidURL):
                # said without the address, and without the cause that has it: it may hold a password
                raise UnreachableError("the proxy's address cannot be used") from None
            transport._pool._network_backend = self._to_proxies  # noqa: SLF001  because httpx offers no way to give a network backend
            return transport
        transport = httpx.AsyncHTTPTransport(verify=self._tls, trust_env=False)
        transport._pool = httpcore.AsyncConnectionPool(  # noqa: SLF001  because httpx offers no way to give a network backend
            ssl_context=self._tls,
            max_connections=_CONNECTIONS,
            keepalive_expiry=15.0,
            network_backend=self._guard,
        )
        return transport
