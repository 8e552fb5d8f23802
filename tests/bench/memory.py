"""Memory of the running bot: its own process and the worker's, at work and at rest, on the local Telegram and newsroom.

The floor in the same run is what the bare imports cost: aiogram alone in a process of its own.
"""

import asyncio
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from bot.jobs import utc_now
from bot.playground.server import Playground

CORPUS = Path(__file__).parents[1] / "corpus"
LIMITS_MB = {"bot at work": 230, "worker at work": 350, "bot at rest": 230}
START = """
import sys
from bot.worker_process import WorkerProcess
WorkerProcess.__init__.__kwdefaults__["idle_seconds"] = 5.0
from bot.cli import main
sys.exit(main(["run"]))
"""
FLOOR = "import aiogram, os, psutil; print(psutil.Process().memory_info().rss)"
SOURCES = """
[[source]]
id = "day_az"
enabled = false
[[source]]
id = "newsroom"
name = "Newsroom"
like = "day_az"
url = "{url}"
every = "5s"
"""


def _mb(process: psutil.Process) -> float:
    return float(process.memory_info().rss) / 1024 / 1024


def _workers_mb(process: psutil.Process) -> list[float]:
    """Return the memory of the process's workers; one that ends meanwhile is passed over."""
    found = []
    for child in process.children(recursive=True):
        with suppress(psutil.Error):
            if "resource_tracker" not in " ".join(child.cmdline()):
                found.append(_mb(child))
    return found


async def _watch(process: psutil.Process, playground: Playground) -> dict[str, float]:
    """Let the newsroom publish until everything is read; then wait until the worker has ended."""
    peak = {"bot at work": 0.0, "worker at work": 0.0}
    quiet = 0
    while quiet < 20:
        playground.newsroom.publish_next(utc_now())
        await asyncio.sleep(0.5)
        workers = _workers_mb(process)
        peak["bot at work"] = max(peak["bot at work"], _mb(process))
        peak["worker at work"] = max([peak["worker at work"], *workers])
        quiet = 0 if workers or not peak["worker at work"] else quiet + 1
    return peak | {"bot at rest": _mb(process)}


async def measure() -> dict[str, float]:
    """Return megabytes (resident) by name."""
    floor = int(subprocess.run([sys.executable, "-c", FLOOR], capture_output=True, check=True).stdout)
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with Playground(corpus=CORPUS) as playground:
            (folder / "sources.toml").write_text(SOURCES.format(url=playground.newsroom_url), "utf-8")
            environment = {
                "PATH": "/usr/bin:/bin",
                "BOT_TOKEN": playground.token,
                "BOT_API_URL": playground.api_url,
                "DATABASE_URL": f"sqlite:///{folder}/sitat.db",
                "SOURCES_FILE": str(folder / "sources.toml"),
                "ALLOW_PRIVATE_ADDRESSES": playground.address,
                "ADMIN_IDS": "1004",
                "PORT": "0",
                "PYTHONPATH": str(Path.cwd()),
            }
            with (folder / "log").open("wb") as log:
                bot = subprocess.Popen(
                    [sys.executable, "-c", START], env=environment, cwd=folder, stderr=log, stdout=log
                )
                try:
                    await playground.open_bot(1001)
                    await playground.say(1001, "/subscribe")
                    figures = await asyncio.wait_for(_watch(psutil.Process(bot.pid), playground), 240)
                finally:
                    bot.terminate()
                    bot.wait(30)
    return {"aiogram alone": floor / 1024 / 1024, **figures}


def main() -> int:
    """Print the figures; 1 when one passes its limit."""
    figures = asyncio.run(measure())
    over = 0
    for name, megabytes in figures.items():
        limit = LIMITS_MB.get(name)
        over += limit is not None and megabytes > limit
        print(f"{name:16} {megabytes:6.0f} MB" + (f"   (limit {limit})" if limit else ""))
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
