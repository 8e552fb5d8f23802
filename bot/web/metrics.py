"""`/metrics` on loopback, in the text format of Prometheus: how each source and each way into it is doing.

What the states mean is `scrapers.state`; they are read from storage at the moment of asking.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from scrapers.state import SourceState, StateName

_STATES: tuple[StateName, ...] = get_args(StateName)


@dataclass(slots=True)
class Readings:
    """Where the figures come from; None until the database is open."""

    states: Callable[[], Awaitable[Sequence[SourceState]]] | None = None


def metrics(readings: Readings) -> web.RouteDef:
    """Return the route that answers `/metrics`: 503 until the database is open."""

    async def answer(_: web.Request) -> web.Response:
        if readings.states is None:
            return web.Response(status=503)
        body = written(await readings.states())
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    return web.get("/metrics", answer)


def written(states: Sequence[SourceState]) -> bytes:
    """Write the states of the sources as metrics; instants are seconds since 1970."""
    registry = CollectorRegistry()

    def gauge(name: str, meaning: str, *labels: str) -> Gauge:
        return Gauge(f"sitat_source_{name}", meaning, ("source", *labels), registry=registry)

    state_now = gauge("state", "1 for the state the source is in, 0 for every other", "state")
    failures = gauge("failures", "rounds in a row that brought nothing")
    instants = {
        "last_article_at": gauge("last_article_seconds", "when the last new article was read"),
        "last_ok_at": gauge("last_ok_seconds", "when a round last succeeded"),
        "next_at": gauge("next_round_seconds", "when the next round is due"),
    }
    way_now = gauge("way_state", "1 for the state the way into the source is in", "way", "state")
    way_failures = gauge("way_failures", "attempts in a row that brought nothing", "way")
    for source in states:
        for name in _STATES:
            state_now.labels(source.source_id, name).set(name == source.state)
        failures.labels(source.source_id).set(source.failures)
        for field, instant in instants.items():
            moment: datetime | None = getattr(source, field)
            if moment is not None:
                instant.labels(source.source_id).set(moment.timestamp())
        for url, way in source.ways.items():
            way_now.labels(source.source_id, url, way.state).set(1)
            way_failures.labels(source.source_id, url).set(way.failures)
    return generate_latest(registry)
