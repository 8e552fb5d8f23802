"""Tags with very many attributes cost the parsers the square of their number: such pages and feeds are not parsed."""

from collections.abc import Callable

import pytest

from scrapers.errors import UnreadableError
from scrapers.feed import read_items
from scrapers.html import parse

MANY = 12_000
TEXT = "Правительство одобрило программу развития морских портов."


def _page(tag: str) -> None:
    parse(f"<html><body>{tag}{TEXT}</p></body></html>", "https://site.az/")


def _feed(tag: str) -> None:
    read_items(f"<rss version='2.0'><channel><item>{tag}{TEXT}</p></item></channel></rss>".encode())


@pytest.mark.parametrize("read", [_page, _feed])
@pytest.mark.parametrize(
    "crowd",
    [
        "".join(f" a{number}=1" for number in range(MANY)),
        "".join(f' a{number}="1"' for number in range(MANY)),
        "".join(f"a{number}='>'" for number in range(MANY)),
        "".join(f" a{number}" for number in range(MANY)),
        "".join(f"/a{number}" for number in range(MANY)),
        ' x=">"' + "".join(f"\n a{number} = '<>' " for number in range(MANY)),
    ],
    ids=["bare", "quoted", "no spaces", "names alone", "slashes", "brackets in values"],
)
def test_a_crowded_tag_is_refused_before_it_is_parsed(read: Callable[[str], None], crowd: str) -> None:
    with pytest.raises(UnreadableError, match="attributes"):
        read(f"<p {crowd}>")


def test_many_tags_count_together() -> None:
    crowd = "".join(f" a{number}=1" for number in range(3000))
    _page(f"<p{crowd}>")
    with pytest.raises(UnreadableError, match="attributes"):
        _page(f"<p{crowd}>" * 12)


@pytest.mark.parametrize(
    "tag",
    [
        f"<p class='{'caption lead ' * 20_000}'>",
        f"<p data-x='{'a=1;' * 20_000}'>",
        f"<p>{'<a href=/1 class=x>ж</a>' * 5000}",
        f"<p>{'1 < 2 = нет ' * 20_000}",
        f"<!-- {'a=1 ' * 20_000} --><p>",
    ],
    ids=["long class", "long value", "many tags", "bare signs", "comment"],
)
def test_what_is_only_long_is_read(tag: str) -> None:
    _page(tag)
