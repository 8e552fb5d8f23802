"""Two proxies on loopback: SOCKS5 with a password, and HTTP; both remember where they were asked to go and go to one address."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

USER, PASSWORD = "reader", "s3cr3t"


@dataclass
class Proxy:
    """A proxy; `asked_for` are the targets, `told` what it was told of who asks."""

    port: int = 0
    asked_for: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def url(self, scheme: str, password: str = PASSWORD) -> str:
        """Return the address of the proxy with the credentials in it."""
        return f"{scheme}://{USER}:{password}@127.0.0.1:{self.port}"


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(65_536):
        writer.write(chunk)
        await writer.drain()
    writer.close()


async def _text(reader: asyncio.StreamReader) -> str:
    return (await reader.readexactly((await reader.readexactly(1))[0])).decode("utf-8", "replace")


async def _target(reader: asyncio.StreamReader) -> str:
    kind = (await reader.readexactly(4))[3]
    host = await _text(reader) if kind == 3 else ".".join(str(byte) for byte in await reader.readexactly(4))
    return f"{host}:{int.from_bytes(await reader.readexactly(2))}"


@asynccontextmanager
async def socks_proxy(to_port: int) -> AsyncIterator[Proxy]:
    """Run a SOCKS5 proxy (RFC 1928 and 1929) that connects everybody to one port of loopback."""
    proxy = Proxy()
    opened: list[asyncio.StreamWriter] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        opened.append(writer)
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await reader.readexactly((await reader.readexactly(2))[1])
            writer.write(b"\x05\x02")
            await reader.readexactly(1)
            user, password = await _text(reader), await _text(reader)
            proxy.told.append(f"{user}:{password}")
            if password != PASSWORD:
                writer.write(b"\x01\x01")
                return
            writer.write(b"\x01\x00")
            proxy.asked_for.append(await _target(reader))
            there_reader, there_writer = await asyncio.open_connection("127.0.0.1", to_port)
            opened.append(there_writer)
            writer.write(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
            await asyncio.gather(_pass_on(reader, there_writer), _pass_on(there_reader, writer))

    async with await asyncio.start_server(talk, "127.0.0.1", 0) as server:
        proxy.port = server.sockets[0].getsockname()[1]
        yield proxy
        await _close(opened)


async def _close(opened: list[asyncio.StreamWriter]) -> None:
    for writer in opened:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
