"""Addresses of pages: one spelling for each page, and whose site it is on. Pure; asks nobody."""

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING_PREFIXES = ("utm_", "pk_", "mc_", "at_", "ga_", "hsa_")
_TRACKING = frozenset(
    [
        "_openstat",
        "from",
        "fbclid",
        "gclid",
        "yclid",
        "ysclid",
        "igshid",
        "dclid",
        "msclkid",
        "rss",
        "ref",
        "referer",
        "referrer",
        "source",
        "cmpid",
        "spm",
        "amp",
    ]
)
_TWINS = ("www.", "m.", "amp.")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_NUMBERS = tuple(
    pattern
    for digits in (r"\d{5,}", r"\d{4}")
    for pattern in (rf"/({digits})(?:[-./?]|$)", rf"[-_]({digits})(?:[./?]|$)", rf"[?&]id=({digits})(?:&|$)")
)
"""A number of five digits and more is no year."""
_ENOUGH = 5
_NO_ADDRESS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of surrogate pairs: no address has them, and the latter cannot be stored."""
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"


def _host(url: str) -> str:
    """Return the host of `url` in small letters with a port only where it is unusual, "" where there is none."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if ":" in host:
        host = f"[{host}]"
    return host if port is None or port == _DEFAULT_PORTS.get(parts.scheme.lower()) else f"{host}:{port}"


def _without_twin(host: str) -> str:
    prefix = next((twin for twin in _TWINS if host.startswith(twin) and host.count(".") > 1), "")
    return host.removeprefix(prefix)


def is_web_url(url: str) -> bool:
    """Tell whether `url` is an absolute http(s) address with a host."""
    return url[:8].lower().startswith(("http://", "https://")) and bool(_host(url))


def belongs_to(url: str, host: str) -> bool:
    """Tell whether `url` is on `host` (a domain, with a port where it is unusual) or a subdomain of it."""
    mine, theirs = _without_twin(_host(url)), _without_twin(host.lower())
    return bool(mine) and (mine == theirs or mine.endswith(f".{theirs}"))


def absolute_url(base: str, link: str) -> str | None:
    """Return `link` as found on the page `base` as an absolute http(s) address without a fragment, None if it is none."""
    try:
        joined = urljoin(base, link.strip())
        without_fragment = urlunsplit(urlsplit(joined)._replace(fragment=""))
    except ValueError:
        return None
    return without_fragment if is_web_url(without_fragment) and not _NO_ADDRESS.search(without_fragment) else None


def canonical_url(url: str) -> str:
    """Return one spelling for the twins of a page: http and https, www/m/amp, tracking parameters, `/x/` and `/x`.

    It is a key, not an address to fetch: it always says https.
    """
    parts = urlsplit(url)
    path = quote(unquote(parts.path), safe=_PATH_SAFE).rstrip("/").removesuffix("/amp")
    query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(key)]
    return urlunsplit(("https", _without_twin(_host(url)), path or "/", urlencode(sorted(query)), ""))


def number_pattern(urls: Sequence[str]) -> str | None:
    """Return the pattern that finds a number of its own in each of these addresses of articles; None where there is none.

    Fewer than five tell nothing: a year stands in addresses too.
    """
    if len(set(urls)) < _ENOUGH:
        return None
    for pattern in _NUMBERS:
        found = [re.search(pattern, url) for url in dict.fromkeys(urls)]
        if all(found) and len({each[1] for each in found if each}) == len(found):
            return pattern
    return None


def _tracks(key: str) -> bool:
    return key.lower() in _TRACKING or key.lower().startswith(_TRACKING_PREFIXES)
