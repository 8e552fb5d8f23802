"""The writer's name under an article, and the house's tags at the end of a title."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrapers.source import Source

_LONGEST = 60
_LONGEST_TAIL = 300
_PREFIX = re.compile(
    r"^(?:автор(?:ы)?|подготовил[аи]?|беседовал[аи]?|интервью в[её]л[аи]?|текст|müəllif|hazırladı|author|by|written by)\s*[:\-–—]?\s+",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_NOT_NAMES = frozenset(
    [
        *("read", "more", "see", "also", "follow", "us", "photo", "photos", "video", "source", "news", "the", "today"),
        *(
            "подробнее",
            "читайте",
            "также",
            "фото",
            "видео",
            "источник",
            "новости",
            "реклама",
            "обновлено",
            "продолжение",
            "следует",
        ),
        *("ətraflı", "oxuyun", "foto", "mənbə", "xəbər", "reklam", "yenilənib"),
    ]
)


def author_of(line: str) -> str | None:
    """Return the name in a line like «Али Гасымов» or «Автор: Али Гасымов», None where the line is anything else."""
    marked = _PREFIX.match(line)
    name = line[marked.end() if marked else 0 :].strip()
    words = name.split()
    fewest = 1 if marked else 2
    if len(name) > _LONGEST or not fewest <= len(words) <= 3:  # noqa: PLR2004  because a name has two or three words
        return None
    if all(word.isupper() for word in words if len(word.rstrip(".")) > 1):
        return None
    return name if all(_is_name(word) for word in words) else None


def signed_by(lines: Iterable[str]) -> str | None:
    """Return the name in the first line that is a signature, with or without an office behind a comma or under it."""
    parts = (part for line in lines for part in line.split("\n"))
    return next(filter(None, (author_of(part.partition(",")[0]) for part in parts)), None)


def without_by(name: str) -> str:
    """Return a name without what is said before it ("By", «Автор:»)."""
    return _PREFIX.sub("", name)


def last_author(paragraphs: Sequence[str]) -> str | None:
    """Return the author named by the last paragraph of an article, where it is a byline."""
    return author_of(paragraphs[-1]) if len(paragraphs) > 1 else None


def without_tags(title: str, tags: Iterable[str]) -> str:
    """Return `title` without the house's tags at its end ("- ФОТО", "(VİDEO)", "- YENİLƏNİB 2")."""
    alternatives = "|".join(sorted((re.escape(tag) for tag in tags), key=len, reverse=True))
    if not alternatives:
        return title
    ending = re.compile(rf"[\s\-–—|/+,.(\[]*(?<!\w)(?:{alternatives})(?:\s*\d+)?[\s.)\]]*$", re.IGNORECASE)
    shorter = ending.sub("", title)
    while shorter and shorter != title:
        title, shorter = shorter, ending.sub("", shorter)
    return title


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutNoise:
    """The paragraphs without the house's own lines, and the dateline that stood before the first."""

    paragraphs: tuple[str, ...]
    dateline: str = ""


def without_house_noise(paragraphs: Sequence[str], source: Source) -> WithoutNoise:
    """Take away datelines before the first paragraph, tails after the last, and whole lines of the house.

    What is left of a paragraph is a slice of it. An article is never emptied.
    """
    kept = [text for text in paragraphs if not any(re.fullmatch(noise, text) for noise in source.noise)]
    dateline = next(filter(None, (re.match(pattern, kept[0]) for pattern in source.datelines)), None) if kept else None
    if dateline is not None:
        kept[0] = kept[0][dateline.end() :].lstrip()
    while kept and not (rest := _without_tails(kept[-1], source.tails)):
        kept.pop()
    left = (*kept[:-1], rest) if kept else ()
    told = tuple(text for text in left if text)
    return WithoutNoise(paragraphs=told or tuple(paragraphs), dateline=dateline[0] if dateline and told else "")


def _without_tails(text: str, tails: Iterable[str]) -> str:
    start = max(0, len(text) - _LONGEST_TAIL)
    head, end = text[:start], text[start:]
    for tail in tails:
        end = re.sub(rf"\s*{tail}\s*\Z", "", end)
    return (head + end).rstrip()


def _is_name(word: str) -> bool:
    letters = word.rstrip(".")
    return bool(_NAME.fullmatch(word)) and letters[0].isupper() and letters.casefold() not in _NOT_NAMES
