"""Who is at what: sources, hosts and versions under way, so that several workers do no thing twice and a dead one's is taken over.

A lease is an owner and an instant by the database's clock; whoever lives renews theirs. Functions for `Storage.step`: rows another
transaction is at are passed over.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import islice

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select, update

from bot.storage.articles import article_of
from bot.storage.shapes import insert
from bot.storage.sources import list_states_of, save_state
from bot.storage.tables import article_versions, articles, hosts, sources
from scrapers.article import Article
from scrapers.state import SourceState

LEASE = timedelta(seconds=60)
"""How long a silent owner of a source is believed to live."""
READING = timedelta(minutes=3)
"""How long a version may be under way: thrice the time limit of the worker process, and some."""

_LOOKED_AT = 4
"""So many times the sources wanted are looked at: some share a host, at others' hosts somebody is."""

_V = article_versions.c


def clock(connection: Connection, now: datetime) -> datetime:
    """Return the instant leases go by: the server's own, where several machines meet; `now` on an embedded database."""
    if connection.dialect.name != "postgresql":
        return now
    moment: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
    return moment


def _free(table: Table, now: datetime) -> ColumnElement[bool]:
    return or_(table.c.lease_until.is_(None), table.c.lease_until < now)


def claim_sources(
    connection: Connection, owner: str, host_by_source: Mapping[str, str], now: datetime, limit: int
) -> list[str]:
    """Take up to `limit` of these sources, one a host, that are due and nobody is at, nor at their host; return their ids."""
    c, moment = sources.c, clock(connection, now)
    due = select(c.id).where(c.id.in_(list(host_by_source)), or_(c.next_at.is_(None), c.next_at <= now))
    due = due.where(_free(sources, moment)).order_by(c.next_at.nulls_first(), c.id)
    found = connection.execute(due.limit(_LOOKED_AT * limit).with_for_update(skip_locked=True)).scalars().all()
    first_by_host: dict[str, str] = {}
    for source_id in found:
        first_by_host.setdefault(host_by_source[source_id], source_id)
    free = (each for host, each in first_by_host.items() if _take_host(connection, owner, host, moment))
    taken = list(islice(free, limit))
    connection.execute(update(sources).where(c.id.in_(taken)).values(lease_owner=owner, lease_until=moment + LEASE))
    return taken


def _take_host(connection: Connection, owner: str, host: str, moment: datetime) -> bool:
    """Take a host; tell whether nobody was talking to it."""
    values = {"lease_owner": owner, "lease_until": moment + LEASE}
    fresh = insert(connection, hosts).values(host=host, **values)
    free = _free(hosts, moment)
    taken = fresh.on_conflict_do_update(index_elements=["host"], set_=values, where=free).returning(hosts.c.host)
    return connection.execute(taken).first() is not None


def renew(connection: Connection, owner: str, now: datetime) -> set[str]:
    """Say that an owner lives; return the sources that still are theirs."""
    until = clock(connection, now) + LEASE
    connection.execute(update(hosts).where(hosts.c.lease_owner == owner).values(lease_until=until))
    mine = update(sources).where(sources.c.lease_owner == owner).values(lease_until=until)
    return set(connection.execute(mine.returning(sources.c.id)).scalars())


def claim_states(
    connection: Connection, owner: str, host_by_source: Mapping[str, str], now: datetime, limit: int
) -> dict[str, SourceState | None]:
    """Take sources as `claim_sources` does; return what is remembered of each."""
    taken = claim_sources(connection, owner, host_by_source, now, limit)
    states = {state.source_id: state for state in list_states_of(connection, taken)}
    return {source_id: states.get(source_id) for source_id in taken}


def end_visit(connection: Connection, owner: str, source_id: str, host: str, state: SourceState | None) -> None:
    """Keep the state a visit left the source in (None: nothing was found out), and give it and its host back."""
    if state is not None:
        save_state(connection, state)
    release_source(connection, owner, source_id, host)


def release_source(connection: Connection, owner: str, source_id: str, host: str) -> None:
    """Give a source back, and its host."""
    free = {"lease_owner": None, "lease_until": None}
    connection.execute(update(sources).where(sources.c.id == source_id, sources.c.lease_owner == owner).values(free))
    connection.execute(update(hosts).where(hosts.c.host == host, hosts.c.lease_owner == owner).values(free))


def claim_version(connection: Connection, owner: str, now: datetime) -> tuple[int, Article, int] | None:
    """Take the oldest version without a summary that nobody is at: its id, the article, how often it was taken."""
    moment = clock(connection, now)
    waiting = select(_V.id).where(_V.ready_at.is_(None), _free(article_versions, moment)).order_by(_V.id).limit(1)
    version_id = connection.execute(waiting.with_for_update(skip_locked=True)).scalar()
    if version_id is None:
        return None
    values = {"lease_owner": owner, "lease_until": moment + READING, "claims": _V.claims + 1}
    connection.execute(update(article_versions).where(_V.id == version_id).values(values))
    whole = select(articles, article_versions).join_from(articles, article_versions).where(_V.id == version_id)
    row = connection.execute(whole).mappings().one()
    return int(version_id), article_of(row), int(row[_V.claims])


def forget_all(connection: Connection) -> None:
    """End all leases: for an embedded database that was just opened by its only process."""
    for table in (sources, hosts, article_versions):
        owned = update(table).where(table.c.lease_owner.is_not(None))
        connection.execute(owned.values(lease_owner=None, lease_until=None))
