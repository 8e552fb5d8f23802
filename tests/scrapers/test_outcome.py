from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from scrapers.errors import (
    ChallengeError,
    FetchError,
    ForbiddenError,
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
from scrapers.outcome import SET_ASIDE_AT_MOST, Answer, Happened, after, running, state_of
from scrapers.source import Channel
from scrapers.state import SourceState, WayState
from tests.scrapers.places import NOW, source

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BEFORE = SourceState(source_id="site", since=NOW - DAY)
URL, FEED, OTHER = "https://site.example/", "https://site.example/rss", "https://t.example/s/site"
LISTING = Channel(kind="listing", url=URL)
WAYS = (LISTING, Channel(kind="feed", url=FEED), Channel(kind="preview", url=OTHER))


def _after(before: SourceState = BEFORE, *, kept: int = 0, answer: Any = None, **happened: Any) -> SourceState:
    """Return the state after a round in which the listing gave the entries."""
    answers = {URL: Answer(channel=LISTING, **(answer or {}))}
    told = Happened(**{"channel": URL, "answers": answers, "arrivals": [NOW] * kept, **happened})
    return after(source(), before, told, NOW)


def _failed(*errors: ScraperError, before: SourceState = BEFORE) -> SourceState:
    """Return the state after a round in which the first ways in failed with these errors."""
    answers = {way.url: Answer(channel=way, error=error) for way, error in zip(WAYS, errors, strict=False)}
    return after(source(channels=WAYS), before, Happened(answers=answers), NOW)


def _wait(state: SourceState) -> timedelta:
    assert state.next_at is not None
    return state.next_at - NOW


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
        (ForbiddenError("x"), "forbidden"),
        (RefusedError("x"), "failing"),
        (UnreachableError("x"), "failing"),
        (UnsafeAddressError("x"), "failing"),
    ],
)
def test_each_failure_has_its_state(error: ScraperError, state: str) -> None:
    assert state_of(error) == state
    after_it = _failed(error)
    assert (after_it.state, after_it.reason, after_it.failures) == (state, "listing: x", 1)
    assert (after_it.ways[URL].state, after_it.ways[URL].reason, after_it.ways[URL].failures) == (state, "x", 1)


def test_a_good_round_forgets_failures_and_comes_again_at_its_pace() -> None:
    state = _after(replace(BEFORE, failures=4, state="failing"), kept=2, found=3, read=3)
    assert (state.state, state.failures, state.reason, state.since) == ("ok", 0, None, NOW)
    assert (state.last_ok_at, state.last_article_at, state.channel, state.found, state.read) == (NOW, NOW, URL, 3, 3)
    assert state.ways[URL] == WayState(state="ok", ok_at=NOW)


def test_a_source_nothing_is_known_of_comes_at_the_pace_it_declares() -> None:
    assert 15 * MINUTE <= _wait(_after()) <= 16.5 * MINUTE


@pytest.mark.parametrize(("a_week", "at_least"), [(7 * 250, 15 * MINUTE), (70, 2.1 * HOUR), (2, 6 * HOUR)])
def test_the_pace_is_that_of_its_articles(a_week: int, at_least: timedelta) -> None:
    daily = {(NOW - DAY * n).date().isoformat(): a_week / 7 for n in range(7)}
    wait = _wait(_after(replace(BEFORE, daily=daily)))  # type: ignore[arg-type]  # because thirds of articles are exact here
    assert at_least <= wait <= at_least * 1.2


def test_the_pace_never_passes_half_the_depth_of_the_feed_even_while_nothing_changes() -> None:
    daily = {(NOW - DAY).date().isoformat(): 1}
    published = tuple(NOW - 4 * MINUTE * n for n in range(20))
    state = _after(replace(BEFORE, daily=daily), answer={"published": published})
    assert state.ways[URL].depth == 68 * MINUTE
    assert _wait(state) <= 34 * MINUTE * 1.1
    assert _wait(_after(state, answer={"not_modified": True})) <= 34 * MINUTE * 1.1


def test_a_state_that_lasts_keeps_its_beginning() -> None:
    assert _after(replace(BEFORE, state="ok")).since == BEFORE.since


def test_the_reasons_of_all_ways_in_are_told_and_the_first_gives_the_state() -> None:
    state = _failed(ChallengeError("a page for browsers"), GoneError("gone (410)"))
    assert (state.state, state.reason) == ("challenged", "listing: a page for browsers; feed: gone (410)")
    assert (state.failures, state.last_ok_at) == (1, None)
    assert {url: way.state for url, way in state.ways.items()} == {URL: "challenged", FEED: "gone"}


def test_a_way_in_that_fails_rests_ever_longer_while_another_serves() -> None:
    state = BEFORE
    waits = []
    for _ in range(9):
        answers = {
            URL: Answer(channel=LISTING, error=ChallengeError("a page for browsers")),
            FEED: Answer(channel=WAYS[1]),
        }
        state = after(source(channels=WAYS), state, Happened(channel=FEED, answers=answers, arrivals=[NOW]), NOW)
        way = state.ways[URL]
        assert way.next_at is not None
        waits.append((way.next_at - NOW) / MINUTE)
    assert waits == [30, 60, 120, 240, 360, 360, 360, 360, 360]
    assert (state.state, state.failures, state.ways[URL].failures, state.ways[FEED].failures) == ("ok", 0, 9, 0)
    assert state.ways[URL].resting(NOW, asked_for=False)
    assert not state.ways[URL].resting(NOW, asked_for=True)


