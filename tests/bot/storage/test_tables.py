"""What every table must be like, and that the revisions make what the tables say."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Table, create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from bot.storage import delivery_tables, migrating, tables, types
from bot.storage.shapes import metadata

assert tables.articles is not delivery_tables.outbox  # imported, so that the metadata knows both sides

ALLOWED = (types.UtcDateTime, types.Flag, types.Json, type(types.Whole), type(types.Words))
TABLES = sorted(metadata.tables.values(), key=lambda table: table.name)
COLUMNS = [column for table in TABLES for column in table.columns]


@pytest.mark.parametrize("column", COLUMNS, ids=str)
def test_a_column_has_a_type_strict_tables_know(column: Column[object]) -> None:
    assert isinstance(column.type, ALLOWED)


@pytest.mark.parametrize("column", [column for column in COLUMNS if column.name.endswith("_at")], ids=str)
def test_an_instant_is_kept_as_one(column: Column[object]) -> None:
    assert isinstance(column.type, types.UtcDateTime)


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_a_table_is_strict(table: Table, file: Path) -> None:
    connection = sqlite3.connect(file)
    try:
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table.name]).fetchone()
    finally:
        connection.close()
    assert made.rstrip().endswith("STRICT")


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_a_table_can_be_made_on_postgresql(table: Table) -> None:
    made = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]  # because SQLAlchemy left this one untyped
    assert "STRICT" not in made


def test_the_revisions_make_what_the_tables_say(file: Path) -> None:
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_there_is_one_newest_revision() -> None:
    settings = Config()
    settings.set_main_option("script_location", str(Path(migrating.__file__).parent / "migrations"))
    assert len(ScriptDirectory.from_config(settings).get_heads()) == 1
