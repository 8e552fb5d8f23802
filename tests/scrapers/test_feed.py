import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.article import Entry
from scrapers.errors import NotFeedError, ScraperError, UnreadableError
from scrapers.feed import looks_like_feed, read_feed, read_items
from scrapers.links import Listing
from tests.scrapers.places import NOW

URL = "https://site.az/rss"
ITEM = "<item><title>{title}</title><link>{link}</link>{more}</item>"


def _read(body: bytes | str, charset: str | None = None) -> Listing:
    return read_feed(body.encode() if isinstance(body, str) else body, URL, charset=charset, zone="Asia/Baku", now=NOW)


def _rss(*items: str, head: str = "", declaration: str = '<?xml version="1.0" encoding="utf-8"?>') -> str:
    return f'{declaration}<rss version="2.0"><channel><title>Site</title>{head}{"".join(items)}</channel></rss>'


def _item(title: str = "Başlıq", link: str = "https://site.az/1", more: str = "") -> str:
    return ITEM.format(title=title, link=link, more=more)


def test_rss_is_read_with_its_dates_language_and_ttl() -> None:
    listing = _read(
        _rss(
            _item(more="<pubDate>Wed, 25 Nov 2026 11:31:00 +0400</pubDate><guid>same</guid>"),
            _item(link="/2?a=1&amp;b=2", more="<pubDate>24 noyabr 2026</pubDate><guid>same</guid>"),
            head="<language>az-AZ</language><ttl>20</ttl>",
        )
    )
    assert listing.ttl == timedelta(minutes=20)
    first, second = listing.entries
    assert first == Entry(
        url="https://site.az/1",
        title="Başlıq",
        published_at=datetime(2026, 11, 25, 7, 31, tzinfo=UTC),
        has_time=True,
        language="az",
        guid="same",
    )
    assert (second.url, second.has_time) == ("https://site.az/2?a=1&b=2", False)


def test_atom_is_read() -> None:
    listing = _read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><entry><title type="html">Мир &amp;amp; &amp;lt;b&amp;gt;труд</title>'
        '<link href="https://site.az/1"/><updated>2026-11-25T07:31:00Z</updated></entry></feed>'
    )
    assert listing.entries[0].title == "Мир & труд"
    assert listing.entries[0].published_at == datetime(2026, 11, 25, 7, 31, tzinfo=UTC)


def test_a_json_feed_is_read() -> None:
    items: list[Any] = [
        {"id": 1, "url": "/1", "title": "Раз", "date_published": "2026-11-25T07:31:00Z", "language": "ru"},
        {"external_url": "https://other.az/2"},
        {"url": "javascript:x"},
        {"title": "нигде"},
        "не запись",
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "language": "az", "items": items}
    first, second = _read(json.dumps(feed)).entries
    assert (first.url, first.language, first.guid, first.has_time) == ("https://site.az/1", "ru", "1", True)
    assert (second.url, second.language, second.guid) == ("https://other.az/2", "az", None)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("&lt;b&gt;Мир&lt;/b&gt;", "Мир"),
        ("<![CDATA[Мир &laquo;труд&raquo; май]]>", "Мир «труд» май"),
        ("Мир &amp;quot;труд&amp;quot;", 'Мир "труд"'),
        ("AT&T & co", "AT&T & co"),
        ("Мир\x07 и \xad труд", "Мир и труд"),
    ],
)
def test_a_title_is_plain_text(title: str, shown: str) -> None:
    assert _read(_rss(_item(title))).entries[0].title == shown


def test_the_same_page_stands_once_and_items_without_a_link_not_at_all() -> None:
    listing = _read(_rss(_item(), _item("другой"), "<item><title>нигде</title></item>", _item(link="mailto:a@b.az")))
    assert [entry.title for entry in listing.entries] == ["Başlıq"]


def test_items_are_kept_as_the_feed_gives_them() -> None:
    items = read_items(
        _rss(_item("&lt;b&gt;Мир&lt;/b&gt;", "/1"), "<item><title>нигде</title></item>", _item()).encode()
    ).items
    assert [(item.title, item.link) for item in items] == [
        ("<b>Мир</b>", "/1"),
        ("нигде", ""),
        ("Başlıq", "https://site.az/1"),
    ]


@pytest.mark.parametrize(
    "reference", ["&#xD800;", "&#55296;", "&#XDFFF;", "&#x00dc00;", "&#0;", "&#x0;", "&#x110000;", "&#999999999;"]
)
def test_a_reference_to_no_character_spoils_one_letter_of_a_feed(reference: str) -> None:
    listing = _read(_rss(_item(f"Мир {reference} труд"), _item("Май &#8211; июнь", "https://site.az/2")))
    assert [entry.title for entry in listing.entries] == ["Мир \ufffd труд", "Май \u2013 июнь"]


