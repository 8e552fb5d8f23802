import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.jobs.summarizing import Summarizing
from bot.storage import Storage, articles, items
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from bot.topics import load_topics
from bot.worker_process import WorkerDiedError, WorkTimeoutError
from tests.bot.jobs.conftest import visit
from tests.bot.storage.makers import NOON, unready
from tests.bot.storage.test_stories import PORT, an_article_of


def summarizing(collecting: Collecting, ready: Callable[[], None] = lambda: None) -> Summarizing:
    return Summarizing(
        storage=collecting.storage,
        worker=collecting.worker,
        topics=load_topics(),
        clock=utc_now,
        collected=collecting.collected,
        ready=ready,
        alarms=collecting.alarms,
        owner="me",
    )


async def test_what_is_collected_is_summarised_and_told(collecting: Collecting, storage: Storage) -> None:
    told = asyncio.Event()
    working = asyncio.ensure_future(summarizing(collecting, told.set).run())
    await visit(collecting, "newsroom")
    await asyncio.wait_for(told.wait(), 40)
    working.cancel()
    await asyncio.wait([working])
    assert await storage.read(items.latest_items, Wish(), None, 50)


async def test_an_article_the_worker_cannot_read_is_given_up_and_the_others_go_on(
    collecting: Collecting, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await visit(collecting, "newsroom")
    waiting = await storage.read(unready)

    async def fail(*_: object, **__: object) -> None:
        raise WorkTimeoutError("took longer than 30 s and was ended")

    monkeypatch.setattr(collecting.worker, "run", fail)
    assert await summarizing(collecting).work_off() == len(waiting)
    assert await storage.read(unready) == []
    assert await storage.read(items.latest_items, Wish(), None, 50) == []


async def test_a_worker_that_is_killed_costs_no_article_its_quotes(
    collecting: Collecting, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await visit(collecting, "newsroom")
    whole, deaths = collecting.worker.run, [2]

    async def die_twice(function: Callable[..., object], *args: object, **limits: Any) -> object:
        if deaths[0]:
            deaths[0] -= 1
            raise WorkerDiedError("the worker process died (exit code 9)")
        return await whole(function, *args, **limits)

    monkeypatch.setattr(collecting.worker, "run", die_twice)
    await summarizing(collecting).work_off()
    titles = {
        item.article.title for item in await storage.read(items.latest_items, Wish(), None, 50, with_quotes=False)
    }
    assert len(titles) == 8


async def test_an_article_that_joins_a_story_is_a_line_in_the_log_without_its_words(
    collecting: Collecting, storage: Storage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def nothing_said(*_: object, **__: object) -> object:
        return Summary(language="ru"), ()

    monkeypatch.setattr(collecting.worker, "run", nothing_said)
    caplog.set_level("INFO", "bot.jobs.summarizing")
    for source, text in (("trend", PORT.one), ("report", PORT.other), ("apa", "Это другая статья о погоде.")):
        await storage.write(articles.save, source, an_article_of(text), NOON)
    assert await summarizing(collecting).work_off() == 3
    assert caplog.messages == ["article 2 joined the story of article 1: trend, report"]
