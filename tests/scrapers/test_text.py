"""An article made from bare text, as people paste it."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from scrapers.extract import article_from_text

SEED = json.loads((Path(__file__).parents[1] / "corpus" / "seed-day-az-1.json").read_text("utf-8"))


def test_the_seed_as_text_has_its_paragraphs_and_author() -> None:
    article = article_from_text(SEED["text"], title=SEED["title"])
    assert article.text == SEED["text"]
    assert [article.slice(span) for span in article.paragraphs] == SEED["text"].split("\n\n")
    assert (article.author, article.language, article.body_origin) == ("Али Гасымов", "ru", "text")


@given(st.text())
def test_a_text_is_kept_byte_for_byte_and_its_paragraphs_are_its_lines(text: str) -> None:
    article = article_from_text(text, language="az")
    assert article.text == text
    assert all(article.slice(span) == article.slice(span).strip() != "" for span in article.paragraphs)
    assert all("\n" not in article.slice(span) for span in article.paragraphs)
    assert list(article.paragraphs) == sorted(article.paragraphs)
