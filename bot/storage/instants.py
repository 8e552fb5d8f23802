"""What a clock that was far ahead wrote down, brought back to now once the clock is right."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from bot.storage import marks
from bot.storage.delivery_tables import subscribers
from bot.storage.tables import article_versions, sources

_INSTANT = timedelta(microseconds=1)
_TOMORROW = timedelta(days=2)


def fold(connection: Connection, now: datetime) -> None:
    """Let everything that lies in the future have been now, in its old order: what nobody was told of is told, nothing twice.

    Sources are due, and slots that cannot have been served are forgotten.
    """
    ready_at, covered_until = article_versions.c.ready_at, subscribers.c.covered_until
    ahead = {
        *connection.execute(select(ready_at).where(ready_at > now).distinct()).scalars(),
        *connection.execute(select(covered_until).where(covered_until > now).distinct()).scalars(),
    }
    covered = marks.get(connection, marks.COVERED)
    if covered is not None and covered > now:
        ahead.add(covered)
    for number, instant in enumerate(sorted(ahead)):
        folded = now + number * _INSTANT
        connection.execute(update(article_versions).where(ready_at == instant).values(ready_at=folded))
        connection.execute(update(subscribers).where(covered_until == instant).values(covered_until=folded))
        if instant == covered:
            marks.put(connection, marks.COVERED, folded)
    connection.execute(update(sources).where(sources.c.next_at > now).values(next_at=now))
    impossible = subscribers.c.last_slot > (now + _TOMORROW).isoformat()
    connection.execute(update(subscribers).where(impossible).values(last_slot=None))
