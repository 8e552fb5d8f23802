"""Sites behind a proxy: HTTP and SOCKS5, for all sources or one; the address rules come first, the password is told to nobody."""

import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest

from scrapers.errors import UnreachableError, UnsafeAddressError
from scrapers.fetch import Fetcher, Limits
from scrapers.source import Channel, Source
from scrapers.state import SourceState
from tests.scrapers.conftest import Clock
from tests.scrapers.newsroom import article_page, rss
from tests.scrapers.proxies import PASSWORD, USER, Proxy, socks_proxy
from tests.scrapers.website import Website

PUBLIC = "93.184.215.14"


@pytest.fixture
async def proxy(site: Website) -> AsyncIterator[Proxy]:
    async with socks_proxy(site.port) as running:
        yield running


def through(address: str | None, clock: Clock) -> Fetcher:
    return Fetcher(proxy=address, timing=clock.timing, limits=Limits(total_seconds=2.0))


async def test_a_socks_proxy_is_asked_with_the_password(site: Website, proxy: Proxy, clock: Clock) -> None:
    site.serve("/page", "through the proxy")
    async with through(proxy.url("socks5"), clock) as fetcher:
        page = await fetcher.get(f"http://{PUBLIC}/page")
    assert page.body == b"through the proxy"
    assert proxy.told[0] == f"{USER}:{PASSWORD}"
    assert proxy.asked_for[0] == f"{PUBLIC}:80"
    assert site.asked[0].headers["Host"] == PUBLIC


async def test_an_http_proxy_is_asked_with_the_password(site: Website, clock: Clock) -> None:
    site.serve("/page", "through the proxy")
    async with through(f"http://{USER}:{PASSWORD}@{site.address}", clock) as fetcher:
        page = await fetcher.get(f"http://{PUBLIC}/page")
    assert page.body == b"through the proxy"
    assert site.asked[0].headers["Proxy-Authorization"].startswith("Basic ")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "https://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/latest",
    ],
)
async def test_the_address_rules_apply_before_the_proxy(proxy: Proxy, clock: Clock, url: str) -> None:
    async with through(proxy.url("socks5"), clock) as fetcher:
        with pytest.raises(UnsafeAddressError):
            await fetcher.get(url)
    assert proxy.told == []


async def test_a_redirect_behind_the_proxy_is_checked_as_well(site: Website, proxy: Proxy, clock: Clock) -> None:
    site.serve("/", status=302, headers={"Location": "http://10.0.0.1/admin"})
    async with through(proxy.url("socks5"), clock) as fetcher:
        with pytest.raises(UnsafeAddressError):
            await fetcher.get(f"http://{PUBLIC}/")
    assert set(proxy.asked_for) == {f"{PUBLIC}:80"}


async def test_one_source_has_a_proxy_of_its_own(visit: Any, site: Website, proxy: Proxy, state: SourceState) -> None:
    feed = rss(site, 1).replace(site.address, PUBLIC)
    site.serve("/rss", feed).serve("/economy/1.html", article_page(1))
    source = Source(
        id="site",
        name="Site",
        url=f"http://{PUBLIC}/",
        channels=(Channel(kind="feed", url=f"http://{PUBLIC}/rss"),),
        proxy=proxy.url("socks5"),
    )
    assert (await visit(source, state)).new == 1
    assert set(proxy.asked_for) == {f"{PUBLIC}:80"}


@pytest.mark.parametrize("scheme", ["socks5", "http", "https"])
@pytest.mark.parametrize("wrong", ["password", "port", "address"])
async def test_the_password_is_told_to_nobody(  # noqa: PLR0913, PLR0917  because each is a part of the scene
    visit: Any, proxy: Proxy, state: SourceState, caplog: pytest.LogCaptureFixture, scheme: str, wrong: str
) -> None:
    caplog.set_level(logging.DEBUG)
    address = {
        "password": proxy.url(scheme, password="wr0ng-s3cr3t"),
        "port": f"{scheme}://{USER}:wr0ng-s3cr3t@127.0.0.1:1",
        "address": f"{scheme}://{USER}:wr0ng-s3cr3t@127.0.0.1:99x",
    }[wrong]
    channel = Channel(kind="feed", url=f"http://{PUBLIC}/rss")
    source = Source(id="site", name="Site", url=f"http://{PUBLIC}/", channels=(channel,), proxy=address)
    done = await visit(source, state)
    assert done.state.state in {"failing", "slow"}
    told = "\n".join([str(done), repr(source), caplog.text, *(repr(record.args) for record in caplog.records)])
    assert "wr0ng" not in told


async def test_a_proxy_that_refuses_and_one_that_is_away_are_told_apart(
    proxy: Proxy, clock: Clock, free_port: int
) -> None:
    async with through(None, clock) as fetcher:
        with pytest.raises(UnreachableError, match="the proxy does not let us"):
            await fetcher.get(f"http://{PUBLIC}/", proxy=proxy.url("socks5", password="wrong"))
        with pytest.raises(UnreachableError, match="no connection"):
            await fetcher.get(f"http://{PUBLIC}/", proxy=f"socks5://127.0.0.1:{free_port}")


async def test_the_proxy_of_a_source_does_not_leak_to_another(site: Website, proxy: Proxy, clock: Clock) -> None:
    site.serve("/", "da")
    async with Fetcher(allow_addresses=frozenset({site.address}), timing=clock.timing) as fetcher:
        await fetcher.get(f"http://{PUBLIC}/", proxy=proxy.url("socks5"))
        await fetcher.get(site.url("/"))
    assert set(proxy.asked_for) == {f"{PUBLIC}:80"}
