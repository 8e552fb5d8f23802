"""The composition root: opens what must be open, joins the parts, runs them together and closes them in order.

Decides nothing; what each part does stands in its own room.
"""

import asyncio
import uuid
from collections.abc import AsyncGenerator, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from aiogram.fsm.storage.memory import SimpleEventIsolation

from bot.delivery.alarms import Alarms
from bot.delivery.composing import Context
from bot.delivery.sender import Sender, SenderOptions
from bot.handlers import routers
from bot.handlers.discovery import commands
from bot.jobs import utc_now
from bot.jobs.collecting import Collecting
from bot.jobs.first_round import look_at_first_round
from bot.jobs.summarizing import Summarizing
from bot.jobs.ticking import Ticking
from bot.jobs.tidying import Tidying
from bot.pulse import Pulse
from bot.reading import Reading
from bot.settings import Settings
from bot.storage import Storage, belonging, leases
from bot.storage import sources as stored_sources
from bot.storage.files import alone, file_of
from bot.topics import Topics, TopicsFileError, load_topics
from bot.translations import Translations
from bot.web.updates import Session, introduce
from bot.worker_process import WorkerProcess
from scrapers.fetch import Fetcher
from scrapers.source import Source

T = TypeVar("T")

TICK = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What differs between the real bot and the demo. `health_port` 0 takes any free one."""

    sources: Mapping[str, Source]
    tick: timedelta = TICK
    health_port: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The bot, joined."""

    bot: Bot
    dispatcher: Dispatcher
    storage: Storage
    translations: Translations
    collecting: Collecting
    summarizing: Summarizing
    ticking: Ticking
    tidying: Tidying
    sender: Sender
    admin_ids: frozenset[int]
    username: str


def open_bot(settings: Settings) -> Bot:
    """Return the bot on its session; the caller closes `bot.session`."""
    session = Session(settings.bot_api_url, settings.telegram_proxy or None)
    return Bot(settings.bot_token.get_secret_value(), session=session)


async def who_is_the_bot(settings: Settings) -> tuple[bool, str]:
    """Ask Telegram once who the token belongs to: whether it answered, and a line for an operator."""
    bot = open_bot(settings)
    try:
        me = await bot.me()
    except AiogramError as error:
        return False, f"token: Telegram at {settings.bot_api_url} says: {error}"
    finally:
        await bot.session.close()
    return True, f"token: @{me.username} at {settings.bot_api_url}"


class StoppedError(Exception):
    """The bot was told to stop before it had begun."""


def _topics(settings: Settings) -> Topics:
    topics = load_topics(settings.topics_file)
    taken = sorted({name for command in commands() for name in command.names} & set(topics))
    if taken:
        raise TopicsFileError(
            f"TOPICS_FILE {settings.topics_file}: {', '.join(taken)} is the name of a command; choose another id."
        )
    return topics


