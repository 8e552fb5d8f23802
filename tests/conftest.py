"""What every test shares: how hypothesis looks for counterexamples, and the PostgreSQL server."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.postgres import NoServerError, Server, serving

# The suite looks at the same examples each time, so that red means a change; a busy machine is no counterexample.
settings.register_profile("suite", deadline=None, derandomize=True)
# For a hunt: pytest --hypothesis-profile hunt
settings.register_profile("hunt", deadline=None, max_examples=2000)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start a PostgreSQL server for all tests of this process."""
    try:
        with serving() as server:
            yield server
    except NoServerError as error:
        if "SITAT_TESTS_NEED_POSTGRES" in os.environ:  # noqa: TID251  because CI says so there
            raise
        pytest.skip(f"PostgreSQL is not tried: {error}")
