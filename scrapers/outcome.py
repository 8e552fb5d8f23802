"""What a round means for its source: pure decisions from what happened to the next state."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from scrapers.errors import (
    ChallengeError,
    FetchError,
    ForbiddenError,
    GoneError,
    LayoutError,
    NotFeedError,
    ScraperError,
    SlowError,
    TooLargeError,
    UnreadableError,
)
from scrapers.politeness import backoff, depth_of, is_night, next_round_at, next_try_at, pace_of, retry_after
from scrapers.rhythm import counted, longest_silence, weekly_count
from scrapers.source import Channel, Source
from scrapers.state import GOOD_STATES, SourceState, StateName, WayState

ENOUGH_FAILURES = 3
"""This many articles that failed in a row end a round: the site does not want us, or cannot."""
SET_ASIDE_AT_MOST = 500
_STATE_BY_ERROR: tuple[tuple[type[ScraperError], StateName], ...] = (
    (ChallengeError, "challenged"),
    (SlowError, "slow"),
    (TooLargeError, "unreadable"),
    (GoneError, "gone"),
    (ForbiddenError, "forbidden"),
    (NotFeedError, "html_instead_of_feed"),
    (UnreadableError, "unreadable"),
    (LayoutError, "empty"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one way in said: an error, that nothing has changed, or entries.

    `published` are the instants of its entries, `wish` is how long it asks to be left alone; `named` tells that its entries
    stood behind another address it named.
    """

    channel: Channel
    error: ScraperError | None = None
    not_modified: bool = False
    validators: Mapping[str, str] = field(default_factory=dict)
    wish: timedelta | None = None
    published: tuple[datetime, ...] = ()
    named: bool = False


@dataclass(slots=True, kw_only=True)
class Happened:
    """What happened in a round, written down as it goes. `channel` is the way in that gave the entries, the first of several."""

    channel: str | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    """By URL, in the order of asking."""
    found: int = 0
    read: int = 0
    arrivals: list[datetime] = field(default_factory=list)
    """One instant for each article that was kept: when it was published, else when it was fetched."""
    tried_again: list[ScraperError] = field(default_factory=list)
    """Errors of articles that stay unseen and come back next round."""
    unread: list[ScraperError] = field(default_factory=list)
    """Errors of articles that came but could not be read."""
    set_aside: list[str] = field(default_factory=list)
    changed_page: str | None = None
    """The first page that the site's rule no longer fits."""

    @property
    def kept(self) -> int:
        """How many articles were kept."""
        return len(self.arrivals)

    @property
    def answer(self) -> Answer | None:
        """The answer of the way in that gave the entries."""
        return self.answers.get(self.channel) if self.channel is not None else None


def state_of(error: ScraperError) -> StateName:
    """Return the state of a source whose channel failed with `error`."""
    return next((state for kind, state in _STATE_BY_ERROR if isinstance(error, kind)), "failing")


def running(before: SourceState, happened: Happened) -> SourceState:
    """Return the state while a round runs: only its progress is new, so that a kill forgets nothing."""
    return replace(before, found=happened.found, read=happened.read)


def after(source: Source, before: SourceState, happened: Happened, now: datetime) -> SourceState:
    """Return the state after a round."""
    ways = _ways(source, before, happened, now)
    told = replace(
        before,
        ways=ways,
        daily=counted(before.daily, happened.arrivals),
        last_article_at=now if happened.kept else before.last_article_at,
        channel=happened.channel or before.channel,
        found=happened.found,
        read=happened.read,
        set_aside=tuple(dict.fromkeys((*before.set_aside, *happened.set_aside)))[-SET_ASIDE_AT_MOST:],
    )
    state, reason = _verdict(source, told, happened, now)
    good = state in {*GOOD_STATES, "silent"}
    told = replace(
        told,
        state=state,
        since=before.since if state == before.state else now,
        reason=reason,
        last_ok_at=now if good else before.last_ok_at,
        failures=0 if good else before.failures + 1,
    )
    return replace(told, next_at=_next_at(source, told, happened, now))


def broken_off(source: Source, before: SourceState, error: Exception, now: datetime) -> SourceState:
    """Return the state after a round that something unforeseen ended: it counts as one that failed, so that it is not begun at once."""
    failures = before.failures + 1
    return replace(
        before,
        state="failing",
        since=before.since if before.state == "failing" else now,
        reason=f"the round broke off ({type(error).__name__})",
        failures=failures,
        next_at=next_try_at(source.id, now, source.every, failures),
    )


