import asyncio
from pathlib import Path

import pytest

from bot.cli import main
from bot.storage import Storage
from tests.bot.storage.makers import NOON, url_of
from tests.bot.storage.test_speakers import three_spellings


@pytest.fixture
def _archive(tmp_path: Path) -> None:
    async def make() -> None:
        storage = await Storage.open(url_of(tmp_path / "sitat.db"), now=NOON)
        await three_spellings(storage)
        await storage.close()

    asyncio.run(make())


@pytest.mark.usefixtures("_archive")
def test_merges_are_seen_and_undone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speakers"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[:3] == [
        "speaker 1: Нурболат Нышанбаев",
        "  mention 1: ru Нурболат Нышанбаев, политолог; 2 quotes",
        "  mention 2: az Nurbolat Nışanbayev, politoloq; 1 quote (first name, surname and role)",
    ]
    assert listed[4].startswith("1 speaker with more than one spelling. To part")
    assert main(["speakers", "split", "2"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "speaker 2: Nurbolat Nışanbayev"
    assert main(["speakers", "merge", "2", "1"]) == 0
    assert "  mention 2: az Nurbolat Nışanbayev, politoloq; 1 quote (by hand)" in capsys.readouterr().out
    assert main(["speakers", "list", "nyshan"]) == 0
    assert capsys.readouterr().out.startswith("speaker 1: Нурболат Нышанбаев")
    assert main(["speakers", "list", "nobody"]) == 0
    assert capsys.readouterr().out == "No speakers with 'nobody' in the name.\n"


@pytest.mark.usefixtures("_archive")
def test_what_cannot_be_done_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speakers", "split", "9"]) == 1
    assert capsys.readouterr().err == "sitat: there is no mention 9\n"


def test_without_a_database_there_are_no_speakers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speakers"]) == 3
    assert capsys.readouterr().err == "sitat: There is no database yet; start the bot first.\n"
    assert list(tmp_path.iterdir()) == []
