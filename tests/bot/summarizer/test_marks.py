import re

import pytest

from bot.summarizer.marks import match_paragraphs
from scrapers.article import Span


def inside(text: str) -> list[str]:
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    return [text[m.inner.start : m.inner.end] for m in match_paragraphs(text, paragraphs, lambda number: False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«а» и „б“ и “в” и ‘г’", ["а", "б", "в", "г"]),
        ('"a" and "b c"', ["a", "b c"]),
        ("«а «б» в»", ["а «б» в"]),
        ("“a “b” c”", ["a “b” c"]),
        ('"a "b" c"', ['a "b" c']),
        ('""a b" c d" e', ['"a b" c d']),
        ('"a b”', ["a b"]),
        ('"Report"un binası', ["Report"]),
        ("«а б«, в", ["а б"]),
        ("<<а б>>", ["а б"]),
        ("&quot;a b&quot;", ["a b"]),
        ('"a b. "', ["a b. "]),
        ("It’s the ministers’ view", []),
        ("‘a since ’98 b’", ["a since ’98 b"]),
        ("'a '90s b'", ["a '90s b"]),
        ("a 5' wall and 6\" pipe", []),
        ("«а\nб»", ["а\nб"]),
        ("«а\n«б»", ["а\n«б"]),
        ("«а б", ["а б"]),
        ("«а б\nв г\n«д» е", ["а б", "д"]),
    ],
)
def test_marks_are_matched(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_closing_mark_without_an_opening_one_begins_with_its_paragraph() -> None:
    found = match_paragraphs("А б\nВ г» д", [Span(0, 3), Span(4, 10)], lambda number: False)
    assert [(m.inner, m.opened) for m in found] == [(Span(4, 7), False)]


def test_an_unclosed_passage_is_flagged() -> None:
    found = match_paragraphs("«А б", [Span(0, 4)], lambda number: False)
    assert [m.closed for m in found] == [False]


def test_a_passage_ends_with_the_paragraph_that_names_its_speaker() -> None:
    text = "«А б\nв г, - сказал он\nд е»"
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    found = match_paragraphs(text, paragraphs, lambda number: number == 1)
    assert text[found[0].outer.start : found[0].outer.end] == "«А б\nв г, - сказал он"
