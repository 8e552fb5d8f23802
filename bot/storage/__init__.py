"""One database: tables, queries, migrations. The only importer of SQLAlchemy; plain values in and out.

`Connection` is what a function for `Storage.write` and `Storage.read` takes first, to hand on to the functions here.
"""

from sqlalchemy import Connection

from bot.storage.database import Storage
from bot.storage.errors import StorageError

__all__ = ["Connection", "Storage", "StorageError"]
