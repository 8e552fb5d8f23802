"""What a round means for its source: pure decisions from what happened to the next state."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from scrapers.errors import (
    ChallengeError,
    FetchError,
    GoneError,
    LayoutError,
    NotFeedError,
    ScraperError,
    SlowError,
    TooLargeError,
    UnreadableError,
)
from scrapers.politeness import next_round_at, next_try_at, retry_after
from scrapers.source import Source
from scrapers.state import GOOD_STATES, SourceState, StateName

SILENT_AFTER = timedelta(days=3)
ENOUGH_FAILURES = 3
"""This many articles that failed in a row end a round: the site does not want us, or cannot."""
SET_ASIDE_AT_MOST = 500
_STATE_BY_ERROR: tuple[tuple[type[ScraperError], StateName], ...] = (
    (ChallengeError, "challenged"),
    (SlowError, "slow"),
    (TooLargeError, "unreadable"),
    (GoneError, "gone"),
    (NotFeedError, "html_instead_of_feed"),
    (UnreadableError, "unreadable"),
    (LayoutError, "empty"),
)


@dataclass(slots=True, kw_only=True)
class Happened:
    """What happened in a round, written down as it goes."""

    channel: str | None = None
    validators: Mapping[str, str] | None = None
    wish: timedelta | None = None
    not_modified: bool = False
    failures: list[tuple[str, ScraperError]] = field(default_factory=list)
    """The channels that failed, in order: (kind, error)."""
    found: int = 0
    read: int = 0
    kept: int = 0
    tried_again: list[ScraperError] = field(default_factory=list)
    """Errors of articles that stay unseen and come back next round."""
    unread: list[ScraperError] = field(default_factory=list)
    """Errors of articles that came but could not be read."""
    set_aside: list[str] = field(default_factory=list)
    changed_page: str | None = None
    """The first page that the site's rule no longer fits."""


def state_of(error: ScraperError) -> StateName:
    """Return the state of a source whose channel failed with `error`."""
    return next((state for kind, state in _STATE_BY_ERROR if isinstance(error, kind)), "failing")


def running(before: SourceState, happened: Happened) -> SourceState:
    """Return the state while a round runs: only its progress is new, so that a kill forgets nothing."""
    return replace(before, found=happened.found, read=happened.read)


def after(source: Source, before: SourceState, happened: Happened, now: datetime) -> SourceState:
    """Return the state after a round."""
    state, reason = _verdict(before, happened, now)
    good = state in {*GOOD_STATES, "silent"}
    failures = 0 if good else before.failures + 1
    return replace(
        before,
        state=state,
        since=before.since if state == before.state else now,
        reason=reason,
        validators=_validators(before, happened, now),
        next_at=_next_at(source, happened, failures, now),
        last_ok_at=now if good else before.last_ok_at,
        last_article_at=now if happened.kept else before.last_article_at,
        channel=happened.channel or before.channel,
        failures=failures,
        found=happened.found,
        read=happened.read,
        set_aside=tuple(dict.fromkeys((*before.set_aside, *happened.set_aside)))[-SET_ASIDE_AT_MOST:],
    )


def _verdict(before: SourceState, happened: Happened, now: datetime) -> tuple[StateName, str | None]:
    if happened.channel is None:
        told = "; ".join(f"{kind}: {error.reason}" for kind, error in happened.failures)
        return state_of(happened.failures[0][1]) if happened.failures else "failing", told or "no channel is declared"
    errors = [*happened.tried_again, *happened.unread]
    new_to_us = before.last_article_at is None or before.state == "headlines_only"
    if errors and not happened.kept and (new_to_us or len(errors) >= ENOUGH_FAILURES):
        return "headlines_only", f"no article could be read: {errors[0].reason}"
    if not happened.kept and before.state == "headlines_only" and before.last_article_at is None:
        return "headlines_only", before.reason  # nothing new to try: what was true stays true
    if not happened.kept and before.last_article_at is not None and now - before.last_article_at > SILENT_AFTER:
        return "silent", f"no new article since {before.last_article_at:%Y-%m-%d}"
    return ("not_modified" if happened.not_modified else "ok"), None


def _validators(before: SourceState, happened: Happened, now: datetime) -> dict[str, Mapping[str, str]]:
    """Keep validators only of a listing that is done with: a 304 must not hide articles still to be read."""
    validators = dict(before.validators)
    if happened.channel is None or happened.not_modified:
        return validators
    validators.pop(happened.channel, None)
    if happened.validators and not happened.tried_again:
        validators[happened.channel] = {**happened.validators, "stored_at": now.isoformat()}
    return validators


def _next_at(source: Source, happened: Happened, failures: int, now: datetime) -> datetime:
    if not failures:
        return next_round_at(source.id, now, source.every, happened.wish)
    errors = [*(error for _, error in happened.failures), *happened.tried_again]
    wishes = [retry_after(error.retry_after, now) for error in errors if isinstance(error, FetchError)]
    longest = max((wish for wish in wishes if wish is not None), default=timedelta())
    return max(next_try_at(source.id, now, source.every, failures), now + longest)
