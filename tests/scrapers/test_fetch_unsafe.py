import gzip
import zlib

import pytest
from aiohttp import web

from scrapers.errors import (
    FetchError,
    ScraperError,
    SlowError,
    TooLargeError,
    UnsafeAddressError,
)
from scrapers.fetch import Fetcher, Limits
from tests.scrapers.conftest import Clock
from tests.scrapers.website import Website


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ("/", FetchError),
        ("http://169.254.169.254/latest/meta-data", UnsafeAddressError),
        ("http://2130706433/", UnsafeAddressError),
        ("http://localhost/", UnsafeAddressError),
        ("file:///etc/passwd", UnsafeAddressError),
        ("http://[broken/", UnsafeAddressError),
    ],
)
async def test_a_redirect_is_checked_like_any_address(
    site: Website, fetcher: Fetcher, target: str, error: type[ScraperError]
) -> None:
    site.serve("/", status=302, headers={"Location": target})
    with pytest.raises(error):
        await fetcher.get(site.url("/"))
    assert len(site.asked) <= 6


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://127.1:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f.1:{port}/",
        "http://0177.0.0.1:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://localhost:{port}/",
        "http://0.0.0.0:{port}/",
        "http://[::1]:{port}/",
        "http://10.0.0.1/",
        "http://100.64.0.1/",
        "ftp://site.example/",
        "http:///",
        "http://site.example/\x07",
        "http://site.example:99999/",
    ],
)
async def test_what_is_not_public_is_never_asked(site: Website, clock: Clock, url: str) -> None:
    site.serve("/", "secret")
    async with Fetcher(timing=clock.timing) as fetcher:
        with pytest.raises(UnsafeAddressError):
            await fetcher.get(url.format(port=site.port))
    assert site.asked == []


async def test_an_endless_body_ends_at_the_limit(site: Website, fetcher: Fetcher) -> None:
    site.drip("/", b"<p>x</p>" * 5000, 0)
    with pytest.raises(TooLargeError):
        await fetcher.get(site.url("/"))


async def test_a_gzip_bomb_does_not_unfold(site: Website, fetcher: Fetcher) -> None:
    site.serve("/", gzip.compress(b"\0" * 20_000_000, mtime=0), headers={"Content-Encoding": "gzip"})
    with pytest.raises(TooLargeError):
        await fetcher.get(site.url("/"))


async def test_a_packed_page_is_unpacked(site: Website, fetcher: Fetcher) -> None:
    site.serve(
        "/",
        gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0) + b"\0\0",
        headers={"Content-Encoding": "gzip"},
    )
    assert (await fetcher.get(site.url("/"))).body == b"one two"


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("br", b"x"),
        ("gzip, gzip", b"x"),
        ("gzip", b"no gzip"),
        ("gzip", gzip.compress(b"x" * 999, mtime=0)[:-9]),
        ("deflate", zlib.compress(b"x")[:-1]),
    ],
)
async def test_a_body_packed_wrongly_is_an_error(site: Website, fetcher: Fetcher, encoding: str, body: bytes) -> None:
    site.serve("/", body, headers={"Content-Encoding": encoding})
    with pytest.raises(FetchError):
        await fetcher.get(site.url("/"))


async def test_an_empty_answer_is_an_empty_page(site: Website, fetcher: Fetcher) -> None:
    site.serve("/", b"", headers={"Content-Encoding": "gzip"})
    assert (await fetcher.get(site.url("/"))).body == b""


async def test_a_slow_drip_ends_with_the_time_for_the_whole_fetch(site: Website, clock: Clock) -> None:
    site.drip("/", b"x", 0.02)
    limits = Limits(total_seconds=0.2)
    async with Fetcher(allow_addresses=frozenset({site.address}), limits=limits, timing=clock.timing) as fetcher:
        with pytest.raises(SlowError):
            await fetcher.get(site.url("/"))


async def test_a_connection_cut_in_the_middle_is_an_error(site: Website, fetcher: Fetcher) -> None:
    async def cut(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "100"})
        await response.prepare(request)
        await response.write(b"x")
        assert request.transport is not None
        request.transport.abort()
        return response

    site.answers["/"] = cut
    with pytest.raises(FetchError, match="broke"):
        await fetcher.get(site.url("/"))
