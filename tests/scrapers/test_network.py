import asyncio

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.addresses import allowed, is_public
from scrapers.errors import UnsafeAddressError
from scrapers.network import GuardedBackend, resolve


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),  # noqa: S104  because it is an address to refuse
        *("224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::", "no address"),
        *("fec0::1", "feff::1", "192.0.0.8", "192.0.0.170", "::ffff:192.0.0.8"),
    ],
)
def test_addresses_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@given(
    st.ip_addresses(network="10.0.0.0/8") | st.ip_addresses(network="127.0.0.0/8") | st.ip_addresses(network="fd00::/8")
)
def test_no_address_of_a_private_network_is_public(address: object) -> None:
    assert not is_public(str(address))


def test_an_exception_is_for_its_port_alone() -> None:
    assert allowed("localhost", "127.0.0.1", 8080, {"127.0.0.1:8080"})
    assert allowed("localhost", "::1", 8080, {"[::1]:8080"})
    assert allowed("news.test", "127.0.0.1", 80, {"news.test:80"})
    assert not allowed("localhost", "127.0.0.1", 8081, {"127.0.0.1:8080"})


async def test_a_name_with_one_private_address_is_refused_at_the_connection() -> None:
    async def rebinding(host: str, port: int) -> list[str]:
        return ["93.184.215.14", "10.0.0.1"]

    with pytest.raises(UnsafeAddressError):
        await GuardedBackend(resolve=rebinding).connect_tcp("rebind.example", 80)


async def test_the_next_address_is_tried_where_the_first_does_not_answer(free_port: int) -> None:
    async def hello(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()
        await writer.wait_closed()

    async def two(host: str, port: int) -> list[str]:
        return ["127.0.0.2", "127.0.0.1"]

    async with await asyncio.start_server(hello, "127.0.0.1", free_port):
        backend = GuardedBackend({f"127.0.0.2:{free_port}", f"127.0.0.1:{free_port}"}, resolve=two)
        stream = await backend.connect_tcp("two.example", free_port, timeout=2)
        await stream.aclose()
    with pytest.raises(httpcore.ConnectError):
        await backend.connect_tcp("two.example", free_port, timeout=2)


async def test_a_name_that_cannot_be_a_name_has_no_address() -> None:
    backend = GuardedBackend()
    with pytest.raises(httpcore.ConnectError):
        await backend.safe_addresses("a" * 70 + ".example", 80)
    await backend.sleep(0)


async def test_odd_spellings_resolve_to_what_they_are() -> None:
    assert await resolve("2130706433", 80) == ["127.0.0.1"]
