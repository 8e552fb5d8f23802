"""What ends a start is one sentence and an exit code; asked of `sitat run`'s own functions, in this process."""

import sqlite3
from pathlib import Path

import pytest

from bot.app import Surroundings
from bot.jobs import utc_now
from bot.playground.server import Playground
from bot.running import run_bot
from bot.settings import Settings, load_settings
from bot.storage import Storage, StorageError, belonging
from bot.storage.files import alone
from bot.topics import TopicsFileError

STOP_TOPIC = """
[[topic]]
id = "stop"
names = { ru = "Стоп", az = "Stop", en = "Stop" }
words = { ru = ["стоп"], az = ["stop"], en = ["stop"] }
"""
NO_SITES = Surroundings(sources={})


def settings(folder: Path, **changes: object) -> Settings:
    values = {"bot_token": Playground.token, "database_url": f"sqlite:///{folder}/sitat.db", **changes}
    return load_settings(_env_file=None, **values)


async def test_a_topic_cannot_take_the_name_of_a_command(tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    file.write_text(STOP_TOPIC, "utf-8")
    with pytest.raises(TopicsFileError, match="stop is the name of a command"):
        await run_bot(settings(tmp_path, topics_file=file), NO_SITES)


async def test_a_topics_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TopicsFileError, match=r"none\.toml"):
        await run_bot(settings(tmp_path, topics_file=tmp_path / "none.toml"), NO_SITES)


async def test_a_taken_port_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with Playground() as playground:
        taken = int(playground.address.rpartition(":")[2])
        assert await run_bot(settings(tmp_path), Surroundings(sources={}, health_port=taken)) == 2
    assert f"PORT={taken} cannot be used" in capsys.readouterr().err


async def test_a_refused_token_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with Playground() as playground:
        wrong = settings(tmp_path, bot_token="77777777:" + "x" * 35, bot_api_url=playground.api_url)
        assert await run_bot(wrong, NO_SITES) == 2
    assert "does not know this BOT_TOKEN" in capsys.readouterr().err


async def test_a_database_from_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "sitat.db"
    database = sqlite3.connect(file)
    database.execute("CREATE TABLE alembic_version (version_num TEXT NOT NULL)")
    database.execute("INSERT INTO alembic_version VALUES ('9999')")
    database.commit()
    database.close()
    before = file.read_bytes()
    with pytest.raises(StorageError, match="newer"):
        await run_bot(settings(tmp_path), NO_SITES)
    assert file.read_bytes() == before


async def test_a_second_bot_on_the_same_file_is_refused(tmp_path: Path) -> None:
    async with Playground() as playground:
        mine = settings(tmp_path, bot_api_url=playground.api_url)
        with (
            alone(tmp_path / "sitat.db"),
            pytest.raises(StorageError, match=r"in use by another Sitat.*README, To grow"),
        ):
            await run_bot(mine, NO_SITES)
    assert not (tmp_path / "sitat.db").exists()


async def test_the_database_of_another_bot_is_left_alone(tmp_path: Path) -> None:
    async with Playground() as playground:
        mine = settings(tmp_path, bot_api_url=playground.api_url)
        storage = await Storage.open(mine.database_url, now=utc_now())
        await storage.write(belonging.hand_over, 77)
        await storage.close()
        with pytest.raises(StorageError, match=r"belongs to the bot 77.*sitat adopt"):
            await run_bot(mine, NO_SITES)
