"""/stats, for admins: how many read, what was read, what is owed."""

from datetime import timedelta

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.digest import message as plain
from bot.handlers.context import Visit
from bot.handlers.replying import say
from bot.handlers.wording import joined, rich
from bot.language import Translate
from bot.storage import articles, outbox, pushes, subscribers

COMMANDS = ("stats",)
MENU = None
ADMIN = True

DAY = timedelta(hours=24)


def describe(translate: Translate) -> str:
    """Return the line of the admins' menu."""
    return translate("Figures: subscribers, articles, messages")


async def stats(message: Message, visit: Visit) -> None:
    """Show the figures."""
    await say(message, await _figures(visit))


async def _figures(visit: Visit) -> plain.Message:
    translate, storage = visit.translate, visit.world.storage
    people = await storage.read(subscribers.count_by_state)
    owed = await storage.read(outbox.counts)
    read, from_sources = await storage.read(articles.count_since, visit.now - DAY)
    given_up, reason = await storage.read(articles.given_up_since, visit.now - DAY)
    values = {
        "active": people.get("active", 0),
        "paused": people.get("paused", 0),
        "retired": people.get("retired", 0),
        "new": people.get("new", 0),
        "articles": read,
        "sources": from_sources,
        "given_up": given_up,
        "reason": reason,
        "sent": owed.get("sent", 0),
        "waiting": sum(owed.get(each, 0) for each in outbox.OWED),
        "parked": owed.get("parked", 0),
        "doubled": await storage.read(pushes.count_doubled),
        "doubtful": owed.get("doubtful", 0),
        "refused": owed.get("refused", 0),
        "skipped": owed.get("skipped", 0),
    }
    lines = [
        translate("**Subscribers:** %(active)d, paused %(paused)d, blocked us %(retired)d, not subscribed yet %(new)d"),
        translate("**Articles in 24 hours:** %(articles)d from %(sources)d sources"),
        translate("**Messages in 30 days:** sent %(sent)d, waiting %(waiting)d, may have come twice %(doubled)d"),
        translate(
            "**Messages given up:** chat out of reach %(refused)d, left meanwhile %(skipped)d, refused by Telegram for what they say %(parked)d, in doubt and not repeated %(doubtful)d"
        ),
    ]
    if given_up:
        lines.insert(2, translate("**Given up in 24 hours:** %(given_up)d articles, the last: %(reason)s"))
    return joined([rich(each, values) for each in lines], between="\n")


def router() -> Router:
    """Return the router of /stats."""
    router = Router(name="stats")
    router.message.register(stats, Command(*COMMANDS))
    return router
