"""One channel's page to its listing, by the channel's kind. Pure and picklable: it runs where pages are parsed."""

from dataclasses import replace
from datetime import datetime

from scrapers.charset import decode
from scrapers.feed import looks_like_feed, read_feed
from scrapers.html import parse
from scrapers.links import Listing
from scrapers.listing import read_listing
from scrapers.preview import is_preview, read_preview
from scrapers.sitemap import looks_like_sitemap, read_sitemap
from scrapers.source import Channel, ChannelKind, Source
from scrapers.state import SourceState

MOST_NAMED = 3
"""How many of the feeds a page names are tried."""


def read_channel(channel: Channel, source: Source, body: bytes, charset: str | None, now: datetime) -> Listing:
    """Read the page that `channel` answered with.

    Raises:
        NotFeedError: HTML where a feed was promised.
        UnreadableError: it cannot be read.
    """
    kind = kind_seen(body, channel.url) if channel.kind == "auto" else channel.kind
    if kind == "feed":
        return read_feed(body, channel.url, charset=charset, zone=source.zone, now=now)
    if kind == "sitemap":
        return read_sitemap(body, channel.url, zone=source.zone, now=now)
    page = parse(decode(body, charset), channel.url)
    if kind == "preview":
        return read_preview(page, source.owns)
    return read_listing(page, source, now)


def kind_seen(body: bytes, url: str) -> ChannelKind:
    """Return what kind of way in an address turned out to be."""
    if looks_like_feed(body):
        return "feed"
    if looks_like_sitemap(body):
        return "sitemap"
    return "preview" if is_preview(url) else "listing"


def channels_of(source: Source, state: SourceState) -> tuple[Channel, ...]:
    """Return the channels to try, in order; a feed that an auto channel's page named last time goes first."""
    declared = source.channels
    known = {channel.url for channel in declared}
    auto = next((channel for channel in declared if channel.kind == "auto"), None)
    if state.channel is None or state.channel in known or auto is None:
        return declared
    return (replace(auto, kind="feed", url=state.channel), *declared)


def named_ways(channel: Channel, source: Source, listing: Listing) -> tuple[Channel, ...]:
    """Return the ways in to try before the page's own entries: the feeds an auto channel names, the parts of a sitemap."""
    if listing.sitemaps:
        return tuple(replace(channel, kind="sitemap", url=url) for url in listing.sitemaps)
    ruled = source.read_listing is not None or source.item_selector is not None
    if channel.kind != "auto" or ruled:
        return ()
    return tuple(replace(channel, kind="feed", url=url) for url in listing.feeds[:MOST_NAMED] if url != channel.url)
