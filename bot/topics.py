"""Which topics there are, and which of them an article is about, told from the site's section and from its words.

The rows stand in `topics.toml`; the file of the setting TOPICS_FILE adds rows or replaces those of the same id. Who wishes which
topic is left to the subscriber's `Wish`.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from bot.language import INTERFACE_LANGUAGES
from bot.lemmas import lemmas, lower_case
from scrapers.article import Article, Language

_ID = re.compile(r"[a-z][a-z0-9_]{0,31}")
_FIELDS = frozenset({"id", "emoji", "names", "sections", "words"})
_LONGEST_NAME = 40

_SECTION_POINTS = 6
_TITLE_TIMES, _LEAD_TIMES = 4, 2
_PHRASE_POINTS, _WORD_POINTS = 2, 1
_ONE_PHRASE_AT_MOST = 4
"""How often one word or phrase counts in the body: a topic is told by several."""
_THRESHOLD = 4
_WORDS_PER_POINT = 150
"""A long article must say more of a topic: one point for so many words above the threshold's own share."""


class TopicsFileError(Exception):
    """The file of topics cannot be used; the message is one sentence for the operator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject of articles. `id` is a Telegram command too; `words` are words and phrases by language, in any form."""

    id: str
    emoji: str
    names: Mapping[str, str] = field(hash=False)
    words: Mapping[str, tuple[str, ...]] = field(hash=False)
    sections: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """Return the topic's name in an interface language (English where another one is unknown)."""
        return self.names.get(language) or self.names["en"]


class Topics(Mapping[str, Topic]):
    """The topics by id, in the order in which people see them."""

    def __init__(self, rows: Iterable[Topic]) -> None:
        self._by_id = {each.id: each for each in rows}

    def __getitem__(self, id_: str) -> Topic:
        return self._by_id[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)


def load_topics(path: Path | None = None) -> Topics:
    """Return the built-in topics, with the rows of `path` added or put in place of those of the same id.

    Raises:
        TopicsFileError: The file cannot be read, or a row is wrong.
    """
    built_in = files("bot").joinpath("topics.toml").read_text(encoding="utf-8")
    rows = _read(built_in, "topics.toml")
    if path is None:
        return Topics(rows)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TopicsFileError(f"TOPICS_FILE {path} cannot be read: {error}.") from error
    return Topics([*rows, *_read(text, str(path))])


def classify(article: Article, topics: Topics) -> tuple[str, ...]:
    """Return the ids of the topics an article is about, best first; none when nothing says enough."""
    index = _index(tuple(topics.values()), article.language)
    lead = article.lead or (article.paragraphs[0] if article.paragraphs else None)
    body = lemmas(article.text, article.language, index.known)
    points = Counter[str]()
    points.update(_points(index.found(lemmas(article.title, article.language, index.known)), _TITLE_TIMES))
    if lead is not None:
        points.update(_points(index.found(lemmas(article.slice(lead), article.language, index.known)), _LEAD_TIMES - 1))
    points.update(_points(index.found(body), 1))
    points.update(dict.fromkeys(_of_section(article.section, topics), _SECTION_POINTS))
    enough = _THRESHOLD + len(body) // _WORDS_PER_POINT
    return tuple(id_ for id_, count in points.most_common() if count >= enough)


@dataclass(frozen=True, slots=True)
class _Index:
    """The words of all topics of one language, as dictionary forms; phrases by their first word."""

    phrases_by_first: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    known: frozenset[str]

    def found(self, words: Sequence[str]) -> Counter[tuple[str, tuple[str, ...]]]:
        """Count (topic, phrase) pairs among the words."""
        counts = Counter[tuple[str, tuple[str, ...]]]()
        for start, word in enumerate(words):
            for phrase, id_ in self.phrases_by_first.get(word, ()):
                if tuple(words[start : start + len(phrase)]) == phrase:
                    counts[id_, phrase] += 1
        return counts


