"""A real process of the bot that is killed by itself at a named step: `victim.py STEP` with the settings in the environment.

SIGKILL, so nothing of it can tidy up: what it was at is what the database and Telegram have seen. Nothing else of it is changed.
"""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from alembic import op

from bot.app import Surroundings
from bot.delivery import calling, composing
from bot.delivery.outcomes import Outcome
from bot.jobs import utc_now
from bot.logs import set_up
from bot.running import run_bot
from bot.settings import load_settings
from bot.storage import Storage, files, turns
from bot.storage.acknowledging import Result
from bot.storage.migrating import bring_up_to_date
from bot.storage.outbox import Owed
from bot.storage.turns import Taken
from tests.crash.steps import CHUNK, SKIPPED


def kill_myself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Trap:
    """Kills the process when its step is reached, after being passed over so many times."""

    def __init__(self, step: str) -> None:
        self._step = step
        self._left = SKIPPED.get(step, 0)

    def reach(self, step: str) -> None:
        if step != self._step:
            return
        if self._left == 0:
            kill_myself()
        self._left -= 1


def _put(place: object, name: str, function: Callable[..., Any]) -> None:
    """Put a function with a trap in the place of one of the bot's."""
    setattr(place, name, function)


def set_traps(trap: Trap) -> None:
    """Put the trap around the steps of composing and sending."""
    composing.CHUNK = CHUNK
    _around_fan_out(trap)
    _around_steps(trap)
    _around_calls(trap)


def _around_fan_out(trap: Trap) -> None:
    hand_out, finish, handed = composing._hand_out, composing.finish_unfanned, list[int]()

    def traced_hand_out(*args: Any) -> Any:
        trap.reach("fan-out half done" if handed else "fan-out begun")
        handed.append(1)
        return hand_out(*args)

    async def traced_finish(*args: Any) -> None:
        if handed:
            trap.reach("fan-out done")
        await finish(*args)

    _put(composing, "_hand_out", traced_hand_out)
    _put(composing, "finish_unfanned", traced_finish)


def _around_steps(trap: Trap) -> None:
    step = Storage.step

    async def traced_step(storage: Storage, function: Callable[..., Any], *args: Any, **more: Any) -> Any:
        landed = function is turns.take and args[0].landed
        if landed:
            trap.reach("before the acknowledgement")
        result: Any = await step(storage, function, *args, **more)
        if landed:
            trap.reach("after the acknowledgement")
        if isinstance(result, Taken) and result.going:
            trap.reach("before the call")
        if isinstance(result, Taken) and result.claimed:
            trap.reach("claimed")
        return result

    _put(Storage, "step", traced_step)


def _around_calls(trap: Trap) -> None:
    call = calling.Caller.call

    async def traced_call(caller: calling.Caller, owed: Owed) -> tuple[Result, Outcome | None]:
        answer = await call(caller, owed)
        trap.reach("answer received")
        return answer

    _put(calling.Caller, "call", traced_call)


def migrate(url: str) -> None:
    """Begin to migrate and be killed with half of it done."""
    create_table = op.create_table

    def create_and_die(*args: Any, **more: Any) -> None:
        create_table(*args, **more)
        kill_myself()

    _put(op, "create_table", create_and_die)
    bring_up_to_date(url, utc_now())


def back_up(url: str, target: Path) -> None:
    """Begin to write a backup and be killed before it is whole."""
    file = files.file_of(url)
    assert file is not None
    first_page, part, connect = file.read_bytes()[:4096], target.with_name(f"{target.name}.part"), sqlite3.connect

    def connect_and_die(*args: Any, **more: Any) -> Any:
        if args[0] == part:
            for left in (part, part.with_name(f"{part.name}-journal")):
                left.write_bytes(first_page)
            kill_myself()
        return connect(*args, **more)

    _put(sqlite3, "connect", connect_and_die)
    files.copy_database(file, target)


def main(step: str) -> int:
    """Run until killed."""
    settings = load_settings()
    if step == "during migration":
        migrate(settings.database_url)
    elif step == "during backup":
        back_up(settings.database_url, Path("killed-backup.db"))
    set_up(settings.log_format)
    set_traps(Trap(step))
    return asyncio.run(run_bot(settings, Surroundings(sources={}, tick=timedelta(seconds=1))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
