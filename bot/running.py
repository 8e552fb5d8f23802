"""Runs the joined parts together until the bot is told to stop, and ends them in order: first what comes in, last what goes out.

Which parts there are is `bot.app`.
"""

import asyncio
import logging
import signal
import sys
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

from aiogram.exceptions import AiogramError
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.app import Parts, Surroundings, opened
from bot.handlers import announce_commands
from bot.handlers.background import guarded
from bot.jobs import utc_now
from bot.jobs.tidying import tidy
from bot.settings import Settings
from bot.storage import admins, subscribers
from bot.web.health import health, serving
from bot.web.updates import TokenRefusedError, poll
from scrapers.sources import load

log = logging.getLogger(__name__)

JITTER = 0.1
"""Rounds come up to this share of their pace later, so that sources are not asked in step."""
TIDY_HOUR_UTC = 0
"""Four in the morning in Baku."""


async def run_bot(settings: Settings, surroundings: Surroundings | None = None) -> int:
    """Run the bot until SIGTERM or SIGINT; return the exit code (2: the token or the port cannot be used)."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    surroundings = surroundings or Surroundings(
        sources=load(settings.sources_file, allow_addresses=settings.allow_private_addresses),
        health_port=settings.port,
    )
    try:
        async with (
            opened(settings, surroundings) as parts,
            serving(health(parts.pulse, utc_now), surroundings.health_port),
        ):
            await _run(parts, surroundings.tick, stop)
    except TokenRefusedError as error:
        print(f"sitat: {error}", file=sys.stderr)
        return 2
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
    return 0


async def _run(parts: Parts, tick: timedelta, stop: asyncio.Event) -> None:
    scheduler = _scheduler(parts, tick)
    async with asyncio.TaskGroup() as group:
        beside: set[asyncio.Task[None]] = set()

        def in_background(work: Coroutine[Any, Any, None]) -> None:
            task = group.create_task(work)
            beside.add(task)
            task.add_done_callback(beside.discard)

        parts.dispatcher["in_background"] = in_background
        sending = group.create_task(parts.sender.run())
        working = [group.create_task(parts.summarizing.run()), group.create_task(guarded(_first_steps(parts)))]
        polling = group.create_task(poll(parts.bot, parts.dispatcher))
        scheduler.start()
        await stop.wait()
        log.info("stopping: what is under way is finished first")
        scheduler.shutdown(wait=False)
        polling.cancel()
        await asyncio.wait([polling])
        for task in (*beside, *working, sending):
            task.cancel()


async def _first_steps(parts: Parts) -> None:
    """Tell Telegram the menus, print the owner link where there is no admin, collect where nothing was collected yet."""
    known = parts.admin_ids | await parts.storage.read(admins.list_ids)
    if not known:
        secret = await parts.storage.write(admins.make_secret, utc_now())
        # printed, never logged: a log is kept and passed on, and this link makes its opener the owner
        print(
            f"\nNobody is an admin yet. Open this link within an hour to become the owner:\n"
            f"https://t.me/{parts.username}?start=owner_{secret}\n",
            flush=True,
        )
    languages = {}
    for user_id in known:
        subscriber = await parts.storage.read(subscribers.get, user_id)
        if subscriber is not None:
            languages[user_id] = subscriber.wish.language
    try:
        await announce_commands(parts.bot, parts.translations, languages)
    except AiogramError as error:
        log.warning("the command menus could not be set: %s", type(error).__name__)
    await parts.collecting.first_round()


def _scheduler(parts: Parts, tick: timedelta) -> AsyncIOScheduler:
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    scheduler.add_job(parts.ticking.tick, "interval", seconds=tick.total_seconds(), next_run_time=utc_now())
    for source in parts.collecting.sources.values():
        seconds = source.every.total_seconds()
        scheduler.add_job(
            parts.collecting.round, "interval", args=[source.id], seconds=seconds, jitter=seconds * JITTER
        )
    scheduler.add_job(tidy, "cron", args=[parts.storage, utc_now], hour=TIDY_HOUR_UTC, minute=7)
    return scheduler
