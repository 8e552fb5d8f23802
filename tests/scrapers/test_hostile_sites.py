"""Every hostile input of the field notes, as a site: a clear state, and the round goes on. Work is bounded by small limits."""

from typing import Any

import pytest

from scrapers.errors import UnsafeAddressError
from scrapers.fetch import Fetcher, Limits
from scrapers.state import SourceState
from tests.scrapers.conftest import Clock
from tests.scrapers.hostile import HOSTILE, Hostile
from tests.scrapers.newsroom import Shelf
from tests.scrapers.website import Website

IN_THE_NOTES = set(range(1, 41))
ELSEWHERE = {7}  # below: a name has no place in a site on loopback


@pytest.fixture
async def fetcher(site: Website, clock: Clock, hostile: Hostile) -> Any:
    # only what never ends waits for the end of its time: the others must not depend on how busy the machine is
    limits = Limits(max_bytes=100_000, total_seconds=0.3 if hostile.state == "slow" else 60.0)
    allowed = frozenset({site.address})
    async with Fetcher(allow_addresses=allowed, limits=limits, timing=clock.timing) as running:
        yield running


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda each: each.id)
async def test_a_hostile_site_ends_as_a_clear_state(
    visit: Any, site: Website, state: SourceState, shelf: Shelf, hostile: Hostile
) -> None:
    hostile.serve(site, False)  # noqa: FBT003  because it is the size
    done = await visit(hostile.source(site), state)
    assert (done.state.state, done.new) == (hostile.state, hostile.kept)
    assert hostile.says in (done.state.reason or "")
    assert done.state.good or done.state.reason
    assert done.state.next_at is not None
    for article in shelf.articles.values():
        (article.text + article.title).encode("utf-8")
        assert "root:" not in article.title


def test_every_input_of_the_notes_is_tried() -> None:
    assert {each.number for each in HOSTILE} | ELSEWHERE == IN_THE_NOTES


@pytest.mark.parametrize("addresses", [["93.184.215.14", "127.0.0.2"], ["::ffff:10.0.0.1"], ["169.254.169.254"]])
async def test_a_name_that_turns_inward_is_not_asked_whatever_it_was_before(
    site: Website, clock: Clock, addresses: list[str]
) -> None:
    answers = [["127.0.0.1"], addresses]  # first an address that is allowed, then the attack

    async def rebinding(host: str, port: int) -> list[str]:
        return answers.pop(0) if len(answers) > 1 else answers[0]

    site.serve("/robots.txt", status=302, headers={"Connection": "close", "Location": "/rules"})
    async with Fetcher(allow_addresses=frozenset({site.address}), timing=clock.timing) as fetcher:
        fetcher._clients._guard._resolve = rebinding
        with pytest.raises(UnsafeAddressError):
            await fetcher.get(f"http://rebinding.example:{site.port}/")
    assert site.asked == []
