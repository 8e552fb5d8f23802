"""What stands around the handlers in their tests: an archive to publish in, a reader of links, verbs."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.reading import ReadArticle, ReadingError, Reason
from bot.storage import Storage, articles, sources, subscribers, summaries
from bot.subscriber import Subscriber
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from scrapers.article import Article, Language, Span
from scrapers.state import SourceState
from tests.bot.handlers.telegram import Person, Telegram

NOON = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)
"""Noon in Baku."""
ADMIN_ID = 1
WORDS = "Tariffs will stay as they are until the end of the year"


def an_article(number: int = 1, *, language: Language = "en", words: str = WORDS) -> Article:
    text = f"The ministry met on Friday.\n“{words}”, Nigar Safarli said."
    return Article(
        url=f"https://news.example/economy/{number}.html",
        source_key=f"id:{number}",
        title=f"Corridor tariffs stay, number {number}",
        text=text,
        paragraphs=(Span(0, 27), Span(28, len(text))),
        language=language,
        published_at=NOON - timedelta(hours=number),
        has_time=True,
    )


def its_summary(article: Article, words: str = WORDS) -> Summary:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    named = article.text.index("Nigar")
    quote = Quote(
        kind="direct",
        spans=(span,),
        proofs=(proof(words),),
        speaker="Nigar Safarli",
        cue="said",
        evidence=Span(named, named + 13),
        reason="cue",
        confidence=0.9,
        language=article.language,
    )
    return Summary(language=article.language, quotes=(quote,), key=(KeySentence(quote=0, span=span),))


@dataclass(slots=True)
class Reading:
    """Reads every link and text as the same article, or refuses."""

    asked: list[str] = field(default_factory=list)
    refusal: Reason | None = None
    bug: Exception | None = None

    async def read_link(self, url: str) -> ReadArticle:
        return self._read(url)

    async def read_text(self, text: str) -> ReadArticle:
        return self._read(text)

    def _read(self, asked: str) -> ReadArticle:
        self.asked.append(asked)
        if self.bug:
            raise self.bug
        if self.refusal:
            raise ReadingError(self.refusal)
        article = an_article()
        return ReadArticle(article=article, summary=its_summary(article), topics=("economy",))


@dataclass(slots=True, kw_only=True)
class House:
    """The bot without its jobs: what is around the handlers, and the verbs of the tests."""

    telegram: Telegram
    storage: Storage
    reading: Reading
    now: datetime = NOON
    woken: int = 0
    collected: int = 0
    background: list[asyncio.Task[None]] = field(default_factory=list)

    def person(self, id_: int = 7, language: str | None = "en") -> Person:
        return Person(telegram=self.telegram, id=id_, language=language)

    def member(self, id_: int = 7, chat_id: int = -100, **more: Any) -> Person:
        chat = {"id": chat_id, "type": "supergroup", "title": "A group"}
        return Person(telegram=self.telegram, id=id_, chat=chat | more)

    def admin(self) -> Person:
        return self.person(ADMIN_ID)

    async def publish(
        self,
        number: int = 1,
        *topics: str,
        language: Language = "en",
        source: str = "day_az",
        article: Article | None = None,
    ) -> int:
        """Put an article with one quote into the archive; return its version."""
        article = article or an_article(number, language=language)
        version = await self.storage.write(articles.save, source, article, self.now)
        assert version is not None
        ready_at = self.now - timedelta(minutes=number)
        await self.storage.write(
            summaries.save_summary, version, its_summary(article), topics or ("economy",), ready_at
        )
        return version

    async def source_state(self, **fields: Any) -> None:
        values: dict[str, Any] = {"source_id": "day_az", "state": "ok", "since": self.now} | fields
        state = SourceState(**values)
        await self.storage.write(sources.save_state, state)

    async def settle(self) -> None:
        """Wait for what goes on in the background."""
        await asyncio.gather(*self.background)

    def start_in_background(self, work: Coroutine[Any, Any, None]) -> None:
        self.background.append(asyncio.ensure_future(work))

    def wake(self) -> None:
        self.woken += 1

    async def collect(self, source_ids: list[str] | None) -> None:
        self.collected += 1


async def stored(house: House, chat_id: int = 7, thread_id: int = 0) -> Subscriber:
    """Return what is kept of a chat."""
    found = await house.storage.read(subscribers.get, chat_id, thread_id)
    assert found is not None
    return found


async def readers(house: House, count: int, first: int = 100) -> None:
    for number in range(first, first + count):
        await house.person(number).say("/subscribe")


async def written(house: House, text: str = "Tomorrow we move to a new server.") -> Person:
    """Bring a push of an own text to the question to whom it goes."""
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("My own text")
    await admin.say(text)
    return admin
