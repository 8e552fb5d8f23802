import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.urls import absolute_url, belongs_to, canonical_url, is_web_url, number_pattern


@pytest.mark.parametrize(
    "twin",
    [
        "https://site.az/a/b",
        "http://www.site.az/a/b/",
        "https://m.site.az:443/a/b?utm_source=tg&fbclid=1",
        "https://amp.site.az/a/b/amp",
        "HTTPS://SITE.az./a/b#top",
    ],
)
def test_twins_of_a_page_have_one_spelling(twin: str) -> None:
    assert canonical_url(twin) == "https://site.az/a/b"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://site.az/a?id=1", "https://site.az/a?id=2"),
        ("https://site.az/a", "https://site.az/b"),
        ("https://site.az:8080/a", "https://site.az/a"),
        ("https://ru.site.az/a", "https://site.az/a"),
    ],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


def test_a_path_is_spelled_the_same_with_and_without_percents() -> None:
    assert canonical_url("https://site.az/хəbər") == canonical_url("https://site.az/%D1%85%C9%99b%C9%99r")
    assert canonical_url("https://site.az") == canonical_url("https://site.az/")


@pytest.mark.parametrize(
    ("url", "host", "owned"),
    [
        ("https://news.day.az/1.html", "day.az", True),
        ("https://day.az/", "www.day.az", True),
        ("https://holiday.az/", "day.az", False),
        ("http://127.0.0.1:8081/x", "127.0.0.1:8081", True),
        ("http://127.0.0.1:8082/x", "127.0.0.1:8081", False),
        ("http://[::1]:80/x", "[::1]", True),
        ("http://[broken/x", "day.az", False),
        ("mailto:a@day.az", "day.az", False),
    ],
)
def test_a_page_belongs_to_its_domain(url: str, host: str, owned: bool) -> None:
    assert belongs_to(url, host) is owned


@pytest.mark.parametrize(
    ("link", "absolute"),
    [
        ("/a.html#x", "https://site.az/a.html"),
        ("//cdn.az/a", "https://cdn.az/a"),
        (" b ", "https://site.az/news/b"),
        ("javascript:void(0)", None),
        ("mailto:a@b.az", None),
        ("http://[broken", None),
        ("https:///x", "https://site.az/x"),
    ],
)
def test_a_link_becomes_a_web_address_or_nothing(link: str, absolute: str | None) -> None:
    assert absolute_url("https://site.az/news/", link) == absolute


@given(st.text(max_size=60))
def test_no_link_makes_it_fail(link: str) -> None:
    url = absolute_url("https://site.az/", link)
    assert url is None or is_web_url(url)
    if url is not None:
        assert canonical_url(canonical_url(url)) == canonical_url(url)


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("https://a.az/economy/{n}.html", "1827500"),
        ("https://a.az/news/{n}-port-aliat", "1827500"),
        ("https://a.az/xeber/port-alyat-{n}", "1827500"),
        ("https://a.az/2026/11/25/{n}/", "1827500"),
        ("https://a.az/index.php?id={n}", "1827500"),
        ("https://a.az/2026/11/25/port-{n}-a", None),
        ("https://a.az/news/port-{n}a", None),
    ],
)
def test_the_number_of_an_article_is_where_each_address_has_another(form: str, number: str | None) -> None:
    pattern = number_pattern([form.format(n=1827500 + step) for step in range(6)])
    found = re.search(pattern, form.format(n=1827500)) if pattern else None
    assert (found[1] if found else None) == number


@pytest.mark.parametrize(
    "urls", [[f"https://a.az/{n}.html" for n in range(1000, 1004)], ["https://a.az/1000.html"] * 9]
)
def test_few_addresses_tell_nothing(urls: list[str]) -> None:
    assert number_pattern(urls) is None


def test_a_number_that_stands_in_two_addresses_is_no_identity() -> None:
    assert number_pattern([f"https://a.az/2026/{slug}" for slug in "abcdef"]) is None


@pytest.mark.parametrize("broken", ["\ud800", "\x00", "\x07", "\x7f", "\x85"])
def test_what_no_address_can_hold_makes_it_none(broken: str) -> None:
    assert absolute_url("https://a.az/", f"/1{broken}.html") is None
    assert absolute_url(f"https://a.az/{broken}/", "2.html") is None
    assert absolute_url("https://a.az/", f"/1.html#{broken}") == "https://a.az/1.html"
