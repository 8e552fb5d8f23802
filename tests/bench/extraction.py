"""Measures how much of an article is read, and nothing else, from pages no rule fits; trafilatura reads the same pages beside it.

python -m tests.bench.extraction [NAME ...]    with names, the lines that differ too

The pages of `tests/bench/pages` were written for this project: newspapers and agencies of the region, and blogs, papers, offices and
firms of the kinds found on the web, each in the markup such a site has around and in its articles. NAME.json has what a careful reader
would copy: `lines`, and those one may count or not, `optional`.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import mean
from typing import Any

from scrapers.article import Article
from scrapers.charset import decode
from scrapers.errors import LayoutError
from scrapers.extract import read_article

PAGES = Path(__file__).parent / "pages"
_SPACES = re.compile(r"[\s\u00a0\u200b-\u200d\ufeff]+")
_QUOTE = re.compile(r"[«“„\"]([^«»“”„\"]{15,300})[»”“\"]")
_ITEM = re.compile(r"^(?:[-*•]|>)\s+")
_SHINGLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page with what a reader would copy of it; "" or None is what it does not tell."""

    name: str
    body: bytes
    url: str
    title: str
    date: datetime | None
    author: str
    lines: tuple[str, ...]
    optional: tuple[str, ...]

    def counted(self, read: Iterable[str]) -> list[str]:
        """Return what was read without the lines that do not count."""
        free = {line for text in self.optional for line in (text, *text.split("\n"))}
        return [line for line in read if line not in free]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Shares, from 0 to 1: means over pages."""

    paragraphs: float
    body: float
    quotes: float


def pages() -> Iterator[Page]:
    """Yield the pages, in the order of their names."""
    for file in sorted(PAGES.glob("*.json")):
        told: dict[str, Any] = json.loads(file.read_text("utf-8"))
        yield Page(
            name=file.stem,
            body=file.with_suffix(".html").read_bytes(),
            url=told["url"],
            title=plain(told.get("title") or ""),
            date=datetime.fromisoformat(told["date"]) if told.get("date") else None,
            author=told.get("author") or "",
            lines=tuple(filter(None, map(plain, told["lines"]))),
            optional=tuple(filter(None, map(plain, told.get("optional", ())))),
        )


def plain(text: str) -> str:
    """Return a text with one space for all that is space."""
    return _SPACES.sub(" ", text).strip()


def ours(page: Page) -> Article | None:
    """Read a page as the product does."""
    try:
        return read_article(page.body, page.url)
    except LayoutError:
        return None


def lines_of(article: Article | None) -> list[str]:
    """Return the paragraphs of an article."""
    return [plain(article.slice(span)) for span in article.paragraphs] if article else []


def theirs(page: Page) -> list[str]:
    """Return the lines trafilatura reads, without its marks of items."""
    import trafilatura  # noqa: PLC0415  because only the benchmark needs it here

    text = trafilatura.extract(decode(page.body), include_comments=False) or ""
    return [line for line in (plain(_ITEM.sub("", line)) for line in text.split("\n")) if line]


def score(told: Sequence[tuple[Page, list[str]]]) -> Score:
    """Score what was read of pages: whole paragraphs, words in a row, quotes kept to the letter."""
    read = [(page, page.counted(lines)) for page, lines in told]
    quotes = [(quote, "\n".join(lines)) for page, lines in read for quote in _QUOTE.findall("\n".join(page.lines))]
    return Score(
        paragraphs=mean(_f1(Counter(page.lines), Counter(lines)) for page, lines in read),
        body=mean(_f1(_shingles(page.lines), _shingles(lines)) for page, lines in read),
        quotes=mean(quote in text for quote, text in quotes),
    )


def _f1(true: Counter[Any], read: Counter[Any]) -> float:
    common = (true & read).total()
    return 2 * common / (true.total() + read.total()) if common else 0.0


def _shingles(lines: Iterable[str]) -> Counter[Any]:
    words = re.findall(r"\w+", " ".join(lines))
    return Counter(tuple(words[start : start + _SHINGLE]) for start in range(max(1, len(words) - _SHINGLE + 1)))


def share(
    told: Sequence[tuple[Page, Article | None]], asked: Callable[[Page], object], right: Callable[[Page, Article], bool]
) -> float:
    """Return in which share of the pages that tell something the article has it right."""
    telling = [(page, article) for page, article in told if asked(page)]
    return mean(article is not None and right(page, article) for page, article in telling)


def title_right(page: Page, article: Article) -> bool:
    """Tell whether the title is that of the page."""
    return plain(article.title) == page.title


def minute_right(page: Page, article: Article) -> bool:
    """Tell whether the time of publication is right to the minute."""
    assert page.date is not None
    return (
        article.published_at is not None
        and article.has_time
        and abs((article.published_at - page.date).total_seconds()) < 60
    )


def main(names: Sequence[str]) -> None:
    """Print the scores; for the pages named, what differs."""
    found = list(pages())
    articles = [(page, ours(page)) for page in found]
    for title, told in (
        ("Sitat", [(page, lines_of(article)) for page, article in articles]),
        ("trafilatura", [(page, theirs(page)) for page in found]),
    ):
        reached = score(told)
        print(
            f"{title:12} exact paragraphs F1 {reached.paragraphs:.3f}, words F1 {reached.body:.3f}, quotes to the letter {reached.quotes:.3f}"
        )
    print(
        f"titles {share(articles, lambda page: page.title, title_right):.3f}, "
        f"time to the minute where a page tells its zone {share(articles, lambda page: page.date and page.date.tzinfo, minute_right):.3f}; {len(found)} pages"
    )
    for page, article in articles:
        if page.name in names:
            read = lines_of(article)
            print(page.name, *(f"  + {line[:150]}" for line in page.counted(read) if line not in page.lines), sep="\n")
            print(*(f"  - {line[:150]}" for line in page.lines if line not in read), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