def _ways(source: Source, before: SourceState, happened: Happened, now: datetime) -> dict[str, WayState]:
    """Return the states of the ways in: those declared, in their order, then those found on the way."""
    answered = {
        url: _way(source, before.ways.get(url, WayState()), happened, answer, now)
        for url, answer in happened.answers.items()
    }
    known = {**before.ways, **answered}
    order = dict.fromkeys((*(channel.url for channel in source.channels), before.channel, *happened.answers))
    return {url: known[url] for url in order if url in known}


def _way(source: Source, before: WayState, happened: Happened, answer: Answer, now: datetime) -> WayState:
    """Return the state of a way in after its answer."""
    if answer.error is not None:
        failures = before.failures + 1
        return replace(
            before,
            state=state_of(answer.error),
            reason=answer.error.reason,
            failures=failures,
            next_at=now + backoff(source.every, failures),
            not_before=_not_before([answer.error], now),
        )
    used = happened.answer
    ours = used is not None and answer.channel == used.channel
    good = replace(
        before,
        state="not_modified" if answer.not_modified else "ok",
        reason=None,
        failures=0,
        ok_at=now,
        next_at=None,
        not_before=_not_before(happened.tried_again, now) if ours else None,
    )
    if answer.not_modified:
        return good
    # a 304 must not hide articles that are still to be read: only a list that is done with has validators
    done = answer.validators and not happened.tried_again
    return replace(
        good,
        depth=depth_of(answer.published, now),
        validators={**answer.validators, "stored_at": now.isoformat()} if done else {},
    )


def _not_before(errors: list[ScraperError], now: datetime) -> datetime | None:
    """Return until when the site itself asks to be left alone."""
    waits = [retry_after(error.retry_after, now) for error in errors if isinstance(error, FetchError)]
    longest = max((wait for wait in waits if wait is not None), default=None)
    return now + longest if longest is not None else None


def _verdict(source: Source, told: SourceState, happened: Happened, now: datetime) -> tuple[StateName, str | None]:
    """Return the state of the source and the reason; `told` has everything else of the round in it already."""
    if happened.channel is None:
        return _no_way_in(source, told)
    if happened.kept:
        return "ok", None
    errors = [*happened.tried_again, *happened.unread]
    new_to_us = told.last_article_at is None or told.state == "headlines_only"
    if errors and (new_to_us or len(errors) >= ENOUGH_FAILURES):
        return "headlines_only", f"no article could be read: {errors[0].reason}"
    if told.state == "headlines_only" and told.last_article_at is None:
        return "headlines_only", told.reason  # nothing new to try: what was true stays true
    return _without_news(told, happened, now)


def _without_news(told: SourceState, happened: Happened, now: datetime) -> tuple[StateName, str | None]:
    """Tell a source that has nothing new from one that has been silent for far longer than its rhythm."""
    unchanged = happened.answer is not None and happened.answer.not_modified
    newest = max((moment for each in happened.answers.values() for moment in each.published), default=None)
    last = told.last_article_at or newest
    if last is not None and now - last > longest_silence(told.daily):
        return "silent", f"no new article since {last:%Y-%m-%d}"
    if last is None and unchanged and told.state == "silent":
        return "silent", told.reason
    return ("not_modified" if unchanged else "ok"), None


def _no_way_in(source: Source, told: SourceState) -> tuple[StateName, str]:
    """Say why no way in gave entries: the first declared gives the state, all are told."""
    kinds = {channel.url: channel.kind for channel in source.channels}
    failed = [(kinds.get(url, "named there"), way) for url, way in told.ways.items() if way.failures]
    if not failed:
        return "failing", "no channel is declared"
    return failed[0][1].state, "; ".join(f"{kind}: {way.reason}" for kind, way in failed)


def _next_at(source: Source, told: SourceState, happened: Happened, now: datetime) -> datetime:
    """Return when the next round is due: never before what the site asked for."""
    if told.failures:
        due = next_try_at(source.id, now, source.every, told.failures)
    else:
        depths = [way.depth for way in told.ways.values() if way.depth is not None and not way.failures]
        weekly, depth = weekly_count(told.daily, now), min(depths, default=None)
        pace = pace_of(source.every, weekly, depth, at_night=is_night(now, source.zone))
        due = next_round_at(source.id, now, pace, happened.answer.wish if happened.answer else None, depth)
    if happened.channel is None:
        waits = [max(way.next_at or now, way.not_before or now) for way in told.ways.values()]
    else:
        waits = [told.ways[happened.channel].not_before or now]
    return max(due, min(waits, default=now))
