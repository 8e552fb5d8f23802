"""The door to the network: an httpcore backend that connects to public addresses only.

The check stands between the name's resolution and the connection, so neither a rebinding name nor an odd spelling of
loopback (2130706433, 0x7f.1, [::ffff:127.0.0.1]) comes past it.
"""

import asyncio
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

import httpcore
import httpx

from scrapers.addresses import allowed
from scrapers.errors import UnsafeAddressError

NO_ADDRESS = "the name has no address"
NOT_PUBLIC = "the address is not a public one"
"""Reasons that tell an operator what to do."""
Resolve = Callable[[str, int], Awaitable[list[str]]]


async def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of `host`, as the system knows them.

    Raises:
        OSError: there are none.
    """
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class TidyBackend(httpcore.AnyIOBackend):
    """Connects, and can close what a task has just connected: httpcore leaves it open where a handshake fails or is cancelled."""

    def __init__(self) -> None:
        self._made: ContextVar[httpcore.AsyncNetworkStream | None] = ContextVar("made", default=None)

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  because httpcore calls it so
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect, and remember the connection for the task that asked for it."""
        stream = await super().connect_tcp(host, port, timeout, local_address, socket_options)
        self._made.set(stream)
        return stream

    @asynccontextmanager
    async def tidily(self) -> AsyncGenerator[None]:
        """Close the connection made inside the block where the block is cancelled or the connection fails."""
        self._made.set(None)
        try:
            yield
        except (httpx.TransportError, asyncio.CancelledError):
            stream = self._made.get()
            if stream is not None:
                await stream.aclose()
            raise


class GuardedBackend(TidyBackend):
    """Connects to addresses that `scrapers.addresses.allowed` allows, and to no other."""

    def __init__(self, exceptions: Iterable[str] = (), resolve: Resolve = resolve) -> None:
        super().__init__()
        self._exceptions = frozenset(exceptions)
        self._resolve = resolve

    async def safe_addresses(self, host: str, port: int) -> list[str]:
        """Resolve `host`.

        Raises:
            UnsafeAddressError: it has an address that must not be asked.
            httpcore.ConnectError: it has none.
        """
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(NO_ADDRESS) from error
        if not all(allowed(host, address, port, self._exceptions) for address in addresses):
            raise UnsafeAddressError(NOT_PUBLIC)
        return addresses

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  because httpcore calls it so
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first address that answers."""
        failure: Exception = httpcore.ConnectError(NO_ADDRESS)
        for address in await self.safe_addresses(host, port):
            try:
                return await super().connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure
