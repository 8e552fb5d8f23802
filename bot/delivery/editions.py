"""One edition of a digest: chosen and rendered from what is read, kept where somebody writes. Who gets it when is decided elsewhere."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.delivery.alarms import Alarms
from bot.digest.compose import Plan, compose, first_page
from bot.digest.due import local_slot, next_due
from bot.digest.item import Item
from bot.digest.message import Message, numbered
from bot.digest.render import digest_message
from bot.digest.voice import UNNUMBERED, Edition, Voice
from bot.storage import Connection, digests, items, stories_told
from bot.subscriber import Subscriber, Wish
from bot.topics import Topic
from bot.translations import Translations

log = logging.getLogger(__name__)

MOST_ITEMS = 500
"""Articles looked at for one digest, the newest: after weeks of silence nobody reads further back."""


class Speaking(Protocol):
    """What is needed to speak to a subscriber: the handlers' `World` has it, and a `Context`."""

    @property
    def topics(self) -> Mapping[str, Topic]:
        """Return the topics by id."""

    @property
    def translations(self) -> Translations:
        """Return the catalogues."""

    @property
    def bot_username(self) -> str:
        """Return the bot's name without @; "" when it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What composing needs beside the database. `alarms` tells admins that the clock cannot be right."""

    topics: Mapping[str, Topic]
    translations: Translations
    bot_username: str = ""
    alarms: Alarms | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What an edition is made for: a subscriber (as one of their group), a window, an instant."""

    kind: digests.Kind
    reader: Subscriber
    window_from: datetime
    window_to: datetime
    now: datetime
    group: str = ""
    one_page: bool = False


def voice_of(reader: Subscriber, speaking: Speaking) -> Voice:
    """Return what the renderer needs to speak to a subscriber."""
    wish = reader.wish
    in_channel = reader.kind == "channel" and speaking.bot_username
    return Voice(
        translate=speaking.translations.translator(wish.language),
        language=wish.language,
        zone=wish.zone,
        city=wish.city,
        topics=speaking.topics,
        open_in_bot=f"https://t.me/{speaking.bot_username}" if in_channel else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An edition made and not kept: its message, and the versions it was made from."""

    message: Message
    version_ids: tuple[int, ...]


def draft(connection: Connection, issue: Issue, speaking: Speaking, *, bare_too: bool = False) -> Draft | None:
    """Return the edition of an issue; None when nothing is new. Writes nothing.

    Articles without quotes alone are nothing new, unless `bare_too`.
    """
    reader = issue.reader
    found = items.list_items(connection, reader.wish, issue.window_from, issue.window_to, MOST_ITEMS)
    if issue.kind == "digest":
        found += items.list_withdrawn(connection, reader.wish, issue.window_from, issue.window_to)
    plan = _plan(connection, _to_keep(issue), reader.wish, found, speaking.topics)
    for item, reason in plan.refused:
        log.error("version %d is left out of a digest: %s", item.version_id, reason)
    if issue.one_page and plan.pages:
        plan = first_page(plan)
        shown = {each.version_id for one in plan.pages[0].shown for each in (one.item, *one.also)}
        found = [each for each in found if each.version_id in shown]
    if not plan.pages and not (bare_too and plan.bare):
        return None
    pushed = issue.kind == "push"  # it goes to many, each with hours of their own
    edition = Edition(
        slot=issue.window_to,
        window_from=issue.window_from,
        next_due=None if pushed else next_due_of(reader, issue.now),
        digest_id=None if pushed else UNNUMBERED,
    )
    message = digest_message(plan, voice_of(reader, speaking), edition)
    return Draft(message=message, version_ids=tuple(item.version_id for item in found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A kept digest, planned again from the versions it was made from."""

    digest: digests.Digest
    plan: Plan


def again(connection: Connection, digest_id: int, wish: Wish, topics: Mapping[str, Topic]) -> Again | None:
    """Plan a kept digest as it was planned, on the same pages; None when it is no longer kept. A push has the given wish."""
    kept = digests.get(connection, digest_id)
    found = digests.list_digest_items(connection, digest_id)
    if kept is None or not found:
        return None
    return Again(digest=kept, plan=_plan(connection, kept, kept.wish or wish, found, topics))


def _plan(
    connection: Connection,
    of: digests.NewDigest,
    wish: Wish,
    found: Sequence[Item],
    topics: Mapping[str, Topic],
) -> Plan:
    """Compose what was found; a first digest and one that is asked for tell what their readers got before too."""
    known: Sequence[Item] = ()
    if of.kind == "digest" and of.window_from is not None:
        known = stories_told.known(connection, wish, found, of.window_from)
    return compose(found, wish, topics, known, stories_told.beside(connection, wish, found, of.window_to))


def _to_keep(issue: Issue) -> digests.NewDigest:
    return digests.NewDigest(
        kind=issue.kind,
        window_from=issue.window_from,
        window_to=issue.window_to,
        wish=issue.reader.wish,
        group=issue.group,
        slot=local_slot(issue.window_to, issue.reader.wish.zone),
    )


def keep(connection: Connection, issue: Issue, made: Draft) -> int:
    """Keep a draft as a digest and return its id."""
    digest_id = digests.create(connection, _to_keep(issue), issue.now, fanned=issue.kind in {"first", "asked"})
    digests.save_parts(connection, digest_id, [numbered(made.message, digest_id)], made.version_ids)
    return digest_id


def make(connection: Connection, issue: Issue, speaking: Speaking, *, bare_too: bool = False) -> int | None:
    """Make and keep the edition of an issue at once; None when nothing is new."""
    made = draft(connection, issue, speaking, bare_too=bare_too)
    return keep(connection, issue, made) if made is not None else None


def next_due_of(reader: Subscriber, now: datetime) -> datetime | None:
    """Return when a subscriber's next digest comes; None for those without hours."""
    return next_due(reader.schedule, reader.wish.zone, now, reader.last_slot) if reader.state == "active" else None


def kept_message(connection: Connection, digest_id: int) -> Message:
    """Return the message of an edition."""
    return digests.part(connection, digest_id, 0)
