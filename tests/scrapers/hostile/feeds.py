"""Feeds made to break the reading (inputs 15 to 29 of the field notes)."""

from tests.scrapers.hostile.making import Hostile, Serve, articles, feed, item, one_feed
from tests.scrapers.website import Website

ENTITIES = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{ENTITIES}]>'
XXE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _broken_byte(site: Website, big: bool) -> bytes:
    return (
        feed(item(site, 1), item(site, 2, title="Порты и заводы"))
        .encode()
        .replace("Порты".encode(), b"\xd0\x9f\xd1", 1)
    )


def _updated(site: Website, big: bool) -> None:
    """Name one article again as an update, and one that was deleted."""
    site.serve("/way", feed(item(site, 1), item(site, 1, title="ОБНОВЛЕНО: Новость 1"), item(site, 9)))
    articles(site, 1)


DATES = (
    "",
    "25 November",
    "Wed, 25 Nov 2099 06:15:00 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Bu gün, 15:31",
    "9 İyul 2026 19:43",
    "11/25/2026 03:15 PM",
    "31 февраля 2026",
    "25.11.2026 25:61",
    "9" * 5000,
)


def _dates(site: Website, big: bool) -> str:
    items = [item(site, n).replace("Wed, 25 Nov 2026 06:15:00 GMT", date) for n, date in enumerate(DATES, 1)]
    return feed(*items)


def _simple(number: int, name: str, serve: Serve, kept: int = 1) -> Hostile:
    return Hostile(number=number, name=name, serve=serve, state="ok", kept=kept)


FEEDS = (
    _simple(15, "blank lines before the declaration", one_feed(lambda site, big: "\n\n \n" + feed(item(site, 1)))),
    _simple(
        16,
        "cp1251 declared UTF-8",
        one_feed(lambda site, big: feed(item(site, 1, title="Порты и заводы")).encode("cp1251")),
    ),
    _simple(
        16,
        "UTF-8 declared cp1251",
        one_feed(lambda site, big: feed(item(site, 1), head='<?xml version="1.0" encoding="windows-1251"?>')),
    ),
    _simple(17, "one broken UTF-8 byte", one_feed(_broken_byte, 1, 2), kept=2),
    _simple(
        19, "control characters in a title", one_feed(lambda site, big: feed(item(site, 1, title="Но\x07во\x1bсть")))
    ),
    _simple(20, "a bare ampersand", one_feed(lambda site, big: feed(item(site, 1, title="AT&T & co &nbsp; &nosuch;")))),
    Hostile(
        number=21,
        name="a billion laughs",
        serve=one_feed(lambda site, big: feed(item(site, 1, title="&l9;"), head=LAUGHS)),
        state="unreadable",
        says="entities",
    ),
    _simple(22, "an entity that is a file", one_feed(lambda site, big: feed(item(site, 1, title="&x;"), head=XXE))),
    _simple(23, "a feed cut off", one_feed(lambda site, big: feed(item(site, 1), item(site, 2))[:-90]), kept=1),
    _simple(24, "]]> in a text", one_feed(lambda site, big: feed(item(site, 1, title="<![CDATA[a]]>]]> b")))),
    _simple(
        25,
        "one guid for all",
        one_feed(lambda site, big: feed(*(item(site, n, guid="1") for n in (1, 2, 3))), 1, 2, 3),
        kept=3,
    ),
    _simple(
        25, "empty guids", one_feed(lambda site, big: feed(*(item(site, n, guid="") for n in (1, 2))), 1, 2), kept=2
    ),
    _simple(
        26,
        "a description cut in an entity",
        one_feed(lambda site, big: feed(item(site, 1, more="<description>&lt;p&gt;Сказал &amp;laq</description>"))),
    ),
    _simple(
        27,
        "an enclosure without a scheme",
        one_feed(
            lambda site, big: feed(item(site, 1, more='<enclosure url="//x/a.webp" length="1" type="image/jpeg"/>'))
        ),
    ),
    _simple(28, "dates of all kinds", one_feed(_dates, *range(1, len(DATES) + 1)), kept=9),
    _simple(29, "an article updated and one deleted", _updated),
)
