"""Asks the ways into a source, in order, within each edition until one names entries or says that nothing has changed.

What is made of the entries is `scrapers.collect`; what the answers mean for the source is `scrapers.outcome`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from scrapers.article import Entry
from scrapers.channels import channels_of, named_ways, read_channel
from scrapers.errors import LayoutError, ScraperError, as_scraper_error
from scrapers.fetch import Fetcher
from scrapers.links import Listing
from scrapers.outcome import Answer, Happened
from scrapers.politeness import fresh_validators
from scrapers.source import Channel, Source
from scrapers.state import SourceState, WayState

T = TypeVar("T")


class Run(Protocol):
    """Runs a pure, picklable function somewhere, as a rule in a process that can be killed.

    It raises what the function raises, and `scrapers.errors.UnreadableError` where it had to end it.
    """

    async def __call__(self, function: Callable[..., T], /, *args: Any) -> T:
        """Return what `function(*args)` returns."""
        ...


async def inline(function: Callable[..., T], /, *args: Any) -> T:
    """Run `function` here and now (a `Run` for small things and tests)."""
    return function(*args)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """With what, and when, the ways in are asked."""

    fetcher: Fetcher
    run: Run
    now: datetime


class Ways:
    """The ways into one source in one round; `problems` are for the maintainer, each with its page."""

    def __init__(self, source: Source, state: SourceState, happened: Happened, asking: Asking) -> None:
        self._source = source
        self._state = state
        self._happened = happened
        self._asking = asking
        self._served: set[str] = set()
        self.problems: dict[str, str] = {}

    async def entries(self) -> tuple[Entry, ...]:
        """Return what the first way into each edition that works names; of a source that is silent, what all of them name."""
        found: list[Entry] = []
        for channel in channels_of(self._source, self._state):
            served = channel.edition in self._served and self._state.state != "silent"
            if served or self._resting(channel):
                continue
            listing = await self._ask(channel)
            if listing is not None:
                found.extend(await self._best(channel, listing))
        return tuple(found)

    async def _best(self, channel: Channel, listing: Listing) -> Sequence[Entry]:
        """Return the entries of the first address that `channel` names and that works, else its own."""
        happened = self._happened
        for named in named_ways(channel, self._source, listing):
            if self._resting(named):
                continue
            better = await self._ask(named)
            answer = happened.answers[named.url]
            if better is not None and answer.error is None:
                happened.answers[channel.url] = replace(answer, channel=channel, validators={}, named=True)
                self._use(channel if named.kind == "sitemap" else named)
                return better.entries
        if happened.answers[channel.url].error is None:
            self._use(channel)
        return listing.entries

    def _use(self, channel: Channel) -> None:
        self._served.add(channel.edition)
        if self._happened.channel is None:
            self._happened.channel = channel.url

    def _resting(self, channel: Channel) -> bool:
        """Tell whether a way in that failed is left alone for now; a round without a due time is one somebody wants."""
        way = self._state.ways.get(channel.url, WayState())
        return way.resting(self._asking.now, asked_for=self._state.next_at is None)

    async def _ask(self, channel: Channel) -> Listing | None:
        """Ask one way in and write its answer down; None where there is nothing to read."""
        now = self._asking.now
        stored = fresh_validators(self._state.ways.get(channel.url, WayState()).validators, now)
        try:
            with as_scraper_error(channel.url):
                page = await self._asking.fetcher.get(channel.url, validators=stored, proxy=self._source.proxy)
                if page.not_modified:
                    self._answered(Answer(channel=channel, not_modified=True, wish=page.fresh_for))
                    return Listing(entries=())
                listing = await self._asking.run(read_channel, channel, self._source, page.body, page.charset, now)
        except ScraperError as error:
            self._answered(Answer(channel=channel, error=error))
            return None
        self.problems.update(dict.fromkeys(listing.problems, channel.url))
        if not listing.entries:
            self._answered(Answer(channel=channel, error=LayoutError("names no article")))
            return listing
        names_others = bool(named_ways(channel, self._source, listing))  # a 304 would hide what those have to say
        answer = Answer(
            channel=channel,
            validators={} if names_others else page.validators,
            wish=max(listing.ttl or timedelta(), page.fresh_for or timedelta()),
            published=tuple(entry.published_at for entry in listing.entries if entry.published_at and entry.has_time),
        )
        self._answered(answer)
        return listing

    def _answered(self, answer: Answer) -> None:
        self._happened.answers[answer.channel.url] = answer
