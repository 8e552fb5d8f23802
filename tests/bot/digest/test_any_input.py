"""Whatever a site writes: every message is one Telegram takes, and every quoted word stands in its article."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.digest.compose import compose
from bot.digest.excerpt import ELISION
from bot.digest.item import Item
from bot.digest.message import Message
from bot.digest.render import (
    Edition,
    answer,
    bare_list,
    card,
    digest_message,
    full_view,
    latest,
    proof_view,
    quote_of_the_day,
)
from bot.subscriber import Wish
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from scrapers.article import Article, Span
from tests.bot.digest.makers import NOW, article, assert_telegram_takes, formatted, item, topics, voice

tdjson = pytest.importorskip("tdjson", reason="Telegram's own parser is an extra")

_WORD = st.one_of(
    st.sampled_from(
        [
            "порт",
            "Мы",
            "сказал.",
            '<b>&"',
            "javascript:alert(1)",
            "⚡🚢",
            "👨‍👩‍👧",
            "\u202eobid",
            "a" * 300,
            "\x00",
            "-",
            "«да»",
        ]
    ),
    st.text(max_size=12),
)
_PROSE = st.lists(_WORD, min_size=1, max_size=40).map(" ".join)
_GIANT = st.sampled_from(["слово " * 900, "ж" * 5_000, "🙂" * 2_500, "имя " * 200, '<b>&" ' * 100])
_TEXT = st.lists(st.one_of(_PROSE, _PROSE, _GIANT), min_size=1, max_size=4).map("\n\n".join)
_NAME = st.one_of(st.none(), _PROSE, st.just("Очень Длинное Имя " * 70))
_URL = st.sampled_from(
    [
        "https://news.day.az/1.html",
        "javascript:alert(1)",
        "",
        "http://день.рф/ю я",
        "https://a.az/" + "b" * 1_900,
        "https://news.day.az/2-а,б&в.html#x",
    ]
)


@st.composite
def _quotes(draw: st.DrawFn, text: str) -> tuple[Quote, ...]:
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12, unique=True)))
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    return tuple(
        Quote(
            kind=draw(st.sampled_from(["direct", "direct", "indirect", "mixed"])),
            spans=(span,),
            proofs=(proof(text[slice(*span)]),),
            sentence=span,
            sentence_proof=proof(text[slice(*span)]),
            speaker=draw(_NAME),
            role=draw(_NAME),
            confidence=draw(st.sampled_from([0.2, 0.9])),
            evidence=draw(st.sampled_from([None, span])),
        )
        for span in spans
    )


@st.composite
def _items(draw: st.DrawFn) -> Item:
    text = draw(_TEXT)
    quotes = draw(_quotes(text))
    keys = tuple(
        KeySentence(quote=number, span=each.spans[0], cut_before=draw(st.booleans()), cut_after=draw(st.booleans()))
        for number, each in enumerate(quotes)
    )
    of: Article = article(
        text, title=draw(_PROSE), url=draw(_URL), language=draw(st.sampled_from(["ru", "az", "other"]))
    )
    return item(
        replace(of, published_at=draw(st.sampled_from([None, NOW])), has_time=draw(st.booleans())),
        Summary(language="ru", quotes=quotes, key=keys),
        draw(st.integers(1, 10**12)),
        source_name=draw(_PROSE),
        topics=draw(st.sampled_from([(), ("energy",), ("transport", "energy"), ("gone",)])),
    )


_QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def _telegram(query: dict[str, Any]) -> dict[str, Any]:
    answered = tdjson.td_execute(json.dumps(query).encode())
    found: dict[str, Any] = json.loads(answered) if answered else {}
    return found


_TYPES = {
    "bold": "Bold",
    "italic": "Italic",
    "code": "Code",
    "blockquote": "BlockQuote",
    "expandable_blockquote": "ExpandableBlockQuote",
    "text_link": "TextUrl",
}


def assert_telegrams_parser_takes(message: Message) -> None:
    entities = [
        {
            "@type": "textEntity",
            "offset": each.offset,
            "length": each.length,
            "type": {"@type": f"textEntityType{_TYPES[each.kind]}", **({"url": each.url} if each.url else {})},
        }
        for each in message.entities
    ]
    _telegram({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})
    text = {"@type": "formattedText", "text": message.text, "entities": entities}
    found = _telegram({"@type": "getMarkdownText", "text": text})
    assert found["@type"] != "error", found


def assert_good(message: Message, *items: Item) -> None:
    assert_telegram_takes(message)
    assert_telegrams_parser_takes(message)
    kinds = formatted(message)
    for words in kinds.get("blockquote", []) + kinds.get("expandable_blockquote", []):
        pieces = [piece.strip() for piece in words.split(ELISION) if piece.strip()]
        assert any(all(piece in each.article.text for piece in pieces) for each in items)


@_QUICK
@given(
    st.lists(_items(), min_size=1, max_size=14, unique_by=lambda each: each.version_id), st.sampled_from(["ru", "az"])
)
def test_every_page_of_any_digest_is_taken(items: list[Item], language: Any) -> None:
    plan = compose(items, Wish(topics=("energy", "transport")), topics())
    assert not plan.refused
    edition = Edition(slot=NOW, window_from=NOW - timedelta(days=3), next_due=NOW, digest_id=10**9)
    for page in range(max(1, len(plan.pages))):
        assert_good(digest_message(plan, voice(language), edition, page), *items)
    shown = [each for page in plan.pages for each in page.shown]
    told = [each.item.version_id for each in shown] + [other.version_id for each in shown for other in each.also]
    assert set(told) | {each.version_id for each in plan.bare} <= {each.version_id for each in items}
    assert len(set(told)) == len(told)


@_QUICK
@given(_items())
def test_every_view_of_any_article_is_taken(of: Item) -> None:
    for view in (card, full_view, proof_view):
        assert_good(view(of, voice()), of)
    assert_good(answer(of.article, of.summary, voice()), of)


@_QUICK
@given(st.lists(_items(), min_size=1, max_size=12))
def test_every_list_of_any_articles_is_taken(items: list[Item]) -> None:
    assert_good(latest(items, voice("az"), "Последнее"), *items)
    assert_good(bare_list(items, voice("az")), *items)
    of_the_day = quote_of_the_day(items, voice())
    if of_the_day is not None:
        assert_good(of_the_day, *items)
