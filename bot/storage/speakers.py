"""Speakers through the archive: whose mention a quote is, which mentions were gathered into one speaker, and undoing that.

Whether two names are one person's is decided by `bot.speakers`. A mention is a name with a role in one language; its quotes go
where it goes.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, delete, func, select, update

from bot import speakers as people
from bot.storage.tables import mentions, quotes, speakers, spellings
from bot.summarizer.model import Quote
from scrapers.article import Language

BY_HAND = "by hand"
_M = mentions.c


class SpeakersError(Exception):
    """What was asked cannot be done; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One name with one role in one language, with the number of its quotes. `reason` says why it is this speaker's."""

    id: int
    name: str
    role: str | None
    language: Language
    reason: str | None
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker of the archive with their mentions, the first being the one that made them."""

    id: int
    name: str
    mentions: tuple[Mention, ...]


def mention_of(connection: Connection, quote: Quote) -> tuple[int, int] | None:
    """Return the ids of the speaker and the mention of a quote, new ones where needed; None where nobody is named."""
    if not quote.speaker:
        return None
    same = (
        _M.surface_name == quote.speaker,
        _M.role.is_not_distinct_from(quote.role),
        _M.language == quote.language,
    )
    found = connection.execute(select(_M.speaker_id, _M.id).where(*same).order_by(_M.id)).first()
    if found:
        return int(found[0]), int(found[1])
    match = _match(connection, quote)
    speaker_id = match.speaker_id if match else _add(connection, quote.speaker)
    values = {
        "speaker_id": speaker_id,
        "surface_name": quote.speaker,
        "role": quote.role,
        "language": quote.language,
        "reason": match.reason if match else None,
    }
    mention_id = connection.execute(mentions.insert().values(**values).returning(_M.id)).scalar_one()
    _file_under(connection, speaker_id, quote.speaker, quote.language)
    return speaker_id, int(mention_id)


def _match(connection: Connection, quote: Quote) -> people.Match | None:
    if not quote.speaker:
        return None
    blocks = people.blocks(quote.speaker, quote.language)
    near = select(spellings.c.speaker_id).where(spellings.c.block.in_(blocks))
    rows = connection.execute(select(mentions).where(_M.speaker_id.in_(near)))
    archive = [
        people.Known(name=row.surface_name, role=row.role, language=row.language, speaker_id=row.speaker_id)
        for row in rows
    ]
    return people.find(people.Known(name=quote.speaker, role=quote.role, language=quote.language), archive)


def _add(connection: Connection, name: str) -> int:
    return int(connection.execute(speakers.insert().values(name=name).returning(speakers.c.id)).scalar_one())


def _file_under(connection: Connection, speaker_id: int, name: str, language: Language) -> None:
    known = set(connection.execute(select(spellings.c.block).where(spellings.c.speaker_id == speaker_id)).scalars())
    rows = [{"block": block, "speaker_id": speaker_id} for block in people.blocks(name, language) if block not in known]
    if rows:
        connection.execute(spellings.insert(), rows)


def list_speakers(connection: Connection, *, name: str = "", gathered_only: bool = True) -> list[Speaker]:
    """Return speakers by name; `gathered_only` those whom more than one spelling was given to, `name` those it is part of."""
    chosen = select(_M.speaker_id).group_by(_M.speaker_id)
    if gathered_only:
        chosen = chosen.having(func.count(_M.surface_name.distinct()) > 1)
    found = _speakers(connection, chosen)
    wanted = name.casefold()
    return [each for each in found if any(wanted in mention.name.casefold() for mention in each.mentions)]


def get(connection: Connection, speaker_id: int) -> Speaker | None:
    """Return one speaker, None when there is none with this id."""
    return next(iter(_speakers(connection, select(speakers.c.id).where(speakers.c.id == speaker_id))), None)


def _speakers(connection: Connection, chosen: Select[tuple[int]]) -> list[Speaker]:
    counted = select(quotes.c.mention_id, func.count().label("said")).group_by(quotes.c.mention_id).subquery()
    rows = connection.execute(
        select(mentions, speakers.c.name, func.coalesce(counted.c.said, 0).label("said"))
        .join_from(mentions, speakers, _M.speaker_id == speakers.c.id)
        .outerjoin(counted, counted.c.mention_id == _M.id)
        .where(_M.speaker_id.in_(chosen))
        .order_by(speakers.c.name, speakers.c.id, _M.id)
    )
    gathered: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    for row in rows:
        gathered[row.speaker_id, row.name].append(
            Mention(
                id=row.id,
                name=row.surface_name,
                role=row.role,
                language=row.language,
                reason=row.reason,
                quotes=row.said,
            )
        )
    return [Speaker(id=key[0], name=key[1], mentions=tuple(each)) for key, each in gathered.items()]


def split(connection: Connection, mention_ids: Sequence[int]) -> Speaker:
    """Take mentions out of their speaker and make them one of their own; return it.

    Raises:
        SpeakersError: a mention is unknown, they are of several speakers, or nothing would be left of theirs.
    """
    wanted = set(mention_ids)
    rows = connection.execute(select(mentions).where(_M.id.in_(wanted)).order_by(_M.id)).all()
    if unknown := wanted - {row.id for row in rows}:
        raise SpeakersError(f"there is no mention {', '.join(map(str, sorted(unknown)))}")
    owners = {row.speaker_id for row in rows}
    if len(owners) > 1:
        raise SpeakersError("these mentions are of several speakers: split one speaker at a time")
    owner = owners.pop()
    if not connection.execute(select(_M.id).where(_M.speaker_id == owner, _M.id.not_in(wanted)).limit(1)).first():
        raise SpeakersError(f"these are all the mentions of speaker {owner}: there is nothing to split them from")
    speaker_id = _add(connection, rows[0].surface_name)
    _move(connection, wanted, speaker_id)
    _refile(connection, owner)
    _refile(connection, speaker_id)
    return _sure(connection, speaker_id)


def merge(connection: Connection, speaker_id: int, into_id: int) -> Speaker:
    """Give all mentions of one speaker to another and return that one.

    Raises:
        SpeakersError: one of them is unknown, or they are the same.
    """
    if speaker_id == into_id:
        raise SpeakersError(f"speaker {into_id} cannot be merged into itself")
    for wanted in (speaker_id, into_id):
        if get(connection, wanted) is None:
            raise SpeakersError(f"there is no speaker {wanted}")
    moved = set(connection.execute(select(_M.id).where(_M.speaker_id == speaker_id)).scalars())
    _move(connection, moved, into_id)
    _refile(connection, into_id)
    connection.execute(delete(speakers).where(speakers.c.id == speaker_id))
    return _sure(connection, into_id)


def _move(connection: Connection, mention_ids: set[int], speaker_id: int) -> None:
    connection.execute(update(mentions).where(_M.id.in_(mention_ids)).values(speaker_id=speaker_id, reason=BY_HAND))
    connection.execute(update(quotes).where(quotes.c.mention_id.in_(mention_ids)).values(speaker_id=speaker_id))


def _refile(connection: Connection, speaker_id: int) -> None:
    connection.execute(delete(spellings).where(spellings.c.speaker_id == speaker_id))
    for row in connection.execute(select(_M.surface_name, _M.language).where(_M.speaker_id == speaker_id)).all():
        _file_under(connection, speaker_id, row.surface_name, row.language)


def _sure(connection: Connection, speaker_id: int) -> Speaker:
    found = get(connection, speaker_id)
    if found is None:
        raise SpeakersError(f"there is no speaker {speaker_id}")
    return found
