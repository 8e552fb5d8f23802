"""Stories: which articles of several outlets, or in several languages, are one; found by signs within 48 hours, never by reading on.

What makes two articles one story is decided by `bot.stories`; here is looked up what a new one is compared with. An article joins
a story when it is like the first of its language there and not unlike the next ones: a review that holds ten stories joins none of
them to another.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, Select, delete, func, or_, select, update

from bot.storage.said import speakers_of, summaries_of
from bot.storage.tables import article_versions, articles, story_signs
from bot.stories.likeness import containment, same_text, signs
from bot.stories.statement import Statement, same_statement
from bot.summarizer.model import Summary
from scrapers.article import Language

WINDOW = timedelta(hours=48)
"""Articles further apart are not compared (field notes on sources, section 9)."""
ONE_DAY = timedelta(hours=24)
"""The same for one person's statement in two languages."""
_MOST_NEAR = 10
_MOST_SAYING = 30
_V, _S = article_versions.c, story_signs.c


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One version as it is compared; `story` is its article where it has none."""

    article_id: int
    story: int
    language: Language
    text: str
    at: datetime
    statements: dict[int, Statement]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """An article that joined a story just now (named after its first article), and the sources that tell it."""

    article_id: int
    story: int
    source_ids: tuple[str, ...]


def join_story(connection: Connection, version_id: int) -> Joined | None:
    """Note the signs of a version that has its summary, and let its article join the story it tells; None where it joins none now."""
    (new,) = _read(connection, _chosen().where(_V.id == version_id))
    kept = [*signs(new.text), *(f"said:{speaker}" for speaker in new.statements)]
    near = _near(connection, new, kept)
    if kept:
        rows = [{"version_id": version_id, "sign": sign, "at": new.at} for sign in kept]
        connection.execute(story_signs.insert(), rows)
    if new.story != new.article_id:
        return None
    story = _best(new, _members(connection, near, new.article_id))
    if story is None:
        return None
    members = update(articles).where(articles.c.id.in_((story, new.article_id)))
    connection.execute(members.values(story_id=story))
    telling = select(articles.c.source_id).where(articles.c.story_id == story).order_by(articles.c.id)
    source_ids = tuple(dict.fromkeys(connection.execute(telling).scalars()))
    return Joined(article_id=new.article_id, story=story, source_ids=source_ids)


def prune(connection: Connection, before: datetime) -> int:
    """Delete the signs of versions that are too old to be compared; return how many."""
    return connection.execute(delete(story_signs).where(_S.at < before)).rowcount


def _near(connection: Connection, new: _Told, kept: Sequence[str]) -> list[int]:
    """Return the stories that have a sign in common with a version, the likest first."""
    said = [sign for sign in kept if sign.startswith("said:")]
    text = [sign for sign in kept if not sign.startswith("said:")]
    story = func.coalesce(articles.c.story_id, articles.c.id)
    shared = (
        select(story)
        .join_from(story_signs, article_versions, _S.version_id == _V.id)
        .join(articles, articles.c.id == _V.article_id)
        .where(articles.c.id != new.article_id)
        .group_by(story)
        .order_by(func.count().desc(), story)
    )
    alike = shared.where(
        _S.sign.in_(text), _S.at.between(new.at - WINDOW, new.at + WINDOW), _V.language == new.language
    )
    saying = shared.where(
        _S.sign.in_(said), _S.at.between(new.at - ONE_DAY, new.at + ONE_DAY), _V.language != new.language
    )
    found = [
        each
        for query, most in ((alike, _MOST_NEAR), (saying, _MOST_SAYING))
        for each in connection.execute(query.limit(most)).scalars()
    ]
    return list(dict.fromkeys(map(int, found)))


def _members(connection: Connection, stories: Sequence[int], but: int) -> list[dict[Language, list[_Told]]]:
    """Return the articles of each story by language, the first before the others, in their newest versions."""
    within = or_(articles.c.story_id.in_(stories), articles.c.id.in_(stories))
    newest = select(func.max(_V.id)).join_from(articles, article_versions).where(within, articles.c.id != but)
    found = _read(connection, _chosen().where(_V.id.in_(newest.group_by(_V.article_id))))
    by_story: dict[int, dict[Language, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for member in sorted(found, key=lambda each: each.article_id):
        by_story[member.story][member.language].append(member)
    return [by_story[story] for story in stories if story in by_story]


def _best(new: _Told, stories: Iterable[dict[Language, list[_Told]]]) -> int | None:
    """Return the story a version tells: the one whose text is most alike, else the first that brings the same statement."""
    shares: dict[int, float] = {}
    for by_language in stories:
        first = next(iter(by_language.values()))[0]
        if new.language in by_language:
            shares[first.story] = _alike(new, by_language[new.language])
        else:
            others = (members[0] for members in by_language.values())
            shares[first.story] = _SAME_STATEMENT * any(_one_statement(new, each) for each in others)
    best = max(shares, key=lambda story: shares[story], default=None)
    return best if best is not None and shares[best] > 0 else None


def _alike(new: _Told, members: Sequence[_Told]) -> float:
    unlike = any(containment(new.text, each.text) < _UNLIKE for each in members[1:_MOST_ASKED])
    return 0.0 if unlike else same_text(new.text, members[0].text, new.language)


_UNLIKE, _MOST_ASKED = 0.15, 5
"""Two parts of one story have more than this in common; so many of its articles are asked."""
_SAME_STATEMENT = 0.1
"""Less than any likeness of texts."""


def _one_statement(one: _Told, other: _Told) -> bool:
    return abs(one.at - other.at) <= ONE_DAY and any(
        same_statement(one.statements[speaker], other.statements[speaker])
        for speaker in one.statements.keys() & other.statements.keys()
    )


def _chosen() -> Select[tuple[object, ...]]:
    return select(articles.c.story_id, article_versions).join_from(articles, article_versions)


def _read(connection: Connection, chosen: Select[tuple[object, ...]]) -> list[_Told]:
    rows = connection.execute(chosen).mappings().all()
    ids = [row[_V.id] for row in rows]
    summaries, speakers = summaries_of(connection, ids), speakers_of(connection, ids)
    return [_told(row, summaries.get(row[_V.id]), speakers.get(row[_V.id], ())) for row in rows]


def _told(row: RowMapping, summary: Summary | None, speakers: Sequence[int | None]) -> _Told:
    at = row[_V.published_at] if row[_V.has_time] and row[_V.published_at] else row[_V.fetched_at]
    return _Told(
        article_id=row[_V.article_id],
        story=row[articles.c.story_id] or row[_V.article_id],
        language=row[_V.language],
        text=row[_V.text],
        at=at,
        statements=_statements(row, summary, speakers) if summary else {},
    )


def _statements(row: RowMapping, summary: Summary, speakers: Sequence[int | None]) -> dict[int, Statement]:
    """Return what each speaker says in an article, reported speech with its sentence; doubtful speakers are left out."""
    text: str = row[_V.text]
    said: dict[int, list[str]] = defaultdict(list)
    names: dict[int, str] = {}
    for quote, speaker in zip(summary.quotes, speakers, strict=True):
        if speaker is not None and quote.certain:
            spans = (quote.sentence,) if quote.sentence else quote.spans
            said[speaker].extend(text[span.start : span.end] for span in spans)
            names.setdefault(speaker, quote.speaker or "")
    return {
        speaker: Statement(language=row[_V.language], words="\n".join(words), text=text, speaker=names[speaker])
        for speaker, words in said.items()
    }
