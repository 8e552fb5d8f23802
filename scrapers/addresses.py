"""Which network addresses may be asked: public ones, and the host:port pairs an operator allows. Pure; resolves nothing."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_PROTOCOLS = IPv4Network("192.0.0.0/24")
"""For protocols between machines (RFC 6890); Python 3.11.7 takes most of it for public."""
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet, looking through the IPv4 inside an IPv6 one."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(map(_is_open, _layers(parsed)))


def allowed(host: str, address: str, port: int, exceptions: Iterable[str]) -> bool:
    """Tell whether `host`, resolved to `address`, may be asked at `port`; `exceptions` are "host:port" pairs."""
    return is_public(address) or bool({_pair(host, port), _pair(address, port)} & set(exceptions))


def _is_open(address: IPv4Address | IPv6Address) -> bool:
    if (
        isinstance(address, IPv6Address) and address.is_site_local
    ):  # RFC 3879: old, but routers inside may still know it
        return False
    if address in _PROTOCOLS:
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _pair(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _layers(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    if isinstance(address, IPv4Address):
        return [address]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    if address.sixtofour:
        return [address, address.sixtofour]
    if address.teredo:
        return [address, *address.teredo]
    return [IPv4Address(address.packed[-4:])] if address in _NAT64 else [address]
