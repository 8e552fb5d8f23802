import pickle

import pytest

from scrapers import errors
from scrapers.errors import FetchError, ScraperError

KINDS = sorted(
    (kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ScraperError)),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_comes_back_whole_from_another_process(kind: type[ScraperError]) -> None:
    error = pickle.loads(pickle.dumps(kind("no answer")))  # noqa: S301  because the bytes are ours
    assert type(error) is kind
    assert (error.reason, str(error)) == ("no answer", "no answer")


def test_a_fetch_error_keeps_what_the_site_said() -> None:
    error = pickle.loads(pickle.dumps(FetchError("answered 429", 429, "60")))  # noqa: S301  because the bytes are ours
    assert (error.reason, error.status, error.retry_after) == ("answered 429", 429, "60")
