from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.pulse import Pulse
from bot.web.health import health, serving

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last_tick", "status"), [(None, 200), (NOON + timedelta(minutes=4), 200), (NOON + timedelta(minutes=2), 503)]
)
async def test_healthz_tells_the_age_of_the_last_tick(last_tick: datetime | None, status: int) -> None:
    pulse = Pulse(started_at=NOON + timedelta(minutes=4), last_tick_at=last_tick, keeps_clock=True)
    application = health(pulse, lambda: NOON + timedelta(minutes=5))
    async with serving(application, 0) as port, aiohttp.ClientSession() as session:
        answer = await session.get(f"http://127.0.0.1:{port}/healthz")
        body = await answer.json()
    assert answer.status == status
    assert body["ok"] is (status == 200)
    assert body["ticked"] is (last_tick is not None)


def test_where_another_process_keeps_the_clock_a_look_for_work_is_the_sign_of_life() -> None:
    pulse = Pulse(started_at=NOON, last_tick_at=NOON, last_look_at=NOON + timedelta(minutes=3))
    assert pulse.age(NOON + timedelta(minutes=4)) == timedelta(minutes=1)
