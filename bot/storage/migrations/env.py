"""Run by Alembic: on the connection `bot.storage.migrating` hands over, or offline for the developer's `alembic revision`."""

from alembic import context
from sqlalchemy import Connection, create_engine

from bot.storage import delivery_tables, tables
from bot.storage.shapes import metadata

_TABLES = (tables, delivery_tables)
"""Imported so that the metadata knows them."""


def run() -> None:
    """Run the migrations."""
    connection = context.config.attributes.get("connection")
    if connection is None:
        with create_engine(context.config.get_main_option("sqlalchemy.url") or "sqlite://").connect() as connection:
            migrate(connection)
    else:
        migrate(connection)


def migrate(connection: Connection) -> None:
    """Migrate on this connection."""
    context.configure(
        connection=connection, target_metadata=metadata, render_as_batch=True, transaction_per_migration=True
    )
    with context.begin_transaction():
        context.run_migrations()


run()
