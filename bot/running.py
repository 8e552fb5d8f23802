"""Runs the joined parts together until the bot is told to stop, and ends them in order: first what comes in, last what goes out.

Which parts there are is `bot.app`.
"""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Coroutine, Generator
from contextlib import AsyncExitStack, contextmanager
from datetime import timedelta
from functools import partial
from importlib.metadata import version
from typing import Any

from aiogram.exceptions import AiogramError
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from tenacity import AsyncRetrying, before_sleep_log, retry_if_exception_type, wait_fixed

from bot.app import Parts, StoppedError, Surroundings, opened
from bot.delivery.zones import heed_zones
from bot.handlers import announce_commands
from bot.handlers.background import guarded
from bot.handlers.push_sending import Following, resume_following
from bot.holding import while_held
from bot.jobs import utc_now
from bot.pulse import Pulse
from bot.settings import Settings
from bot.storage import StorageError, admins, sources, subscribers
from bot.web.health import health, serving
from bot.web.metrics import Readings, metrics
from bot.web.updates import TokenRefusedError, poll
from scrapers.sources import load

log = logging.getLogger(__name__)

TIDY_HOUR_UTC = 0
"""Four in the morning in Baku."""


async def run_bot(settings: Settings, surroundings: Surroundings | None = None, *, receives: bool = True) -> int:
    """Run the bot until SIGTERM or SIGINT, a second one ends it at once; return the exit code.

    `receives` False: everything but taking what people say, beside another process that does. 2: the token or the port
    cannot be used.
    """
    surroundings = surroundings or Surroundings(
        sources=load(**settings.choosing),
        health_port=settings.port,
    )
    pulse, readings = Pulse(started_at=utc_now()), Readings()
    application = health(pulse, utc_now)
    application.router.add_routes([metrics(readings)])
    async with AsyncExitStack() as stack:
        stop = stack.enter_context(_stopped_by_signals())
        try:
            await stack.enter_async_context(serving(application, surroundings.health_port))
        except OSError as error:
            return _refused(f"PORT={surroundings.health_port} cannot be used: {error.strerror or error}.")
        try:
            parts = await stack.enter_async_context(opened(settings, surroundings, pulse, stop))
            readings.states = partial(parts.storage.read, sources.list_states)
            leave_start_up_alone()
            await _run(parts, surroundings.tick, stop, receives=receives)
        except TokenRefusedError as error:
            return _refused(str(error))
        except StoppedError:
            log.info("stopped before Telegram could be reached")
    log.info("ended")
    return 0


def leave_start_up_alone() -> None:
    """Let the garbage collector pass over what the start has made: looking through it holds the loop for 0.2 s each time."""
    gc.collect()
    gc.freeze()


def _refused(sentence: str) -> int:
    print(f"sitat: {sentence}", file=sys.stderr)
    return 2


@contextmanager
def _stopped_by_signals() -> Generator[asyncio.Event]:
    """Yield what the first SIGTERM or SIGINT sets; a second one cancels the task that is running the bot."""
    loop, stop, task = asyncio.get_running_loop(), asyncio.Event(), asyncio.current_task()

    def tell() -> None:
        if stop.is_set() and task is not None:
            task.cancel()
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, tell)
    try:
        yield stop
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


class _Beside:
    """Work begun beside the rest: in the group, so that its end is waited for; cancelled when the bot stops."""

    def __init__(self, group: asyncio.TaskGroup) -> None:
        self._group = group
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._group.create_task(guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def cancel(self) -> None:
        for task in tuple(self._tasks):
            task.cancel()


async def _run(parts: Parts, tick: timedelta, stop: asyncio.Event, *, receives: bool) -> None:
    """Run everything until `stop`; raises TokenRefusedError when Telegram stops knowing the token."""
    storage = parts.storage
    async with asyncio.TaskGroup() as group:
        beside = _Beside(group)
        parts.dispatcher["in_background"] = beside.begin
        sending = group.create_task(while_held(storage, "sender", parts.sender.run))
        sending.add_done_callback(lambda _: stop.set())  # it ends by itself only when the token is refused
        working = [
            group.create_task(parts.collecting.run()),
            group.create_task(parts.summarizing.run()),
            group.create_task(while_held(storage, "clock", lambda: _keep_clock(parts, tick))),
        ]
        receiving = (
            group.create_task(while_held(storage, "updates", lambda: _receive(parts, beside))) if receives else None
        )
        await stop.wait()
        log.info("stopping: what is under way is finished first")
        token_refused = sending.done()
        if receiving is not None:
            receiving.cancel()
            await asyncio.wait([receiving])
        beside.cancel()
        for task in (*working, sending):
            task.cancel()
    if token_refused:
        raise TokenRefusedError("Telegram does not know this BOT_TOKEN any more; copy it again from @BotFather.")


async def _receive(parts: Parts, beside: _Beside) -> None:
    """Take what people say to the bot, and follow the pushes whose progress is shown."""
    for work in (_first_steps(parts), resume_following(_following(parts))):
        beside.begin(work)
    await poll(parts.bot, parts.dispatcher)


async def _keep_clock(parts: Parts, tick: timedelta) -> None:
    """Tick, and tidy up at night."""
    async for attempt in AsyncRetrying(
        retry=retry_if_exception_type(StorageError),
        wait=wait_fixed(5),
        before_sleep=before_sleep_log(log, logging.WARNING),
    ):
        with attempt:
            await heed_zones(parts.storage, version("tzdata"), utc_now())
    scheduler = _scheduler(parts, tick)
    scheduler.start()
    try:
        await parts.ticking.run()
    finally:
        scheduler.shutdown(wait=False)


def _following(parts: Parts) -> Following:
    return Following(
        bot=parts.bot,
        storage=parts.storage,
        translations=parts.translations,
        clock=utc_now,
        wake_sender=parts.sender.wake,
    )


async def _first_steps(parts: Parts) -> None:
    """Print the owner link where there is no admin, tell Telegram the menus."""
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


def _scheduler(parts: Parts, tick: timedelta) -> AsyncIOScheduler:
    """Return what says that the time of a job has come."""

    async def begin_tick() -> None:
        parts.ticking.due()

    async def begin_tidying() -> None:
        await guarded(parts.tidying.tidy())

    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None})
    scheduler.add_job(begin_tick, "interval", seconds=tick.total_seconds(), next_run_time=utc_now())
    scheduler.add_job(begin_tidying, "cron", hour=TIDY_HOUR_UTC, minute=7)
    return scheduler
