import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.errors import ForbiddenError, RefusedError, SlowError, UnreachableError
from scrapers.fetch import Fetcher, Limits
from scrapers.robots import LONGEST_DELAY_SECONDS, Robots, robots_url
from tests.scrapers.conftest import Clock
from tests.scrapers.website import Website

RULES = b"""\xef\xbb\xbf# for all
User-agent: *
Disallow: /search
Disallow: /*.php$
Allow: /search/news
Crawl-delay: 3

User-agent: sitat
User-agent: OtherBot
Disallow: /private/

Sitemap: https://site.example/news.xml
"""


@pytest.mark.parametrize(
    ("path", "allowed"), [("/", True), ("/search", True), ("/private/1.html", False), ("/Private/1.html", True)]
)
def test_the_group_for_us_counts_before_the_one_for_all(path: str, allowed: bool) -> None:
    robots = Robots.read(RULES)
    assert robots.allows(f"https://site.example{path}") is allowed
    assert robots.delay_seconds == 0.0
    assert robots.sitemaps == ("https://site.example/news.xml",)


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/search?q=x", False), ("/search/news/1", True), ("/index.php", False), ("/index.php?x=1", True), ("/1", True)],
)
def test_without_a_group_for_us_the_one_for_all_counts(path: str, allowed: bool) -> None:
    robots = Robots.read(RULES.replace(b"sitat", b"another"))
    assert robots.allows(f"https://site.example{path}") is allowed
    assert robots.delay_seconds == 3.0


@pytest.mark.parametrize(
    ("told", "seconds"), [("10", 10.0), ("0.5", 0.5), ("86400", LONGEST_DELAY_SECONDS), ("-1", 0.0), ("soon", 0.0)]
)
def test_a_delay_is_read_and_has_an_end(told: str, seconds: float) -> None:
    assert Robots.read(f"User-agent: *\nCrawl-delay: {told}".encode()).delay_seconds == seconds


@given(st.binary(max_size=300), st.text(max_size=40))
def test_nothing_that_stands_there_makes_it_fail(body: bytes, path: str) -> None:
    robots = Robots.read(body)
    robots.allows(f"https://site.example/{path}")
    assert 0 <= robots.delay_seconds <= LONGEST_DELAY_SECONDS


def test_of_a_file_without_end_the_beginning_counts() -> None:
    head = b"User-agent: *\nDisallow: /first\n"
    robots = Robots.read(head + b"Disallow: /" + b"x" * 600_000 + b"\nDisallow: /last\n" * 100_000)
    assert not robots.allows("https://site.example/first")
    assert robots.allows("https://site.example/last")


def test_the_rules_stand_at_the_root_of_the_host() -> None:
    assert robots_url("http://site.example:81/a/b?c#d") == "http://site.example:81/robots.txt"


@pytest.fixture
def ruled(site: Website) -> Website:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /private/\nCrawl-delay: 7")
    return site.serve("/private/1.html", "secret").serve("/1.html", "da")


async def test_what_robots_shall_leave_alone_is_not_asked(ruled: Website, fetcher: Fetcher) -> None:
    with pytest.raises(ForbiddenError, match="robots"):
        await fetcher.get(ruled.url("/private/1.html"))
    assert ruled.asked == []
    assert (await fetcher.get(ruled.url("/1.html"))).body == b"da"


async def test_where_a_redirect_leads_is_looked_up_as_well(ruled: Website, fetcher: Fetcher) -> None:
    ruled.serve("/go", status=302, headers={"Location": "/private/1.html"})
    with pytest.raises(ForbiddenError):
        await fetcher.get(ruled.url("/go"))
    assert ruled.paths() == ["/go"]


async def test_a_page_a_person_asks_for_is_no_robot_s_affair(ruled: Website, fetcher: Fetcher) -> None:
    assert (await fetcher.get(ruled.url("/private/1.html"), as_robot=False)).body == b"secret"
    assert ruled.asked_for_rules == []


async def test_the_delay_a_site_asks_for_is_kept_between_its_pages(
    ruled: Website, fetcher: Fetcher, clock: Clock
) -> None:
    for _ in range(3):
        await fetcher.get(ruled.url("/1.html"))
    assert clock.waits == [7.0, 7.0, 7.0]


async def test_the_rules_are_asked_for_once_a_day(ruled: Website, fetcher: Fetcher, clock: Clock) -> None:
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(fetcher.get(ruled.url("/1.html")))
    assert len(ruled.asked_for_rules) == 1
    clock.now += 86_401
    ruled.serve("/robots.txt", "User-agent: *\nDisallow: /")
    with pytest.raises(ForbiddenError):
        await fetcher.get(ruled.url("/1.html"))


@pytest.mark.parametrize(
    ("status", "body"), [(404, ""), (403, "<title>Just a moment...</title>"), (200, "x" * 200_000)]
)
async def test_rules_that_are_refused_or_are_none_allow_all(
    site: Website, fetcher: Fetcher, status: int, body: str
) -> None:
    site.serve("/robots.txt", body, status=status).serve("/1.html", "da")
    assert (await fetcher.get(site.url("/1.html"))).body == b"da"
    assert (await fetcher.robots(site.url("/1.html"))).sitemaps == ()


@pytest.mark.parametrize("status", [500, 503, 429])
async def test_a_host_that_cannot_say_its_rules_is_not_asked(site: Website, fetcher: Fetcher, status: int) -> None:
    site.serve("/robots.txt", status=status).serve("/1.html", "da")
    with pytest.raises(RefusedError, match=str(status)):
        await fetcher.get(site.url("/1.html"))
    assert site.asked == []


async def test_rules_that_drip_use_up_the_time_of_the_page(site: Website, clock: Clock) -> None:
    site.drip("/robots.txt", b"x", 0.02)
    limits = Limits(total_seconds=0.2)
    async with Fetcher(allow_addresses=frozenset({site.address}), limits=limits, timing=clock.timing) as fetcher:
        with pytest.raises(SlowError):
            await fetcher.get(site.url("/1.html"))


async def test_a_host_nobody_is_at_is_tried_three_times_and_no_more(clock: Clock, free_port: int) -> None:
    address = f"127.0.0.1:{free_port}"
    async with Fetcher(allow_addresses=frozenset({address}), timing=clock.timing) as fetcher:
        with pytest.raises(UnreachableError):
            await fetcher.get(f"http://{address}/")
    assert len(clock.waits) == 2


async def test_the_rules_of_many_hosts_are_not_kept_for_ever(
    site: Website, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrapers.fetch._HOSTS_REMEMBERED", 0)
    site.serve("/1.html", "da")
    for _ in range(2):
        await fetcher.get(site.url("/1.html"))
    assert len(site.asked_for_rules) == 2
    assert fetcher._robots == {}
