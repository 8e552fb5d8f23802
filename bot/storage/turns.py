"""One turn of the sender, as one transaction: what calls came to is written down, the next ones are marked, more is claimed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.storage import acknowledging, outbox
from bot.storage.acknowledging import Result, Terms
from bot.storage.outbox import Owed


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What the sender asks for: calls that came back, claimed rows whose calls are next, how many rows more it would claim."""

    owner: str
    landed: Sequence[Result]
    going: Sequence[int]
    room: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What it got: rows marked, the only ones that may go out; rows claimed."""

    going: frozenset[int]
    claimed: Sequence[Owed]


def take(connection: Connection, turn: Turn, terms: Terms, now: datetime) -> Taken:
    """Do one turn. As landed calls end with it, no more rows are `sending` at any instant than calls are made at once."""
    acknowledging.acknowledge(connection, turn.owner, turn.landed, terms, now)
    going = outbox.mark_sending(connection, turn.owner, turn.going, now) if turn.going else ()
    claimed = outbox.claim(connection, turn.owner, now, turn.room) if turn.room else ()
    return Taken(going=frozenset(going), claimed=claimed)
