"""/sources, for admins: how each site is doing, in words, and a button that collects now."""

from collections.abc import Sequence
from datetime import timedelta

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from bot.delivery.source_words import state_in_words, way_in_words, with_reason
from bot.digest import message as plain
from bot.digest.message import Button
from bot.digest.text import shortened, units
from bot.handlers.background import guarded
from bot.handlers.context import Visit
from bot.handlers.replying import say, show
from bot.handlers.wording import joined, rich, with_buttons
from bot.language import Translate
from bot.storage import sources as stored
from scrapers.source import Source
from scrapers.state import SourceState

COMMANDS = ("sources",)
MENU = None
ADMIN = True

_MINUTE = timedelta(minutes=1)
_LONGEST_REASON = 200
_RESERVE = 1000
"""UTF-16 units kept for the headline and the line that says which sources are left out."""


class SourcesTap(CallbackData, prefix="so"):
    """Collect all sources now, or look again."""

    collect: bool


def describe(translate: Translate) -> str:
    """Return the line of the admins' menu."""
    return translate("How the news sites are doing")


async def sources(message: Message, visit: Visit) -> None:
    """Show every source."""
    await say(message, await _sources(visit))


async def _sources(visit: Visit) -> plain.Message:
    states = await visit.world.storage.read(stored.list_states)
    return sources_screen(visit, states)


def sources_screen(visit: Visit, states: Sequence[SourceState]) -> plain.Message:
    """Say of each source how it is doing, with its ways in where there is room."""
    translate = visit.translate
    by_id = {state.source_id: state for state in states}
    known = visit.world.sources.values()
    pairs = [(source, by_id.get(source.id)) for source in known if source.enabled]
    off = ", ".join(source.name for source in known if not source.enabled)
    last = [rich(translate("Switched off: %(names)s"), {"names": shortened(off, _RESERVE // 2)})] if off else []
    short = [_line(source, state, visit) for source, state in pairs]
    whole = [
        joined([line, *_details(source, state, translate)], between="\n")
        for line, (source, state) in zip(short, pairs, strict=True)
    ]
    rows = [
        (
            Button(text=translate("Collect now"), data=SourcesTap(collect=True).pack()),
            Button(text=translate("Look again"), data=SourcesTap(collect=False).pack()),
        )
    ]
    head = rich(translate("**Sources**"))
    for lines in (whole, short):
        screen = joined([head, *lines, *last], between="\n")
        if units(screen.text) <= plain.MAX_UNITS and len(screen.entities) <= plain.MAX_ENTITIES:
            return with_buttons(screen, rows)
    return with_buttons(joined([head, *_fitting(short, translate), *last], between="\n"), rows)


def _fitting(lines: Sequence[plain.Message], translate: Translate) -> list[plain.Message]:
    """Return as many lines as one message holds, and how many sources stand outside it."""
    taken: list[plain.Message] = []
    room = plain.MAX_UNITS - _RESERVE
    for line in lines:
        room -= units(line.text) + 1
        if room < 0 or len(taken) == plain.MAX_ENTITIES - 1:
            break
        taken.append(line)
    left = len(lines) - len(taken)
    return [*taken, rich(translate("and %d more source", "and %d more sources", left) % left)]


def _line(source: Source, state: SourceState | None, visit: Visit) -> plain.Message:
    translate = visit.translate
    if state is None:
        return rich(translate("• **%(name)s**: not visited yet"), {"name": source.name})
    parts = [shortened(with_reason(state, translate), _LONGEST_REASON)]
    last = state.last_article_at
    parts.append(_last(visit.now - last, translate) if last else translate("no article yet"))
    if state.next_at is not None and state.next_at > visit.now:
        parts.append(_next(state.next_at - visit.now, translate))
    values = {"name": source.name, "words": ", ".join(parts)}
    return rich("• **%(name)s**: %(words)s", values)


def _details(source: Source, state: SourceState | None, translate: Translate) -> list[plain.Message]:
    """Say when its pages were recorded, and which ways in fail while another serves."""
    month = (source.evidence or "").removeprefix("recorded ")
    told = [translate("pages recorded %s") % month if month else translate("no page recorded")]
    if state is not None and state.good:
        kinds = {channel.url: channel.kind for channel in source.channels}
        told += [
            f"{way_in_words(kinds[url], translate)}: {state_in_words(way.state, translate)}"
            for url, way in state.ways.items()
            if way.failures and url in kinds
        ]
    return [rich("   %(words)s", {"words": "; ".join(told)})]


def _last(span: timedelta, translate: Translate) -> str:
    if span < _MINUTE:
        return translate("last article just now")
    return translate("last article %s ago") % ago(span, translate)


def _next(span: timedelta, translate: Translate) -> str:
    if span < _MINUTE:
        return translate("next visit within a minute")
    return translate("next visit in %s") % ago(span, translate)


def ago(span: timedelta, translate: Translate) -> str:
    """Return a span of time in its largest unit."""
    minutes = max(0, int(span.total_seconds())) // 60
    hours, days = minutes // 60, minutes // (24 * 60)
    if not hours:
        return translate("%d minute", "%d minutes", minutes) % minutes
    if days <= 1:
        return translate("%d hour", "%d hours", hours) % hours
    return translate("%d day", "%d days", days) % days


async def look(query: CallbackQuery, visit: Visit) -> None:
    """Show how things stand now."""
    if not await show(query, await _sources(visit)):
        visit.tap.say(visit.translate("Nothing has changed."))


async def collect(query: CallbackQuery, visit: Visit) -> None:
    """Begin a round over all sources and show how things stand when it is over."""
    translate, world = visit.translate, visit.world

    async def run() -> None:
        await world.collect_now(None)
        await show(query, await _sources(visit))

    visit.tap.say(translate("I am collecting; the list here changes when I am done."))
    world.in_background(guarded(run()))


def router() -> Router:
    """Return the router of /sources."""
    router = Router(name="sources")
    router.message.register(sources, Command(*COMMANDS, ignore_case=True))
    router.callback_query.register(collect, SourcesTap.filter(F.collect))
    router.callback_query.register(look, SourcesTap.filter())
    return router
