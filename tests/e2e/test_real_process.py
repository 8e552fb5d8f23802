"""`sitat run` as an operator starts it: a process of its own, on a server that is not the playground."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from pathlib import Path

import aiohttp
import pytest

from bot.web.health import serving
from tests.e2e.other_telegram import OtherTelegram

ROOT = Path(__file__).parents[2]
NERGIZ = 77001
TOKEN = OtherTelegram.token
NO_SITES = '[[source]]\nid = "day_az"\nenabled = false\n'


def environment(folder: Path, **settings: str) -> dict[str, str]:
    (folder / "sources.toml").write_text(NO_SITES, "utf-8")
    return {
        "PATH": os.defpath,
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "DATABASE_URL": f"sqlite:///{folder}/sitat.db",
        "SOURCES_FILE": str(folder / "sources.toml"),
        "PORT": "0",
        **settings,
    }


async def start(folder: Path, **settings: str) -> Process:
    command = (sys.executable, "-m", "bot", "run")
    return await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment(folder, **settings), stdout=PIPE, stderr=PIPE
    )


@pytest.fixture
async def telegram() -> AsyncGenerator[tuple[OtherTelegram, str]]:
    other = OtherTelegram()
    async with serving(other.application(), 0) as port:
        yield other, f"http://127.0.0.1:{port}"


async def owner_link(bot: Process) -> str:
    """Read what the bot prints until the owner link; return its payload."""
    assert bot.stdout is not None
    async with asyncio.timeout(40):
        while True:
            line = (await bot.stdout.readline()).decode()
            if found := re.search(r"https://t\.me/elsewhere_bot\?start=(owner_\S+)", line):
                return found[1]


async def stopped(bot: Process) -> str:
    """Stop the bot as an operator does; return its log."""
    bot.send_signal(signal.SIGTERM)
    _, errors = await asyncio.wait_for(bot.communicate(), 20)
    return errors.decode()


async def test_it_works_the_same_on_another_server_that_speaks_the_bot_api(
    telegram: tuple[OtherTelegram, str], tmp_path: Path, unused_tcp_port: int
) -> None:
    other, url = telegram
    bot = await start(tmp_path, BOT_TOKEN=other.token, BOT_API_URL=url, PORT=str(unused_tcp_port))
    try:
        payload = await owner_link(bot)
        other.say(NERGIZ, "/start")
        await other.heard("kim nə deyib")
        other.say(NERGIZ, f"/start {payload}")
        other.say(NERGIZ, "/stats")
        await other.heard("abunəçi")
        async with aiohttp.ClientSession() as session:
            answer = await session.get(f"http://127.0.0.1:{unused_tcp_port}/healthz")
            assert answer.status == 200
        log = await stopped(bot)
    finally:
        if bot.returncode is None:
            bot.kill()
    assert bot.returncode == 0
    assert log.rstrip().endswith("bot.running: ended")
    assert not {word for word in (other.token, payload, "Traceback") if word in log}


@pytest.mark.parametrize(
    ("settings", "code", "words"),
    [
        ({}, 2, "BOT_TOKEN is not set"),
        ({"BOT_TOKEN": TOKEN, "SEND_RATE": "fast"}, 2, "SEND_RATE='fast'"),
    ],
)
async def test_what_cannot_start_says_so_in_one_sentence(
    tmp_path: Path, settings: dict[str, str], code: int, words: str
) -> None:
    bot = await start(tmp_path, **settings)
    _, errors = await asyncio.wait_for(bot.communicate(), 40)
    said = errors.decode().strip()
    assert bot.returncode == code
    assert words in said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1


async def test_it_can_be_stopped_while_telegram_cannot_be_reached(tmp_path: Path, unused_tcp_port: int) -> None:
    bot = await start(tmp_path, BOT_TOKEN=TOKEN, BOT_API_URL=f"http://127.0.0.1:{unused_tcp_port}")
    assert bot.stderr is not None
    async with asyncio.timeout(40):
        while b"introduce" not in (line := await bot.stderr.readline()) and b"Retrying" not in line:
            assert line
    assert (await stopped(bot)).rstrip().endswith("bot.running: ended")
    assert bot.returncode == 0
