"""How a table is written down here: STRICT, named constraints, ids, references and partial indexes."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Column, Connection, ForeignKey, Index, MetaData, Table, text
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.types import UtcDateTime, Whole, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(name: str, *parts: Any) -> Table:
    """Describe a STRICT table."""
    return Table(name, metadata, *parts, sqlite_strict=True)


def one_of(column: str, *values: str) -> CheckConstraint:
    """Allow a column these values only."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(value) for value in values)})", name=column)


def row_id() -> Column[int]:
    """Describe a primary key that counts up."""
    return Column("id", Whole, primary_key=True, autoincrement=True)


def refers(column: str, target: str, **options: Any) -> Column[int]:
    """Describe a reference to another table."""
    return Column(column, Whole, ForeignKey(target, ondelete=options.pop("ondelete", None)), **options)


def lease() -> tuple[Column[str], Column[datetime]]:
    """Describe who is at a row, and until when they are believed to live."""
    return Column("lease_owner", Words), Column("lease_until", UtcDateTime)


def partial_index(name: str, condition: str, *columns: Column[Any]) -> Index:
    """Index the rows a condition holds for."""
    return Index(name, *columns, sqlite_where=text(condition), postgresql_where=text(condition))


def insert(connection: Connection, into: Table) -> sqlite.Insert | postgresql.Insert:
    """Begin an INSERT that may say what happens ON CONFLICT, in the words of the database at hand."""
    return postgresql.insert(into) if connection.dialect.name == "postgresql" else sqlite.insert(into)
