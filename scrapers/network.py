"""The door to the network: an httpcore backend that connects to public addresses only.

The check stands between the name's resolution and the connection, so neither a rebinding name nor an odd spelling of
loopback (2130706433, 0x7f.1, [::ffff:127.0.0.1]) comes past it.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import httpcore

from scrapers.addresses import allowed
from scrapers.errors import UnsafeAddressError

Resolve = Callable[[str, int], Awaitable[list[str]]]


async def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of `host`, as the system knows them.

    Raises:
        OSError: there are none.
    """
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects to addresses that `scrapers.addresses.allowed` allows, and to no other."""

    def __init__(self, exceptions: Iterable[str] = (), resolve: Resolve = resolve) -> None:
        self._exceptions = frozenset(exceptions)
        self._resolve = resolve
        self._inner = httpcore.AnyIOBackend()

    async def safe_addresses(self, host: str, port: int) -> list[str]:
        """Resolve `host`.

        Raises:
            UnsafeAddressError: it has an address that must not be asked.
            httpcore.ConnectError: it has none.
        """
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError("the name has no address") from error
        if not all(allowed(host, address, port, self._exceptions) for address in addresses):
            raise UnsafeAddressError("the address is not a public one")
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
        failure: Exception = httpcore.ConnectError("the name has no address")
        for address in await self.safe_addresses(host, port):
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def sleep(self, seconds: float) -> None:
        """Wait, as httpcore asks between its own tries (there are none)."""
        await self._inner.sleep(seconds)
