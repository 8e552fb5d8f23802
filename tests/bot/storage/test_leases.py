"""Leases: who is at what, on both databases; on PostgreSQL the server's clock counts, so a lease is ended by hand."""

from datetime import datetime

import pytest
from sqlalchemy import update

from bot.storage import Connection, Storage, articles, leases, sources, summaries
from bot.storage.tables import article_versions, hosts
from bot.storage.tables import sources as sources_table
from tests.bot.storage.makers import HOUR, NOON, a_summary, an_article

HOSTS = {"day_az": "day.az", "day_az_en": "day.az", "trend": "trend.az"}


@pytest.fixture(autouse=True)
async def _known(storage: Storage) -> None:
    await storage.write(sources.name_sources, {each: each for each in HOSTS}, NOON)


async def claim(storage: Storage, owner: str, limit: int = 10, now: datetime = NOON) -> list[str]:
    return await storage.step(leases.claim_sources, owner, HOSTS, now, limit)


async def let_die(storage: Storage) -> None:
    """Let the leases end as if their owners had died long ago."""

    def run(connection: Connection) -> None:
        for table in (sources_table, hosts, article_versions):
            connection.execute(update(table).where(table.c.lease_until.is_not(None)).values(lease_until=NOON - HOUR))

    await storage.write(run)


async def test_nobody_gets_a_source_or_host_somebody_is_at(storage: Storage) -> None:
    assert await claim(storage, "one", limit=1) == ["day_az"]
    assert await claim(storage, "two") == ["trend"]
    assert await claim(storage, "one") == []
    assert await claim(storage, "two") == []


async def test_of_the_sources_of_one_host_one_is_given_at_a_time(storage: Storage) -> None:
    assert await claim(storage, "one") == ["day_az", "trend"]
    assert await claim(storage, "two") == []
    await storage.step(leases.release_source, "one", "day_az", "day.az")
    assert await claim(storage, "two") == ["day_az"]
    await storage.step(leases.release_source, "one", "day_az", "day.az")
    assert await claim(storage, "three") == []


async def test_a_busy_host_keeps_nobody_from_the_others(storage: Storage) -> None:
    many = {f"s{n:02}": "busy.example" for n in range(9)} | {"trend": "trend.az"}
    await storage.write(sources.name_sources, {each: each for each in many}, NOON)
    assert await storage.step(leases.claim_sources, "one", many, NOON, 1) == ["s00"]
    found = await storage.step(leases.claim_sources, "two", many, NOON, 3)
    assert found == ["trend"]


async def test_a_dead_owners_sources_are_taken_over_and_lost_to_it(storage: Storage) -> None:
    ours = {"day_az", "trend"}
    assert set(await claim(storage, "one")) == ours
    assert await storage.step(leases.renew, "one", NOON) == ours
    await let_die(storage)
    assert set(await claim(storage, "two")) == ours
    assert await storage.step(leases.renew, "one", NOON) == set()


async def test_a_source_that_is_not_due_is_left_alone(storage: Storage) -> None:
    state = await storage.read(sources.get_state, "trend")
    assert state is not None

    def later(connection: Connection) -> None:
        c = sources_table.c
        connection.execute(update(sources_table).where(c.id == "trend").values(next_at=NOON + HOUR))

    await storage.write(later)
    assert "trend" not in await claim(storage, "one")
    assert "trend" in await claim(storage, "one", now=NOON + HOUR)


async def test_a_version_is_read_by_one_at_a_time_oldest_first(storage: Storage) -> None:
    first, second = [await storage.write(articles.save, "day_az", an_article(n), NOON) for n in (1, 2)]
    assert await storage.step(leases.claim_version, "one", NOON) == (first, an_article(1), 1)
    assert await storage.step(leases.claim_version, "two", NOON) == (second, an_article(2), 1)
    assert await storage.step(leases.claim_version, "two", NOON) is None
    await let_die(storage)
    assert await storage.step(leases.claim_version, "three", NOON) == (first, an_article(1), 2)


async def test_a_version_with_a_summary_is_nobodys_any_more(storage: Storage) -> None:
    version = await storage.write(articles.save, "day_az", an_article(1), NOON)
    assert version is not None
    await storage.step(leases.claim_version, "one", NOON)
    await storage.write(summaries.save_summary, version, a_summary(), [], NOON)
    await let_die(storage)
    assert await storage.step(leases.claim_version, "two", NOON) is None


async def test_all_is_free_where_no_other_process_can_be(storage: Storage) -> None:
    await storage.write(articles.save, "day_az", an_article(1), NOON)
    await claim(storage, "one")
    await storage.step(leases.claim_version, "one", NOON)
    await storage.write(leases.forget_all)
    assert set(await claim(storage, "two")) == {"day_az", "trend"}
    assert await storage.step(leases.claim_version, "two", NOON) is not None
