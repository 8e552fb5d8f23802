"""What the operator can mend about the database, one sentence each."""


class StorageError(Exception):
    """The database cannot be used; nothing was changed in it."""
