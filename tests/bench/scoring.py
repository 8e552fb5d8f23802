"""How good quotes are against annotated articles: the figures of the corpus floors and of the benchmark.

An article is a dict with `text` and the annotation: `quotes` (kind, spans, speaker, aliases, role) and `key` (spans).
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from bot.summarizer import Quote, Summary
from scrapers.article import Span

FIGURES = (
    "direct F1",
    "reported F1",
    "content F1",
    "speaker right",
    "speaker wrong",
    "said and named",
    "role right",
    "false per 100",
    "key R@3",
)
_EDGE = frozenset(" \t\r\n\"'«»“”„‟‘’.,;:!?…-–—")
_SLACK = 2
_HALF = 0.5
_MOST_EXTRA_WORDS = 3
_BODY_AGREEMENT = 0.6
_SPELLING = 0.85


@dataclass
class Sums:
    """The counts behind the figures; two of them can be added."""

    counts: Counter[str] = field(default_factory=Counter)

    def ratio(self, top: str, bottom: str) -> float | None:
        return self.counts[top] / self.counts[bottom] if self.counts[bottom] else None

    def f1(self, group: str) -> float | None:
        hit, given, wanted = (self.counts[f"{group} {what}"] for what in ("hit", "given", "wanted"))
        if not given and not wanted:
            return None
        return 2 * hit / (given + wanted)

    def figures(self) -> dict[str, float | None]:
        per_article = self.ratio("false", "articles")
        return {
            "direct F1": self.f1("direct"),
            "reported F1": self.f1("reported"),
            "content F1": self.f1("content"),
            "speaker right": self.ratio("right", "attributable"),
            "speaker wrong": self.ratio("wrong", "attributable"),
            "said and named": self.ratio("right", "with speaker"),
            "role right": self.ratio("role right", "with role"),
            "false per 100": None if per_article is None else 100 * per_article,
            "key R@3": self.ratio("key hit", "key wanted"),
        }


def score(article: Mapping[str, Any], summary: Summary) -> Sums:
    """Compare a summary with the annotation of its article."""
    sums = Sums()
    text, wanted = str(article["text"]), list(article["quotes"])
    sums.counts["articles"] = 1
    _content(sums, wanted, summary.quotes)
    pairs, matched = _match(sums, text, wanted, summary.quotes)
    for number, quote in enumerate(summary.quotes):
        group = matched.get(number) or ("direct" if quote.kind == "direct" else "reported")
        sums.counts[f"{group} given"] += 1
        alone = number not in matched and quote.kind != "indirect"
        sums.counts["false"] += alone and not any(_overlap(quote.spans, w["spans"]) for w in wanted)
    sums.counts["with speaker"] = sum(bool(w["speaker"]) for w in wanted)
    for want, quote in pairs:
        _speaker(sums, want, quote)
    _key(sums, article, summary)
    return sums


def _content(sums: Sums, wanted: Sequence[Mapping[str, Any]], given: Sequence[Quote]) -> None:
    annotated = _characters(span for want in wanted for span in want["spans"])
    found = _characters(span for quote in given for span in quote.spans)
    sums.counts.update(
        {"content wanted": len(annotated), "content given": len(found), "content hit": len(annotated & found)}
    )


def _match(
    sums: Sums, text: str, wanted: Sequence[Mapping[str, Any]], given: Sequence[Quote]
) -> tuple[list[tuple[Mapping[str, Any], Quote]], dict[int, str]]:
    pairs: list[tuple[Mapping[str, Any], Quote]] = []
    matched: dict[int, str] = {}
    for want in wanted:
        group = "direct" if want["kind"] == "direct" else "reported"
        sums.counts[f"{group} wanted"] += 1
        number = next((n for n, q in enumerate(given) if n not in matched and _agrees(text, group, want, q)), None)
        if number is not None:
            matched[number] = group
            sums.counts[f"{group} hit"] += 1
            pairs.append((want, given[number]))
    return pairs, matched


def _agrees(text: str, group: str, want: Mapping[str, Any], quote: Quote) -> bool:
    if group == "direct" and quote.kind == "indirect":
        return False
    if _same_spans(text, quote.spans, want["spans"]):
        return True
    return group == "reported" and quote.kind != "direct" and _overlap(quote.spans, want["spans"]) >= _HALF


def _same_spans(text: str, one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> bool:
    left, right = ([_trimmed(text, span) for span in sorted(map(tuple, spans))] for spans in (one, other))
    return len(left) == len(right) and all(
        abs(a.start - b.start) <= _SLACK and abs(a.end - b.end) <= _SLACK for a, b in zip(left, right, strict=True)
    )


def _trimmed(text: str, span: tuple[int, ...]) -> Span:
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def _characters(spans: Iterable[Sequence[int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _overlap(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> float:
    a, b = _characters(one), _characters(other)
    return len(a & b) / len(a | b) if a | b else 0.0


def _speaker(sums: Sums, want: Mapping[str, Any], quote: Quote) -> None:
    given = quote.speaker if quote.certain else None
    if not want["speaker"]:
        sums.counts.update({"wrong": int(bool(given)), "attributable": int(bool(given))})
        return
    sums.counts["attributable"] += 1
    if not same_speaker(given, want["speaker"], want.get("aliases", ())):
        sums.counts["wrong"] += bool(given)
        return
    sums.counts["right"] += 1
    if want.get("role"):
        sums.counts["with role"] += 1
        sums.counts["role right"] += _same_role(quote.role, want["role"])


def _words(name: str | None) -> list[str]:
    plain = unicodedata.normalize("NFC", name or "").casefold().replace("ё", "е")
    return "".join(c if c.isalnum() else " " for c in plain).split()


def same_speaker(given: str | None, wanted: str, aliases: Iterable[str] = ()) -> bool:
    """Tell whether a name is the wanted one: an alias, or its surname with no other first name."""
    got, full = _words(given), _words(wanted)
    known = [full, *map(_words, aliases)]
    if not got or len(got) > len(full) + _MOST_EXTRA_WORDS:
        return False
    if got in known:
        return True
    if wanted[:1].islower():
        return 2 * len(set(got) & set(full)) / (len(got) + len(full)) >= _BODY_AGREEMENT
    if len(full) > 1 and len(got) > 1 and not (_alike(got[0], full[0]) or len(got[0]) == 1 or got[0] in full):
        return False
    everything = {word for name in known for word in name}
    return got[-1] in {name[-1] for name in known if name} and len(set(got) & everything) / len(got) >= _HALF


def _alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other).ratio() >= _SPELLING


def _same_role(given: str | None, wanted: str) -> bool:
    want, got = set(_words(wanted)), set(_words(given))
    return bool(want & got) and 2 * len(want & got) / (len(want) + len(got)) >= _HALF


def _key(sums: Sums, article: Mapping[str, Any], summary: Summary) -> None:
    inside = [span for quote in summary.quotes for span in quote.spans]
    picks = [
        key.span
        for key in summary.key[:3]
        if any(s.start - _SLACK <= key.span.start and key.span.end <= s.end + _SLACK for s in inside)
    ]
    sums.counts["key wanted"] = len(article["key"])
    sums.counts["key hit"] = sum(any(_overlap([want], [pick]) >= _HALF for pick in picks) for want in article["key"])
