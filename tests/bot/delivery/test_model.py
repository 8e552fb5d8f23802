"""The model of delivery against both databases, where doubles are wanted and where they are not."""

import asyncio
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from bot.storage.acknowledging import OnDoubt
from tests.bot.delivery.model import Delivery
from tests.bot.storage.makers import url_of
from tests.postgres import Server


class Dropping(Delivery):
    """The same where doubles are unwanted."""

    on_doubt: OnDoubt = "drop"


LIMITS = settings(max_examples=8, stateful_step_count=25, deadline=None)


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
@pytest.mark.parametrize("machine", [Delivery, Dropping])
def test_the_database_agrees_with_the_model(
    machine: type[Delivery], database: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    machine.make_url = staticmethod(maker_of(database, request, tmp_path_factory))
    run_state_machine_as_test(machine, settings=LIMITS)


def maker_of(
    database: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], str]:
    """Return what makes a fresh migrated database."""
    if database == "postgres":
        server: Server = request.getfixturevalue("server")
        return lambda: asyncio.run(server.fresh())
    migrated: Path = request.getfixturevalue("migrated")
    folder = tmp_path_factory.mktemp("model")
    numbers = count()
    return lambda: url_of(Path(shutil.copy(migrated, folder / f"{next(numbers)}.db")))
