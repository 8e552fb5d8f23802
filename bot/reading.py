"""Reads one thing somebody shows the bot, a link or a text: fetched here, parsed and summarised in the worker process.

Keeps nothing: what is read this way stays out of the archive. Collecting sources by the clock is `bot.jobs`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from bot.summarizer import Summary, summarize
from bot.topics import Topics, classify
from bot.worker_process import PARSE_BYTES, PARSE_SECONDS, WorkerProcess, WorkError
from scrapers import errors
from scrapers.article import Article
from scrapers.collect import fetch_article
from scrapers.extract import article_from_text
from scrapers.fetch import Fetcher
from scrapers.source import Source

T = TypeVar("T")

MAX_WAITING = 8
"""More than this many pieces of work before a reader's: they are asked to come again."""
READ_SECONDS = 20.0

Reason = Literal[
    "unsafe_address", "not_found", "refused", "challenge", "timeout", "not_an_article", "too_large", "busy"
]


class ReadingError(Exception):
    """What somebody showed us cannot be read; `reason` says why in a word."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """An article that is not in the archive, with what was said in it."""

    article: Article
    summary: Summary
    topics: tuple[str, ...]


def digest_article(article: Article, topics: Topics) -> tuple[Summary, tuple[str, ...]]:
    """Summarise and classify one article: the work of the worker process."""
    return summarize(article), classify(article, topics)


class Reading:
    """Reads links and texts for the handlers."""

    def __init__(
        self, *, fetcher: Fetcher, worker: WorkerProcess, sources: Mapping[str, Source], topics: Topics
    ) -> None:
        self._fetcher = fetcher
        self._worker = worker
        self._sources = sources
        self._topics = topics

    async def read_link(self, url: str) -> ReadArticle:
        """Fetch the page at `url` and say what is said in it; raises ReadingError."""
        self._refuse_when_busy()
        try:
            article = await fetch_article(url, fetcher=self._fetcher, run=self._parse, sources=self._sources)
        except errors.ScraperError as error:
            raise ReadingError(_reason(error)) from error
        except WorkError as error:
            raise ReadingError("timeout") from error
        return await self._summarized(article)

    async def read_text(self, text: str, *, title: str = "") -> ReadArticle:
        """Say what is said in a text somebody pasted or forwarded; raises ReadingError."""
        self._refuse_when_busy()
        return await self._summarized(article_from_text(text, title=title))

    async def _summarized(self, article: Article) -> ReadArticle:
        try:
            summary, topics = await self._run(digest_article, article, self._topics)
        except WorkError as error:
            raise ReadingError("timeout") from error
        return ReadArticle(article=article, summary=summary, topics=topics)

    async def _parse(self, function: Callable[..., T], /, *args: Any) -> T:
        return await self._worker.run(function, *args, timeout=PARSE_SECONDS, memory_bytes=PARSE_BYTES)

    async def _run(self, function: Callable[..., T], *args: Any) -> T:
        return await self._worker.run(function, *args, timeout=READ_SECONDS)

    def _refuse_when_busy(self) -> None:
        if self._worker.waiting >= MAX_WAITING:
            raise ReadingError("busy")


_REASON_BY_ERROR: tuple[tuple[type[errors.ScraperError], Reason], ...] = (
    (errors.UnsafeAddressError, "unsafe_address"),
    (errors.GoneError, "not_found"),
    (errors.ChallengeError, "challenge"),
    (errors.SlowError, "timeout"),
    (errors.TooLargeError, "too_large"),
    (errors.UnreachableError, "not_found"),
    (errors.RefusedError, "refused"),
)


def _reason(error: errors.ScraperError) -> Reason:
    return next((reason for kind, reason in _REASON_BY_ERROR if isinstance(error, kind)), "not_an_article")
