import asyncio
from datetime import timedelta

import httpx
import pytest

from scrapers.errors import (
    ChallengeError,
    GoneError,
    RefusedError,
    ScraperError,
    SlowError,
    UnreachableError,
    UnsafeAddressError,
)
from scrapers.fetch import Fetcher, user_agent
from tests.scrapers.conftest import Clock
from tests.scrapers.website import Website


async def test_a_page_comes_with_what_the_server_declares(site: Website, fetcher: Fetcher) -> None:
    site.serve(
        "/news",
        "<p>salam</p>",
        headers={"ETag": '"1"', "Last-Modified": "Wed, 25 Nov 2026 06:00:00 GMT", "Cache-Control": "max-age=60"},
    )
    page = await fetcher.get(site.url("/news"))
    assert (page.status, page.body, page.charset, page.content_type) == (200, b"<p>salam</p>", "utf-8", "text/html")
    assert page.validators == {"etag": '"1"', "last_modified": "Wed, 25 Nov 2026 06:00:00 GMT"}
    assert page.fresh_for == timedelta(seconds=60)


async def test_the_site_is_told_who_asks_and_to_pack_with_gzip_only(site: Website, fetcher: Fetcher) -> None:
    site.serve("/", "x")
    await fetcher.get(site.url("/"))
    headers = site.asked[0].headers
    assert "Sitat/" in headers["User-Agent"]
    assert "https://bot.example/about" in headers["User-Agent"]
    assert headers["Accept-Encoding"] == "gzip"


def test_a_contact_cannot_break_the_header() -> None:
    assert user_agent("a\r\nX: 1 (Бот)") == "Mozilla/5.0 (compatible; Sitat/0.1; news quotations; +aX: 1)"
    assert user_agent("") == "Mozilla/5.0 (compatible; Sitat/0.1; news quotations)"


async def test_validators_are_sent_back_and_304_is_not_a_page(site: Website, fetcher: Fetcher) -> None:
    site.serve("/news", status=304)
    page = await fetcher.get(site.url("/news"), validators={"etag": '"1"', "last_modified": "then", "stored_at": "x"})
    assert page.not_modified
    assert site.asked[0].headers["If-None-Match"] == '"1"'
    assert site.asked[0].headers["If-Modified-Since"] == "then"


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ((403, {"cf-mitigated": "challenge"}, ""), ChallengeError),
        ((403, {}, "<title>Just a moment...</title>"), ChallengeError),
        ((200, {}, "<html><title>Just a moment...</title>"), ChallengeError),
        ((403, {}, "no"), RefusedError),
        ((404, {}, ""), GoneError),
        ((410, {}, ""), GoneError),
        ((429, {"Retry-After": "60"}, ""), RefusedError),
        ((500, {}, ""), RefusedError),
    ],
)
async def test_what_is_no_page_is_told_apart(
    site: Website, fetcher: Fetcher, answer: tuple[int, dict[str, str], str], error: type[ScraperError]
) -> None:
    status, headers, body = answer
    site.serve("/", body, status=status, headers=headers)
    with pytest.raises(error) as caught:
        await fetcher.get(site.url("/"))
    assert len(site.asked) == 1
    assert getattr(caught.value, "retry_after", None) == headers.get("Retry-After")


async def test_a_site_that_stumbles_is_asked_again_with_growing_pauses(
    site: Website, fetcher: Fetcher, clock: Clock
) -> None:
    site.in_turn("/", 502, 504, 200)
    assert (await fetcher.get(site.url("/"))).status == 200
    assert len(clock.waits) == 2


@pytest.mark.parametrize(("headers", "tries"), [({}, 3), ({"Retry-After": "60"}, 1)])
async def test_a_site_that_stays_down_is_given_up(
    site: Website, fetcher: Fetcher, headers: dict[str, str], tries: int
) -> None:
    site.serve("/", status=503, headers=headers)
    with pytest.raises(RefusedError, match="503"):
        await fetcher.get(site.url("/"))
    assert len(site.asked) == tries


@pytest.mark.parametrize(
    "answer",
    [
        (429, "60", 60),
        (503, "Thu, 01 Jan 1970 00:02:00 GMT", 120),
        (429, "999999999999", 31 * 86_400),
        (429, "-5", 0),
        (429, "soon", 0),
        (403, "60", 0),
    ],
)
async def test_a_host_that_asks_for_time_is_left_alone_on_all_its_pages(
    site: Website, fetcher: Fetcher, clock: Clock, answer: tuple[int, str, int]
) -> None:
    status, header, quiet_seconds = answer
    site.serve("/a", status=status, headers={"Retry-After": header}).serve("/b", "da")
    with pytest.raises(RefusedError):
        await fetcher.get(site.url("/a"))
    if quiet_seconds:
        clock.now += quiet_seconds - 0.5
        with pytest.raises(RefusedError, match="left alone") as caught:
            await fetcher.get(site.url("/b"))
        assert (caught.value.status, caught.value.retry_after) == (429, "1")
        clock.now += 1
    assert (await fetcher.get(site.url("/b"))).body == b"da"
    assert site.paths() == ["/a", "/b"]


