from dataclasses import replace
from datetime import UTC, datetime

import aiohttp
from aiohttp import web

from bot.web.health import serving
from bot.web.metrics import Readings, metrics, written
from scrapers.state import SourceState, WayState

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
FEED = "https://site.example/rss"
STATE = SourceState(
    source_id="site",
    state="challenged",
    since=NOON,
    failures=3,
    last_article_at=NOON,
    ways={FEED: WayState(state="gone", failures=2)},
)


def test_each_source_and_way_in_has_its_figures() -> None:
    lines = written([STATE, replace(STATE, source_id="other", state="ok", ways={})]).decode().splitlines()
    assert 'sitat_source_state{source="site",state="challenged"} 1.0' in lines
    assert 'sitat_source_state{source="site",state="ok"} 0.0' in lines
    assert 'sitat_source_state{source="other",state="ok"} 1.0' in lines
    assert 'sitat_source_failures{source="site"} 3.0' in lines
    instants = [line for line in lines if line.startswith('sitat_source_last_article_seconds{source="site"}')]
    assert [float(line.split()[-1]) for line in instants] == [NOON.timestamp()]
    assert f'sitat_source_way_state{{source="site",state="gone",way="{FEED}"}} 1.0' in lines
    assert f'sitat_source_way_failures{{source="site",way="{FEED}"}} 2.0' in lines
    assert not [line for line in lines if line.startswith("sitat_source_next_round_seconds{")]


async def test_metrics_are_there_as_soon_as_the_database_is_open() -> None:
    async def states() -> list[SourceState]:
        return [STATE]

    readings = Readings()
    application = web.Application()
    application.router.add_routes([metrics(readings)])
    async with serving(application, 0) as port, aiohttp.ClientSession() as session:
        early = await session.get(f"http://127.0.0.1:{port}/metrics")
        readings.states = states
        answer = await session.get(f"http://127.0.0.1:{port}/metrics")
        body = await answer.text()
    assert (early.status, answer.status) == (503, 200)
    assert answer.content_type == "text/plain"
    assert "# HELP sitat_source_state 1 for the state the source is in" in body
