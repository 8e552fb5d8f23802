"""What a hostile input is, and the feeds and pages they are made of."""

from collections.abc import Callable
from dataclasses import dataclass

from scrapers.source import Channel, ChannelKind, Source
from scrapers.state import StateName
from tests.scrapers.website import Website

BODY = "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве."
MUCH = 150_000
"""Bytes over the limit the tests give a page (100,000)."""
HUGE = 300_000_000
"""Bytes as they are met outside."""

Serve = Callable[[Website, bool], object]


@dataclass(frozen=True, kw_only=True)
class Hostile:
    """One hostile input: its number in the field notes, how a site serves it, what must become of the source.

    `kept` is how many articles are kept, `says` a part of the source's reason.
    """

    number: int
    name: str
    serve: Serve
    state: StateName
    kept: int = 0
    says: str = ""
    kind: ChannelKind = "feed"

    @property
    def id(self) -> str:
        """Its name as an id."""
        return f"{self.number:02} {self.name}"

    def source(self, site: Website) -> Source:
        """Return the source that is this site."""
        return Source(
            id=f"hostile_{self.number}",
            name=self.name,
            url=site.url("/"),
            channels=(Channel(kind=self.kind, url=site.url("/way")),),
            id_pattern=r"/economy/(?:[a-z-]+-)?(\d+)(?:\.html|$)",
        )


def item(site: Website, number: int, *, title: str = "", more: str = "", guid: str | None = None) -> str:
    """Return an item of a feed that leads to /economy/<number>.html."""
    url = site.url(f"/economy/{number}.html")
    told = url if guid is None else guid
    return (
        f"<item><title>{title or f'Новость {number}'}</title><link>{url}</link>"
        f"{f'<guid>{told}</guid>' if told else ''}<pubDate>Wed, 25 Nov 2026 06:15:00 GMT</pubDate>{more}</item>"
    )


def feed(*items: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    """Return an RSS feed."""
    return f'{head}<rss version="2.0"><channel><title>x</title><link>/</link>{"".join(items)}</channel></rss>'


def page(number: int = 1, *, body: str = "", head: str = "", title: str = "") -> str:
    """Return the page of an article."""
    text = body or f"<p>{BODY}</p><p>{BODY} Об этом сказал министр.</p>"
    name = title or f"Новость {number}"
    return f"<html><head><title>{name}</title>{head}</head><body><article><h1>{name}</h1>{text}</article></body></html>"


def articles(site: Website, *numbers: int) -> None:
    """Serve ordinary articles."""
    for number in numbers:
        site.serve(f"/economy/{number}.html", page(number))


def one_page(make: Callable[[bool], str | bytes]) -> Serve:
    """Serve a feed of one item whose article is the page that `make` makes."""

    def serve(site: Website, big: bool) -> None:
        site.serve("/way", feed(item(site, 1)), headers={"Content-Type": "application/rss+xml"})
        site.serve("/economy/1.html", make(big))

    return serve


def one_feed(make: Callable[[Website, bool], str | bytes], *numbers: int) -> Serve:
    """Serve a feed that `make` makes, and ordinary articles behind it."""

    def serve(site: Website, big: bool) -> None:
        site.serve("/way", make(site, big), headers={"Content-Type": "application/rss+xml"})
        articles(site, *(numbers or (1,)))

    return serve