def test_a_json_feed_loses_only_the_item_whose_address_cannot_be_stored() -> None:
    urls = (r"https://site.az/1\ud800", r"https://site.az/2\u0000", "https://site.az/3")
    items = ", ".join(f'{{"id": "1", "url": "{url}", "title": "Мир \\ud800"}}' for url in urls)
    listing = _read(f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{items}]}}')
    assert [(entry.url, entry.title) for entry in listing.entries] == [("https://site.az/3", "Мир \ufffd")]


def test_a_feed_at_which_its_parser_breaks_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    import feedparser  # noqa: PLC0415  because only what parses loads it

    def broken(*_: object, **__: object) -> None:
        raise AssertionError("a fault of the parser's own")

    monkeypatch.setattr(feedparser, "parse", broken)
    with pytest.raises(UnreadableError, match="AssertionError"):
        _read(_rss(_item()))


def test_a_script_in_a_title_is_no_part_of_it() -> None:
    assert _read(_rss(_item("Мир &lt;script&gt;alert(1)&lt;/script&gt;и труд"))).entries[0].title == "Мир и труд"


@pytest.mark.parametrize(
    "body",
    [
        ("\n\n" + _rss(_item(), declaration="")).encode(),
        _rss(_item("Новости"), declaration='<?xml version="1.0" encoding="windows-1251"?>').encode("cp1251"),
        _rss(_item("Новости и ещё"), declaration='<?xml version="1.0" encoding="utf-8"?>').encode("cp1251"),
        _rss(_item("Новости")).encode("utf-16"),
        _rss(_item(), _item(link="https://site.az/2"))[:-60].encode(),
        _rss(_item(more="<enclosure url='//cdn/x.webp' type='image/jpeg'/>")).encode(),
    ],
)
def test_feeds_written_badly_are_read_all_the_same(body: bytes) -> None:
    assert _read(body, "utf-8").entries[0].title in {"Başlıq", "Новости", "Новости и ещё"}


def test_one_broken_byte_spoils_one_letter_of_a_feed() -> None:
    body = bytearray(_rss(*(_item("Новости дня", f"https://site.az/{n}") for n in range(9))).encode())
    body[body.index("дня".encode())] = 0xFF
    assert [entry.title for entry in _read(bytes(body)).entries][1:] == ["Новости дня"] * 8


@pytest.mark.parametrize("page", ["<!DOCTYPE html><html></html>", " <!-- x --><HTML><body>", "<head></head>"])
def test_html_instead_of_a_feed_is_told(page: str) -> None:
    with pytest.raises(NotFeedError):
        _read(page)


@pytest.mark.parametrize(
    "body", ["", "hello", '{"a": 1}', "{broken", '{"version": "https://jsonfeed.org/version/1", "items": 3}']
)
def test_what_is_no_feed_at_all_is_unreadable(body: str) -> None:
    with pytest.raises(UnreadableError):
        _read(body)


def test_an_empty_feed_is_a_feed() -> None:
    assert _read(_rss()).entries == ()


def test_a_feed_that_multiplies_entities_is_refused() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    with pytest.raises(UnreadableError):
        _read(f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>' + _rss(_item("&l8;"), declaration=""))
    with pytest.raises(UnreadableError):
        _read("<!DOCTYPE rss [" + '<!ENTITY a "b">' * 301 + "]>" + _rss(declaration=""))


def test_a_feed_that_names_entities_of_others_is_read() -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://x.example/lat1.ent"> %HTMLlat1;]>'
    assert _read(doctype + _rss(_item("Xəbər"), declaration="")).entries[0].title == "Xəbər"


def test_a_feed_cannot_read_a_file() -> None:
    body = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _rss(_item("a&x;b"), declaration="")
    assert "root" not in _read(body).entries[0].title


def test_a_listing_has_an_end() -> None:
    assert len(_read(_rss(*(_item(link=f"https://site.az/{n}") for n in range(400)))).entries) == 300


@pytest.mark.parametrize(("ttl", "minutes"), [("0", None), ("-5", None), ("soon", None), ("99999", 10080)])
def test_a_ttl_is_believed_within_reason(ttl: str, minutes: int | None) -> None:
    assert _read(_rss(_item(), head=f"<ttl>{ttl}</ttl>")).ttl == (timedelta(minutes=minutes) if minutes else None)


def test_a_feed_is_told_from_a_page_by_its_first_bytes() -> None:
    assert looks_like_feed(_rss().encode())
    assert looks_like_feed(b'{"version": "https://jsonfeed.org/version/1"}')
    assert not looks_like_feed(b"<!doctype html><rss>")
    assert not looks_like_feed(b"hello")


@given(st.binary(max_size=200), st.sampled_from([b"", b"<rss version='2.0'><channel><item>", b"<feed>", b"{"]))
def test_no_bytes_make_it_fail_otherwise(body: bytes, start: bytes) -> None:
    try:
        _read(start + body)
    except ScraperError as error:
        assert error.reason  # noqa: PT017  because both ways out are right
