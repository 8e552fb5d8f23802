"""The stories of the local newsroom: read from a folder of article files, ordered, given a number and a section.

An article file is JSON with `id, lang, title, text` and, where it brings another one again, `follows` (`tests/corpus` is such a folder). What is published when, and the
pages, are the business of `newsroom` and `newsroom_pages`.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from pathlib import Path

LANGUAGES_IN_TURN = ("ru", "az", "ru", "en")
"""Whose turn it is: mostly Russian with some Azerbaijani and English between, as on the sites of this kind."""

# Beginnings of words, in three languages, that tell the section; the first line with the most hits wins.
_WORDS_BY_SECTION = {
    "sport": "марафон бегун матч турнир чемпионат сборн клуб məşqçi toplanış komanda futbol marathon tournament",
    "culture": "фильм кино афиш театр выстав концерт музе film teatr rejissor kino silent cinema archive weekend",
    "politics": "посол парламент дипломат переговор выборы seçki səfir diplomat ambassador embass election parliament",
    "economy": "порт транспорт логист коридор тариф бюджет экспорт инвестиц банк торгов контейнер хлопок энерг ветер "
    "liman dəhliz ixrac enerji bank konteyner port route grain cable trade",
}
DEFAULT_SECTION = "society"
_ENOUGH_HITS = 2
AZERBAIJANI_SECTION = "azerinews"
LEAD_LIMIT = 300
"""Characters of a lead in listings and feeds."""


class NewsroomError(Exception):
    """The folder of articles cannot be used: the message names the file and what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article that is written and not yet published; `paragraphs` are verbatim lines of the file's text.

    `follows` names the article that this one brings again, for an outlet that does so.
    """

    article_id: str
    language: str
    section: str
    title: str
    paragraphs: tuple[str, ...]
    follows: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A published article; `number` stands in its address.

    `appeared_at` is when it came out, aware UTC; `published_at` is what its pages say, the same in whole minutes.
    """

    draft: Draft
    number: int
    appeared_at: datetime

    @property
    def published_at(self) -> datetime:
        """Return the time of publication as the pages and the feed give it."""
        return self.appeared_at.replace(second=0, microsecond=0)

    @property
    def path(self) -> str:
        """Return the address on the site, like `/economy/1827592.html`."""
        return f"/{self.draft.section}/{self.number}.html"

    @property
    def lead(self) -> str:
        """Return the first paragraph, cut at a word over `LEAD_LIMIT`, for listings and feeds."""
        lead = self.draft.paragraphs[0].strip()
        return lead if len(lead) <= LEAD_LIMIT else lead[:LEAD_LIMIT].rsplit(" ", 1)[0] + "…"


def section_of(language: str, text: str) -> str:
    """Tell the section from the words of the text; Azerbaijani stories of such a site stand in one section."""
    if language == "az":
        return AZERBAIJANI_SECTION
    words = text.casefold().split()
    hits = {
        section: sum(word.startswith(tuple(beginnings.split())) for word in words)
        for section, beginnings in _WORDS_BY_SECTION.items()
    }
    best = max(hits, key=lambda section: hits[section])
    return best if hits[best] >= _ENOUGH_HITS else DEFAULT_SECTION


_DATELINE = re.compile(r"\s*date \d{4}-")


def read_drafts(folder: Path) -> list[Draft]:
    """Read every `*.json` of the folder, in the order of the names; texts without a headline are left out.

    So are those that begin with a technical date: some annotated articles do, as a trap for the engine; no site prints one.

    Raises NewsroomError.
    """
    if not folder.is_dir():
        raise NewsroomError(f"{folder} is no folder of articles")
    drafts = (_read_draft(file) for file in sorted(folder.glob("*.json")))
    return [draft for draft in drafts if draft.title and draft.paragraphs and not _DATELINE.match(draft.paragraphs[0])]


def _read_draft(file: Path) -> Draft:
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
        article_id, language, title, text = (str(fields[name]) for name in ("id", "lang", "title", "text"))
        follows = fields.get("follows")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NewsroomError(f"{file} is no article: {error!r}") from error
    paragraphs = tuple(line for line in text.split("\n") if line.strip())
    section = section_of(language, f"{title} {text}")
    return Draft(
        article_id=article_id, language=language, section=section, title=title, paragraphs=paragraphs, follows=follows
    )


def in_turn(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts so that the languages take turns; those of an unexpected language come last."""
    waiting = {name: [d for d in drafts if d.language == name] for name in LANGUAGES_IN_TURN}
    for language in cycle(LANGUAGES_IN_TURN):
        if waiting[language]:
            yield waiting[language].pop(0)
        if not any(waiting.values()):
            break
    yield from (d for d in drafts if d.language not in waiting)
