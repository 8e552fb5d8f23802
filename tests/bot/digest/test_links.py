import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.links import place_url, safe_url, share_url
from scrapers.article import Span

URL = "https://news.day.az/politics/1.html"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "ftp://day.az/1",
        "tg://resolve?domain=x",
        "//day.az/1",
        "https://",
        "https:///path",
        "http://[::1",
        "https://user:secret@day.az/",
        "https://day.az:99999999/",
        "https://day.az/a b",
        "https://day.az/\u0000",
        "",
        "https://day.az/" + "a" * 3_000,
    ],
)
def test_only_plain_web_addresses_are_linked(url: str) -> None:
    assert safe_url(url) is None


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        (URL, URL),
        ("HTTPS://day.az/новости?q=да", "https://day.az/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%D0%B4%D0%B0"),
        ("http://новости.рф/1", "http://xn--b1amnebsh.xn--p1ai/1"),
        ("http://127.0.0.1:8080/news/1.html", "http://127.0.0.1:8080/news/1.html"),
    ],
)
def test_a_web_address_is_written_in_ascii(url: str, linked: str) -> None:
    assert safe_url(url) == linked


def test_a_short_place_is_given_whole_and_its_signs_are_encoded() -> None:
    text = "Он сказал: цель - 5, 6 & 7, и всё."
    start = text.index("цель")
    url = place_url(URL, text, [Span(start, start + len("цель - 5, 6 & 7"))])
    assert url is not None
    assert unquote(url.partition("text=")[2]) == "цель - 5, 6 & 7"
    assert re.fullmatch(r"[A-Za-z0-9%_.~]+", url.partition("text=")[2])


def test_a_long_place_is_given_by_its_ends_long_enough_to_be_found_there_first() -> None:
    words = "мы будем строить новый порт и новую дорогу, которая соединит его с городом, и закончим это в срок"
    text = f"Мы обещали: мы будем строить новый мост. Он сказал: {words}."
    start = text.index(words)
    url = place_url(URL, text, [Span(start, start + len(words))])
    assert url is not None
    first, _, last = url.partition("text=")[2].partition(",")
    assert text.find(unquote(first)) == start
    assert text.find(unquote(last)) + len(unquote(last)) == start + len(words)


def test_the_ends_of_a_place_over_two_paragraphs_stay_within_their_paragraphs() -> None:
    text = "Раз два.\n\nТри четыре пять шесть семь."
    url = place_url(URL, text, [Span(0, len(text))])
    assert url is not None
    first, last = (unquote(each) for each in url.partition("text=")[2].split(","))
    assert text.startswith(first)
    assert first in "Раз два."
    assert last in "Три четыре пять шесть семь."


def test_a_place_of_one_word_in_each_of_its_paragraphs_is_given_by_its_ends() -> None:
    url = place_url(URL, "Раз.\n\nДва.", [Span(0, 10)])
    assert url is not None
    assert unquote(url.partition("text=")[2]) == "Раз.,Два."


def test_a_place_that_stands_twice_is_given_whole_when_its_ends_do_not_tell() -> None:
    words = "Азербайджанская нефтегазовая промышленность давно располагает современнейшими техническими возможностями добычи"
    text = f"{words}. {words}!"
    url = place_url(URL, text, [Span(len(words) + 2, len(text) - 1)])
    assert url is not None
    assert unquote(url.partition("text=")[2]) == words


def test_several_places_are_lit_up_by_one_link() -> None:
    url = place_url(f"{URL}#part", "один и два", [Span(0, 4), Span(7, 10)])
    assert url == f"{URL}#part:~:text=%D0%BE%D0%B4%D0%B8%D0%BD&text=%D0%B4%D0%B2%D0%B0"


@given(st.text(max_size=600), st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600)), max_size=8))
def test_any_places_make_a_link_of_bounded_length(text: str, raw: list[tuple[int, int]]) -> None:
    spans = [Span(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in raw]
    url = place_url(URL, text, spans)
    assert url is not None
    assert url.startswith(URL)
    assert len(url) <= 2_000
    assert url.isascii()
    assert not re.search(r"\s", url)


def test_sharing_passes_the_link_on_whole() -> None:
    shared = share_url(f"{URL}#:~:text=a&text=b", "Слова & имя")
    assert shared is not None
    assert parse_qs(urlsplit(shared).query) == {"url": [f"{URL}#:~:text=a&text=b"], "text": ["Слова & имя"]}
    assert share_url("javascript:1", "x") is None