async def _unless_stopped(work: Coroutine[Any, Any, T], stop: asyncio.Event) -> T:
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait([working, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if working.done():
        return working.result()
    working.cancel()
    raise StoppedError


@asynccontextmanager
async def opened(
    settings: Settings, surroundings: Surroundings, pulse: Pulse, stop: asyncio.Event
) -> AsyncGenerator[Parts]:
    """Open and join the parts; everything is closed when the block ends, in the opposite order.

    Raises:
        TokenRefusedError: Telegram does not know the token.
        StoppedError: `stop` was set before Telegram could be reached.
        StorageError, TopicsFileError: as they say.
    """
    async with AsyncExitStack() as stack:
        topics = _topics(settings)
        translations = Translations.load()
        storage = await _storage(settings, surroundings, stack)
        worker = WorkerProcess()
        stack.push_async_callback(worker.close)
        fetcher = await stack.enter_async_context(Fetcher(**settings.fetching))
        bot = open_bot(settings)
        stack.push_async_callback(bot.session.close)
        alarms = Alarms(bot=bot, storage=storage, translations=translations, admin_ids=settings.admin_ids)
        username = (await _unless_stopped(introduce(bot), stop)).username or ""
        await storage.write(belonging.belong, bot.id)
        context = Context(topics=topics, translations=translations, bot_username=username, alarms=alarms)
        shared = _Shared(storage=storage, worker=worker, alarms=alarms, pulse=pulse, owner=uuid.uuid4().hex)
        sender = Sender(bot=bot, storage=storage, options=_sending(settings), clock=utc_now, alarms=alarms)
        collecting = _collecting(shared, surroundings, fetcher)
        ticking = _ticking(shared, context, collecting.sources, sender)
        dispatcher = Dispatcher(events_isolation=SimpleEventIsolation())
        dispatcher.workflow_data.update(
            storage=storage,
            topics=topics,
            sources=surroundings.sources,
            reading=Reading(fetcher=fetcher, worker=worker, sources=surroundings.sources, topics=topics),
            translations=translations,
            clock=utc_now,
            admin_ids=settings.admin_ids,
            collect_now=collecting.now,
            wake_sender=sender.wake,
            default_zone=settings.default_timezone,
            bot_username=username,
        )
        dispatcher.include_routers(*routers())
        yield Parts(
            bot=bot,
            dispatcher=dispatcher,
            storage=storage,
            translations=translations,
            collecting=collecting,
            summarizing=_summarizing(shared, topics, collecting, ticking),
            ticking=ticking,
            tidying=Tidying(
                storage=storage,
                alarms=alarms,
                clock=utc_now,
                keep_articles=timedelta(days=settings.keep_articles_days),
            ),
            sender=sender,
            admin_ids=settings.admin_ids,
            username=username,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What every job needs. `owner` names this process in its leases."""

    storage: Storage
    worker: WorkerProcess
    alarms: Alarms
    pulse: Pulse
    owner: str


async def _storage(settings: Settings, surroundings: Surroundings, stack: AsyncExitStack) -> Storage:
    """Open the database; where no other process can be on it, what the last one was at is free."""
    file = file_of(settings.database_url)
    if file is not None:  # before it is migrated: another version may be at work on it
        stack.enter_context(alone(file))
    storage = await Storage.open(settings.database_url, now=utc_now(), apart=True)
    stack.push_async_callback(storage.close)
    if file is not None:
        await storage.write(leases.forget_all)
    names = {source.id: source.name for source in surroundings.sources.values() if source.enabled}
    await storage.write(stored_sources.name_sources, names, utc_now())
    return storage


def _sending(settings: Settings) -> SenderOptions:
    return SenderOptions(
        rate=float(settings.send_rate),
        connections=settings.send_connections,
        on_doubt=settings.on_doubt,
        paid=settings.paid_broadcasts,
    )


def _ticking(shared: _Shared, context: Context, sources: Mapping[str, Source], sender: Sender) -> Ticking:
    return Ticking(
        storage=shared.storage,
        context=context,
        pulse=shared.pulse,
        clock=utc_now,
        wake=sender.wake,
        besides=lambda now: look_at_first_round(shared.storage, sources, shared.alarms, now),
    )


def _collecting(shared: _Shared, surroundings: Surroundings, fetcher: Fetcher) -> Collecting:
    return Collecting(
        storage=shared.storage,
        sources={source.id: source for source in surroundings.sources.values() if source.enabled},
        fetcher=fetcher,
        worker=shared.worker,
        alarms=shared.alarms,
        clock=utc_now,
        owner=shared.owner,
        pulse=shared.pulse,
    )


def _summarizing(shared: _Shared, topics: Topics, collecting: Collecting, ticking: Ticking) -> Summarizing:
    return Summarizing(
        storage=shared.storage,
        worker=shared.worker,
        topics=topics,
        clock=utc_now,
        collected=collecting.collected,
        ready=ticking.look,
        alarms=shared.alarms,
        owner=shared.owner,
    )
