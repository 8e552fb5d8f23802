"""The database of the tests of storage, and what composing needs beside it."""

import pytest

from bot.delivery.composing import Context
from bot.translations import Translations
from tests.bot.digest.makers import topics
from tests.bot.storage.conftest import archive, migrated

__all__ = ["archive", "migrated"]

TRANSLATIONS = Translations.load()


@pytest.fixture
def context() -> Context:
    return Context(topics=topics(), translations=TRANSLATIONS, bot_username="sitat_bot")
