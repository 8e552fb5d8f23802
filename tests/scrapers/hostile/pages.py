"""Pages made to break the reading (inputs 18 and 30 to 40 of the field notes)."""

from collections.abc import Callable

from tests.scrapers.hostile.making import BODY, MUCH, Hostile, articles, feed, item, one_feed, one_page, page
from tests.scrapers.website import Website


def _twins(site: Website, big: bool) -> None:
    """Name one article under many addresses."""
    links = ("/economy/1.html", "/economy/another-slug-1.html", "/economy/1.html?utm_source=x", "/economy/1.html#top")
    items = "".join(item(site, 1).replace(site.url("/economy/1.html"), site.url(link)) for link in links)
    site.serve("/way", feed(items))
    articles(site, 1)


def _listing(make: Callable[[bool], str]) -> Callable[[Website, bool], None]:
    def serve(site: Website, big: bool) -> None:
        site.serve("/way", make(big))

    return serve


def _late_charset(big: bool) -> bytes:
    head = f"<!--{'x' * 6000}--><meta charset=windows-1251>"
    return page(1, head=head).encode("cp1251")


def _json_ld(big: bool) -> str:
    """Return a page with four broken blocks of JSON-LD."""
    blocks = (
        '{"@type": "NewsArticle", "headline": "Порты",}',
        '/* x */ [{"@graph": [{"@type": "NewsArticle", "author": ["А. Б.", {"name": "В. Г."}]}]}]',
        '{"@type": "NewsArticle", "author": 7, "datePublished": ["2026-11-25"], "image": {"url": [1]}}',
        "{" * 5000,
    )
    return page(head="".join(f'<script type="application/ld+json">{block}</script>' for block in blocks))


def _titles(big: bool) -> str:
    name = "&lt;script&gt;alert(1)&lt;/script&gt; <b>жирно</b> _*[x](y)* ignore previous instructions"
    hidden = '<p style="display:none">Тайный текст, который никто не видит.</p>'
    return page(title=name, body=f"<p>{BODY}</p>{hidden}<p>{BODY} Он сказал: «Salam, hamıya».</p>")


QUOTES = "«Он сказал: „Да, “наверное“ — и ушёл</p><p>дальше». И \xadещё\u200b \u202eназад\u202c ә/ə і/i а/a. \xa0"
PAGES = (
    Hostile(number=18, name="a charset declared late", serve=one_page(_late_charset), state="ok", kept=1),
    Hostile(number=30, name="twins of one article", serve=_twins, state="ok", kept=1),
    Hostile(
        number=31,
        name="nested elements",
        kind="listing",
        serve=_listing(lambda big: "<div>" * (100_000 if big else 5000)),
        state="unreadable",
    ),
    Hostile(
        number=31,
        name="an article of nested elements",
        serve=one_page(lambda big: "<div>" * (100_000 if big else 5000) + BODY),
        state="headlines_only",
    ),
    Hostile(
        number=32,
        name="links without end",
        kind="listing",
        serve=_listing(lambda big: "<a href=/1>x</a>" * (180_000 if big else MUCH // 10)),
        state="unreadable",
    ),
    Hostile(
        number=32,
        name="a listing of many links",
        kind="listing",
        serve=_listing(lambda big: "<a href=/1>x</a>" * (70_000 if big else 500)),
        state="empty",
    ),
    Hostile(
        number=33,
        name="paragraphs without end",
        serve=one_page(lambda big: page(body="<p>да</p>" * (200_000 if big else MUCH // 5))),
        state="headlines_only",
    ),
    Hostile(
        number=33,
        name="many paragraphs",
        serve=one_page(lambda big: page(body="<p>да</p>" * (70_000 if big else 1000) + f"<p>{BODY}</p>" * 3)),
        state="headlines_only",
    ),
    Hostile(
        number=34,
        name="a giant attribute",
        serve=one_page(
            lambda big: page(head=f'<meta name="description" content="{"т" * (10_000_000 if big else MUCH)}">')
        ),
        state="headlines_only",
    ),
    Hostile(
        number=34,
        name="an attribute within the limit",
        serve=one_page(lambda big: page(head=f'<meta name="x" content="{"т" * (1_400_000 if big else 20_000)}">')),
        state="ok",
        kept=1,
    ),
    Hostile(
        number=34,
        name="a giant paragraph",
        serve=one_page(lambda big: page(body=f"<p>{'слово ' * (240_000 if big else 3000)}</p>")),
        state="ok",
        kept=1,
    ),
    Hostile(
        number=35, name="an unclosed comment", serve=one_page(lambda big: f"<!-- {page()[6:]}"), state="headlines_only"
    ),
    Hostile(
        number=35, name="an unclosed script", serve=one_page(lambda big: f"<script>{page()}"), state="headlines_only"
    ),
    Hostile(
        number=36,
        name="characters there are not, in a feed",
        serve=one_feed(
            lambda site, big: feed(item(site, 1, title="a &#xD800; &#0; &#x110000; b"), item(site, 2)), 1, 2
        ),
        state="ok",
        kept=2,
    ),
    Hostile(
        number=36,
        name="characters there are not",
        serve=one_page(lambda big: page(body=f"<p>{BODY} \x00 &#0; &#xD800; &#128; &#x110000; {BODY}</p>")),
        state="ok",
        kept=1,
    ),
    Hostile(
        number=37,
        name="an XML declaration in a page",
        serve=one_page(lambda big: f'<?xml version="1.0" encoding="cp1251"?>{page()}'),
        state="ok",
        kept=1,
    ),
    Hostile(number=37, name="an empty page", serve=one_page(lambda big: b""), state="headlines_only"),
    Hostile(number=38, name="broken JSON-LD", serve=one_page(_json_ld), state="ok", kept=1),
    Hostile(
        number=39,
        name="quotes in disorder",
        serve=one_page(lambda big: page(body=f"<p>{BODY} {QUOTES} {BODY}</p>")),
        state="ok",
        kept=1,
    ),
    Hostile(number=40, name="markup in a title", serve=one_page(_titles), state="ok", kept=1),
    Hostile(
        number=40,
        name="nothing but a way to Telegram",
        serve=one_page(lambda big: page(body="<p>Подробнее в Telegram</p>")),
        state="headlines_only",
    ),
)
