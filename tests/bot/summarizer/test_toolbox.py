import pytest

from bot.summarizer import toolbox
from bot.summarizer.russian.forms import Form
from bot.summarizer.russian.nominative import name_to_nominative
from scrapers.article import Span


def test_names_are_found_in_the_parts_asked_for_only() -> None:
    text = "Олег Дёмин уехал в Баку. Павел Рожков остался."
    found = sorted(toolbox.entities(text, [Span(0, 24)]), key=lambda entity: entity.span)
    assert [(text[e.span.start : e.span.end], e.kind) for e in found] == [("Олег Дёмин", "PER"), ("Баку", "LOC")]


def test_a_long_part_is_read_in_pieces() -> None:
    text = "Олег Дёмин уехал в Баку. " * 100
    assert len(list(toolbox.entities(text, [Span(0, len(text))]))) > 190


def test_a_very_long_word_has_no_readings() -> None:
    assert toolbox.parses("а" * 100) == ()
    assert toolbox.nominative("а" * 100, frozenset()) == "а" * 100


@pytest.mark.parametrize(
    ("words", "form", "expected"),
    [
        (("Олега", "Рожкова"), Form("gent", "sing", "m"), ("Олег", "Рожков")),
        (("Анны", "Лыковой"), Form("gent", "sing", "f"), ("Анна", "Лыкова")),
        (("Игорем", "Сериковым"), Form("ablt", "sing", "m"), ("Игорь", "Сериков")),
        (("Айдосу", "Куанышпаеву"), Form("datv", "sing", "m"), ("Айдос", "Куанышпаев")),
        (("Петра", "Ахматского"), Form("gent", "sing", "m"), ("Петр", "Ахматский")),
        (("Олег", "Рожков"), Form("nomn", "sing", "m"), ("Олег", "Рожков")),
    ],
)
def test_a_name_is_put_into_the_nominative(words: tuple[str, ...], form: Form, expected: tuple[str, ...]) -> None:
    assert name_to_nominative(words, form) == expected