async def test_who_says_unchanged_without_being_asked_says_nothing(site: Website, fetcher: Fetcher) -> None:
    site.serve("/", status=304)
    with pytest.raises(RefusedError, match="never asked"):
        await fetcher.get(site.url("/"))


@pytest.mark.parametrize("headers", [{}, {"Content-Encoding": "br"}, {"Content-Encoding": "gzip"}])
async def test_an_error_with_an_endless_or_unreadable_body_is_that_error(
    site: Website, fetcher: Fetcher, headers: dict[str, str]
) -> None:
    site.serve("/", b"x" * 3_000_000, status=500, headers=headers)
    with pytest.raises(RefusedError, match="500"):
        await fetcher.get(site.url("/"))


async def test_nobody_at_home_is_tried_three_times(clock: Clock, free_port: int) -> None:
    address = f"127.0.0.1:{free_port}"
    async with Fetcher(allow_addresses=frozenset({address}), timing=clock.timing) as fetcher:
        with pytest.raises(UnreachableError):
            await fetcher.get(f"http://{address}/")
    assert len(clock.waits) == 2


async def test_a_name_without_an_address_is_unreachable(clock: Clock) -> None:
    async with Fetcher(timing=clock.timing) as fetcher:
        with pytest.raises(UnreachableError):
            await fetcher.get("http://no-such-name.invalid/")


async def test_redirects_are_followed_to_the_page(site: Website, fetcher: Fetcher) -> None:
    site.serve("/a", status=302, headers={"Location": "/b"}).serve(
        "/b", status=301, headers={"Location": site.url("/c")}
    )
    site.serve("/c", "da")
    page = await fetcher.get(site.url("/a"), validators={"etag": "1"})
    assert page.url == site.url("/c")
    assert "If-None-Match" not in site.asked[1].headers


async def test_a_validator_that_cannot_be_sent_back_is_not_kept(site: Website, fetcher: Fetcher) -> None:
    site.serve("/", "x", headers={"ETag": '"ə"', "Last-Modified": "now"})
    assert (await fetcher.get(site.url("/"))).validators == {"last_modified": "now"}


async def test_no_cookie_is_kept(site: Website, fetcher: Fetcher) -> None:
    site.serve("/", "x", headers={"Set-Cookie": "id=1"})
    await fetcher.get(site.url("/"))
    await fetcher.get(site.url("/"))
    assert "Cookie" not in site.asked[1].headers


async def test_a_read_that_times_out_is_slow(site: Website, clock: Clock) -> None:
    class Dead(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            raise httpx.ReadTimeout("")

    async with Fetcher(timing=clock.timing) as fetcher:
        fetcher._clients._by_proxy[None] = httpx.AsyncClient(transport=Dead())
        with pytest.raises(SlowError):
            await fetcher.get("http://site.example/")


async def test_one_host_is_asked_by_one_at_a_time_with_a_gap(site: Website, clock: Clock) -> None:
    site.serve("/", "x")
    address = f"localhost:{site.port}"
    allowed = frozenset({f"127.0.0.1:{site.port}", f"[::1]:{site.port}"})
    async with Fetcher(allow_addresses=allowed, timing=clock.timing) as fetcher, asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(fetcher.get(f"http://{address}/"))
    assert len(site.asked_for_rules) == 1
    assert clock.waits == [2.0, 2.0, 2.0]


async def test_an_allowed_host_waits_for_no_gap(site: Website, fetcher: Fetcher, clock: Clock) -> None:
    site.serve("/", "x")
    for _ in range(3):
        await fetcher.get(site.url("/"))
    assert clock.waits == []


async def test_behind_a_proxy_the_proxy_is_asked_and_the_address_still_checked(site: Website, clock: Clock) -> None:
    site.serve("/page", "through the proxy")
    async with Fetcher(proxy=site.url(""), timing=clock.timing) as fetcher:
        page = await fetcher.get("http://93.184.215.14/page")
        with pytest.raises(UnsafeAddressError):
            await fetcher.get("https://127.0.0.1/page")
    assert page.body == b"through the proxy"
    assert site.asked[0].headers["Host"] == "93.184.215.14"


async def test_a_source_s_own_proxy_is_taken(site: Website, fetcher: Fetcher, free_port: int) -> None:
    with pytest.raises(UnreachableError):
        await fetcher.get("http://93.184.215.14/", proxy=f"socks5://user:secret@127.0.0.1:{free_port}")
