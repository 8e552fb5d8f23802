from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from scrapers.errors import (
    ChallengeError,
    FetchError,
    GoneError,
    LayoutError,
    NotFeedError,
    RefusedError,
    ScraperError,
    SlowError,
    TooLargeError,
    UnreachableError,
    UnreadableError,
    UnsafeAddressError,
)
from scrapers.outcome import SET_ASIDE_AT_MOST, Happened, after, running, state_of
from scrapers.state import SourceState
from tests.scrapers.places import NOW, source

BEFORE = SourceState(source_id="site", since=NOW - timedelta(days=1))
URL = "https://site.example/"


def _after(before: SourceState = BEFORE, **happened: Any) -> SourceState:
    return after(source(), before, Happened(**{"channel": URL, **happened}), NOW)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (ChallengeError("x"), "challenged"),
        (SlowError("x"), "slow"),
        (TooLargeError("x"), "unreadable"),
        (UnreadableError("x"), "unreadable"),
        (GoneError("x"), "gone"),
        (NotFeedError("x"), "html_instead_of_feed"),
        (LayoutError("x"), "empty"),
        (RefusedError("x"), "failing"),
        (UnreachableError("x"), "failing"),
        (UnsafeAddressError("x"), "failing"),
    ],
)
def test_each_failure_has_its_state(error: ScraperError, state: str) -> None:
    assert state_of(error) == state
    assert _after(channel=None, failures=[("feed", error)]).state == state


def test_a_good_round_forgets_failures_and_comes_again_at_its_pace() -> None:
    state = _after(replace(BEFORE, failures=4, state="failing"), kept=2, found=3, read=3)
    assert (state.state, state.failures, state.reason, state.since) == ("ok", 0, None, NOW)
    assert (state.last_ok_at, state.last_article_at, state.channel, state.found, state.read) == (NOW, NOW, URL, 3, 3)
    assert state.next_at is not None
    assert timedelta(minutes=15) <= state.next_at - NOW <= timedelta(minutes=16.5)


def test_a_state_that_lasts_keeps_its_beginning() -> None:
    assert _after(replace(BEFORE, state="ok")).since == BEFORE.since


def test_the_reasons_of_all_channels_are_told_and_the_first_gives_the_state() -> None:
    state = _after(
        channel=None, failures=[("listing", ChallengeError("a page for browsers")), ("feed", GoneError("gone (410)"))]
    )
    assert (state.state, state.reason) == ("challenged", "listing: a page for browsers; feed: gone (410)")
    assert (state.failures, state.last_ok_at) == (1, None)


def test_a_source_without_channels_fails() -> None:
    assert (_after(channel=None).state, _after(channel=None).reason) == ("failing", "no channel is declared")


def test_a_wish_to_be_asked_later_is_obeyed() -> None:
    error = RefusedError("answered 429", 429, "7200")
    state = _after(channel=None, failures=[("feed", error), ("feed", RefusedError("answered 429", 429, "nonsense"))])
    assert state.next_at == NOW + timedelta(hours=2)
    assert _after(wish=timedelta(hours=1)).next_at >= NOW + timedelta(hours=1)  # type: ignore[operator]  # because it is never None here


def test_articles_that_cannot_be_read_make_a_source_of_headlines_only() -> None:
    state = _after(
        found=2, read=2, tried_again=[ChallengeError("a page for browsers")], unread=[LayoutError("no text")]
    )
    assert (state.state, state.reason) == ("headlines_only", "no article could be read: a page for browsers")
    assert state.failures == 1
    again = _after(state)
    assert (again.state, again.reason) == ("headlines_only", state.reason)
    assert _after(state, kept=1).state == "ok"


def test_one_slow_article_does_not_make_a_good_source_one_of_headlines() -> None:
    good = replace(BEFORE, state="ok", last_article_at=NOW)
    assert _after(good, tried_again=[SlowError("slow")]).state == "ok"
    assert _after(good, tried_again=[SlowError("slow")] * 3).state == "headlines_only"


def test_a_source_without_news_for_long_is_silent() -> None:
    before = replace(BEFORE, state="ok", last_article_at=NOW - timedelta(days=4))
    state = _after(before, not_modified=True)
    assert (state.state, state.reason, state.failures) == ("silent", "no new article since 2026-11-21", 0)


def test_validators_are_kept_of_a_listing_that_is_done_with() -> None:
    state = _after(validators={"etag": "1"}, kept=1)
    assert state.validators == {URL: {"etag": "1", "stored_at": NOW.isoformat()}}
    assert _after(state, not_modified=True).state == "not_modified"
    assert _after(state, not_modified=True).validators == state.validators
    assert _after(state, validators={}).validators == {}
    assert _after(state, validators={"etag": "2"}, tried_again=[FetchError("x")]).validators == {}
    assert _after(state, channel=None, failures=[("feed", FetchError("x"))]).validators == state.validators


def test_what_is_set_aside_is_remembered_up_to_a_limit() -> None:
    state = _after(replace(BEFORE, set_aside=("id:0", "id:1")), set_aside=["id:1", *(f"id:{n}" for n in range(2, 600))])
    assert len(state.set_aside) == SET_ASIDE_AT_MOST
    assert state.set_aside[-1] == "id:599"


def test_a_running_round_changes_its_progress_only() -> None:
    assert running(BEFORE, Happened(found=9, read=2, kept=2)) == replace(BEFORE, found=9, read=2)


def test_good_states_are_those_nobody_needs_to_be_told_of() -> None:
    assert replace(BEFORE, state="ok").good
    assert not replace(BEFORE, state="gone").good
