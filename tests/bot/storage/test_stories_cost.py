"""Finding the story of an article costs the same however large the archive is: counted in SQLite's own steps."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine

from bot.storage import articles, stories_told, summaries
from bot.storage.items import list_items
from bot.subscriber import Wish
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from scrapers.article import Span
from tests.bot.storage.makers import HOUR, NOON, an_article

OLD = 300
STEP = 10
WORDS = "порт принял поезд из Китая и готов принимать их каждый день, сказал начальник порта Рамиль Эйвазлы журналистам в Баку"


def text_of(number: int) -> str:
    """Return a text of its own, with a quote of one and the same speaker."""
    return " ".join(f"{word}{number * place % 977}" for place, word in enumerate(WORDS.split() * 3, 1))


def keep(connection: Connection, number: int, hours_ago: float) -> int:
    """Let an article be read and summarised so many hours before noon; return its version."""
    text, at = text_of(number), NOON - hours_ago * HOUR
    article = an_article(
        number, text=text, paragraphs=(), lead=None, language="ru" if number % 2 else "az", published_at=at
    )
    version = articles.save(connection, f"outlet{number % 7}", article, at)
    assert version is not None
    span = Span(0, 40)
    said = Quote(kind="direct", spans=(span,), proofs=(proof(text[:40]),), speaker="Рамиль Эйвазлы", confidence=0.9)
    summary = Summary(language="ru", quotes=(said,), key=(KeySentence(quote=0, span=span),))
    summaries.save_summary(connection, version, summary, ["transport"], at)
    return version


@pytest.fixture
def connection(file: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@contextmanager
def counting(connection: Connection) -> Iterator[list[int]]:
    """Count the steps of SQLite's machine, ten at a time."""
    steps, raw = [0], connection.connection.driver_connection
    assert raw is not None

    def step() -> int:
        steps[0] += STEP
        return 0

    raw.set_progress_handler(step, STEP)
    yield steps
    raw.set_progress_handler(None, STEP)


def cost_of_one_more(connection: Connection, number: int) -> int:
    with counting(connection) as steps:
        keep(connection, number, 0)
    return steps[0]


def test_an_old_archive_makes_no_article_dearer(connection: Connection) -> None:
    for number in range(1, 20):
        keep(connection, number, number)
    small = cost_of_one_more(connection, 1001)
    for number in range(2000, 2000 + OLD):
        keep(connection, number, 100 + number / 10)
    connection.exec_driver_sql("ANALYZE")
    assert cost_of_one_more(connection, 1003) < 1.3 * small


def test_what_a_reader_knows_is_found_without_reading_the_archive(connection: Connection) -> None:
    for number in range(1, 20):
        keep(connection, number, number)
    wish, since = Wish(), NOON - timedelta(hours=5)
    found = list_items(connection, wish, since, NOON)
    with counting(connection) as few:
        stories_told.known(connection, wish, found, since)
    for number in range(2000, 2000 + OLD):
        keep(connection, number, 100 + number / 10)
    connection.exec_driver_sql("ANALYZE")
    with counting(connection) as many:
        stories_told.known(connection, wish, found, since)
    assert many[0] < 1.3 * few[0] + 500
