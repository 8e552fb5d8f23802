"""Who may push and see the sources, beside those named in the settings; and the owner's one-time secret, kept as a hash."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, delete, select

from bot.storage.delivery_tables import admins, owner_secrets
from bot.storage.shapes import insert

SECRET_LASTS = timedelta(hours=1)


def is_admin(connection: Connection, user_id: int) -> bool:
    """Tell whether this person became an admin by the owner link."""
    return connection.execute(select(admins.c.user_id).where(admins.c.user_id == user_id)).first() is not None


def list_ids(connection: Connection) -> frozenset[int]:
    """Return everybody who became an admin by the owner link."""
    return frozenset(connection.execute(select(admins.c.user_id)).scalars())


def add(connection: Connection, user_id: int, now: datetime) -> None:
    """Make somebody an admin."""
    connection.execute(insert(connection, admins).values(user_id=user_id, added_at=now).on_conflict_do_nothing())


def make_secret(connection: Connection, now: datetime) -> str:
    """Return a new one-time secret for the owner link; earlier ones end."""
    secret = secrets.token_urlsafe(24)
    connection.execute(delete(owner_secrets))
    connection.execute(owner_secrets.insert().values(sha256=_hash(secret), made_at=now))
    return secret


def redeem(connection: Connection, secret: str, user_id: int, now: datetime) -> bool:
    """Make the first who brings the secret within an hour an admin; tell whether it was this one."""
    still = (owner_secrets.c.sha256 == _hash(secret), owner_secrets.c.made_at > now - SECRET_LASTS)
    if connection.execute(delete(owner_secrets).where(*still)).rowcount != 1:
        return False
    add(connection, user_id, now)
    return True


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
