"""The measured set: pairs of articles that are one story and pairs that are not, all written for this project."""

import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from bot.stories.likeness import same_text, signs
from bot.stories.statement import Statement, same_statement
from scrapers.article import Language

FOLDER = Path(__file__).parent / "texts"
CORPUS = Path(__file__).parents[2] / "corpus"
DATELINES: dict[str, tuple[str, str]] = {
    "ru": ("БАКУ/Trend/ - ", "\nПодписывайтесь на наш канал в Telegram, чтобы не пропустить главное."),
    "az": ("Bakı. Report: ", "\nBizi Telegram-da izləyin: ən vacib xəbərlər birinci sizdə."),
    "en": ("BAKU, Azerbaijan, November 26. ", "\nFollow us on Telegram and be the first to know."),
}
FIRST_PART = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts of one language, and whether they are one story."""

    id: str
    language: Language
    one: str
    other: str
    same: bool


def texts() -> list[Pair]:
    """Return the pairs of one language: each story with its variants, its neighbours, and any two stories."""
    stories = [
        (each["id"], each["language"], each["text"].strip(), each["other"].strip())
        for each in _rows("same_text", "story")
    ]
    same = [
        Pair(id=f"{name}-{kind}", language=language, one=text, other=made(text, other, language), same=True)
        for name, language, text, other in stories
        for kind, made in VARIANTS.items()
    ]
    near = [
        Pair(id=each["id"], language=each["language"], one=each["one"].strip(), other=each["other"].strip(), same=False)
        for each in _rows("different", "pair")
    ]
    return [*same, *near, *_any_two(stories), *_of_the_corpus()]


def _any_two(stories: list[tuple[str, Language, str, str]]) -> Iterator[Pair]:
    for (name, language, text, _), (another, its_language, _, other) in combinations(stories, 2):
        if language == its_language:
            yield Pair(id=f"{name}-and-{another}", language=language, one=text, other=other, same=False)


def _of_the_corpus() -> Iterator[Pair]:
    articles = [json.loads(file.read_text("utf-8")) for file in sorted(CORPUS.glob("*.json"))]
    for one, other in combinations(articles, 2):
        if one["lang"] == other["lang"]:
            name = f"{one['id']}-and-{other['id']}"
            yield Pair(id=name, language=one["lang"], one=one["text"], other=other["text"], same=False)


def _dateline(text: str, _: str, language: str) -> str:
    before, behind = DATELINES[language]
    return before + text + behind


def _shortened(text: str, _: str, language: str) -> str:
    del language
    return text[: text.index(" ", int(FIRST_PART * len(text)))]


def _updated(text: str, _: str, language: str) -> str:
    del language
    head, _, rest = text.partition("\n")
    return f"{head} (updated)\n{rest}".replace("12", "13", 1)


def _rewritten(_: str, other: str, language: str) -> str:
    del language
    return other


VARIANTS: dict[str, Callable[[str, str, str], str]] = {
    "dateline": _dateline,
    "shortened": _shortened,
    "updated": _updated,
    "rewritten": _rewritten,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one person says in two languages, and whether it is the same."""

    id: str
    one: Statement
    other: Statement
    same: bool


def statements() -> list[Told]:
    """Return the pairs of two languages."""
    return [
        Told(id=each["id"], one=_statement(each, "one", 0), other=_statement(each, "other", 1), same=each["same"])
        for each in _rows("statements", "pair")
    ]


def _statement(row: dict[str, Any], side: str, place: int) -> Statement:
    language, words = row[side]
    around = row.get("around", ["", ""])[place]
    return Statement(
        language="ru" if language == "ru" else "az" if language == "az" else "en",
        words=words,
        text=f"{around}\n{words}",
        speaker=row["speaker"][place],
    )


def _rows(file: str, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads((FOLDER / f"{file}.toml").read_text("utf-8"))[table]
    return rows


@dataclass(frozen=True, slots=True)
class Score:
    """How often we said "the same" and were right, were wrong, and how often we missed it."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Return which share of what we joined is one story."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Return which share of what is one story we joined."""
        return self.right / max(1, self.right + self.missed)


def score(said_and_true: Iterable[tuple[bool, bool]]) -> Score:
    """Count what was said against what is true."""
    counted = Counter(said_and_true)
    return Score(counted[True, True], counted[True, False], counted[False, True])


def one_text(pair: Pair) -> bool:
    """Return what we say of a pair: found by its signs, and held to be one story."""
    found = set(signs(pair.one)) & set(signs(pair.other))
    return bool(found and same_text(pair.one, pair.other, pair.language))


def one_statement(told: Told) -> bool:
    """Return what we say of a pair in two languages."""
    return same_statement(told.one, told.other)