def _points(found: Counter[tuple[str, tuple[str, ...]]], times: int) -> Counter[str]:
    points = Counter[str]()
    for (id_, phrase), count in found.items():
        worth = _PHRASE_POINTS if len(phrase) > 1 else _WORD_POINTS
        points[id_] += times * worth * min(count, _ONE_PHRASE_AT_MOST)
    return points


@lru_cache(maxsize=8)
def _index(topics: tuple[Topic, ...], language: Language) -> _Index:
    spoken: tuple[Language, ...] = ("ru", "az", "en") if language == "other" else (language,)
    rows = [(topic.id, text) for topic in topics for each in spoken for text in topic.words.get(each, ())]
    # an Azerbaijani form is only told from a known dictionary form, so these words come as they stand in the file
    known = frozenset(word for _, text in rows for word in _as_listed(text, language))
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for id_, text in rows:
        phrase = tuple(lemmas(text, language, known))
        if phrase:
            phrases.setdefault(phrase[0], []).append((phrase, id_))
    return _Index(phrases, known)


def _as_listed(text: str, language: Language) -> list[str]:
    if language == "az":
        return lower_case(text, language).split()
    return lemmas(text, language)


def _of_section(section: str | None, topics: Topics) -> list[str]:
    if not section:
        return []
    here = _plain_section(section)
    return [each.id for each in topics.values() if here in {_plain_section(name) for name in each.sections}]


def _plain_section(name: str) -> str:
    return " ".join(re.split(r"[\s_-]+", name.strip().casefold().replace("i̇", "i")))


def _read(text: str, name: str) -> list[Topic]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TopicsFileError(f"{name} is not TOML: {error}.") from error
    rows = table.get("topic")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows) or set(table) != {"topic"}:
        raise TopicsFileError(f"{name} must hold tables [[topic]] and nothing else.")
    return [_topic(row, f"{name}, topic {number}") for number, row in enumerate(rows, start=1)]


def _topic(row: Mapping[str, Any], place: str) -> Topic:
    id_ = row.get("id")
    if not isinstance(id_, str) or not _ID.fullmatch(id_):
        raise TopicsFileError(f"{place}: id {id_!r} must be 1 to 32 letters a-z, digits and _, a letter first.")
    place = f"{place} ({id_})"
    if unknown := sorted(set(row) - _FIELDS):
        raise TopicsFileError(f"{place}: {unknown[0]!r} is not known; allowed are {', '.join(sorted(_FIELDS))}.")
    emoji = row.get("emoji", "•")
    if not isinstance(emoji, str) or not 0 < len(emoji) <= 8:  # noqa: PLR2004  because a flag is up to seven code points
        raise TopicsFileError(f"{place}: emoji {emoji!r} must be one sign.")
    return Topic(
        id=id_,
        emoji=emoji,
        names=_names(row.get("names"), place),
        words=_words(row.get("words", {}), place),
        sections=_texts(row.get("sections", []), f"{place}: sections"),
    )


def _names(names: object, place: str) -> Mapping[str, str]:
    if not isinstance(names, dict) or set(names) != set(INTERFACE_LANGUAGES):
        raise TopicsFileError(f"{place}: names must be given in {', '.join(INTERFACE_LANGUAGES)}.")
    for language, name in names.items():
        if not isinstance(name, str) or not 0 < len(name.strip()) <= _LONGEST_NAME:
            raise TopicsFileError(f"{place}: the name in {language} must be 1 to {_LONGEST_NAME} characters.")
    return {language: " ".join(name.split()) for language, name in names.items()}


def _words(words: object, place: str) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(words, dict) or not set(words) <= set(INTERFACE_LANGUAGES):
        raise TopicsFileError(f"{place}: words must be lists by language: {', '.join(INTERFACE_LANGUAGES)}.")
    return {language: _texts(each, f"{place}: words in {language}") for language, each in words.items()}


def _texts(texts: object, place: str) -> tuple[str, ...]:
    if not isinstance(texts, list) or not all(isinstance(each, str) and each.strip() for each in texts):
        raise TopicsFileError(f"{place} must be a list of texts.")
    return tuple(texts)
