"""Measures how well repeats are found (the pairs of tests/bot/stories), and what finding them costs as the archive grows.

python -m tests.bench.stories
"""

import random
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from statistics import median
from time import process_time

from sqlalchemy import Connection, create_engine

from bot.digest.compose import compose
from bot.storage import articles, stories_told, summaries
from bot.storage.items import list_items
from bot.storage.migrating import bring_up_to_date
from bot.stories.likeness import signs
from bot.subscriber import Wish
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from bot.topics import load_topics
from scrapers.article import Article, Span
from tests.bot.stories.pairs import one_statement, one_text, score, statements, texts

NOW = datetime(2026, 11, 26, tzinfo=UTC)
HOUR = timedelta(hours=1)
WORDS = 350
SPEAKERS = 200
VOCABULARY = 30_000
_FREQUENCIES = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
REPEATED = 4
"""Every so many articles repeat one that came before, as the sites of this kind do."""


def _names() -> list[str]:
    chance = random.Random(7)  # noqa: S311  because it makes names
    syllables = [consonant + vowel for consonant in "бвгдзклмнпрсфх" for vowel in "аеиоу"]
    made = ("".join(chance.choices(syllables, k=3)).capitalize() for _ in range(2 * SPEAKERS))
    return [f"{first} {last}ров" for first, last in zip(made, made, strict=True)]


NAMES = _names()


def quality() -> None:
    """Print precision and recall over the measured pairs."""
    pairs, told = texts(), statements()
    for name, reached in (
        ("one language", score((one_text(pair), pair.same) for pair in pairs)),
        ("two languages", score((one_statement(each), each.same) for each in told)),
    ):
        print(
            f"{name}: precision {reached.precision:.3f}, recall {reached.recall:.3f} "
            f"({reached.right} joined, {reached.wrong} wrongly, {reached.missed} missed)"
        )
    print(f"of {len(pairs)} pairs in one language and {len(told)} statements in two")


def an_article(chance: random.Random, number: int, text: str, at: datetime) -> tuple[Article, Summary]:
    """Return an article with one quote, by one of two hundred speakers."""
    article = Article(
        url=f"https://outlet{number % 50}.example/{number}.html", source_key=f"id:{number}", title=f"Новость {number}",
        text=text, paragraphs=(), language="ru", published_at=at, has_time=True,
    )  # fmt: skip
    span = Span(0, 60)
    name = NAMES[chance.randrange(SPEAKERS)]
    said = Quote(kind="direct", spans=(span,), proofs=(proof(text[:60]),), speaker=name, confidence=0.9, language="ru")
    return article, Summary(language="ru", quotes=(said,), key=(KeySentence(quote=0, span=span),))


def fill(connection: Connection, count: int, first: int, newest: datetime, span: timedelta) -> list[float]:
    """Put articles into the archive, the last at `newest`; return the seconds each summary took to keep."""
    chance, before, took = random.Random(first), list[str](), list[float]()  # noqa: S311  because it makes words
    for number in range(first, first + count):
        repeats = before and not number % REPEATED
        text = chance.choice(before) + " По сообщению другого издания." if repeats else _words(chance)
        before.append(text)
        at = newest - span * (1 - (number - first + 1) / count)
        article, summary = an_article(chance, number, text, at)
        version = articles.save(connection, f"outlet{number % 50}", article, at)
        begun = process_time()
        summaries.save_summary(connection, version or 0, summary, ["economy"], at)
        took.append(process_time() - begun)
    connection.commit()
    return took


def _words(chance: random.Random) -> str:
    # words come as often as in a language: the most common is one of thirty
    return " ".join(f"слово{rank}" for rank in chance.choices(range(VOCABULARY), cum_weights=_FREQUENCIES, k=WORDS))


def line(name: str, seconds: Sequence[float]) -> str:
    """Return the middle and the longest in milliseconds of CPU."""
    return f"{name}: median {1000 * median(seconds):.2f} ms, longest {1000 * max(seconds):.1f} ms over {len(seconds):,}"


def cost() -> None:
    """Print what the signs of a text cost, and keeping a summary and composing, with a small and with a large archive."""
    chance = random.Random(1)  # noqa: S311  because it makes words
    made = [_words(chance) for _ in range(200)]
    begun = process_time()
    for text in made:
        signs(text)
    print(f"signs of a text of {WORDS} words: {1000 * (process_time() - begun) / len(made):.2f} ms")
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'archive.db'}"
        bring_up_to_date(url, NOW)
        engine = create_engine(url)
        with engine.connect() as connection:
            print(
                line(
                    "keeping a summary, 48 hours of 2,000 articles",
                    fill(connection, 2_000, 1, NOW - 48 * HOUR, 48 * HOUR)[1_000:],
                )
            )
            fill(connection, 6_000, 10_000, NOW - 96 * HOUR, 2_000 * HOUR)
            print(line("the same with 6,000 older ones", fill(connection, 2_000, 50_000, NOW, 48 * HOUR)[1_000:]))
            begun = process_time()
            found = list_items(connection, Wish(), NOW - 24 * HOUR, NOW, 500)
            read = process_time()
            known = stories_told.known(connection, Wish(), found, NOW - 24 * HOUR)
            knew = process_time()
            plan = compose(found, Wish(language="ru"), load_topics(None), known)
            done = process_time()
        engine.dispose()
    print(
        f"a digest of {len(found)} articles: read in {1000 * (read - begun):.0f} ms, what its readers know ({len(known)}) in "
        f"{1000 * (knew - read):.0f} ms, composed in {1000 * (done - knew):.0f} ms: {plan.articles} stories"
    )


def main() -> int:
    """Measure all of it."""
    quality()
    cost()
    return 0


if __name__ == "__main__":
    sys.exit(main())
