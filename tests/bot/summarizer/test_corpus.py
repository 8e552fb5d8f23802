"""The floors under the quality of quotes: a change that loses a point is seen here."""

from collections import defaultdict

import pytest

from bot.summarizer import summarize
from scrapers.extract import article_from_text
from tests.bench.quotes_quality import CORPUS, articles, measure
from tests.bench.scoring import Sums

AT_LEAST = {
    ("ru", "direct F1"): 0.98,
    ("ru", "reported F1"): 0.98,
    ("ru", "content F1"): 0.98,
    ("ru", "speaker right"): 0.98,
    ("ru", "said and named"): 0.98,
    ("ru", "role right"): 0.98,
    ("ru", "key R@3"): 0.65,
    ("az", "direct F1"): 0.98,
    ("az", "reported F1"): 0.98,
    ("az", "content F1"): 0.98,
    ("az", "speaker right"): 0.98,
    ("az", "said and named"): 0.98,
    ("az", "role right"): 0.98,
    ("az", "key R@3"): 0.68,
    ("en", "direct F1"): 0.98,
    ("en", "reported F1"): 0.97,
    ("en", "content F1"): 0.98,
    ("en", "speaker right"): 0.98,
    ("en", "said and named"): 0.97,
    ("en", "role right"): 0.93,
    ("en", "key R@3"): 0.85,
}
AT_MOST = {(language, figure): 0.02 for language in ("ru", "az", "en") for figure in ("speaker wrong", "false per 100")}


@pytest.fixture(scope="module")
def sums_by_language() -> dict[str, Sums]:
    found: defaultdict[str, Sums] = defaultdict(Sums)
    for fields in articles(CORPUS):
        found[fields["lang"]].counts.update(measure(fields).counts)
    return dict(found)


@pytest.mark.xdist_group("corpus")
@pytest.mark.parametrize(("place", "floor"), list(AT_LEAST.items()), ids=str)
def test_a_figure_stays_above_its_floor(
    sums_by_language: dict[str, Sums], place: tuple[str, str], floor: float
) -> None:
    language, figure = place
    value = sums_by_language[language].figures()[figure]
    assert value is not None
    assert value >= floor


@pytest.mark.xdist_group("corpus")
@pytest.mark.parametrize(("place", "ceiling"), list(AT_MOST.items()), ids=str)
def test_an_error_stays_below_its_ceiling(
    sums_by_language: dict[str, Sums], place: tuple[str, str], ceiling: float
) -> None:
    language, figure = place
    value = sums_by_language[language].figures()[figure]
    assert value is not None
    assert value <= ceiling


@pytest.mark.xdist_group("corpus")
def test_the_seed_article_is_without_a_flaw() -> None:
    seed = next(fields for fields in articles(CORPUS) if fields["id"] == "seed-day-az-1")
    figures = measure(seed).figures()
    assert {name: value for name, value in figures.items() if name != "key R@3"} == {
        "direct F1": 1,
        "reported F1": 1,
        "content F1": 1,
        "speaker right": 1,
        "speaker wrong": 0,
        "said and named": 1,
        "role right": 1,
        "false per 100": 0,
    }
    assert (figures["key R@3"] or 0) >= 0.66


@pytest.mark.xdist_group("corpus")
def test_every_slice_of_the_corpus_is_proven() -> None:
    for fields in articles(CORPUS):
        article = article_from_text(fields["text"], title=fields["title"], language=fields["lang"])
        summary = summarize(article)
        assert all(0 <= span.start < span.end <= len(article.text) for quote in summary.quotes for span in quote.spans)
