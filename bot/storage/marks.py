"""Single instants and words the bot must remember over a restart, by name."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from bot.storage.delivery_tables import marks
from bot.storage.shapes import insert

COVERED = "covered"
"""Until when somebody was told all that was ready: what becomes ready later must be later, whatever the clock says."""


def get(connection: Connection, name: str) -> datetime | None:
    """Return the instant kept under a name, None when there is none."""
    return connection.execute(select(marks.c.at).where(marks.c.name == name)).scalar_one_or_none()


def put(connection: Connection, name: str, at: datetime) -> None:
    """Keep an instant under a name."""
    fresh = insert(connection, marks).values(name=name, at=at)
    connection.execute(fresh.on_conflict_do_update(index_elements=["name"], set_={"at": at}))


def raise_to(connection: Connection, name: str, at: datetime) -> None:
    """Keep the latest instant ever given under a name."""
    before = get(connection, name)
    if before is None or before < at:
        put(connection, name, at)


def words(connection: Connection, name: str) -> str | None:
    """Return the words kept under a name, None when there are none."""
    return connection.execute(select(marks.c.words).where(marks.c.name == name)).scalar_one_or_none()


def put_words(connection: Connection, name: str, said: str) -> None:
    """Keep words under a name."""
    fresh = insert(connection, marks).values(name=name, words=said)
    connection.execute(fresh.on_conflict_do_update(index_elements=["name"], set_={"words": said}))


def forget(connection: Connection, name: str) -> None:
    """Drop what is kept under a name."""
    connection.execute(delete(marks).where(marks.c.name == name))
