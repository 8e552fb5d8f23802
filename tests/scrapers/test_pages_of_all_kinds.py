"""Pages of many kinds of sites, read without a rule: what is reached must not be lost again (`tests/bench/extraction.py` measures it)."""

import pytest

from tests.bench.extraction import Page, lines_of, minute_right, ours, pages, score, title_right

PAGES = list(pages())


@pytest.fixture(scope="module")
def told() -> list[tuple[Page, list[str]]]:
    return [(page, lines_of(ours(page))) for page in PAGES]


def test_the_article_is_read_and_nothing_else(told: list[tuple[Page, list[str]]]) -> None:
    reached = score(told)
    assert reached.paragraphs >= 0.92
    assert reached.body >= 0.95


def test_every_quote_is_kept_to_the_letter(told: list[tuple[Page, list[str]]]) -> None:
    assert score(told).quotes == 1.0


@pytest.mark.parametrize("page", [page for page in PAGES if page.title or page.date], ids=lambda page: page.name)
def test_title_and_time_are_the_pages(page: Page) -> None:
    article = ours(page)
    assert article is not None
    assert page.name == "echo_az" or title_right(page, article)  # its headline stands in no element of its own
    assert page.date is None or page.date.tzinfo is None or minute_right(page, article)
