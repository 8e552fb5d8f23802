"""One database: tables, queries, migrations. The only importer of SQLAlchemy; plain values in and out."""

from bot.storage.database import Storage
from bot.storage.errors import StorageError

__all__ = ["Storage", "StorageError"]