def test_a_way_in_that_is_back_rests_no_more() -> None:
    state = _after(_failed(RefusedError("answered 500", 500)))
    assert (state.state, state.ways[URL].failures, state.ways[URL].next_at) == ("ok", 0, None)


def test_a_way_in_that_is_declared_no_more_is_forgotten() -> None:
    assert list(_after(replace(BEFORE, ways={OTHER: WayState(failures=3)})).ways) == [URL]


def test_a_source_without_channels_fails() -> None:
    state = after(source(channels=()), BEFORE, Happened(), NOW)
    assert (state.state, state.reason, state.failures) == ("failing", "no channel is declared", 1)


def test_a_round_in_which_every_way_in_rests_changes_nothing_and_waits_for_the_first() -> None:
    before = _failed(RefusedError("answered 429", 429, "7200"), RefusedError("answered 503", 503, "90000"))
    state = after(source(channels=WAYS[:2]), before, Happened(), NOW + MINUTE)
    assert (state.state, state.reason, state.ways) == (before.state, before.reason, before.ways)
    assert state.next_at == NOW + 2 * HOUR


def test_a_wish_to_be_asked_later_is_obeyed_even_by_somebody_who_wants_a_round_now() -> None:
    state = _failed(RefusedError("answered 429", 429, "7200"))
    assert state.next_at == NOW + 2 * HOUR
    assert state.ways[URL].resting(NOW + HOUR, asked_for=True)
    assert not state.ways[URL].resting(NOW + 2 * HOUR, asked_for=False)
    assert _wait(_failed(RefusedError("answered 429", 429, "nonsense"))) < HOUR
    assert _wait(_after(answer={"wish": HOUR})) >= HOUR


def test_articles_that_are_refused_for_a_while_make_the_next_round_wait_as_well() -> None:
    state = _after(kept=3, tried_again=[RefusedError("answered 429", 429, "7200")])
    assert (state.state, state.ways[URL].not_before) == ("ok", NOW + 2 * HOUR)
    assert _wait(state) >= 2 * HOUR


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


EACH_DAY = {(NOW - DAY * n).date().isoformat(): 40 for n in range(1, 15)}
ONCE_A_WEEK = {(NOW - DAY * n).date().isoformat(): 1 for n in (3, 10, 17)}


@pytest.mark.parametrize(
    ("daily", "days", "state"),
    [
        (EACH_DAY, 0.9, "not_modified"),
        (EACH_DAY, 1.1, "silent"),
        (ONCE_A_WEEK, 13, "not_modified"),
        (ONCE_A_WEEK, 16, "silent"),
        ({}, 2.9, "not_modified"),
        ({}, 3.1, "silent"),
    ],
)
def test_a_source_is_silent_when_nothing_came_for_far_longer_than_its_rhythm(
    daily: dict[str, int], days: float, state: str
) -> None:
    before = replace(BEFORE, state="ok", daily=daily, last_article_at=NOW - days * DAY)
    told = _after(before, answer={"not_modified": True})
    assert (told.state, told.failures) == (state, 0)
    assert told.reason == (f"no new article since {NOW - days * DAY:%Y-%m-%d}" if state == "silent" else None)


def test_a_source_whose_newest_article_is_old_from_the_first_day_is_silent_and_stays_it() -> None:
    state = _after(answer={"published": (NOW - 30 * DAY,)})
    assert (state.state, state.reason) == ("silent", "no new article since 2026-10-26")
    again = _after(state, answer={"not_modified": True})
    assert (again.state, again.reason) == (state.state, state.reason)
    assert _after(again, kept=1).state == "ok"


def test_validators_are_kept_of_a_listing_that_is_done_with() -> None:
    told = {"validators": {"etag": "1"}}
    state = _after(answer=told, kept=1)
    assert state.ways[URL].validators == {"etag": "1", "stored_at": NOW.isoformat()}
    same = _after(state, answer={"not_modified": True})
    assert (same.state, same.ways[URL].state) == ("not_modified", "not_modified")
    assert same.ways[URL].validators == state.ways[URL].validators
    assert _after(state).ways[URL].validators == {}
    assert _after(state, answer=told, tried_again=[FetchError("x")]).ways[URL].validators == {}
    assert _failed(FetchError("x"), before=state).ways[URL].validators == state.ways[URL].validators


def test_what_is_set_aside_is_remembered_up_to_a_limit() -> None:
    state = _after(replace(BEFORE, set_aside=("id:0", "id:1")), set_aside=["id:1", *(f"id:{n}" for n in range(2, 600))])
    assert len(state.set_aside) == SET_ASIDE_AT_MOST
    assert state.set_aside[-1] == "id:599"


def test_a_running_round_changes_its_progress_only() -> None:
    assert running(BEFORE, Happened(found=9, read=2, arrivals=[NOW, NOW])) == replace(BEFORE, found=9, read=2)


def test_good_states_are_those_nobody_needs_to_be_told_of() -> None:
    assert replace(BEFORE, state="ok").good
    assert not replace(BEFORE, state="gone").good
