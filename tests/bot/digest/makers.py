"""Makers of items for the tests of the digest, and a small Russian translator."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.digest.item import Item
from bot.digest.message import MAX_ENTITIES, MAX_UNITS, Message
from bot.digest.voice import Voice
from bot.language import InterfaceLanguage, Translate
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from bot.topics import Topics, load_topics
from scrapers.article import Article, Span

NOW = datetime(2026, 1, 2, 5, 0, tzinfo=UTC)
SEED = Path(__file__).parents[2] / "corpus" / "seed-day-az-1.json"

_RUSSIAN = {
    "Sitat · %(day)s": ["Ситат · %(day)s"],
    "Next digest: %(when)s (%(city)s)": ["Следующий дайджест: %(when)s (%(city)s)"],
    "Next digest: %(when)s.": ["Следующий дайджест: %(when)s."],
    "%d fragment shown": ["Показан %d фрагмент", "Показано %d фрагмента", "Показано %d фрагментов"],
    "%d quote in all": ["всего %d цитата", "всего %d цитаты", "всего %d цитат"],
    "%d article": ["%d статья", "%d статьи", "%d статей"],
    "%d topic": ["%d тема", "%d темы", "%d тем"],
    "%d article read": ["Прочитана %d статья", "Прочитано %d статьи", "Прочитано %d статей"],
    "from %d source": ["из %d источника", "из %d источников", "из %d источников"],
    "No new quotes on the topic %(names)s.": [
        "Новых цитат по теме %(names)s нет.",
        *["Новых цитат по темам %(names)s нет."] * 2,
    ],
    "“%s”": ["«%s»"],
    "in the text ↗": ["в тексте ↗"],
    "also": ["также"],
    "reported": ["пересказ"],
    "since %(time)s yesterday": ["с %(time)s вчера"],
    "since %(time)s": ["с %(time)s"],
    "Without quotes on your topics: %d": ["Без цитат по вашим темам: %d"],
    "Without quotes · %d": ["Без цитат · %d"],
    "Topics": ["Темы"],
    "Share": ["Поделиться"],
    "Check": ["Проверить"],
    "All quotes": ["Все цитаты"],
}


def russian(message: str, plural: str | None = None, n: int = 1, /) -> str:
    forms = _RUSSIAN.get(message, [message])
    if plural is None or len(forms) == 1:
        return forms[0]
    tens, ones = n % 100 // 10, n % 10
    return forms[2 if tens == 1 or ones == 0 or ones > 4 else min(ones, 2) - 1]


def english(message: str, plural: str | None = None, n: int = 1, /) -> str:
    return message if plural is None or n == 1 else plural


def wordy(message: str, plural: str | None = None, n: int = 1, /) -> str:
    """Translate into a language with far longer sentences than any of ours."""
    return english(message, plural, n) + " ещё" * 4


TRANSLATE: dict[InterfaceLanguage, Translate] = {"ru": russian, "az": wordy, "en": english}


@lru_cache(maxsize=1)
def topics() -> Topics:
    return load_topics()


def voice(language: InterfaceLanguage = "ru", **changes: object) -> Voice:
    made = Voice(translate=TRANSLATE[language], language=language, zone="Asia/Almaty", city="astana", topics=topics())
    return replace(made, **changes) if changes else made  # type: ignore[arg-type]  # because a test names the fields


def article(text: str, **changes: object) -> Article:
    paragraphs = tuple(Span(*found.span()) for found in re.finditer(r"[^\n]+", text))
    made = Article(
        url="https://news.day.az/politics/1.html",
        source_key="id:1",
        title="",
        text=text,
        paragraphs=paragraphs,
        language="ru",
    )
    return replace(made, **changes) if changes else made  # type: ignore[arg-type]  # because a test names the fields


def quote(text: str, *spans: tuple[int, int], **changes: object) -> Quote:
    places = tuple(Span(*each) for each in spans)
    proofs = tuple(proof(text[each.start : each.end]) for each in places)
    made = Quote(kind="direct", spans=places, proofs=proofs, speaker="Рамиль Эйвазлы", confidence=0.9)
    return replace(made, **changes) if changes else made  # type: ignore[arg-type]  # because a test names the fields


def reported(text: str, words: str, sentence: str, **changes: object) -> Quote:
    start, around = text.index(words), text.index(sentence)
    place = Span(around, around + len(sentence))
    made = quote(text, (start, start + len(words)), kind="indirect", sentence=place, sentence_proof=proof(sentence))
    return replace(made, **changes) if changes else made  # type: ignore[arg-type]  # because a test names the fields


def key(number: int, *span: int, **changes: bool) -> KeySentence:
    return KeySentence(quote=number, span=Span(*span), **changes)


def item(of: Article, summary: Summary, number: int = 1, **changes: object) -> Item:
    made = Item(
        version_id=number,
        article_id=number,
        number=1,
        source_id="day_az",
        source_name="Day.Az",
        article=of,
        summary=summary,
        fetched_at=NOW - timedelta(hours=1),
        text_sha256=sha256(of.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    return replace(made, **changes) if changes else made  # type: ignore[arg-type]  # because a test names the fields


def saying(words: str, number: int = 1, *, speaker: str = "Рамиль Эйвазлы", title: str = "", **changes: object) -> Item:
    """Return an item whose article is one direct quote."""
    text = f"«{words}», — сказал он."
    said = quote(text, (1, 1 + len(words)), speaker=speaker, role="начальник порта")
    summary = Summary(language="ru", quotes=(said,), key=(key(0, 1, 1 + len(words)),))
    of = article(
        text,
        title=title or f"Заголовок номер {number}",
        url=f"https://news.day.az/politics/{number}.html",
        published_at=NOW - timedelta(minutes=number),
        has_time=True,
    )
    return item(of, summary, number, **{"topics": ("transport",), **changes})


def silent(number: int, title: str = "", lead: str = "Первая фраза статьи без цитат.") -> Item:
    """Return an item without quotes."""
    of = article(lead, title=title or f"Без цитат {number}", url=f"https://news.day.az/society/{number}.html")
    return item(replace(of, lead=Span(0, len(lead))), Summary(language="ru"), number, topics=("society",))


def seed() -> Item:
    """Return the seed article as the summarizer should see it, with its annotated quotes and key sentences."""
    raw = json.loads(SEED.read_text(encoding="utf-8"))
    text = raw["text"]
    quotes = tuple(_annotated(text, each) for each in raw["quotes"])
    around = [
        next(n for n, each in enumerate(quotes) if each.spans[0].start <= start < each.spans[0].end)
        for start, _ in raw["key"]
    ]
    summary = Summary(
        language="ru", quotes=quotes, key=tuple(key(n, *span) for n, span in zip(around, raw["key"], strict=True))
    )
    of = article(text, title=raw["title"], published_at=datetime(2026, 1, 1, 20, 0, tzinfo=UTC))
    return item(of, summary, 7, topics=("economy",))


def _annotated(text: str, raw: Mapping[str, Any]) -> Quote:
    ((start, end),) = raw["spans"]
    said = quote(text, (start, end), speaker=raw["speaker"], role=raw["role"], cue=raw["cue"])
    if raw["kind"] == "direct":
        return said
    sentence = Span(text.rfind("\n", 0, start) + 1, text.index("\n", end))
    return replace(said, kind="indirect", sentence=sentence, sentence_proof=proof(text[slice(*sentence)]))


def formatted(message: Message) -> dict[str, list[str]]:
    """Return the stretches of each formatting."""
    raw = message.text.encode("utf-16-le", "surrogatepass")
    found: dict[str, list[str]] = {}
    for each in message.entities:
        words = raw[each.offset * 2 : (each.offset + each.length) * 2].decode("utf-16-le", "surrogatepass")
        found.setdefault(each.kind, []).append(words)
    return found


def labels(message: Message) -> list[list[str]]:
    return [[button.text for button in row] for row in message.buttons]


def assert_telegram_takes(message: Message) -> None:
    """Check what Telegram checks: lengths, entities within the text and not half over one another, buttons."""
    size = len(message.text.encode("utf-16-le", "surrogatepass")) // 2
    assert 0 < size <= MAX_UNITS
    assert message.text.strip() == message.text
    assert len(message.entities) <= MAX_ENTITIES
    ranges = [(each.offset, each.offset + each.length) for each in message.entities]
    assert all(0 <= start < end <= size for start, end in ranges)
    assert not any(a < c < b < d for a, b in ranges for c, d in ranges)
    assert all(
        (each.url or "").startswith(("http://", "https://")) for each in message.entities if each.kind == "text_link"
    )
    for row in message.buttons:
        assert 0 < len(row) <= 8
        assert all(1 <= len((button.data or "x").encode()) <= 64 and button.text for button in row)
