"""A database with verbs: readers subscribe, articles appear."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from bot.digest.due import next_due
from bot.digest.item import Item
from bot.storage import Connection, Storage, articles, outbox, subscribers, summaries
from bot.subscriber import Schedule, Subscriber, Wish
from scrapers.article import Article
from tests.bot.digest.makers import saying, silent

NINE = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
"""09:00 in Baku."""
WISH = Wish(languages=("ru",), language="ru")


@dataclass(frozen=True, slots=True)
class Archive:
    storage: Storage

    async def write(self, run: Callable[..., Any], *args: Any, **more: Any) -> Any:
        return await self.storage.write(run, *args, **more)

    async def read(self, run: Callable[..., Any], *args: Any) -> Any:
        return await self.storage.read(run, *args)

    async def publish(self, item: Item, ready_at: datetime) -> int:
        """Keep the article of an item as if it had been read and summarised at an instant."""
        article = replace(item.article, source_key=f"id:{item.version_id}")

        def run(connection: Connection) -> int:
            version_id = articles.save(connection, item.source_id, article, ready_at)
            assert version_id is not None
            summaries.save_summary(connection, version_id, item.summary, item.topics, ready_at)
            return version_id

        return await self.storage.write(run)

    async def say(self, number: int, ready_at: datetime, words: str = "", **changes: object) -> int:
        text = words or f"Мы построим мост номер {number} через большую реку, и он простоит сто лет"
        return await self.publish(saying(text, number, speaker=f"Рамиль Эйвазлы {number}", **changes), ready_at)  # type: ignore[arg-type]  # because a test names the fields

    async def tell_without_quotes(self, number: int, ready_at: datetime) -> int:
        return await self.publish(silent(number), ready_at)

    async def reader(self, chat_id: int, **changes: Any) -> Subscriber:
        """Subscribe a chat since the day before nine; `changes` are fields of the subscriber."""

        def run(connection: Connection) -> Subscriber:
            thread_id = changes.pop("thread_id", 0)
            kind: Literal["private", "group"] = "private" if chat_id > 0 else "group"
            fresh = subscribers.ensure(connection, chat_id, thread_id, kind, WISH, NINE)
            made = replace(fresh, state="active", covered_until=NINE - timedelta(days=1), next_due_at=NINE)
            subscribers.save(connection, replace(made, **changes))
            return replace(made, **changes)

        return await self.storage.write(run)

    async def readers(self, count: int, first: int = 1_000) -> list[Subscriber]:
        return [await self.reader(first + number) for number in range(count)]

    async def again(self, reader: Subscriber) -> Subscriber:
        found = await self.storage.read(subscribers.by_id, reader.id)
        assert found is not None
        return found

    async def owed(self) -> dict[str, int]:
        return await self.storage.read(outbox.counts)


def at(*times: str, zone: str = "Asia/Baku") -> dict[str, Any]:
    """Return the fields of a reader with these hours whose next one is that at or after nine."""
    schedule = Schedule(times=times)
    return {"schedule": schedule, "next_due_at": next_due(schedule, zone, NINE - timedelta(seconds=1))}


def plain_article(text: str, key: str = "id:1") -> Article:
    return Article(url="https://news.example/1", source_key=key, title="Мост", text=text, paragraphs=(), language="ru")
