"""The limits of the house that no linter knows."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(path for folder in ("bot", "scrapers", "tests") for path in (ROOT / folder).rglob("*.py"))
LIMIT = 250
GENERATED = ROOT / "bot/storage/migrations/versions"
"""Revisions are written by Alembic, one a change of the tables, and never touched again."""


@pytest.mark.parametrize(
    "path", [each for each in FILES if each.parent != GENERATED], ids=lambda path: str(path.relative_to(ROOT))
)
def test_a_file_has_at_most_250_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LIMIT


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_exception_to_a_rule_carries_its_reason(path: Path) -> None:
    bare = [
        line
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"(#\s*noqa|type:\s*ignore)(?!.*because)", line) and "re.search" not in line
    ]
    assert bare == []


def test_no_lock_names_a_registry() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        assert "://" not in (ROOT / name).read_text("utf-8")
